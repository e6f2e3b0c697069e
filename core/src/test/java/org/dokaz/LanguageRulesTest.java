package org.dokaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.read.text.Sentences;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside a rule is true: the rules of its section hold in it, or none does. */
class LanguageRulesTest {

    private static final Path LANGUAGES = Repository.root().resolve("core/src/main/resources/org/dokaz/language");

    private static final int FILES_MIN = 15;

    /** Rule files whose examples mean more than that a pattern holds, and the test that runs them. */
    private static final Map<String, String> RUN_BY_THEIR_OWNER = Map.of(
            "kinds.rules", "org.dokaz.claim.kind.ActKindsTest",
            "numbers.rules", "org.dokaz.language.PieceRulesTest",
            "times.rules", "org.dokaz.language.PieceRulesTest",
            "quantities.rules", "org.dokaz.language.PieceRulesTest",
            "furniture.rules", "org.dokaz.read.furniture.FurnitureFinderTest");

    @TestFactory
    Stream<DynamicTest> everyExampleIsTrue() {
        return ruleFiles().stream()
                .filter(file ->
                        !RUN_BY_THEIR_OWNER.containsKey(file.getFileName().toString()))
                .map(file -> DynamicTest.dynamicTest(
                        Repository.name(file),
                        () -> assertThat(faults(language(file), Repository.text(file)))
                                .isEmpty()));
    }

    @Test
    void thereAreRulesForEachLanguage() {
        assertThat(ruleFiles().stream().map(LanguageRulesTest::language))
                .hasSizeGreaterThanOrEqualTo(FILES_MIN)
                .contains(Language.values());
    }

    @Test
    void everyOwnersTestIsThere() {
        assertThat(RUN_BY_THEIR_OWNER.values())
                .allSatisfy(test -> assertThat(
                                Repository.root().resolve("core/src/test/java/" + test.replace('.', '/') + ".java"))
                        .exists());
        Set<String> names = new LinkedHashSet<>();
        ruleFiles().forEach(file -> names.add(file.getFileName().toString()));
        assertThat(names).containsAll(RUN_BY_THEIR_OWNER.keySet());
    }

    @Test
    void anExampleInWhichNoRuleHoldsIsNoticed() {
        assertThat(faults(Language.ENGLISH, "[refusal]\nrefus* to fight\n  + They went home.\n"))
                .hasSize(1);
    }

    @Test
    void anExampleThatMustNotHoldIsNoticed() {
        assertThat(faults(Language.ENGLISH, "[refusal]\nrefus*\n  + They refused.\n  - He refused to comment.\n"))
                .hasSize(1);
    }

    @Test
    void aSectionWithoutExampleIsNoticed() {
        assertThat(faults(Language.ENGLISH, "[refusal]\nrefus*\n  + They refused.\n[desertion]\ndesert*\n"))
                .containsExactly("[desertion] has no example");
    }

    private static List<String> faults(Language language, String text) {
        RuleFile file = RuleFile.parse("rules", text);
        List<String> faults = new ArrayList<>();
        Set<String> sections = new LinkedHashSet<>();
        file.rules().forEach(rule -> sections.add(rule.section()));
        for (String section : sections) {
            if (file.examples().stream().noneMatch(example -> example.section().equals(section) && example.holds())) {
                faults.add("[" + section + "] has no example");
            }
        }
        for (RuleFile.Example example : file.examples()) {
            PhraseSet rules = file.section(example.section());
            boolean holds = sentences(language, example.text()).stream()
                    .anyMatch(tokens -> rules.holdsIn(tokens, 0, tokens.size()));
            if (holds != example.holds()) {
                faults.add("line " + example.line() + ": " + (holds ? "a rule" : "no rule") + " of ["
                        + example.section() + "] holds in: " + example.text());
            }
        }
        return faults;
    }

    private static List<List<Token>> sentences(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, List.of());
        return Sentences.of(transcript, List.of()).sentences().stream()
                .map(Sentence::tokens)
                .toList();
    }

    private static Language language(Path file) {
        String folder = file.getParent().getFileName().toString();
        return Language.ofTag(folder).orElseThrow(() -> new AssertionError("no such language: " + folder));
    }

    private static List<Path> ruleFiles() {
        return Repository.files().stream()
                .filter(file -> file.startsWith(LANGUAGES) && file.toString().endsWith(".rules"))
                .filter(Files::isRegularFile)
                .toList();
    }
}
