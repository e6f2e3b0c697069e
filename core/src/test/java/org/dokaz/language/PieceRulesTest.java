package org.dokaz.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every section of the rules over pieces has an example, and every example is true. */
class PieceRulesTest {

    private static final List<String> FILES = List.of("numbers", "times", "quantities");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExampleIsTrue(Language language) {
        List<String> faults = new ArrayList<>();
        for (String file : FILES) {
            RuleFile rules = RuleFile.load(language, file);
            for (RuleFile.Example example : rules.examples()) {
                PhraseSet section = rules.section(example.section());
                int end = example.text().length();
                boolean holds = !section.findAll(Pieces.of(example.text(), new Span(0, end)))
                        .isEmpty();
                if (holds != example.holds()) {
                    faults.add(rules.name() + ":" + example.line() + " [" + example.section() + "] " + example.text());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionHasAnExample(Language language) {
        for (String file : FILES) {
            RuleFile rules = RuleFile.load(language, file);
            assertThat(rules.rules()).hasSizeGreaterThan(10);
            List<String> shown = rules.examples().stream()
                    .filter(RuleFile.Example::holds)
                    .map(RuleFile.Example::section)
                    .toList();
            assertThat(rules.rules().stream().map(RuleFile.Rule::section).distinct())
                    .allMatch(shown::contains);
        }
    }
}
