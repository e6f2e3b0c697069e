package org.dokaz.claim.learned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.Stems;
import org.dokaz.learn.ChainModel;
import org.dokaz.learn.Evidence;
import org.dokaz.model.ActKind;
import org.dokaz.model.Language;

/**
 * What was learned of claims, one model for each question and one for all languages: what the rules make of a claim speaks in each
 * alike, and words of different languages are kept apart by their letters. Safe for many threads.
 *
 * <p>On disk: a magic number, then the models in the order of {@link Question}, each with its length in bytes before it.
 */
public final class ClaimModel {

    private static final int MAGIC = 0x444B434C;
    private static final int MODEL_BYTES_MAX = 1 << 26;
    /** The kind of what is of no kind. */
    private static final String NONE = "other";

    /**
     * Added to the score of {@link #NONE} where no rule speaks: what is learned from speaks of hardly anything but the acts looked for, the news mostly of other
     * things. Of the claims in 30 articles on politics far from war a third are given a kind of act with it, nearly half without; kinds on held-out
     * documents and on stories of the war come out right as often.
     */
    private static final double RESERVE = 1;

    /**
     * Added to the score of the kind that the rules give a claim: kinds on held-out documents come out right as often or more often with it (.419
     * and .686 against .419 and .664), and a headline that says plainly who was killed is no longer taken for what the texts that were learned from
     * mostly tell of.
     */
    private static final double AHEAD = 4;

    private static final int NOT_THERE = -1;
    private static final String PATH = "/org/dokaz/language/claims.model";

    private static Optional<Optional<ClaimModel>> loaded = Optional.empty();

    private final Map<Question, ChainModel> models;

    ClaimModel(Map<Question, ChainModel> models) {
        this.models = new EnumMap<>(models);
    }

    /** The model that comes with the program; empty where it has none. */
    public static synchronized Optional<ClaimModel> shipped() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        return loaded.get();
    }

    private static Optional<ClaimModel> load() {
        try (InputStream in = ClaimModel.class.getResourceAsStream(PATH)) {
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
    public static ClaimModel read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.available() < Integer.BYTES || in.readInt() != MAGIC) {
            throw new IOException("not a model of claims");
        }
        Map<Question, ChainModel> models = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            int length = in.available() < Integer.BYTES ? -1 : in.readInt();
            if (length < 0 || length > MODEL_BYTES_MAX || length > in.available()) {
                throw new IOException("a model of claims with a part of " + length + " bytes");
            }
            ChainModel model = ChainModel.read(in.readNBytes(length));
            boolean codes = question != Question.KIND || model.labels().stream().allMatch(ActKind::isCode);
            if (!codes || !model.labels().equals(question.answers(model.labels()))) {
                throw new IOException("a model of claims with labels " + model.labels());
            }
            models.put(question, model);
        }
        if (in.available() > 0) {
            throw new IOException("a model of claims that goes on behind its end");
        }
        return new ClaimModel(models);
    }

    /** The model in bytes; the same model gives the same bytes. */
    public byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            for (Question question : Question.values()) {
                byte[] written = model(question).write();
                out.writeInt(written.length);
                out.write(written);
            }
        }
        return bytes.toByteArray();
    }

    private ChainModel model(Question question) {
        ChainModel model = models.get(question);
        if (model == null) {
            throw new IllegalStateException("no model for " + question);
        }
        return model;
    }

    /** What learning takes the claims of one document for, in their order. */
    public List<Answers> answers(List<ClaimScene> scenes, Language language) {
        Stems stems = Stems.of(language);
        Evidence evidence = new Evidence();
        Map<Question, List<String>> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            ChainModel model = model(question);
            ClaimEvidence.collect(scenes, stems, question, model.labels(), false, evidence);
            int[] labels = labels(model, question, scenes, evidence);
            List<String> told = new ArrayList<>();
            for (int label : labels) {
                told.add(model.labels().get(label));
            }
            answers.put(question, told);
        }
        List<Answers> all = new ArrayList<>();
        for (int at = 0; at < scenes.size(); at++) {
            all.add(Answers.of(
                    answer(answers, Question.KIND, at),
                    answer(answers, Question.STANCE, at),
                    answer(answers, Question.BASIS, at)));
        }
        return List.copyOf(all);
    }

    /** The best labels; of claims that no rule gives a kind to, only where it is ahead of none by the reserve. */
    private static int[] labels(ChainModel model, Question question, List<ClaimScene> scenes, Evidence evidence) {
        int[] labels = model.labelling().best(evidence, 0, 0);
        int none = question == Question.KIND ? model.labels().indexOf(NONE) : NOT_THERE;
        if (none == NOT_THERE) {
            return labels;
        }
        int[] reserved = model.labelling().best(evidence, none, RESERVE);
        for (int at = 0; at < labels.length; at++) {
            labels[at] = scenes.get(at).kinds().isEmpty() ? reserved[at] : labels[at];
        }
        keepRuled(model, scenes, evidence, labels);
        return labels;
    }

    /** Where rules speak, learning must be ahead of them by so much. */
    private static void keepRuled(ChainModel model, List<ClaimScene> scenes, Evidence evidence, int[] labels) {
        Map<Integer, int[]> favoured = new HashMap<>();
        for (int at = 0; at < labels.length; at++) {
            int ruled = model.labels().indexOf(scenes.get(at).ruledKind());
            if (ruled >= 0 && labels[at] != ruled) {
                int[] best = favoured.computeIfAbsent(
                        ruled, kind -> model.labelling().best(evidence, kind, AHEAD));
                labels[at] = best[at] == ruled ? ruled : labels[at];
            }
        }
    }

    private static String answer(Map<Question, List<String>> answers, Question question, int at) {
        return answers.getOrDefault(question, List.of()).get(at);
    }
}
