package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of the table in every encoding that can hold it, as it stands and in capitals. */
final class EncodingTableTest {

    private static final int WRITABLE_MIN = 20;

    /** In a shorter page what it names counts for more than a word or two. */
    private static final int PAGE_LENGTH_MIN = 20;

    private final Extractor extractor = new Extractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32LE",
                "windows-1251",
                "windows-1252",
                "KOI8-R",
                "KOI8-U",
                "IBM866",
                "ISO-8859-5"
            })
    void everySentenceIsReadInThisEncoding(String name) {
        Charset charset = Charset.forName(name);
        String mark = name.equals("UTF-32LE") ? "\uFEFF" : "";
        List<String> written = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (String sentence : writable(charset)) {
            written.add(sentence);
            Extraction extraction = extractor.extract((mark + sentence).getBytes(charset), "a.txt");
            read.add(ExtractorTest.soleDraft(extraction).text());
        }

        assertThat(read)
                .isEqualTo(written)
                .hasSizeGreaterThan(charset.name().equals("windows-1252") ? 4 : WRITABLE_MIN);
    }

    @Test
    void aPageThatNamesTheWrongEncodingIsReadInItsOwn() {
        List<String> names = List.of("windows-1251", "KOI8-R", "KOI8-U", "IBM866");
        for (String own : names) {
            for (String named : List.of("utf-8", "iso-8859-1", "windows-1251", "koi8-r", "nonsense")) {
                for (String sentence : writable(Charset.forName(own))) {
                    if (sentence.length() < PAGE_LENGTH_MIN) {
                        continue;
                    }
                    String text = sentence + " "
                            + "Sentence in letters of a page, made up. "
                                    .repeat(3)
                                    .strip();
                    String page =
                            "<html><head><meta charset='" + named + "'></head><body><p>" + text + "</p></body></html>";
                    Extraction extraction = extractor.extract(page.getBytes(Charset.forName(own)), "a.html");

                    assertThat(ExtractorTest.soleDraft(extraction).text())
                            .as(own + " named " + named)
                            .isEqualTo(text);
                }
            }
        }
    }

    /** The sentences that an encoding can hold; where only the quotation marks are missing from it, with others. */
    private static List<String> writable(Charset charset) {
        List<String> sentences = new ArrayList<>();
        for (String line : lines()) {
            String text = line.substring(line.indexOf('\t') + 1);
            String plain = text.replace("«", "\"")
                    .replace("»", "\"")
                    .replace('’', '\'')
                    .replace('—', '-');
            String held = charset.newEncoder().canEncode(text) ? text : plain;
            boolean foreign = held.chars().anyMatch(unit -> unit >= 0x80);
            if (foreign && charset.newEncoder().canEncode(held)) {
                sentences.add(held);
                sentences.add(held.toUpperCase(Locale.ROOT));
            }
        }
        return sentences;
    }

    private static List<String> lines() {
        try (InputStream in = EncodingTableTest.class.getResourceAsStream("sentences.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
