package org.dokaz.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.junit.jupiter.api.Test;

class PhraseSetTest {

    private static final PhraseSet RULES = RuleFile.parse("en/test.rules", """
                    [camp]
                    camp
                    camp*
                    *camp
                    campaigner
                    campaigns
                    (tent|campaign*) season
                    *paig*
                    [dash]
                    —
                    """).all();

    @Test
    void rulesThatBeginAtOneWordAreFoundInTheirOwnOrder() {
        assertThat(found("camp")).containsExactly("camp", "camp*", "*camp");
    }

    @Test
    void longWordsWithACommonBeginningAreToldApart() {
        assertThat(found("campaigner")).containsExactly("camp*", "campaigner", "*paig*");
        assertThat(found("campaigns")).containsExactly("camp*", "campaigns", "*paig*");
        assertThat(found("campaign season")).containsExactly("camp*", "(tent|campaign*) season", "*paig*");
    }

    @Test
    void aWordThatOnlyBeginsLikeARuleIsNone() {
        assertThat(found("cam")).isEmpty();
        assertThat(found("tents season")).isEmpty();
        assertThat(found("decamps")).isEmpty();
    }

    @Test
    void marksAreWordsToo() {
        assertThat(found("—")).containsExactly("—");
    }

    @Test
    void theLongestMatchWinsAndTheEarlierRuleAmongEquals() {
        List<Token> tokens = tokens("campaigns season");
        assertThat(RULES.longestAt(tokens, 0, 2).orElseThrow().rule().phrase()).hasToString("(tent|campaign*) season");
        assertThat(RULES.longestAt(tokens, 0, 1).orElseThrow().rule().phrase()).hasToString("camp*");
        assertThat(RULES.longestAt(tokens, 1, 2)).isEmpty();
    }

    @Test
    void noPatternHoldsAcrossTheEndItIsGiven() {
        List<Token> tokens = tokens("tent season");
        assertThat(RULES.holdsIn(tokens, 0, 2)).isTrue();
        assertThat(RULES.holdsIn(tokens, 0, 1)).isFalse();
    }

    private static List<String> found(String text) {
        return RULES.startingAt(tokens(text), 0, tokens(text).size()).stream()
                .map(hit -> hit.rule().phrase().toString())
                .toList();
    }

    private static List<Token> tokens(String text) {
        return Pieces.of(text, new Span(0, text.length()));
    }
}
