package org.dokaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.claim.ClaimReader;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.dokaz.protect.RiskFinder;
import org.dokaz.read.furniture.FurnitureFinder;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.place.PlaceReader;
import org.dokaz.read.quantity.QuantityReader;
import org.dokaz.read.review.Review;
import org.dokaz.read.speech.SpeechReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.dokaz.read.time.TimeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts so long that a stage which looks at everything for each thing it finds would not come back. */
@Timeout(300)
class LongTextTest {

    /** At this length a stage that looks at everything for each thing it finds takes a minute or more, and one that does not a second. */
    private static final int LONG = 500_000;

    /** Longer than several sentences may be. */
    private static final int SHORTER = 20_000;

    private static final List<String> SYLLABLES = List.of("ба", "ве", "го", "ду", "жи", "ко", "лу", "ме", "но", "ра");

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    /** A surname of nobody's, another for each number. */
    private static String surname(int number) {
        StringBuilder written = new StringBuilder();
        for (int rest = number + 1_000; rest > 0; rest /= SYLLABLES.size()) {
            written.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return Character.toUpperCase(written.charAt(0)) + written.substring(1) + "нко";
    }

    private static Reading read(Language language, String text) {
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, Masthead.BLANK, text, blocks(text));
        List<Span> furniture = new FurnitureFinder().find(transcript);
        Prose prose = Tagger.of(language).tag(Sentences.of(transcript, furniture));
        List<Mention> named = NameReader.of(language).read(prose);
        List<Mention> timed = TimeReader.of(language).read(prose);
        List<Mention> mentions = new ArrayList<>(named);
        mentions.addAll(PlaceReader.of(language).read(prose, named));
        mentions.addAll(timed);
        mentions.addAll(QuantityReader.of(language).read(prose, timed));
        mentions.sort(Comparator.comparing(mention -> mention.cited().span()));
        Notes notes = new Notes(prose, mentions, SpeechReader.of(language).read(prose, mentions));
        var claims = ClaimReader.of(language).read(notes);
        return new RiskFinder().read(Review.of(language).apply(notes), claims);
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(new Span(start, start + line.length()), Block.Kind.PARAGRAPH));
            }
            start += line.length() + 1;
        }
        return blocks;
    }

    private static List<String> voices(Reading reading) {
        return reading.notes().attributions().stream()
                .flatMap(attribution -> attribution.voice().stream())
                .map(Step::name)
                .toList();
    }

    @Test
    void everyOneOfManySpeakersIsNamed() {
        StringBuilder text = new StringBuilder();
        List<String> speakers = new ArrayList<>();
        for (int number = 0; text.length() < LONG; number++) {
            String speaker = "Іван " + surname(number);
            speakers.add(speaker);
            text.append(speaker)
                    .append(" сказав, що солдати пішли з міста. Він додав: «Вони забрали людей із собою».\n");
        }
        assertThat(voices(read(Language.UKRAINIAN, text.toString())))
                .hasSize(2 * speakers.size())
                .containsSubsequence(speakers);
    }

    @Test
    void everyOneOfManyQuotationsOfOneParagraphHasItsSpeaker() {
        String quotation = "“They left the town in the night,” Halaida said. ";
        Reading reading = read(Language.ENGLISH, repeated(quotation, LONG));
        assertThat(reading.notes().attributions()).hasSize(LONG / quotation.length());
        assertThat(voices(reading)).hasSize(LONG / quotation.length()).containsOnly("Halaida");
    }

    @Test
    void manyWithheldNamesAreAtRisk() {
        StringBuilder text = new StringBuilder();
        int people = 0;
        while (text.length() < LONG) {
            text.append("Солдаты задержали мужчину. ")
                    .append(surname(people))
                    .append(" (имя изменено) рассказал об этом.\n");
            people++;
        }
        assertThat(read(Language.RUSSIAN, text.toString()).risks()).hasSizeGreaterThan(people * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '\0',
            value = {
                "ENGLISH|“",
                "ENGLISH|\"",
                "ENGLISH|(",
                "ENGLISH|,",
                "ENGLISH|1",
                "ENGLISH|. ",
                "ENGLISH|x",
                "ENGLISH|said that ",
                "ENGLISH|According to Anna Halaida, ",
                "ENGLISH|(he said ",
                "ENGLISH|Petro showed, ",
                "ENGLISH|Olena, 34, a nurse from Kherson whose brother hid, ",
                "ENGLISH|no. 12345/04, ",
                "ENGLISH|he sent https://example.org/2022-05-24/ and ",
                "ENGLISH|This was reported by the agency. ",
                "UKRAINIAN|«»",
                "UKRAINIAN|«він сказав ",
                "UKRAINIAN|Іван Галайда, ",
                "UKRAINIAN|сестра пекаря Олена К. ",
                "UKRAINIAN|і вони пішли ",
                "RUSSIAN|е\u0301",
                "RUSSIAN|😀",
                "RUSSIAN|Пaвел ",
                "RUSSIAN|от 20 до 40 процентов мужчин, ",
            })
    void aLongRunOfAnythingComesBackAsAReading(Language language, String piece) {
        Reading reading = read(language, repeated(piece, SHORTER));
        assertThat(reading.notes().prose().sentences())
                .isNotEmpty()
                .allMatch(sentence -> sentence.tokens().size() <= Sentences.SENTENCE_TOKENS_MAX);
        assertThat(reading.claims()).allMatch(claim -> claim.cited().holdsIn(reading.transcript()));
    }
}
