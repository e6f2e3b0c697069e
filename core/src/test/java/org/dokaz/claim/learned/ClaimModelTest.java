package org.dokaz.claim.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dokaz.model.Language;
import org.junit.jupiter.api.Test;

class ClaimModelTest {

    private static final ClaimModel MODEL =
            ClaimTrainingTest.training(EnumSet.allOf(Question.class)).learn();

    /** Before this comes the magic number. */
    private static final int FIRST_LENGTH_AT = Integer.BYTES;

    private static final List<ClaimScene> SCENES = List.of(
            Drawn.scene("Our sailor zorped the harbour."),
            Drawn.scene("Our sailor blinked in the harbour."),
            Drawn.ruled("Six ferries sank.", "blinking", 6),
            Drawn.scene("Nobody came."));

    private static List<Answers> answers(ClaimModel model) {
        return model.answers(SCENES, Language.ENGLISH);
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> ClaimModel.read(bytes)).isInstanceOf(IOException.class);
    }

    /** Where these letters first stand in the bytes. */
    private static int indexOf(byte[] bytes, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        return IntStream.range(0, bytes.length - wanted.length)
                .filter(at -> Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aModelReadAgainIsTheSameAndAnswersTheSame() throws IOException {
        byte[] bytes = MODEL.write();
        ClaimModel read = ClaimModel.read(bytes);
        assertThat(read.write()).isEqualTo(bytes);
        assertThat(answers(read)).isEqualTo(answers(MODEL));
    }

    @Test
    void manyThreadsAreAnsweredAlike() {
        List<Answers> once = answers(MODEL);
        assertThat(IntStream.range(0, 8).parallel().mapToObj(ignored -> answers(MODEL)))
                .containsOnly(once);
    }

    @Test
    void theModelThatComesWithTheProgramAnswers() {
        assertThat(ClaimModel.shipped().map(ClaimModelTest::answers))
                .hasValueSatisfying(answers -> assertThat(answers).hasSameSizeAs(SCENES));
    }

    /* Hostile bytes. */

    @Test
    void bytesThatAreNoModelAreRefused() throws IOException {
        refused(new byte[0]);
        refused(new byte[10_000]);
        byte[] wrong = MODEL.write();
        wrong[0]++;
        refused(wrong);
        byte[] wrongInside = MODEL.write();
        wrongInside[FIRST_LENGTH_AT + Integer.BYTES]++;
        refused(wrongInside);
    }

    @Test
    void bytesCutOffAnywhereAreRefused() throws IOException {
        byte[] whole = MODEL.write();
        for (int length = 0; length < whole.length; length += length < 300 ? 1 : 211) {
            refused(Arrays.copyOf(whole, length));
        }
        refused(Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    void bytesBehindTheEndAreRefused() throws IOException {
        byte[] whole = MODEL.write();
        refused(Arrays.copyOf(whole, whole.length + 1));
        refused(Arrays.copyOf(whole, whole.length * 2));
    }

    @Test
    void aPartOfAbsurdLengthIsRefused() throws IOException {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, (1 << 26) + 1, 1 << 26, 0, 1}) {
            byte[] bytes = MODEL.write();
            ByteBuffer.wrap(bytes).putInt(FIRST_LENGTH_AT, length);
            refused(bytes);
        }
    }

    @Test
    void aLargestWeightThatIsNoNumberIsRefused() throws IOException {
        byte[] whole = MODEL.write();
        int kind = indexOf(whole, "blinking") + "blinking".length();
        int basis = indexOf(whole, "unknown") + "unknown".length();
        for (int at : new int[] {kind, basis}) {
            assertThat(ByteBuffer.wrap(whole).getFloat(at)).isBetween(0.1f, 100f);
            for (float largest : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1}) {
                byte[] bytes = whole.clone();
                ByteBuffer.wrap(bytes).putFloat(at, largest);
                refused(bytes);
            }
        }
    }

    @Test
    void aStanceThatThereIsNotIsRefused() throws IOException {
        byte[] bytes = MODEL.write();
        bytes[indexOf(bytes, "asserts")] = 'i';
        refused(bytes);
    }

    @Test
    void aKindThatIsNoCodeIsRefused() throws IOException {
        byte[] bytes = MODEL.write();
        bytes[indexOf(bytes, "zorping")] = 'Z';
        refused(bytes);
    }

    @Test
    void partsInTheWrongOrderAreRefused() throws IOException {
        byte[] bytes = MODEL.write();
        int second = FIRST_LENGTH_AT + Integer.BYTES + ByteBuffer.wrap(bytes).getInt(FIRST_LENGTH_AT);
        ByteBuffer swapped = ByteBuffer.allocate(bytes.length);
        swapped.put(bytes, 0, FIRST_LENGTH_AT);
        swapped.put(bytes, second, bytes.length - second);
        swapped.put(bytes, FIRST_LENGTH_AT, second - FIRST_LENGTH_AT);
        refused(swapped.array());
    }

    @Test
    void spoiledBytesAreRefusedOrAnswerSomething() throws IOException {
        byte[] whole = MODEL.write();
        SplittableRandom random = new SplittableRandom(37);
        for (int trial = 0; trial < 200; trial++) {
            byte[] spoiled = whole.clone();
            for (int spot = 0; spot < 4; spot++) {
                int reach = trial % 2 == 0 ? 100 : spoiled.length;
                spoiled[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> readAndAnswer(spoiled)).doesNotThrowAnyException();
        }
    }

    private static void readAndAnswer(byte[] bytes) {
        try {
            assertThat(answers(ClaimModel.read(bytes))).hasSameSizeAs(SCENES);
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }
}
