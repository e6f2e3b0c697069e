package org.dokaz.read.extract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.gzip;
import static org.dokaz.testing.Packings.join;
import static org.dokaz.testing.Packings.record;
import static org.dokaz.testing.Packings.utf8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.read.extract.Piece;
import org.dokaz.testing.Apart;
import org.dokaz.testing.Packings;
import org.junit.jupiter.api.Test;

/** WR-1: what a record of a web archive states is understood, and held against its bytes. */
class WarcPiecesTest {

    private static final String ADDRESS = "https://times.example/news/1";
    private static final byte[] PAGE = utf8("<html><body><p>The bridge of Veselivka is open.</p></body></html>");
    private static final byte[] ANSWER = answer("Content-Type: text/html\r\n", PAGE);

    private static byte[] answer(String headers, byte[] body) {
        return join(utf8("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body);
    }

    private static String sha1(byte[] bytes) {
        try {
            return "sha1:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Apart apart(byte[]... records) throws IOException {
        return Apart.of(WarcPieces.of(Content.of(join(records))));
    }

    @Test
    void aPageComesOutWithItsAddressAndTheInstantItsCaptureBegan() throws IOException {
        Piece.File page = apart(record("response", ADDRESS, "", ANSWER)).files().getFirst();

        assertThat(page.bytes()).isEqualTo(PAGE);
        assertThat(page.provenance().address()).contains(ADDRESS);
        assertThat(page.provenance().capturedAt()).contains(Instant.parse("2024-03-06T10:00:00Z"));
        assertThat(page.entry()).isEqualTo("1/times.example/news/1");
    }

    @Test
    void digestsThatHoldAndThatDoNotAreTold() throws IOException {
        String right = "WARC-Block-Digest: " + sha1(ANSWER) + "\r\nWARC-Payload-Digest: " + sha1(PAGE) + "\r\n";
        String wrong = "WARC-Payload-Digest: " + sha1(ANSWER) + "\r\n";

        assertThat(remarks(right)).hasSize(2).allMatch(remark -> remark.endsWith(" holds"));
        assertThat(remarks(wrong)).singleElement().asString().contains("does not hold");
        assertThat(remarks("WARC-Payload-Digest: crc7:00\r\n"))
                .singleElement()
                .asString()
                .contains("cannot be checked");
    }

    private static List<String> remarks(String headers) throws IOException {
        return apart(record("response", ADDRESS, headers, ANSWER))
                .files()
                .getFirst()
                .provenance()
                .remarks();
    }

    @Test
    void aDigestInBase32Holds() {
        assertThat(StatedDigest.of("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
                        .orElseThrow()
                        .holds(new byte[0]))
                .contains(true);
        assertThat(StatedDigest.of("sha-256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
                        .orElseThrow()
                        .holds(new byte[0]))
                .contains(true);
    }

    @Test
    void compressedAndChunkedPagesAreUnpacked() throws IOException {
        byte[] chunks = join(utf8(Integer.toHexString(PAGE.length) + "\r\n"), PAGE, utf8("\r\n0\r\n\r\n"));
        byte[] packed = answer("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip(PAGE));
        byte[] chunked = answer("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunks);
        byte[] onlySaidToBe =
                answer("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", PAGE);

        Apart apart = apart(
                record("response", ADDRESS, "", packed),
                record("response", ADDRESS, "", chunked),
                record("response", ADDRESS, "", onlySaidToBe));

        assertThat(apart.files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.bytes()).isEqualTo(PAGE));
    }

    @Test
    void aPageInACompressionThatIsNotReadIsAFailureOfItsOwn() throws IOException {
        byte[] brotli = answer("Content-Type: text/html\r\nContent-Encoding: br\r\n", PAGE);

        Apart apart = apart(record("response", ADDRESS, "", brotli), record("response", ADDRESS, "", ANSWER));

        assertThat(apart.failed("1/times.example/news/1").fault()).isEqualTo(Fault.UNSUPPORTED);
        assertThat(apart.files()).hasSize(1);
    }

    @Test
    void whatIsNoPageStaysInTheArchive() throws IOException {
        Apart apart = apart(
                record("warcinfo", "", "", utf8("software: Invented Crawler 1.0\r\n")),
                record("request", ADDRESS, "", utf8("GET / HTTP/1.1\r\n\r\n")),
                record("response", ADDRESS, "", answer("Content-Type: image/png\r\n", PAGE)),
                record("response", ADDRESS, "", utf8("HTTP/1.1 404 Not Found\r\n\r\n")),
                record("response", ADDRESS, "", utf8("HTTP/1.1 301 Moved\r\nLocation: https://x.example/\r\n\r\n")),
                record("conversion", ADDRESS, "WARC-Refers-To: <urn:uuid:1>\r\n", PAGE));

        assertThat(apart.files()).isEmpty();
        assertThat(apart.parts()).hasSize(5);
        assertThat(apart.declined("4/times.example/news/1")).contains("404");
        assertThat(apart.declined("5/times.example/news/1")).contains("https://x.example/");
        assertThat(apart.declined("")).contains("Invented Crawler 1.0").contains("response: 3");
    }

    @Test
    void aRevisitSaysWhatItIsTheSameAs() throws IOException {
        String digest = "WARC-Payload-Digest: " + sha1(PAGE) + "\r\n";

        Apart apart = apart(
                record("response", ADDRESS, digest, ANSWER),
                record("revisit", ADDRESS, digest, utf8("HTTP/1.1 200 OK\r\n\r\n")),
                record("revisit", ADDRESS, "WARC-Refers-To-Date: 2020-01-01T00:00:00Z\r\n", new byte[0]));

        assertThat(apart.declined("2/times.example/news/1")).contains("the same as 1/times.example/news/1");
        assertThat(apart.declined("3/times.example/news/1"))
                .contains("2020-01-01")
                .contains("does not hold before it");
    }

    @Test
    void aCaptureThatWasCutOffSaysSo() throws IOException {
        assertThat(remarks("WARC-Truncated: length\r\n")).anyMatch(remark -> remark.contains("cut off: length"));
    }

    @Test
    void aLengthThatIsTooShortOrTooLongIsToldAndTheNextRecordIsFound() throws IOException {
        byte[] record = record("response", ADDRESS, "", ANSWER);
        String length = "Content-Length: " + ANSWER.length;
        byte[] tooShort = Packings.renamed(record, length, "Content-Length: " + (ANSWER.length - 1));
        byte[] tooLong = Packings.renamed(record, length, "Content-Length: 999");

        Apart apart = apart(tooShort, record);
        assertThat(apart.failed("1/times.example/news/1").detail()).contains("does not end where its length says");
        assertThat(apart.files()).hasSize(1);

        assertThat(apart(tooLong, record).failed("1/times.example/news/1").fault())
                .isEqualTo(Fault.BROKEN);
    }

    @Test
    void aLengthBeyondAllMeasureTakesNoMemory() throws IOException {
        byte[] head = utf8("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nabc");

        assertThat(apart(head).failed("1/response").detail()).contains("the file ends before that");
        assertThat(apart(utf8("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\nabc"))
                        .failed("1/response")
                        .detail())
                .contains("does not state its length");
    }

    @Test
    void packedRecordByRecordItIsTheSame() throws IOException {
        byte[] packed =
                join(gzip(record("warcinfo", "", "", new byte[0])), gzip(record("response", ADDRESS, "", ANSWER)));

        Apart apart = Apart.of(WarcPieces.ofPacked(Content.of(packed)));

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly("2/times.example/news/1");
    }

    @Test
    void anArchiveCutOffAnywhereGivesWhatStandsBefore() throws IOException {
        byte[] first = gzip(record("response", ADDRESS, "", ANSWER));
        byte[] packed = join(first, gzip(record("response", ADDRESS, "", ANSWER)));
        for (int length = first.length; length < packed.length - 8; length++) {
            Apart apart = Apart.of(WarcPieces.ofPacked(Content.of(Arrays.copyOf(packed, length))));

            assertThat(apart.files()).isNotEmpty();
        }
    }

    @Test
    void bytesThatAreNoRecordsAreAFailure() throws IOException {
        assertThat(apart(utf8("WARC/1.1\n".repeat(3))).parts()).isNotEmpty();
        assertThat(apart(utf8("nothing of the sort")).failed("").fault()).isEqualTo(Fault.BROKEN);
    }
}
