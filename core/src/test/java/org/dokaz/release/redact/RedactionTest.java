package org.dokaz.release.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dokaz.release.scan.LeakScan;
import org.dokaz.release.scan.PdfPlantings;
import org.dokaz.release.scan.PicturePlantings;
import org.dokaz.release.scan.Planting;
import org.dokaz.release.scan.TextPlantings;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RedactionTest {

    private static final Withheld WITHHELD = Withheld.secrets(List.of(Secret.name("W1", "Олена Щербина")));
    private static final Redaction REDACTION = new Redaction(WITHHELD);
    private static final Redaction NAMING = new Redaction(WITHHELD, label -> "[" + label + "]");
    private static final LeakScan SCAN = new LeakScan(WITHHELD);

    @TestFactory
    Stream<DynamicTest> noByteOfACopyGivesTheSecretAway() {
        List<Planting> plantings = new ArrayList<>();
        for (String name : List.of("Щербиною", "Shcherbyna")) {
            plantings.addAll(TextPlantings.of(name));
            plantings.addAll(PicturePlantings.of(name));
            plantings.addAll(PdfPlantings.of(name));
        }
        return plantings.stream()
                .map(planting -> DynamicTest.dynamicTest(planting.toString(), () -> assertGone(planting)));
    }

    private static void assertGone(Planting planting) {
        switch (REDACTION.of(planting.bytes(), List.of())) {
            case Redacted.Made made -> {
                assertThat(SCAN.scan(made.name(1), made.bytes()).stops()).isEmpty();
                for (Charset charset : List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("windows-1251"),
                        Charset.forName("KOI8-U"))) {
                    String bytes = new String(made.bytes(), charset).toLowerCase(Locale.ROOT);
                    assertThat(bytes).doesNotContain("щербин").doesNotContain("shcherbyn");
                }
            }
            case Redacted.Refused refused -> {
                // Only texts may be refused: what is written in escapes or encodings cannot be replaced word by word.
                assertThat(planting.name())
                        .doesNotEndWith(".pdf")
                        .doesNotEndWith(".png")
                        .doesNotEndWith(".jpg")
                        .doesNotEndWith(".html");
                assertThat(WITHHELD.in(refused.reason())).isEmpty();
            }
        }
    }

    private static String copy(Redaction redaction, String text) {
        Redacted copy = redaction.of(text.getBytes(StandardCharsets.UTF_8), List.of());
        assertThat(copy).isInstanceOf(Redacted.Made.class);
        return new String(((Redacted.Made) copy).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aTextKeepsAllButTheWithheldWords() {
        assertThat(copy(REDACTION, "Тоді О. Щербина сказала, що Shcherbyna's дім згорів."))
                .isEqualTo("Тоді ████ сказала, що ████ дім згорів.");
        assertThat(copy(NAMING, "said Olena Shcherbyna then")).isEqualTo("said [W1] then");
    }

    @Test
    void aPageKeepsItsWordsAndLosesAllThatIsNotShown() {
        String copy = copy(
                NAMING,
                "<!doctype html><html><head><title>Щербина</title><meta name=author content=x></head>"
                        + "<body><h1 class=a>Case</h1><!-- c --><p onclick=x()>said <b>Щер</b><i>бина</i> then <a href=q>here</a></p>"
                        + "<script>x</script><p hidden>secret</p><img src=a alt=b></body></html>");
        assertThat(copy)
                .contains("<h1>Case</h1>")
                .contains("<p>said <b>[W1]</b><i></i> then here</p>")
                .doesNotContain("onclick")
                .doesNotContain("href")
                .doesNotContain("secret")
                .doesNotContain("<img")
                .doesNotContain("author")
                .doesNotContain("<!-- ");
    }

    @Test
    void whatCannotBeDoneIsToldWithTheReason() {
        byte[] archive = {'P', 'K', 3, 4, 0, (byte) 0xFF};
        assertThat(REDACTION.of(archive, List.of())).isInstanceOf(Redacted.Refused.class);
        assertThat(REDACTION.of("text".getBytes(StandardCharsets.UTF_8), List.of(new Box(1, 0, 0, 5, 5))))
                .isEqualTo(new Redacted.Refused("boxes cannot be painted in a text: name the words instead"));
        assertThat(REDACTION.of("%PDF-1.7 torn".getBytes(StandardCharsets.UTF_8), List.of()))
                .isInstanceOf(Redacted.Refused.class);
        byte[] torn = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        assertThat(REDACTION.of(torn, List.of())).isInstanceOf(Redacted.Refused.class);
    }

    @Test
    void aNameSaysNothingOfTheDocument() {
        assertThat(new Redacted.Made(new byte[0], "pdf", 0, List.of()).name(7)).isEqualTo("document-0007.pdf");
    }
}
