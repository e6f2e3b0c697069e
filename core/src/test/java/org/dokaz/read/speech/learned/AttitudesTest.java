package org.dokaz.read.speech.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dokaz.model.Language;
import org.dokaz.read.speech.learned.Attitudes.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttitudesTest {

    @ParameterizedTest
    @CsvSource({
        "en, say, SAY", "en, says, SAY", "en, said, SAY", "en, warned, SAY", "en, believes, THINK",
        "en, wants, WANT", "en, urging, URGE", "en, accuses, JUDGE", "en, shows, SHOW", "en, seemed, SEEM",
        "en, allegations, NOUN", "uk, сказав, SAY", "uk, хоче, WANT", "uk, вважає, THINK", "ru, сообщили, SAY",
        "ru, хочет, WANT", "ru, считает, THINK"
    })
    void aFormOfAWordReportsWhatTheWordReports(String language, String word, Sort sort) {
        assertThat(Attitudes.of(Language.ofTag(language).orElseThrow()).sorts(word))
                .contains(sort);
    }

    @ParameterizedTest
    @CsvSource({"en, bridge", "en, ''", "en, -", "uk, міст", "uk, ''", "ru, мост", "ru, 5"})
    void anyOtherWordReportsNothing(String language, String word) {
        assertThat(Attitudes.of(Language.ofTag(language).orElseThrow()).sorts(word))
                .isEmpty();
    }

    @Test
    void oneWordMayReportSeveralThings() {
        assertThat(Attitudes.of(Language.ENGLISH).sorts("hoped")).contains(Sort.THINK, Sort.WANT);
    }

    @Test
    void whatIsWishedForIsNotTakenForSaid() {
        assertThat(Attitudes.of(Language.ENGLISH).sorts("want")).containsExactly(Sort.WANT);
    }

    @ParameterizedTest
    @CsvSource({
        "en, reports, report",
        "en, reported, report",
        "en, reporting, report",
        "en, is, is",
        "en, red, red",
        "en, announcements, announc",
        "en, denied, deni",
        "en, deny, deni",
        "en, planning, plan",
        "uk, повідомили, повід",
        "ru, да, да"
    })
    void aStemIsTheWordWithoutItsEndingAndNeverLong(String language, String word, String stem) {
        assertThat(Attitudes.of(Language.ofTag(language).orElseThrow()).stem(word))
                .isEqualTo(stem);
    }

    @Test
    void theBitsOfAWordAreItsSorts() {
        Attitudes attitudes = Attitudes.of(Language.ENGLISH);
        for (String word : List.of("say", "hope", "urge", "bridge")) {
            int bits = attitudes.bits(attitudes.stem(word));
            assertThat(Integer.bitCount(bits)).isEqualTo(attitudes.sorts(word).size());
            attitudes
                    .sorts(word)
                    .forEach(sort -> assertThat(bits >> sort.ordinal() & 1).isOne());
        }
    }

    @Test
    void theWordsOfALanguageAreLoadedOnceForAllThreads() {
        for (Language language : Language.values()) {
            Attitudes attitudes = Attitudes.of(language);
            assertThat(attitudes).isSameAs(Attitudes.of(language));
        }
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(ignored -> Attitudes.of(Language.RUSSIAN))
                        .distinct())
                .hasSize(1);
    }
}
