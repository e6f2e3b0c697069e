package org.dokaz.read.speech.learned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.learn.ChainModel;
import org.dokaz.learn.Evidence;
import org.dokaz.model.Language;

/**
 * What was learned of attribution in one language: one model finds the words that report, another tells for each of them who
 * the source is and what the content. Safe for many threads.
 *
 * <p>On disk: a magic number, the language's code, then the two models, each with its length in bytes before it.
 */
public final class AttributionModel {

    /** How far to both sides of a cue its source and content are looked for, in tokens. */
    static final int REACH_TOKENS_MAX = 100;

    /** How many cues one sentence can have; what comes after is left to the rules. */
    static final int CUES_MAX = 16;

    /**
     * How much a token must speak for itself before it is taken for a cue: what is marked in texts for learning stands closer
     * together than in the news.
     */
    private static final double CUE_RELUCTANCE = 0.2;

    /** How much a token is taken for a source before anything speaks for it: few reports lack one. */
    private static final double SOURCE_FAVOUR = 0.6;

    private static final int MAGIC = 0x444B4154;
    private static final int MODEL_BYTES_MAX = 1 << 26;

    private static final Map<Language, Optional<AttributionModel>> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final ChainModel cues;
    private final ChainModel roles;

    AttributionModel(Language language, ChainModel cues, ChainModel roles) {
        this.language = language;
        this.cues = cues;
        this.roles = roles;
    }

    /** The model that comes with the program; empty where a language has none. */
    public static synchronized Optional<AttributionModel> of(Language language) {
        return LOADED.computeIfAbsent(language, AttributionModel::load);
    }

    private static Optional<AttributionModel> load(Language language) {
        String path = "/org/dokaz/language/" + language.code() + "/attribution.model";
        try (InputStream in = AttributionModel.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The model in these bytes.
     *
     * @throws IOException where they are no such model
     */
    public static AttributionModel read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.available() < Integer.BYTES || in.readInt() != MAGIC) {
            throw new IOException("not a model of attribution");
        }
        String code = in.readUTF();
        Language language =
                Language.ofTag(code).orElseThrow(() -> new IOException("a model of another language: " + code));
        ChainModel cues = part(in, CueWords.LABELS);
        ChainModel roles = part(in, Role.names());
        if (in.available() > 0) {
            throw new IOException("a model of attribution that goes on behind its end");
        }
        return new AttributionModel(language, cues, roles);
    }

    /** The language it was learned for. */
    public Language language() {
        return language;
    }

    private static ChainModel part(DataInputStream in, List<String> labels) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MODEL_BYTES_MAX || length > in.available()) {
            throw new IOException("a model of attribution with a part of " + length + " bytes");
        }
        ChainModel model = ChainModel.read(in.readNBytes(length));
        if (!model.labels().equals(labels)) {
            throw new IOException("a model of attribution with labels " + model.labels());
        }
        return model;
    }

    /** The model in bytes; the same model gives the same bytes. */
    public byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(language.code());
            for (ChainModel part : List.of(cues, roles)) {
                byte[] written = part.write();
                out.writeInt(written.length);
                out.write(written);
            }
        }
        return bytes.toByteArray();
    }

    /** Room to look at sentences in; for one thread. */
    public Eye eye() {
        return new Eye();
    }

    /** Looks at one sentence after the other. */
    public final class Eye {

        private final ChainModel.Labelling cueLabels = cues.labelling();
        private final ChainModel.Labelling roleLabels = roles.labelling();
        private final Evidence evidence = new Evidence();

        private Eye() {}

        /** The words that report something, in order. */
        public List<CueWords> cues(Scene scene) {
            CueEvidence.collect(scene, evidence);
            List<CueWords> found = CueWords.of(cueLabels.best(evidence, CueWords.OUTSIDE, CUE_RELUCTANCE));
            return found.subList(0, Math.min(CUES_MAX, found.size()));
        }

        /** How much each group of evidence speaks for the first word of a cue being one: above 0 for it, below against. */
        public List<Leaning> leanings(Scene scene, CueWords cue) {
            int[] groups = CueEvidence.collect(scene, evidence, cue.start());
            List<Leaning> leanings = new ArrayList<>();
            List<Leaning.Ground> grounds = List.of(Leaning.Ground.values());
            for (int group = 0; group < grounds.size(); group++) {
                double by = cueLabels.leaning(
                        evidence, cue.start(), groups[group], groups[group + 1], CueWords.FIRST, CueWords.OUTSIDE);
                leanings.add(new Leaning(grounds.get(group), by));
            }
            return List.copyOf(leanings);
        }

        /**
         * What each token is to one of these words.
         *
         * @param all every cue of the sentence, this one included
         * @param ruled for each token what the rules take it for, with this cue; empty where they do not know the cue
         */
        public Role[] roles(Scene scene, CueWords cue, List<CueWords> all, Optional<int[]> ruled) {
            int from = Math.max(0, cue.start() - REACH_TOKENS_MAX);
            int end = Math.min(scene.size(), cue.end() + REACH_TOKENS_MAX);
            RoleEvidence.collect(scene, cue, reporting(scene, all), ruled, from, end, evidence);
            int[] labels = roleLabels.best(evidence, Role.SOURCE.label(), SOURCE_FAVOUR);
            Role[] roles = new Role[scene.size()];
            for (int at = 0; at < roles.length; at++) {
                roles[at] = at >= from && at < end ? Role.of(labels[at - from]) : Role.OUTSIDE;
            }
            return roles;
        }
    }

    static boolean[] reporting(Scene scene, List<CueWords> all) {
        boolean[] reporting = new boolean[scene.size()];
        for (CueWords cue : all) {
            Arrays.fill(reporting, cue.start(), cue.end(), true);
        }
        return reporting;
    }
}
