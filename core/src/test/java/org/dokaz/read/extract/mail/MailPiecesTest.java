package org.dokaz.read.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.MailDate;
import org.dokaz.read.extract.Piece;
import org.dokaz.testing.Apart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPiecesTest {

    private static final String HEAD = "From: \"Anna Vyhadana\" <anna@example.org>\r\nTo: desk@example.org\r\n"
            + "Subject: =?koi8-u?Q?=ED=A6=D3=D4?=\r\nDate: Tue, 05 Mar 2024 01:05:30 +0200\r\nMIME-Version: 1.0\r\n";

    private static Apart message(String text) throws IOException {
        return message(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Apart message(byte[] bytes) throws IOException {
        return Apart.of(MailPieces.ofMessage(Content.of(bytes)));
    }

    private static Draft draft(Extraction.Found found) {
        return ((Outcome.Made<Draft>) found.outcome()).item();
    }

    private static List<String> blocks(Draft draft, Block.Kind kind) {
        return draft.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().in(draft.text()))
                .toList();
    }

    @Test
    void aMessageSaysWhenItWasSentAndWhatItIsAbout() throws IOException {
        Masthead masthead =
                message(HEAD + "\r\nThe bridge is open.\r\n").found("").masthead();

        assertThat(masthead.title()).contains("Міст");
        assertThat(masthead.published()).contains(LocalDate.of(2024, 3, 5));
        assertThat(masthead.posting().flatMap(Posting::sentAt)).contains(Instant.parse("2024-03-04T23:05:30Z"));
    }

    @Test
    void aPersonWhoWritesIsNoOutletButAListIs() throws IOException {
        Masthead person = message(HEAD + "\r\nWords.\r\n").found("").masthead();
        Masthead list = message("List-Id: <press.example.org>\r\n" + HEAD + "\r\nWords.\r\n")
                .found("")
                .masthead();

        assertThat(person.outlet()).isEmpty();
        assertThat(person.posting().flatMap(Posting::sender)).contains("sender 1");
        assertThat(list.outlet()).contains("Anna Vyhadana");
    }

    @ParameterizedTest
    @CsvSource({"koi8-u", "windows-1251", "utf-8", "iso-8859-5"})
    void wordsInOldEncodingsAreRead(String charset) throws IOException {
        byte[] words = "Міст відкрито, сказав мер.".getBytes(Charset.forName(charset));
        String body = Base64.getMimeEncoder().encodeToString(words);

        Draft draft = draft(message(HEAD + "Content-Type: text/plain; charset=\"" + charset
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body)
                .found(""));

        assertThat(draft.text()).isEqualTo("Міст відкрито, сказав мер.");
    }

    @Test
    void anEncodingThatIsStatedWronglyIsTold() throws IOException {
        byte[] words =
                "Мост закрыт с прошлой осени, сообщили жители посёлка.".getBytes(Charset.forName("windows-1251"));
        byte[] head = utf8(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n");
        byte[] whole = Arrays.copyOf(head, head.length + words.length);
        System.arraycopy(words, 0, whole, head.length, words.length);

        assertThat(draft(message(whole).found("")).text()).startsWith("Мост закрыт");
    }

    @Test
    void whatIsQuotedIsNotTheWritersOwn() throws IOException {
        Draft draft =
                draft(message(HEAD + "\r\nThe bridge is open.\r\n\r\nOn Monday, somebody who lives there\r\nwrote:\r\n"
                                + "> The bridge was blown up.\r\n>\r\nI do not think so.\r\n-- \r\nAnna\r\n")
                        .found(""));

        assertThat(blocks(draft, Block.Kind.PARAGRAPH)).containsExactly("The bridge is open.", "I do not think so.");
        assertThat(blocks(draft, Block.Kind.REPEATED))
                .containsExactly("On Monday, somebody who lives there", "wrote:", "> The bridge was blown up.", ">");
        assertThat(blocks(draft, Block.Kind.RUNNING)).containsExactly("--", "Anna");
    }

    @Test
    void whatWasPassedOnIsReadAndWhatWasAnsweredIsNot() throws IOException {
        String forwarded =
                HEAD + "\r\nSee below.\r\n\r\n---------- Forwarded message ---------\r\nThe bridge is open.\r\n";
        String answered = HEAD + "\r\nSee below.\r\n\r\n-----Original Message-----\r\nThe bridge is open.\r\n";

        assertThat(blocks(draft(message(forwarded).found("")), Block.Kind.PARAGRAPH))
                .contains("The bridge is open.");
        assertThat(blocks(draft(message(answered).found("")), Block.Kind.REPEATED))
                .contains("The bridge is open.");
    }

    @Test
    void ofSeveralFormsThePlainOneIsReadElseThePage() throws IOException {
        String plain = "--b\r\nContent-Type: text/plain\r\n\r\nPlain words.\r\n";
        String page =
                "--b\r\nContent-Type: text/html\r\n\r\n<p>Words of a page.</p><div class=gmail_quote>Old.</div>\r\n";
        String head = HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n";

        assertThat(draft(message(head + plain + page + "--b--\r\n").found("")).text())
                .isEqualTo("Plain words.");
        Draft ofPage = draft(message(head + page + "--b--\r\n").found(""));
        assertThat(ofPage.text()).isEqualTo("Words of a page.\nOld.");
        assertThat(blocks(ofPage, Block.Kind.REPEATED)).containsExactly("Old.");
    }

    @Test
    void aFileSentAlongIsAFileOfItsOwn() throws IOException {
        Apart apart = message(
                HEAD + "Content-Type: multipart/mixed; boundary=\"b b\"\r\n\r\n--b b\r\n\r\nSee the file.\r\n--b b\r\n"
                        + "Content-Type: text/plain\r\nContent-Disposition: attachment; filename*0*=utf-8''%D0%9C%D1%96; filename*1=\"../st.txt\"\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\nThe bridge=20is=\r\n open.\r\n--b b--\r\nEpilogue");

        Piece.File file = apart.files().getFirst();
        assertThat(file.entry()).isEqualTo("1/Мі.._st.txt");
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("The bridge is open.");
        assertThat(apart.found("").masthead().posting().orElseThrow().attachments())
                .extracting(Posting.Attachment::exhibit)
                .containsExactly(Optional.of(Digest.of(file.bytes())));
    }

    @Test
    void aMessageSentAlongIsAMessageOfItsOwn() throws IOException {
        Apart apart = message(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n--b\r\n"
                + "Content-Type: message/rfc822\r\n\r\n" + HEAD + "\r\nInner words.\r\n--b--\r\n");

        byte[] inner = apart.files().getFirst().bytes();
        assertThat(Container.of(inner, Content.of(inner))).contains(Container.MESSAGE);
        assertThat(draft(message(inner).found("")).text().strip()).isEqualTo("Inner words.");
    }

    @Test
    void aPageThatABrowserSavedIsAPageWithItsAddress() throws IOException {
        Apart apart = message(
                "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://times.example/1\r\nSubject: x\r\n"
                        + "Date: Tue, 5 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/html\r\n\r\n<p>Words.</p>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n");

        assertThat(apart.files()).singleElement().satisfies(page -> {
            assertThat(page.entry()).isEqualTo("page.html");
            assertThat(page.provenance().address()).contains("https://times.example/1");
            assertThat(page.provenance().capturedAt()).contains(Instant.parse("2024-03-05T10:00:00Z"));
        });
    }

    @Test
    void anEncryptedMessageSaysSo() throws IOException {
        Apart apart = message(HEAD + "Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n");

        assertThat(apart.failed("").fault()).isEqualTo(Fault.ENCRYPTED);
    }

    @Test
    void partsTooDeepInOneAnotherAreToldAndTheRestIsRead() throws IOException {
        StringBuilder deep =
                new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n--b0\r\n\r\nWords.\r\n");
        for (int level = 1; level < 10_000; level++) {
            deep.append("--b")
                    .append(level - 1)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\r\n\r\n");
        }

        Apart apart = message(deep.toString());

        assertThat(draft(apart.found("")).text()).contains("Words.");
        assertThat(apart.failed("beside").detail()).contains("DEPTH_MAX");
    }

    @Test
    void moreFilesThanAnybodySendsAreTold() throws IOException {
        String file = "--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n";
        Apart apart =
                message(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + file.repeat(Leaves.PARTS_MAX + 5));

        assertThat(apart.files()).hasSize(Leaves.PARTS_MAX);
        assertThat(apart.failed("beside").fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void aMailboxGivesItsMessagesOneByOne() throws IOException {
        String box = "From anna Tue Mar  5 00:00:00 2024\r\nMessage-ID: <1@x>\r\n" + HEAD
                + "\r\nFirst.\r\n>From here.\r\n\r\n"
                + "From boris Tue Mar  5 00:00:00 2024\r\nIn-Reply-To: <1@x>\r\nFrom: b@example.org\r\nTo: a\r\nSubject: x\r\n\r\nSecond.\r\nFrom the text.\r\n";
        byte[] bytes = utf8(box);

        Apart apart = Apart.of(MailPieces.ofMailbox(Content.of(bytes)));

        assertThat(Container.of(bytes, Content.of(bytes))).contains(Container.MAILBOX);
        assertThat(apart.parts())
                .extracting(Extraction.Found::part)
                .containsExactly(Optional.of("1"), Optional.of("2"));
        assertThat(draft(apart.found("1")).text()).contains("\nFrom here.");
        assertThat(draft(apart.found("2")).text()).contains("From the text.");
        assertThat(apart.found("2").masthead().posting().flatMap(Posting::replyTo))
                .contains("1");
        assertThat(apart.found("2").masthead().posting().flatMap(Posting::sender))
                .contains("sender 2");
    }

    @Test
    void noByteOfAMessageCanBreakTheReading() throws IOException {
        byte[] bytes = utf8(
                HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWords.\r\n--b\r\n"
                        + "Content-Type: text/html; charset=koi8-u; name=\"a.html\"\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\n--b--\r\n");
        for (int at = 0; at < bytes.length; at++) {
            for (byte value : new byte[] {0, '\n', ';', '=', '"', (byte) 0xFF}) {
                byte[] changed = bytes.clone();
                changed[at] = value;

                assertThat(message(changed).parts()).isNotEmpty();
            }
        }
    }

    @Test
    void plainTextIsNoMessage() {
        for (String text : List.of(
                "Note: the bridge is open.\nSee: below.\n", "From the village we hear\nthat all is well.\n", "")) {
            assertThat(Container.of(utf8(text), Content.of(utf8(text)))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 5 Mar 2024 01:05:30 +0200 (EET)', 2024-03-05",
        "'5 Mar 24 01:05 EST', 2024-03-05",
        "'Tue,  05 Mar 2024 01:05:30 UT', 2024-03-05"
    })
    void datesAreReadInTheWaysThatProgramsWriteThem(String written, LocalDate day) {
        assertThat(MailDate.day(written)).contains(day);
    }
}
