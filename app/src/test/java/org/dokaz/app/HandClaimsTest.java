package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Transcript;
import org.dokaz.record.HandReading;
import org.dokaz.record.Review;
import org.junit.jupiter.api.Test;

class HandClaimsTest {

    private static final Digest EXHIBIT = Digest.ofText("exhibit");
    private static final String TEXT = "Nine men were held in Sosnivka and two were beaten. Nine men were freed.";
    private static final Maker CLERK = new Maker.Analyst("Clerk");

    private static Transcript transcript(String text) {
        return Transcript.of(EXHIBIT, Optional.empty(), Language.ENGLISH, Masthead.BLANK, text, List.of());
    }

    private static Reading reading(String text, String... claims) {
        Transcript transcript = transcript(text);
        List<Claim> read = Arrays.stream(claims)
                .map(words -> Claim.of(
                        transcript.cite(text.indexOf(words), text.indexOf(words) + words.length()),
                        new ActKind("detention"),
                        Stance.ASSERTS,
                        false,
                        Optional.empty(),
                        List.of(),
                        Basis.UNKNOWN,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Reading(
                new Notes(new Prose(transcript, List.of(), List.of()), List.of(), List.of()),
                read,
                List.of(),
                List.of());
    }

    private static HandReading.Told told(int start, String words) {
        return new HandReading.Told(
                new Anchor(EXHIBIT, Optional.empty(), new Span(start, start + words.length()), words),
                new ActKind("release"),
                Stance.ASSERTS,
                false,
                Optional.empty(),
                Basis.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static HandReading added(int start, String words) {
        return new HandReading(Optional.empty(), List.of(told(start, words)), "x", Instant.EPOCH, CLERK);
    }

    private static SetRight with(HandReading... readings) {
        return new SetRight(List.of(), List.of(), List.of(readings));
    }

    private static List<String> words(Reading reading) {
        return reading.claims().stream().map(claim -> claim.cited().words()).toList();
    }

    @Test
    void aClaimStandsWhereItsWordsDoInTheOrderOfTheText() {
        Reading right = with(added(TEXT.lastIndexOf("Nine"), "Nine men"), added(TEXT.indexOf("two"), "two were beaten"))
                .reading(reading(TEXT, "Nine men were held in Sosnivka"));
        assertThat(words(right)).containsExactly("Nine men were held in Sosnivka", "two were beaten", "Nine men");
        assertThat(right.claims().getLast().cited().start()).isEqualTo(TEXT.lastIndexOf("Nine"));
        assertThat(right.claims())
                .allMatch(Claim::isSealed)
                .allMatch(claim -> claim.cited().holdsIn(right.transcript()));
    }

    @Test
    void inANewerReadingItIsFoundAgainAndWhereItsWordsAreGoneItIsNone() {
        String newer = "By our reporter. " + TEXT;
        Reading right = with(added(TEXT.lastIndexOf("Nine"), "Nine men")).reading(reading(newer));
        assertThat(right.claims().getFirst().cited().start()).isEqualTo(newer.lastIndexOf("Nine"));
        assertThat(with(added(0, "Nine men")).reading(reading("Ten men left.")).claims())
                .isEmpty();
    }

    @Test
    void partsTakeThePlaceOfTheClaimThatWasSplit() {
        String whole = "Nine men were held in Sosnivka and two were beaten";
        HandReading split = new HandReading(
                Optional.of(new Anchor(EXHIBIT, Optional.empty(), new Span(0, whole.length()), whole)),
                List.of(told(0, "Nine men were held in Sosnivka"), told(whole.indexOf("two"), "two were beaten")),
                "two acts",
                Instant.EPOCH,
                CLERK);
        assertThat(words(with(split).reading(reading(TEXT, whole, "Nine men were freed"))))
                .containsExactly("Nine men were held in Sosnivka", "two were beaten", "Nine men were freed");
        assertThat(words(with(split).reading(reading(TEXT, TEXT.substring(0, TEXT.indexOf('.') + 1)))))
                .as("read with one character more since")
                .containsExactly("Nine men were held in Sosnivka", "two were beaten");
    }

    @Test
    void whatTheProgramReadsInTheSameWordsLaterIsNotToldTwice() {
        Reading right = with(added(0, "Nine men were held")).reading(reading(TEXT, "Nine men were held"));
        assertThat(right.claims()).hasSize(1);
        assertThat(right.claims().getFirst().kind().code()).isEqualTo("release");
    }

    @Test
    void aClaimThatWasReadByHandIsRejectedLikeAnyOther() {
        HandReading hand = added(0, "Nine men were held");
        Review rejected =
                new Review(hand.claims().getFirst().words(), Review.Answer.REJECTED, "no", Instant.EPOCH, CLERK);
        assertThat(new SetRight(List.of(), List.of(rejected), List.of(hand))
                        .reading(reading(TEXT))
                        .claims())
                .isEmpty();
    }

    @Test
    void wordsAreFoundWhateverWhiteSpaceIsBetweenThem() {
        WordsInText text = new WordsInText("one  two\n\nthree\u00a0four one two");
        assertThat(text.places(" two three \n four ")).containsExactly(new Span(5, 20));
        assertThat(text.places("one two")).hasSize(2);
        assertThat(text.places(" \n ")).isEmpty();
        assertThat(new WordsInText("a".repeat(5_000)).places("a")).hasSize(WordsInText.PLACES_MAX);
    }

    @Test
    void elementsHaveBothLanguagesAndCodesOfTheirOwn() {
        List<CrimeElements.Element> all = CrimeElements.all().stream()
                .flatMap(crime -> crime.elements().stream())
                .toList();
        assertThat(all).extracting(CrimeElements.Element::code).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(element -> {
            assertThat(element.told().english()).isNotBlank().doesNotContainIgnoringCase("proved");
            assertThat(element.told().ukrainian()).isNotBlank();
            assertThat(element.source()).isNotBlank();
        });
        assertThat(all)
                .filteredOn(element -> element.code().endsWith(".protected"))
                .isNotEmpty()
                .allMatch(element -> element.kinds().isEmpty());
    }
}
