package org.dokaz.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainModelTest {

    private static final List<String> LABELS = List.of("CALM", "ALARM");
    private static final int KEEP = 0;
    private static final int TURN = 1;
    private static final int MAGIC = 0x444B434D;

    /** A language of lamps: the first is calm, each turn changes the label of the one before, whatever else is seen. */
    private record Lamps(Evidence evidence, int[] right) {

        static Lamps thrown(SplittableRandom random, int size) {
            Evidence evidence = new Evidence();
            int[] right = new int[size];
            int label = 0;
            for (int place = 0; place < size; place++) {
                int sign = place == 0 ? KEEP : random.nextInt(2);
                label = sign == TURN ? 1 - label : label;
                right[place] = label;
                evidence.add(0, place == 0 ? 1 : 0);
                evidence.add(1, sign);
                evidence.add(2, random.nextInt(5));
                evidence.addPaired(0, sign);
                evidence.next();
            }
            return new Lamps(evidence, right);
        }
    }

    private static ChainTraining training(int rounds) {
        SplittableRandom random = new SplittableRandom(5);
        ChainTraining training = new ChainTraining(LABELS, rounds);
        for (int example = 0; example < 150; example++) {
            Lamps lamps = Lamps.thrown(random, 1 + random.nextInt(8));
            training.add(lamps.evidence(), lamps.right());
        }
        return training;
    }

    private static int[] best(ChainModel model, Evidence evidence) {
        return model.labelling().best(evidence, 0, 0);
    }

    private static List<Lamps> unseen() {
        SplittableRandom random = new SplittableRandom(99);
        return IntStream.range(0, 40)
                .mapToObj(ignored -> Lamps.thrown(random, 15))
                .toList();
    }

    @Test
    void aLabelThatDependsOnTheOneBeforeIsLearned() {
        ChainModel model = training(30).learn(1);
        for (Lamps lamps : unseen()) {
            assertThat(best(model, lamps.evidence())).containsExactly(lamps.right());
        }
        assertThat(model.labels()).isEqualTo(LABELS);
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(training(3).learn(2).write()).isEqualTo(training(3).learn(2).write());
    }

    @Test
    void evidenceGivenForLearningMayBeReusedForTheNextSequence() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        ChainTraining fresh = new ChainTraining(LABELS, 3);
        ChainTraining shared = new ChainTraining(LABELS, 3);
        Evidence room = new Evidence();
        for (int example = 0; example < 20; example++) {
            int sign = random.nextInt(2);
            Evidence own = new Evidence();
            own.add(0, sign);
            own.next();
            room.clear();
            room.add(0, sign);
            room.next();
            int[] right = {sign};
            fresh.add(own, right);
            shared.add(room, right);
            right[0] = 1 - sign;
        }
        assertThat(shared.learn(1).write()).isEqualTo(fresh.learn(1).write());
    }

    @Test
    void whatWasSeenTooSeldomIsLeftOut() {
        ChainTraining often = new ChainTraining(LABELS, 1);
        ChainTraining seldom = new ChainTraining(LABELS, 1);
        for (ChainTraining training : List.of(often, seldom)) {
            for (int value : new int[] {1, 1, 2}) {
                Evidence evidence = new Evidence();
                evidence.add(0, value);
                evidence.next();
                training.add(evidence, new int[] {0});
            }
        }
        assertThat(often.learn(1).rows()).isEqualTo(2);
        assertThat(seldom.learn(2).rows()).isEqualTo(1);
    }

    @Test
    void aModelWrittenAndReadLabelsAlike() throws IOException {
        ChainModel model = training(30).learn(1);
        ChainModel read = ChainModel.read(model.write());
        assertThat(read.labels()).isEqualTo(LABELS);
        for (Lamps lamps : unseen()) {
            assertThat(best(read, lamps.evidence())).containsExactly(best(model, lamps.evidence()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11, 30})
    void aModelReadAndWrittenAgainHasTheSameBytes(int rounds) throws IOException {
        byte[] bytes = training(rounds).learn(1).write();
        assertThat(ChainModel.read(bytes).write()).isEqualTo(bytes);
    }

    @Test
    void nothingLearnedLabelsWithTheFirst() throws IOException {
        ChainTraining training = new ChainTraining(LABELS, 4);
        training.add(new Evidence(), new int[0]);
        ChainModel model = ChainModel.read(training.learn(1).write());
        assertThat(model.rows()).isZero();
        assertThat(best(model, new Evidence())).isEmpty();
        assertThat(best(model, unseen().getFirst().evidence())).containsOnly(0).hasSize(15);
    }

    @Test
    void anEmptySequenceBetweenOthersChangesNothing() throws IOException {
        ChainTraining training = training(3);
        training.add(new Evidence(), new int[0]);
        ChainModel learned = training.learn(1);
        assertThat(learned.write()).isEqualTo(training(3).learn(1).write());
        assertThat(best(learned, new Evidence())).isEmpty();
        assertThatThrownBy(() -> training.learn(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFavouredLabelIsChosenWhereTheModelHardlyMinds() {
        ChainModel model = new ChainTraining(LABELS, 1).learn(1);
        Evidence evidence = unseen().getFirst().evidence();
        assertThat(model.labelling().best(evidence, 1, 0.1)).containsOnly(1);
        assertThat(model.labelling().best(evidence, 1, -0.1)).containsOnly(0);
    }

    @Test
    void manyThreadsLabelAlike() {
        ChainModel model = training(30).learn(1);
        List<Lamps> unseen = unseen();
        List<List<Integer>> labelled = IntStream.range(0, 8)
                .parallel()
                .mapToObj(ignored -> {
                    ChainModel.Labelling labelling = model.labelling();
                    return unseen.stream()
                            .flatMapToInt(lamps -> Arrays.stream(labelling.best(lamps.evidence(), 0, 0)))
                            .boxed()
                            .toList();
                })
                .toList();
        assertThat(labelled).containsOnly(labelled.getFirst());
    }

    /* Hostile bytes. */

    private static byte[] bytes() throws IOException {
        return training(3).learn(1).write();
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> ChainModel.read(bytes)).isInstanceOf(IOException.class);
    }

    private interface Told {
        void tell(DataOutputStream out) throws IOException;
    }

    private static byte[] told(Told told) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        told.tell(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void head(DataOutputStream out, int labels) throws IOException {
        out.writeInt(MAGIC);
        out.writeByte(labels);
        for (int label = 0; label < labels; label++) {
            out.writeUTF("L" + label);
        }
        out.writeFloat(1);
    }

    @Test
    void bytesThatAreNoModelAreRefused() throws IOException {
        refused(new byte[0]);
        refused(new byte[1_000]);
        byte[] wrong = bytes();
        wrong[3]++;
        refused(wrong);
    }

    @Test
    void bytesCutOffAnywhereAreRefused() throws IOException {
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33, 128, 255})
    void noLabelsAndTooManyAreRefused(int labels) throws IOException {
        refused(told(out -> {
            head(out, labels);
            out.writeInt(0);
            out.writeInt(0);
        }));
    }

    @Test
    void asManyLabelsAsThereMayBeAreRead() throws IOException {
        byte[] bytes = told(out -> {
            head(out, 32);
            out.writeInt(0);
            out.writeInt(0);
        });
        assertThat(ChainModel.read(bytes).labels()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 8_000_001, 7_999_999, 101})
    void moreRowsThanThereAreBytesAreRefused(int rows) throws IOException {
        refused(told(out -> {
            head(out, 2);
            out.writeInt(rows);
            out.write(new byte[100]);
        }));
        refused(told(out -> {
            head(out, 2);
            out.writeInt(0);
            out.writeInt(rows);
            out.write(new byte[100]);
        }));
    }

    @Test
    void aDistanceThatNeverEndsIsRefused() throws IOException {
        byte[] endless = new byte[10_000];
        Arrays.fill(endless, (byte) 0xFF);
        refused(told(out -> {
            head(out, 2);
            out.writeInt(50);
            out.write(endless);
        }));
    }

    @Test
    void aLabelThatIsNoTextIsRefused() throws IOException {
        refused(told(out -> {
            out.writeInt(MAGIC);
            out.writeByte(1);
            out.writeShort(2);
            out.writeByte(0xFF);
            out.writeByte(0xFF);
            out.writeFloat(1);
            out.writeInt(0);
            out.writeInt(0);
        }));
    }

    @Test
    void spoiledBytesAreRefusedOrLabelSomehow() throws IOException {
        byte[] whole = bytes();
        SplittableRandom random = new SplittableRandom(23);
        Evidence evidence = unseen().getFirst().evidence();
        for (int trial = 0; trial < 2_000; trial++) {
            byte[] spoiled = whole.clone();
            for (int spot = 0; spot < 3; spot++) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> readAndLabel(spoiled, evidence)).doesNotThrowAnyException();
        }
    }

    private static void readAndLabel(byte[] bytes, Evidence evidence) {
        try {
            ChainModel model = ChainModel.read(bytes);
            assertThat(best(model, evidence)).hasSize(evidence.size());
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }
}
