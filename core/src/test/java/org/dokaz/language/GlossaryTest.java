package org.dokaz.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    @Test
    void aNameIsFoundInItsForms() {
        Glossary<String> glossary = new Glossary<>(Declension.ofThings(Language.UKRAINIAN));
        glossary.add("Нова Каховка", "town");
        assertThat(glossary.longestAt(tokens("Новою Каховкою їхали"), 0)).hasValue(new Glossary.Hit<>("town", 0, 2));
    }

    @Test
    void aCapitalThatTheGlossaryAsksForMustBeThere() {
        Glossary<String> glossary = new Glossary<>(Declension.ofThings(Language.ENGLISH));
        glossary.add("ISW", "institute");
        assertThat(glossary.longestAt(tokens("isw"), 0)).isEmpty();
        assertThat(glossary.longestAt(tokens("ISW"), 0)).isPresent();
    }

    @Test
    void tokensMayPartAtASlash() {
        Glossary<String> glossary = new Glossary<>(Declension.ofThings(Language.ENGLISH));
        glossary.add("RFE/RL", "radio");
        assertThat(glossary.longestAt(tokens("RFE / RL said"), 0)).hasValue(new Glossary.Hit<>("radio", 0, 3));
    }

    @Test
    void theLongestNameWins() {
        Glossary<String> glossary = new Glossary<>(Declension.ofThings(Language.RUSSIAN));
        glossary.add("Ростов", "short");
        glossary.add("Ростов-на-Дону", "long");
        assertThat(glossary.longestAt(tokens("Ростове-на-Дону"), 0)
                        .orElseThrow()
                        .meaning())
                .isEqualTo("long");
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            tokens.add(Token.of(text, start, end));
            start = end + 1;
        }
        return tokens;
    }
}
