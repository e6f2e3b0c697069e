package org.dokaz.claim.learned;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Stems;
import org.dokaz.learn.ChainModel;
import org.dokaz.learn.ChainTraining;
import org.dokaz.learn.Evidence;
import org.dokaz.model.Language;

/** How a model of claims is learned, document by document. The same documents in the same order give the same model. */
public final class ClaimTraining {

    private static final int ROUNDS = 6;
    private static final int ROUNDS_AVERAGED = 5;
    private static final float STEP = 0.1f;
    private static final int SEEN_MIN = 2;

    private final Map<Question, ChainTraining> trainings = new EnumMap<>(Question.class);
    private final Map<Question, List<String>> labels = new EnumMap<>(Question.class);
    private final Evidence evidence = new Evidence();

    /**
     * @param kinds the codes of all kinds of act
     */
    public ClaimTraining(List<String> kinds) {
        for (Question question : Question.values()) {
            List<String> answers = question.answers(List.copyOf(kinds));
            labels.put(question, answers);
            trainings.put(question, new ChainTraining(answers, ROUNDS, STEP, ROUNDS_AVERAGED));
        }
    }

    /**
     * The claims of one document, and what they were marked as, one for one.
     *
     * @param asked the questions that the marks answer
     */
    public void add(List<ClaimScene> scenes, List<Answers> marked, Language language, Set<Question> asked) {
        Stems stems = Stems.of(language);
        trainings.forEach((question, training) -> {
            if (!asked.contains(question)) {
                return;
            }
            List<String> answers = labels.getOrDefault(question, List.of());
            ClaimEvidence.collect(scenes, stems, question, answers, true, evidence);
            List<Integer> right = new ArrayList<>();
            for (Answers one : marked) {
                int label = answers.indexOf(one.to(question));
                if (label < 0) {
                    throw new IllegalArgumentException("no such answer: " + one.to(question));
                }
                right.add(label);
            }
            training.add(evidence, right.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    /** What was learned from all of them. */
    public ClaimModel learn() {
        Map<Question, ChainModel> learned = new EnumMap<>(Question.class);
        trainings.forEach((question, training) -> learned.put(question, training.learn(SEEN_MIN)));
        return new ClaimModel(learned);
    }
}
