package org.dokaz.read.speech.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sentence in which everything reports must still come to an end. */
@Timeout(120)
class AttributionModelTest {

    private static final List<String> SUBJECTS = List.of("The miller", "The baker", "A nurse", "The old pilot");
    private static final List<String> CLAUSES =
            List.of("the dam was gone", "the ferry had sunk", "nobody came", "a fire broke out");
    private static final int LONG = 5_000;

    /** Before this come the magic number and the language. */
    private static final int FIRST_LENGTH_AT = 8;

    private static final AttributionModel MODEL = training().learn();

    private static void teach(AttributionTraining training, String subject, String clause) {
        Scene scene = Stage.scene(subject + " zorped that " + clause + ".");
        CueWords cue = Stage.cue(scene, "zorped");
        List<CueWords> all = List.of(cue);
        training.cues(scene, all);
        training.roles(scene, cue, all, Optional.empty(), right(scene, cue));
    }

    private static Role[] right(Scene scene, CueWords cue) {
        Role[] roles = new Role[scene.size()];
        for (int at = 0; at < roles.length; at++) {
            roles[at] = at < cue.start() ? Role.SOURCE : at == cue.start() ? Role.CUE : Role.CONTENT;
        }
        roles[roles.length - 1] = Role.OUTSIDE;
        return roles;
    }

    private static AttributionTraining training() {
        AttributionTraining training = new AttributionTraining(Language.ENGLISH);
        for (String subject : SUBJECTS) {
            for (String clause : CLAUSES) {
                teach(training, subject, clause);
                training.cues(Stage.scene(subject + " left when " + clause + "."), List.of());
            }
        }
        return training;
    }

    /** What was learned from sentences of nothing but one word that reports. */
    private static AttributionModel everythingReports() {
        AttributionTraining training = new AttributionTraining(Language.ENGLISH);
        for (int sentence = 0; sentence < 20; sentence++) {
            Scene scene = Stage.endless("zorp", WordClass.VERB, 6);
            List<CueWords> all = IntStream.range(0, scene.size())
                    .mapToObj(at -> new CueWords(at, at + 1))
                    .toList();
            training.cues(scene, all);
            Role[] roles = new Role[scene.size()];
            Arrays.fill(roles, Role.CONTENT);
            roles[0] = Role.CUE;
            training.roles(scene, all.getFirst(), all, Optional.empty(), roles);
        }
        return training.learn();
    }

    private static List<Object> seen(AttributionModel model, Scene scene) {
        AttributionModel.Eye eye = model.eye();
        List<CueWords> cues = eye.cues(scene);
        List<Object> seen = new ArrayList<>(cues);
        cues.forEach(cue -> seen.add(List.of(eye.roles(scene, cue, cues, Optional.empty()))));
        return seen;
    }

    @Test
    void aWordMarkedAsReportingIsFoundBesideWordsNeverSeen() {
        Scene scene = Stage.scene("The young sailor zorped that the harbour froze.");
        AttributionModel.Eye eye = MODEL.eye();
        List<CueWords> cues = eye.cues(scene);
        CueWords cue = Stage.cue(scene, "zorped");
        assertThat(cues).containsExactly(cue);
        Role[] roles = eye.roles(scene, cue, cues, Optional.empty());
        assertThat(roles).hasSize(scene.size());
        assertThat(Arrays.copyOf(roles, cue.start())).containsOnly(Role.SOURCE);
        assertThat(roles[Stage.at(scene, "harbour")]).isEqualTo(Role.CONTENT);
    }

    @Test
    void aSentenceWithoutSuchAWordReportsNothing() {
        assertThat(MODEL.eye().cues(Stage.scene("The young sailor left when the harbour froze.")))
                .isEmpty();
    }

    @Test
    void whatTheRulesTakeATokenForWeighs() {
        AttributionTraining training = new AttributionTraining(Language.ENGLISH);
        Scene scene = Stage.endless("lamp", WordClass.NOUN, 5);
        CueWords cue = new CueWords(2, 3);
        int[] left = {1, 1, 0, 2, 2};
        int[] right = {2, 2, 0, 1, 1};
        Role[] sourceLeft = {Role.SOURCE, Role.SOURCE, Role.CUE, Role.CONTENT, Role.CONTENT};
        Role[] sourceRight = {Role.CONTENT, Role.CONTENT, Role.CUE, Role.SOURCE, Role.SOURCE};
        for (int time = 0; time < 30; time++) {
            training.roles(scene, cue, List.of(cue), Optional.of(left), sourceLeft);
            training.roles(scene, cue, List.of(cue), Optional.of(right), sourceRight);
        }
        AttributionModel.Eye eye = training.learn().eye();
        assertThat(eye.roles(scene, cue, List.of(cue), Optional.of(left))).containsExactly(sourceLeft);
        assertThat(eye.roles(scene, cue, List.of(cue), Optional.of(right))).containsExactly(sourceRight);
    }

    @Test
    void nothingOutOfReachOfACueBelongsToIt() {
        AttributionModel reporting = everythingReports();
        Scene scene = Stage.endless("zorp", WordClass.VERB, LONG);
        CueWords cue = new CueWords(2_000, 2_001);
        Role[] roles = reporting.eye().roles(scene, cue, List.of(cue), Optional.empty());
        assertThat(roles).hasSize(LONG).doesNotContainNull();
        int reach = AttributionModel.REACH_TOKENS_MAX;
        assertThat(Arrays.copyOfRange(roles, 0, 2_000 - reach)).containsOnly(Role.OUTSIDE);
        assertThat(Arrays.copyOfRange(roles, 2_001 + reach, LONG)).containsOnly(Role.OUTSIDE);
        assertThat(roles).contains(Role.CONTENT);
    }

    @Test
    void ofASentenceInWhichEveryTokenReportsOnlySoMuchIsSeen() {
        AttributionModel reporting = everythingReports();
        Scene scene = Stage.endless("zorp", WordClass.VERB, LONG);
        AttributionModel.Eye eye = reporting.eye();
        List<CueWords> cues = eye.cues(scene);
        assertThat(cues).hasSize(AttributionModel.CUES_MAX);
        for (CueWords cue : cues) {
            assertThat(eye.roles(scene, cue, cues, Optional.empty())).hasSize(LONG);
        }
    }

    @Test
    void aSentenceOfNothingButMarksOrNounsIsSeenToItsEnd() {
        for (WordClass wordClass : List.of(WordClass.PUNCT, WordClass.NOUN, WordClass.PART)) {
            Scene scene = Stage.endless("lamp", wordClass, LONG);
            List<CueWords> cues = MODEL.eye().cues(scene);
            int end = 0;
            for (CueWords cue : cues) {
                assertThat(cue.start()).isGreaterThanOrEqualTo(end);
                end = cue.end();
            }
            assertThat(end).isLessThanOrEqualTo(LONG);
        }
    }

    @Test
    void anEmptySentenceReportsNothing() {
        assertThat(MODEL.eye().cues(Stage.endless("lamp", WordClass.NOUN, 0))).isEmpty();
        AttributionTraining training = new AttributionTraining(Language.ENGLISH);
        training.cues(Stage.endless("lamp", WordClass.NOUN, 0), List.of());
        assertThat(training.learn().eye().cues(Stage.scene("Nobody came."))).isEmpty();
    }

    @Test
    void oneEyeSeesTheSameAsAFreshOneAndAsOtherThreads() {
        List<Scene> scenes = List.of(
                Stage.scene("The nurse zorped that the ferry froze."),
                Stage.scene("Nobody came."),
                Stage.endless("zorped", WordClass.VERB, 400),
                Stage.scene("The nurse zorped that the ferry froze."));
        List<Object> once =
                scenes.stream().map(scene -> (Object) seen(MODEL, scene)).toList();
        assertThat(once.getFirst()).isEqualTo(once.getLast());
        List<List<Object>> often = IntStream.range(0, 8)
                .parallel()
                .mapToObj(ignored -> scenes.stream()
                        .map(scene -> (Object) seen(MODEL, scene))
                        .toList())
                .toList();
        assertThat(often).containsOnly(once);
        AttributionModel.Eye eye = MODEL.eye();
        scenes.forEach(
                scene -> assertThat(eye.cues(scene)).isEqualTo(MODEL.eye().cues(scene)));
    }

    @Test
    void theSameSentencesGiveTheSameBytes() throws IOException {
        assertThat(training().learn().write()).isEqualTo(MODEL.write());
    }

    @Test
    void aModelReadAgainSeesTheSame() throws IOException {
        AttributionModel read = AttributionModel.read(MODEL.write());
        Scene scene = Stage.scene("The young sailor zorped that the harbour froze.");
        assertThat(read.language()).isEqualTo(Language.ENGLISH);
        assertThat(seen(read, scene)).isEqualTo(seen(MODEL, scene));
    }

    /* Hostile bytes. */

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> AttributionModel.read(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void bytesThatAreNoModelAreRefused() throws IOException {
        refused(new byte[0]);
        refused(new byte[10_000]);
        byte[] wrong = MODEL.write();
        wrong[0]++;
        refused(wrong);
    }

    @Test
    void aModelOfNoKnownLanguageIsRefused() throws IOException {
        byte[] bytes = MODEL.write();
        bytes[FIRST_LENGTH_AT - 2] = 'q';
        bytes[FIRST_LENGTH_AT - 1] = 'q';
        refused(bytes);
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
    void aPartOfAbsurdLengthIsRefused() throws IOException {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, (1 << 26) + 1, 1 << 26, 0, 1}) {
            byte[] bytes = MODEL.write();
            ByteBuffer.wrap(bytes).putInt(FIRST_LENGTH_AT, length);
            refused(bytes);
        }
    }

    @Test
    void partsInTheWrongOrderAreRefused() throws IOException {
        byte[] bytes = MODEL.write();
        int length = ByteBuffer.wrap(bytes).getInt(FIRST_LENGTH_AT);
        int second = FIRST_LENGTH_AT + Integer.BYTES + length;
        ByteBuffer swapped = ByteBuffer.allocate(bytes.length);
        swapped.put(bytes, 0, FIRST_LENGTH_AT);
        swapped.put(bytes, second, bytes.length - second);
        swapped.put(bytes, FIRST_LENGTH_AT, second - FIRST_LENGTH_AT);
        refused(swapped.array());
    }

    @Test
    void spoiledBytesAreRefusedOrSeeSomething() throws IOException {
        byte[] whole = MODEL.write();
        Scene scene = Stage.scene("The nurse zorped that the ferry froze.");
        SplittableRandom random = new SplittableRandom(31);
        for (int trial = 0; trial < 200; trial++) {
            byte[] spoiled = whole.clone();
            for (int spot = 0; spot < 4; spot++) {
                int reach = trial % 2 == 0 ? 100 : spoiled.length;
                spoiled[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> readAndSee(spoiled, scene)).doesNotThrowAnyException();
        }
    }

    private static void readAndSee(byte[] bytes, Scene scene) {
        try {
            assertThat(seen(AttributionModel.read(bytes), scene)).isNotNull();
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }
}
