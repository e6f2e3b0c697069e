package org.dokaz.read.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dokaz.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageIdentifierTest {

    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH   | Council of Veseliv says the bridge was closed
            ENGLISH   | Head of the village office denies the report
            UKRAINIAN | Староста Веселівки розповів про обшуки
            UKRAINIAN | Мешканців попросили не виходити з дому
            RUSSIAN   | Жители посёлка рассказали об обысках
            RUSSIAN   | Староста объявил о наборе добровольцев
            """)
    void oneHeadlineIsEnough(Language language, String headline) {
        assertThat(identifier.identify(headline, Optional.empty())).isEqualTo(new Identified.Read(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Verwaltung hat am Montag mit der Sanierung der Brücke begonnen
            fr | La mairie annonce que les travaux du pont ont commencé lundi
            it | Il sindaco ha detto che i lavori del ponte sono iniziati
            es | El alcalde dijo que las obras del puente comenzaron el lunes
            pt | O prefeito disse que as obras da ponte não começaram
            ro | Primarul a spus că lucrările la pod au început luni
            pl | Burmistrz powiedział, że prace przy moście się rozpoczęły
            cs | Starosta řekl, že práce na mostě byly zahájeny
            nl | De burgemeester zegt dat het werk aan de brug is begonnen
            tr | Belediye başkanı köprü çalışmalarının başladığını söyledi ve bu bir
            be | Стараста сказаў, што працы на мосце ўжо пачаліся
            bg | Кметът каза, че ремонтът на моста е започнал в понеделник
            ja | 橋の工事が月曜日に始まったと町長が述べた
            zh | 市长说桥梁工程星期一开始
            ar | قال رئيس البلدية إن أعمال الجسر بدأت
            he | ראש העיר אמר כי העבודות על הגשר החלו
            """)
    void anotherLanguageIsNamed(String code, String sentence) {
        assertThat(identifier.identify(sentence, Optional.empty())).isEqualTo(new Identified.Other(code));
    }

    @Test
    void theTextOutweighsAWrongTag() {
        String ukrainian = "Мешканці Веселівки кажуть, що міст закрили ще влітку, і досі його не відкрито.";

        assertThat(identifier.identify(ukrainian, Optional.of("ru")))
                .isEqualTo(new Identified.Read(Language.UKRAINIAN));
        assertThat(identifier.identify(ukrainian, Optional.of("en-GB")))
                .isEqualTo(new Identified.Read(Language.UKRAINIAN));
    }

    @Test
    void aTagSettlesWhatTheTextLeavesOpen() {
        assertThat(identifier.identify("Melnyk — Lysenko 2:1", Optional.of("en_US")))
                .isEqualTo(new Identified.Read(Language.ENGLISH));
        assertThat(identifier.identify("2022", Optional.of("Ukrainian")))
                .isEqualTo(new Identified.Read(Language.UKRAINIAN));
    }

    @Test
    void withNothingToGoByTheLanguageIsUnknown() {
        Identified.Other unknown = new Identified.Other(Identified.UNKNOWN);

        assertThat(identifier.identify("", Optional.empty())).isEqualTo(unknown);
        assertThat(identifier.identify("12:30 — 45%", Optional.of("?"))).isEqualTo(unknown);
        assertThat(identifier.identify("https://veselivka.example/the/of/and", Optional.empty()))
                .isEqualTo(unknown);
        assertThat(unknown.why()).contains("could not be told");
    }

    @Test
    void onlyTheBeginningOfAVeryLongTextIsRead() {
        String veryLong = "Жители посёлка говорят, что мост закрыт. ".repeat(300_000);

        assertThat(identifier.identify(veryLong, Optional.empty())).isEqualTo(new Identified.Read(Language.RUSSIAN));
    }
}
