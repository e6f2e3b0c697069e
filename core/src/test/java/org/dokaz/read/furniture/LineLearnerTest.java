package org.dokaz.read.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineLearnerTest {

    private static final String OUTLET = "Veselivka Post";

    private static final List<String> STORIES = List.of(
            "The council of Veselivka closed the old bridge on Monday because of cracks in its pillars.",
            "A teacher opened a library for children in the cellar of the former railway station.",
            "Heavy rain washed away the road to the quarry, and the buses go round by the mill.",
            "Two bakers from the lower town baked a loaf as long as the market square is wide.",
            "The ferry will sail again in spring, its captain hopes, once the engine has been mended.",
            "Somebody painted the doors of the town hall green during the night before the fair.",
            "An orchard that everybody had given up for lost bore more plums than ever this summer.",
            "The choir is looking for a new hall since the roof of its own began to leak in August.",
            "Storks came back to the chimney of the brickworks a week earlier than in other years.",
            "The museum shows letters that were found behind a stove when the inn was rebuilt.",
            "Farmers ask for a second well near the windmill because the first runs dry each July.",
            "A hedgehog held up the night train for an hour, and nobody on board complained of it.",
            "The chess club has moved into the post office and plays there when the counter closes.",
            "Skaters may use the pond again from Saturday on, the ice being as thick as a brick.",
            "The printer has cast a new letter for the town's sign, which had gone without one.");

    private static final String MOBILISATION =
            "On 21 September the president announced partial mobilisation in the whole country.";

    private final LineLearner learner = new LineLearner();
    private final FurnitureFinder finder = new FurnitureFinder();

    private static Masthead of(String outlet) {
        return new Masthead(Optional.of(outlet), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Transcript transcript(Masthead masthead, String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Block(new Span(start, start + line.length()), Block.Kind.PARAGRAPH));
            start += line.length() + 1;
        }
        return Transcript.of(Digest.ofText(text), Optional.empty(), Language.ENGLISH, masthead, text, blocks);
    }

    private void show(LineLearner shown, Masthead masthead, String text) {
        Transcript transcript = transcript(masthead, text);
        shown.add(masthead, text, transcript.blocks());
    }

    private void show(String text) {
        show(learner, of(OUTLET), text);
    }

    private List<String> found(Masthead masthead, String text) {
        Transcript transcript = transcript(masthead, text);
        return finder.find(transcript, learner.learnt()).stream()
                .map(span -> span.in(text))
                .toList();
    }

    private List<String> found(String text) {
        return found(of(OUTLET), text);
    }

    /** Each story with a line between its two paragraphs. */
    private static List<String> framing(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(index -> STORIES.get(index) + "\n" + line + "\nMore of story "
                        + STORIES.get(STORIES.size() - 1 - index).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> ending(int count, String line) {
        return STORIES.subList(0, count).stream()
                .map(story -> story + "\n" + line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Veselivka Voices | Your story",
                "\uD83D\uDD34 Голоси Веселівки • Надіслати історію",
                "All about our town and its people",
                "Veselivka lives @veselivka_voices"
            })
    void aStandingLineIsFurniture(String line) {
        ending(4, line).forEach(this::show);

        assertThat(found(STORIES.getLast() + "\n" + line)).containsExactly(line);
        assertThat(new FurnitureFinder().find(transcript(of(OUTLET), STORIES.getLast() + "\n" + line)))
                .isEmpty();
    }

    @Test
    void aLineIsTheSameHoweverItIsSet() {
        ending(4, "\uD83D\uDD34 ALL ABOUT  our town and its people").forEach(this::show);
        String line = "\u27A1\uFE0F All about our town, and its people";

        assertThat(found(STORIES.getLast() + "\n" + line)).containsExactly(line);
    }

    @Test
    void aStandingCallBetweenParagraphsTakesMoreDocuments() {
        String call = "Our paper lives from what its readers give.";
        framing(5, call).forEach(this::show);
        assertThat(found(STORIES.getLast() + "\n" + call)).isEmpty();
        framing(6, call).forEach(this::show);
        assertThat(found(STORIES.getLast() + "\n" + call)).containsExactly(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MOBILISATION,
                "Earlier, the mayor said that the men had been taken away",
                "Нагадаємо, окупанти вивезли жителів до сусідньої області",
                "Сотни жителей остаются без воды.",
                "“We are not going anywhere”"
            })
    void theBackgroundOfAStoryStays(String background) {
        framing(6, background).subList(0, 5).forEach(this::show);
        show(STORIES.get(5));
        assertThat(found(STORIES.getLast() + "\n" + background)).isEmpty();
        ending(11, background).forEach(this::show);
        assertThat(found(STORIES.getLast() + "\n" + background)).isEmpty();
    }

    @Test
    void anIntroductionThatTellsSomethingStandsAboveNearlyAll() {
        String introduction = "This is what happened on the 200th day since the bridge was closed.";
        STORIES.subList(0, 12).forEach(story -> show(introduction + "\n" + story));

        assertThat(found(introduction + "\n" + STORIES.getLast())).containsExactly(introduction);
        String inside = String.join("\n", STORIES.subList(0, 3)) + "\n" + introduction + "\n"
                + String.join("\n", STORIES.subList(3, 6));
        assertThat(found(inside)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Olena Melnyk",
                "Reuters",
                "Джерело: «Веселівка сьогодні»",
                "Kharkiv, Ukraine",
                "The main points:"
            })
    void sourcesAuthorsAndDatelinesStay(String line) {
        STORIES.forEach(story -> show(line + "\n" + story));

        assertThat(found(line + "\n" + STORIES.getLast() + "\n" + STORIES.getFirst()))
                .isEmpty();
    }

    @Test
    void copiesAndVersionsTeachNothing() {
        String article = String.join("\n", STORIES.subList(0, 6)) + "\nAll about our town and its people";
        for (int version = 0; version < 8; version++) {
            show(article);
            show("Updated: " + article);
            show(article + "\n" + STORIES.get(6 + version));
            show(STORIES.get(6 + version) + "\n" + article);
        }

        assertThat(learner.learnt().isEmpty()).isTrue();
    }

    @Test
    void twoOrThreeDocumentsTeachNothing() {
        ending(3, "All about our town and its people").forEach(this::show);

        assertThat(learner.learnt().isEmpty()).isTrue();
    }

    @Test
    void postsOfAFewWordsTeachNothing() {
        for (String town : List.of("Veselivka", "Vyshnivka", "Ternivka", "Kryva", "Lisne", "Pisky", "Horby")) {
            show(town + "\nAll clear");
        }

        assertThat(learner.learnt().isEmpty()).isTrue();
    }

    @Test
    void whatOneOutletRepeatsSaysNothingOfAnother() {
        String line = "All about our town and its people";
        ending(6, line).forEach(this::show);

        assertThat(found(of("Ridge Reporter"), STORIES.getLast() + "\n" + line)).isEmpty();
        assertThat(found(Masthead.BLANK, STORIES.getLast() + "\n" + line)).isEmpty();
        assertThat(found(of(" VESELIVKA post"), STORIES.getLast() + "\n" + line))
                .containsExactly(line);
    }

    @Test
    void aForwardedPostBearsTheSignatureOfItsOrigin() {
        String line = "All about our town and its people";
        ending(6, line).forEach(this::show);
        Posting posting = new Posting(
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Posting.Forward(Optional.of(OUTLET))),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Masthead forwarded = new Masthead(
                Optional.of("Ridge Reporter"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(posting));

        assertThat(found(forwarded, STORIES.getLast() + "\n" + line)).containsExactly(line);
    }

    @Test
    void theOrderOfDocumentsMakesNoDifference() {
        List<String> documents = new ArrayList<>();
        for (int number = 0; number < 2 * LineLearner.DOCUMENTS_PER_OUTLET_MAX; number++) {
            documents.add(number + " boats in the harbour " + "and more ".repeat(number % 9) + number
                    + " carts on the road\nStory " + number % 3 + "\nAll about our town");
        }
        documents.forEach(this::show);
        LineLearner other = new LineLearner();
        Collections.shuffle(documents, new Random(3));
        documents.forEach(document -> show(other, of(OUTLET), document));

        assertThat(other.learnt().byOutlet())
                .isEqualTo(learner.learnt().byOutlet())
                .isNotEmpty();
    }

    @Test
    void ofADocumentSomeLinesAreRemembered() {
        StringBuilder endless = new StringBuilder("x".repeat(DocumentLines.LINE_LENGTH_MAX + 1));
        for (int number = 0; number < 1_000_000; number++) {
            endless.append("\nline ").append(number);
        }
        Transcript transcript = transcript(of(OUTLET), endless.toString());

        DocumentLines lines = DocumentLines.of(transcript.text(), transcript.blocks());

        assertThat(lines.lines()).hasSize(2 * DocumentLines.LINES_EACH_WAY_MAX - 1);
        assertThat(lines.sentences()).hasSize(DocumentLines.SENTENCES_MAX);
    }

    @Test
    void ofAllDocumentsSomeAreRemembered() {
        int most = LineLearner.DOCUMENTS_PER_OUTLET_MAX + 10;
        LineLearner small = new LineLearner(most);
        for (int number = 0; number < 2 * LineLearner.DOCUMENTS_PER_OUTLET_MAX; number++) {
            show(small, of(OUTLET), STORIES.getFirst() + "\n" + number);
        }
        assertThat(small.remembered()).isEqualTo(LineLearner.DOCUMENTS_PER_OUTLET_MAX);
        show(small, of("n".repeat(LineLearner.NAME_LENGTH_MAX + 1)), STORIES.getFirst());
        assertThat(small.remembered()).isEqualTo(LineLearner.DOCUMENTS_PER_OUTLET_MAX);
        for (int number = 0; number < 100; number++) {
            show(small, of("Outlet " + number), STORIES.getFirst());
        }
        assertThat(small.remembered()).isEqualTo(most);
    }

    @Test
    void learnersPutTogetherKnowWhatOneWouldHave() throws IOException {
        int most = LineLearner.DOCUMENTS_PER_OUTLET_MAX + 40;
        LineLearner one = new LineLearner(most);
        LineLearner first = new LineLearner(most);
        LineLearner second = new LineLearner(most);
        for (int number = 0; number < 900; number++) {
            Masthead outlet = of("Outlet " + number % 7);
            String text = number + " boats in the harbour " + "and more ".repeat(number % 9) + number
                    + " carts on the road\nStory " + number % 3 + "\nAll about our town";
            show(one, outlet, text);
            show(number < 500 ? first : second, outlet, text);
        }
        LineLearner together = new LineLearner(most);
        together.add(handedOn(first));
        together.add(handedOn(second));

        assertThat(together.remembered()).isEqualTo(one.remembered()).isEqualTo(most);
        assertThat(together.learnt().byOutlet())
                .isEqualTo(one.learnt().byOutlet())
                .isEqualTo(handedOn(one.learnt()).byOutlet())
                .isNotEmpty();
    }

    private static LineLearner handedOn(LineLearner learner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learner.write(new DataOutputStream(bytes));
        return LineLearner.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static RecurringLines handedOn(RecurringLines lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.write(new DataOutputStream(bytes));
        return RecurringLines.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
