package org.dokaz.claim.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dokaz.language.RuleFile;
import org.dokaz.model.ActKind;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ActKindsTest {

    private static final int EXAMPLES_MIN = 70;

    @TestFactory
    Stream<DynamicTest> eachExampleComesOutAsItsSectionSays() {
        return Arrays.stream(Language.values())
                .flatMap(language -> RuleFile.load(language, "kinds").examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                language.code() + " line " + example.line() + ": " + example.text(),
                                () -> check(language, example))));
    }

    private static void check(Language language, RuleFile.Example example) {
        List<Token> words = Words.of(language, example.text());
        ActKinds kinds = ActKinds.of(language);
        String section = example.section().split(" ", 2)[0];
        boolean holds = switch (section) {
            case "same" -> kinds.carriesOn(words, 0, words.size());
            case "void" -> kinds.ranked(words, 0, words.size()).isEmpty();
            case "counted" ->
                RuleFile.load(language, "kinds").section(example.section()).holdsIn(words, 0, words.size());
            case "modifier" -> !kinds.asides(words, 0, words.size()).isEmpty();
            default -> kinds.kindOf(words, 0, words.size()).code().equals(section);
        };
        assertThat(holds)
                .as("%s: %s", section, kinds.ranked(words, 0, words.size()))
                .isEqualTo(example.holds());
    }

    @Test
    void everyLanguageBringsExamplesOfEveryKind() {
        for (Language language : Language.values()) {
            RuleFile rules = RuleFile.load(language, "kinds");
            assertThat(rules.examples()).hasSizeGreaterThan(EXAMPLES_MIN);
            assertThat(rules.examples().stream()
                            .filter(RuleFile.Example::holds)
                            .map(example -> example.section().split(" ", 2)[0])
                            .distinct())
                    .contains(
                            "forced_conscription",
                            "mobilisation",
                            "inducement",
                            "registration",
                            "refusal_to_fight",
                            "desertion",
                            "evasion",
                            "appeal",
                            "legal_step",
                            "detention",
                            "filtration",
                            "forced_transfer",
                            "ill_treatment",
                            "casualties",
                            "release",
                            "unit_identity",
                            "control",
                            "military_situation",
                            "norm",
                            "other");
        }
    }

    @Test
    void aClauseInWhichNothingSpeaksIsOfNoKind() {
        assertThat(kind("The lake lies between two hills.")).isEqualTo("other");
        assertThat(ActKinds.of(Language.ENGLISH).kindOf(List.of(), 0, 0)).isEqualTo(ActKinds.OTHER);
    }

    @Test
    void theVerbOfTheClauseOutweighsWhatALaterAsideSays() {
        assertThat(kind("Guards beat men who had refused to fight.")).isEqualTo("ill_treatment");
        assertThat(kind("Men refused to fight after guards had beaten them.")).isEqualTo("refusal_to_fight");
    }

    @Test
    void wordsOfATurnThatIsNoEvidenceSayNothing() {
        assertThat(kind("Tea was cheap before the war.")).isEqualTo("other");
        List<Token> words = Words.of(Language.ENGLISH, "They hid before the war.");
        assertThat(new ActKinds(RuleFile.parse("with", "[void]\nbefore the war\n[evasion]\nwar\n"))
                        .ranked(words, 0, words.size()))
                .isEmpty();
        assertThat(new ActKinds(RuleFile.parse("without", "[evasion]\nwar\n")).ranked(words, 0, words.size()))
                .hasSize(1);
    }

    @Test
    void aParticipleThatNarrowsDownANounIsNotTheAct() {
        List<Token> words = Tagger.of(Language.ENGLISH)
                .tag(Words.prose(Language.ENGLISH, "Men held in a camp are promised money for enlisting."))
                .sentences()
                .getFirst()
                .tokens();
        assertThat(ActKinds.of(Language.ENGLISH).kindOf(words, 0, words.size()).code())
                .isEqualTo("inducement");
    }

    @Test
    void aParticipleIsThePredicateOfAHeadline() {
        List<Token> words = Tagger.of(Language.ENGLISH)
                .tag(Words.prose(Language.ENGLISH, "Thirty militiamen killed in mortar shelling of the mill"))
                .sentences()
                .getFirst()
                .tokens();
        assertThat(ActKinds.of(Language.ENGLISH).kindOf(words, 0, words.size()).code())
                .isEqualTo("casualties");
    }

    @Test
    void onlyTheWordsOfTheClauseCount() {
        List<Token> words = Words.of(Language.ENGLISH, "Ten were killed, and two were arrested.");
        assertThat(ActKinds.of(Language.ENGLISH).kindOf(words, 0, 4)).isEqualTo(new ActKind("casualties"));
        assertThat(ActKinds.of(Language.ENGLISH).kindOf(words, 4, words.size())).isEqualTo(new ActKind("detention"));
    }

    @Test
    void aVerdictNamesTheRuleThatDecided() {
        List<Token> words = Words.of(Language.ENGLISH, "They were press-ganged at the market.");
        Verdict verdict =
                ActKinds.of(Language.ENGLISH).ranked(words, 0, words.size()).getFirst();
        assertThat(verdict.rules().getFirst().rule().shown().pattern()).contains("press-gang*");
    }

    @Test
    void withoutTheRuleThatDecidedAnotherOneDecides() {
        String heavy = "(taken|dragged) from .. market\n";
        String light = "[detention weak]\nmen .. taken\n";
        List<Token> words = Words.of(Language.ENGLISH, "Two men were taken from the market.");
        Verdict both = ranked("[forced_conscription strong]\n" + heavy + light, words);
        assertThat(both.kind().code()).isEqualTo("forced_conscription");
        assertThat(both.rules().getFirst().rule().line()).isEqualTo(2);
        Verdict left = ranked("[forced_conscription strong]\n" + light, words);
        assertThat(left.kind().code()).isEqualTo("detention");
        assertThat(left.rules().getFirst().rule().shown().pattern()).isEqualTo("men .. taken");
    }

    private static Verdict ranked(String rules, List<Token> words) {
        return new ActKinds(RuleFile.parse("kinds", rules))
                .ranked(words, 0, words.size())
                .getFirst();
    }

    private static String kind(String text) {
        List<Token> words = Words.of(Language.ENGLISH, text);
        return ActKinds.of(Language.ENGLISH).kindOf(words, 0, words.size()).code();
    }
}
