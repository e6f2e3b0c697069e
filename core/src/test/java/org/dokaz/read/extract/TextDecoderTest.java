package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dokaz.read.extract.TextDecoder.Binary;
import org.dokaz.read.extract.TextDecoder.Damaged;
import org.dokaz.read.extract.TextDecoder.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {

    private static final String UKRAINIAN = "Міст закрили, сказала вчителька.\r\nДітей возять човном.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutItsMarkIsStillText(String name) {
        Charset charset = Charset.forName(name);

        for (String text :
                new String[] {UKRAINIAN, "The bridge is shut.\n", "ТАК", "Міст \uD83D\uDE00 «зачинено» — знову…"}) {
            assertThat(TextDecoder.decode(text.getBytes(charset))).isEqualTo(new Text(text));
        }
    }

    @Test
    void utf16CutInTheMiddleOfACharacterIsDamaged() {
        byte[] whole = UKRAINIAN.getBytes(StandardCharsets.UTF_16LE);
        byte[] cut = new byte[whole.length - 1];
        System.arraycopy(whole, 0, cut, 0, cut.length);

        assertThat(TextDecoder.decode(cut))
                .isEqualTo(
                        new Damaged("line 2, byte " + (cut.length - 1) + " is not UTF-16LE; save it again as UTF-8"));
    }

    @Test
    void linesAreCountedWhicheverWayTheyEnd() {
        for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
            byte[] bytes = ("Перший" + lineEnd + lineEnd + "третій рядок x").getBytes(StandardCharsets.UTF_8);
            bytes[bytes.length - 1] = (byte) 0xC3;

            assertThat(TextDecoder.decode(bytes))
                    .isInstanceOfSatisfying(
                            Damaged.class,
                            damaged -> assertThat(damaged.detail()).startsWith("line 3, byte "));
        }
    }

    @Test
    void halfASurrogatePairWrittenInUtf8IsToldAsSuch() {
        byte[] bytes = joined("міст ", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD}, " закрито");

        assertThat(TextDecoder.decode(bytes))
                .isEqualTo(
                        new Damaged(
                                "line 1, byte 9 is half of a surrogate pair, which UTF-8 must not hold; save it again as UTF-8"));
    }

    @Test
    void damagedUtf8IsNotTakenForAnOldEncoding() {
        byte[] russian = joined("Мост закрыли, сказала учительница", new byte[] {(byte) 0xE0}, " — и всё.");
        byte[] english = joined("The bridge is shut", new byte[] {(byte) 0xE2, (byte) 0x80}, ", she said.");

        assertThat(TextDecoder.decode(russian)).isInstanceOf(Damaged.class);
        assertThat(TextDecoder.decode(english)).isInstanceOf(Damaged.class);
    }

    @Test
    void bytesOfNoLanguageAreNoText() {
        byte[] blob = new byte[4096];
        int state = 12_345;
        for (int at = 0; at < blob.length; at++) {
            state = state * 1_103_515_245 + 12_345;
            blob[at] = (byte) ((state >>> 16) | 1);
        }

        assertThat(TextDecoder.decode(blob)).isInstanceOf(Binary.class);
        assertThat(TextDecoder.decode(joined("\0\0", blob, ""))).isInstanceOf(Binary.class);
        assertThat(TextDecoder.decode(new byte[] {'M', 'Z', 0, 0, 1, 0, 2, 0, 3, 0, 4, 0}))
                .isInstanceOf(Binary.class);
    }

    @Test
    void everyKindOfLineEndAndInvisibleMarkIsKept() {
        String text =
                "один\r\nдва\nтри\rчотири\u0085п’ять\u2028шість\u2029сім\uFEFFвісім\u200B\u202Eдев’ять\u00AD\uFE0F";

        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Text(text));
        assertThat(Layout.ofLines(text)).hasSize(7);
    }

    private static byte[] joined(String before, byte[] between, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(between);
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
