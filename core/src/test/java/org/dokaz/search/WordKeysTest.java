package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.dokaz.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordKeysTest {

    private static Set<String> text(String written, String language) {
        Language in = Language.valueOf(language.toUpperCase(Locale.ROOT));
        return WordKeys.ofText(new TextWord(0, written.length(), written), in, Set.of());
    }

    private static boolean meet(String asked, String written, String language) {
        return !Collections.disjoint(WordKeys.asked(asked), text(written, language));
    }

    @ParameterizedTest
    @CsvSource({
        "Федоров, Fedorov, english",
        "Fedorov, Федоров, russian",
        "Федорів, Федоров, russian",
        "Федоров, Федорів, ukrainian",
        "Fyodorov, Федоров, russian",
        "Харків, Харьков, russian",
        "Kharkiv, Харькова, russian",
        "Киев, Kyiv, english",
        "Запоріжжя, Запорожье, russian"
    })
    void aNameInOneScriptOrLanguageFindsTheOthers(String asked, String written, String language) {
        assertThat(meet(asked, written, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Мелітополь, Мелітополя, ukrainian",
        "Мелитополь, мелитопольский, russian",
        "Melitopol, мелітопольського, ukrainian",
        "Полтава, полтавський, ukrainian",
        "Запоріжжя, запорізькій, ukrainian",
        "Донецк, донецкими, russian",
        "Прудовенко, Прудовенком, ukrainian",
        "Prudovenko, Прудовенкові, ukrainian",
        "мобілізація, мобілізацію, ukrainian",
        "surrender, surrendered, english",
        "повістка, повістки, ukrainian"
    })
    void aWordFindsItsForms(String asked, String written, String language) {
        assertThat(meet(asked, written, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"school, школи, ukrainian", "school, школы, russian", "солдат, soldiers, english"})
    void aWordFindsWhatOtherLanguagesCallTheSameThing(String asked, String written, String language) {
        assertThat(meet(asked, written, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Прудовенко, Гребовенко, ukrainian",
        "Мелітополь, Маріуполь, ukrainian",
        "Вишнівка, Виноградівка, ukrainian",
        "кит, кот, russian",
        "дом, дума, russian"
    })
    void whatOnlyResemblesIsAnotherWord(String asked, String written, String language) {
        assertThat(meet(asked, written, language)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Фёдоров, Федоров",
        "під’їзд, під'їзд",
        "Фе́доров, Федоров",
        "Фе\u200Bдоров, Федоров",
        "Фeдopoв, Федоров"
    })
    void waysToTypeOneWordAreExact(String asked, String written) {
        assertThat(WordKeys.exact(asked)).isEqualTo(WordKeys.exact(written));
    }

    @Test
    void aWordOfAnyLengthHasFewKeys() {
        String longest = "а".repeat(TextWord.LENGTH_MAX);
        assertThat(WordKeys.asked(longest)).hasSizeBetween(1, WordKeys.KEYS_MAX);
        assertThat(TextWord.in("а".repeat(10 * TextWord.LENGTH_MAX + 1)))
                .hasSize(11)
                .allMatch(word -> word.written().length() <= TextWord.LENGTH_MAX);
    }

    @Test
    void aLineOfMarksHasNoWords() {
        assertThat(TextWord.in("… — «» ''' \u200B\uD83D\uDE80 * / \\")).isEmpty();
    }
}
