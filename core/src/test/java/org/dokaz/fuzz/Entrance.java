package org.dokaz.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dokaz.flow.Content;
import org.dokaz.preserve.LogEntrance;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.Format;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.Pixels;
import org.dokaz.read.extract.archive.GzipPieces;
import org.dokaz.read.extract.archive.JsonLinesPieces;
import org.dokaz.read.extract.archive.WaczPieces;
import org.dokaz.read.extract.archive.WarcPieces;
import org.dokaz.read.extract.archive.ZipPieces;
import org.dokaz.read.extract.mail.MailPieces;
import org.dokaz.read.extract.telegram.Message;
import org.dokaz.read.extract.telegram.Messages;
import org.dokaz.record.RecordJson;
import org.dokaz.record.RunAccount;
import org.dokaz.stamp.TokenEntrance;
import org.dokaz.testing.Packings;
import org.dokaz.testing.PdfPaper;
import org.dokaz.testing.Samples;
import org.dokaz.worker.ForeignParsers;
import org.dokaz.worker.WireEntrance;

/** The ways in for bytes that others made: one for each parser. None may fail otherwise than it says it does. */
enum Entrance {
    TEXT(
            data -> text(data, "a.txt"),
            () -> List.of(Packings.utf8("Мер сказав."), utf16("Мер сказав, що міст зачинено."))),
    HTML(
            data -> text(data, "a.html"),
            () -> List.of(
                    Packings.utf8(
                            "<html><head><meta charset=windows-1251><title>A</title>"
                                    + "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script></head><body><article><h1>B</h1><p>C"
                                    + " <time datetime=2022-05-12>12 May 2022</time></p><table><tr><td>D</td></tr></table></article></body></html>"))),
    SCHEMA_ORG(
            data -> text(data, "a.json"),
            () -> List.of(
                    Packings.utf8(
                            "{\"@type\":\"NewsArticle\",\"headline\":\"A\","
                                    + "\"articleBody\":\"The mayor spoke.\",\"datePublished\":\"2022-05-25T10:00:00Z\",\"publisher\":{\"name\":\"B\"}}"))),
    FEED(
            data -> text(data, "a.xml"),
            () -> List.of(Packings.utf8("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
                    + "<title>A</title><item><title>B</title><link>https://example.org/b</link><description>&lt;p&gt;C&lt;/p&gt;"
                    + "</description><pubDate>Tue, 24 May 2022 10:00:00 GMT</pubDate></item></channel></rss>"))),
    TELEGRAM(
            Entrance::telegram,
            () -> List.of(Packings.utf8("{\"name\":\"A\",\"type\":\"public_channel\",\"id\":1,"
                    + "\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2022-05-24T10:00:00\",\"date_unixtime\":\"1653386400\","
                    + "\"from\":\"A\",\"text\":[\"Call \",{\"type\":\"phone\",\"text\":\"+380501112233\"}]}]}"))),
    PDF(data -> foreign(Format.PDF, data), () -> List.of(pdf())),
    IMAGE(
            data -> foreign(Format.IMAGE, data),
            () -> List.of(png(), new byte[] {
                'I', 'I', '*', 0, 8, 0, 0, 0, 1, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0, 'A', 'B', 'C', 0, 0, 0, 0, 0
            })),
    DOCX(
            data -> foreign(Format.DOCX, data),
            () -> List.of(Packings.word("<w:p><w:r><w:t>The mayor spoke.</w:t></w:r></w:p>"))),
    ODT(data -> foreign(Format.ODT, data), () -> List.of(Packings.openText("<text:p>The mayor spoke.</text:p>"))),
    ZIP(data -> pieces(ZipPieces.of(Content.of(data))), () -> List.of(Packings.zipOf("a.txt", "A", "b/c.txt", "C"))),
    GZIP(data -> pieces(GzipPieces.of(Content.of(data), "a.gz")), () -> List.of(Packings.gzip(Packings.utf8("A")))),
    WACZ(
            data -> pieces(WaczPieces.of(Content.of(data))),
            () -> List.of(
                    Packings.zipOf("datapackage.json", "{\"resources\":[]}", "archive/a.warc", "WARC/1.1\r\n\r\n"))),
    WARC(
            Entrance::warc,
            () -> List.of(Packings.record(
                    "response",
                    "https://example.org/",
                    "",
                    Packings.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The mayor spoke.</p>")))),
    JSON_LINES(
            data -> pieces(JsonLinesPieces.of(Content.of(data))),
            () -> List.of(Packings.utf8("{\"articleBody\":\"A\"}\n\n{\"articleBody\":\"B\"}\n"))),
    MAIL(data -> pieces(MailPieces.ofMessage(Content.of(data))), () -> List.of(mail())),
    MAILBOX(
            data -> pieces(MailPieces.ofMailbox(Content.of(data))),
            () -> List.of(Packings.join(Packings.utf8("From a@example.org Tue May 24 10:00:00 2022\n"), mail()))),
    RECORD(
            Entrance::record,
            () -> List.of(RecordJson.encode(
                    new RunAccount(List.of("in"), 1, 1, 1, 0, 0, Optional.of("sandboxed"), Samples.MAKER)))),
    LOG(LogEntrance::enter, () -> List.of(Packings.utf8("{\"number\":0,\"previous\":\"" + "0".repeat(64) + "\"}"))),
    TOKEN(TokenEntrance::enter, () -> List.of(new byte[] {0x30, 5, 0x30, 3, 2, 1, 0})),
    WORKER(WireEntrance::enter, () -> List.of(WireEntrance.seed(new ForeignParsers().read(Format.PDF, pdf(), ""))));

    /** What happens behind an entrance. */
    interface Door {
        void enter(byte[] data) throws IOException;
    }

    private final Door door;
    private final Supplier<List<byte[]>> seeds;

    Entrance(Door door, Supplier<List<byte[]>> seeds) {
        this.door = door;
        this.seeds = seeds;
    }

    /** Enters with these bytes; an exception is a fault of the house. */
    void enter(byte[] data) {
        try {
            door.enter(data);
        } catch (IOException damaged) {
            // Says that the bytes could not be read to their end, which callers expect of anything that is read.
            assertThat(damaged).isNotNull();
        }
    }

    /** Sound bytes to begin with. */
    List<byte[]> seeds() {
        return seeds.get();
    }

    /** Its name as folders have it. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void text(byte[] data, String name) {
        Soundness.of(new Extractor().extract(data, name).documents());
    }

    private static void foreign(Format format, byte[] data) {
        Soundness.of(new ForeignParsers().read(format, data, "a"));
    }

    private static void telegram(byte[] data) throws IOException {
        try (Messages messages = Messages.of(Content.of(data))) {
            for (Optional<Message> next = messages.next(); next.isPresent(); next = messages.next()) {
                Soundness.of(next.get().found(ignored -> Optional.empty()));
            }
        }
    }

    private static void warc(byte[] data) throws IOException {
        pieces(WarcPieces.of(Content.of(data)));
        pieces(WarcPieces.ofPacked(Content.of(Packings.gzip(data))));
    }

    private static void pieces(Pieces pieces) throws IOException {
        try (pieces) {
            for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                if (piece.get() instanceof Piece.Part part) {
                    Soundness.of(part.found());
                }
            }
        }
    }

    private static void record(byte[] data) {
        try {
            byte[] written = RecordJson.encode(RecordJson.decode(data));
            assertThat(RecordJson.encode(RecordJson.decode(written))).isEqualTo(written);
        } catch (IllegalArgumentException none) {
            return;
        }
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] mail() {
        return Packings.utf8("From: =?utf-8?B?0JDQvdC90LA=?= <a@example.org>\r\nTo: b@example.org\r\nSubject: C\r\n"
                + "Date: Tue, 24 May 2022 10:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n"
                + "\r\n--x\r\nContent-Type: text/plain; charset=koi8-u\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "=EE=C1\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "JVBERi0=\r\n--x--\r\n");
    }

    private static byte[] pdf() {
        try (PdfPaper paper = new PdfPaper()) {
            return paper.page().set(60, 700, 11, "The mayor spoke.").bytes();
        }
    }

    private static byte[] png() {
        try {
            return Pixels.png(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }
}
