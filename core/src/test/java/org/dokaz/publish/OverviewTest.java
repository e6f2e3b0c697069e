package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.MAKER;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Labels;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.publish.TerminalText.Colours;
import org.dokaz.testing.ReadingBuilder;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final Overview PLAIN = new Overview(Labels.ENGLISH, 80, Colours.PLAIN);

    @Test
    void aDocumentIsOneLineWithItsClaimsAndFlags() {
        String shown = PLAIN.of(List.of(daily(), weekly()));
        assertThat(cells(shown))
                .startsWith(
                        "|Outlet|Title|Claims|At risk",
                        "A|Daily|Taken|2|1",
                        "B|Weekly|The mayor of a town far away on th\u2026|2|\u2013")
                .contains("Documents: 2. Claims: 4. Words that may put somebody at risk: 1.")
                .contains("How they stand: asserts 3 · denies 1 · marked uncertain 1");
    }

    @Test
    void whatWasNotReadSaysWhy() {
        Document document = Document.unread(Digest.ofText("x"), Optional.of("scan.pdf"));
        String shown = PLAIN.of(List.of(
                new Answer(document, new Outcome.Failed<>(Fault.EMPTY, "nothing in it"), MAKER),
                new Answer(document, new Outcome.Declined<>("Polish is not read"), MAKER)));
        assertThat(shown).contains("failed: nothing in it", "declined: Polish is not read", "Claims: 0.");
        assertThat(shown).doesNotContain("Some of the claims");
    }

    @Test
    void theDocumentsOfOneFileShareALine() {
        String shown = PLAIN.of(List.of(daily(), part("1"), part("2"), part("3")));
        assertThat(cells(shown)).contains("B\u2013D|Channel|3 documents in one file|3|\u2013");
    }

    @Test
    void theExamplesAreOneAssertedOneDeniedAndOneInAnotherLanguage() {
        Answer third = reading("Чоловіків відпустили.")
                .in(Language.UKRAINIAN)
                .claim(claim("Чоловіків відпустили", "release"))
                .answer("c.txt");
        assertThat(PLAIN.of(List.of(daily(), weekly(), third)))
                .containsSubsequence(
                        "Some of the claims:\n",
                        " A2  Detention · asserts\n",
                        "Daily (outlet) → Olena (person)",
                        " B1  Detention · denies\n",
                        " C1  Release · asserts\n")
                .doesNotContain(" A1  ", " B2  ");
    }

    @Test
    void noLineIsWiderThanTheTerminalAndNothingHides() {
        String words = "слово\u202E ".repeat(60) + " 漢字".repeat(50);
        Answer answer = reading(words)
                .published(words, words, "2024-03-05")
                .claim(claim(words, "other"))
                .answer("a.txt");
        String shown = new Overview(Labels.UKRAINIAN, 44, Colours.PLAIN).of(List.of(answer));
        assertThat(shown.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(44));
        assertThat(shown).doesNotContain("\u202E", "\u001B");
    }

    private static List<String> cells(String shown) {
        return shown.lines().map(line -> line.replaceAll(" {2,}", "|")).toList();
    }

    private static Answer daily() {
        ReadingBuilder text = reading("Men were taken and held, Olena said.").published("Daily", "Taken", "2024-03-05");
        text.claim(claim("taken", "other").hedged());
        text.claim(claim("held", "detention")
                .saidBy("Olena", "Olena")
                .through(Step.stated("Daily", Step.Kind.OUTLET), Step.stated("Olena", Step.Kind.PERSON)));
        return text.risk("Olena", "a relative is held").answer("a.txt");
    }

    private static Answer weekly() {
        ReadingBuilder text = reading("Nobody was held.")
                .published("Weekly", "The mayor of a town far away on the steppe", "2024-03-06");
        text.claim(claim("Nobody was held", "detention").stance(Stance.DENIES));
        return text.claim(claim("Nobody", "other")).answer("b.txt");
    }

    private static Answer part(String part) {
        return reading("Post " + part)
                .published("Channel", "Post", "2024-03-05")
                .claim(claim("Post", "other"))
                .partOfExport(part);
    }
}
