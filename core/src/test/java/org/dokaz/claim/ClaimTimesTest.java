package org.dokaz.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.When;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.time.TimeReader;
import org.dokaz.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of a claim is when its act happened, and none where the text tells none. */
class ClaimTimesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2023, 3, 15);

    private static List<Claim> read(Language language, String text) {
        Prose prose = Tagger.of(language).tag(Examples.prose(language, text, Optional.of(PUBLISHED)));
        List<Mention> mentions = TimeReader.of(language).read(prose);
        return ClaimReader.of(language, Optional.empty())
                .read(new Notes(prose, mentions, SpeechReader.of(language).read(prose, mentions)));
    }

    private static String days(When when) {
        return when.earliest().map(LocalDate::toString).orElse("") + ".."
                + when.latest().map(LocalDate::toString).orElse("");
    }

    private static List<String> times(String code, String text) {
        return read(Language.ofTag(code).orElseThrow(), text).stream()
                .map(claim -> claim.when().map(ClaimTimesTest::days).orElse("none"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Soldiers took three men on 5 March. | 2023-03-05..2023-03-05",
                "en | Some 120 men have been taken since January. | 2023-01-01..2023-03-15",
                "uk | Від січня забрали 120 чоловіків. | 2023-01-01..2023-03-15",
                "ru | С января забрали 120 мужчин. | 2023-01-01..2023-03-15",
                "en | In the past two weeks soldiers took three men. | 2023-03-01..2023-03-15",
                "uk | За останні два тижні забрали трьох. | 2023-03-01..2023-03-15",
                "ru | За последние сутки забрали троих. | 2023-03-14..2023-03-15",
                "ru | До конца июня всех вывезут. | 2023-03-15..2023-06-30",
                "en | By Tuesday the queue was eleven kilometres long. | 2023-03-14..2023-03-14"
            })
    void theTimeInsideAClaimIsThatOfItsAct(String language, String text, String days) {
        assertThat(times(language, text)).containsExactly(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | As of 3 March soldiers held forty men.",
                "uk | Станом на 3 березня забрали сорок чоловіків.",
                "ru | По состоянию на 3 марта забрали сорок мужчин.",
                "uk | Вони шукають хлопців 2005 року народження.",
                "ru | Они ищут парней 2005 года рождения.",
                "en | KYIV, March 8 (Lantern) - Soldiers took three men.",
                "ru | Забрали больше, чем в феврале.",
                "en | They took the men before 2 February."
            })
    void aTimeThatIsNotThatOfTheActIsLeftAside(String language, String text) {
        assertThat(times(language, text)).doesNotContainSequence("2023-03").allMatch("none"::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | Вранці 5 березня прийшли солдати і забрали трьох чоловіків.",
                "ru | Утром 5 марта пришли солдаты и забрали троих мужчин.",
                "ru | Утром 5 марта пришли солдаты. Троих мужчин посадили в автобус."
            })
    void aStoryThatGoesOnKeepsItsDay(String language, String text) {
        assertThat(times(language, text)).containsExactly("2023-03-05..2023-03-05", "2023-03-05..2023-03-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | Вранці 5 березня забрали трьох чоловіків, а потім їх відпустили.",
                "uk | Вранці 5 березня забрали трьох чоловіків. Їх тримають у школі.",
                "ru | Утром 5 марта забрали троих мужчин. Теперь их держат в школе.",
                "en | On 5 March soldiers took three men. The school is full of prisoners.",
                "uk | У березні забрали трьох чоловіків. Двох побили."
            })
    void whatComesLaterOrLastsHasNotTheDayOfTheStory(String language, String text) {
        assertThat(times(language, text)).hasSize(2).last().isEqualTo("none");
    }

    @Test
    void whatDidNotHappenHasNotTheDayOfTheStory() {
        assertThat(times("ru", "Утром 5 марта солдаты забрали троих мужчин. Домой они не вернулись."))
                .containsExactly("2023-03-05..2023-03-05", "none");
    }

    @Test
    void aNewParagraphIsANewStory() {
        assertThat(times("ru", "Утром 5 марта пришли солдаты.\n\nТроих мужчин посадили в автобус."))
                .containsExactly("2023-03-05..2023-03-05", "none");
    }

    @Test
    @Timeout(300)
    void thousandsOfTimesOnOneLineAreReadInBoundedTime() {
        assertThat(read(Language.ENGLISH, "They came on 5 May 2022 and left, ".repeat(5_000)))
                .isNotEmpty();
        assertThat(read(Language.RUSSIAN, "Они пришли 5 мая и ушли в понедельник, ".repeat(5_000)))
                .isNotEmpty();
    }
}
