package org.dokaz.read.speech.learned;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.learn.ChainTraining;
import org.dokaz.learn.Evidence;
import org.dokaz.model.Language;

/** How a model of attribution is learned, sentence by sentence. The same sentences in the same order give the same model. */
public final class AttributionTraining {

    private static final int ROUNDS = 6;
    private static final int SEEN_MIN = 2;

    private final Language language;
    private final ChainTraining cues = new ChainTraining(CueWords.LABELS, ROUNDS);
    private final ChainTraining roles = new ChainTraining(Role.names(), ROUNDS);
    private final Evidence evidence = new Evidence();

    /** Learning for a language. */
    public AttributionTraining(Language language) {
        this.language = language;
    }

    /** One sentence and all the words in it that report something. */
    public void cues(Scene scene, List<CueWords> marked) {
        CueEvidence.collect(scene, evidence);
        cues.add(evidence, CueWords.labels(marked, scene.size()));
    }

    /**
     * What each token is to one of these words.
     *
     * @param all every cue of the sentence, this one included
     * @param ruled for each token what the rules take it for, with this cue; empty where they do not know the cue
     */
    public void roles(Scene scene, CueWords cue, List<CueWords> all, Optional<int[]> ruled, Role[] marked) {
        int from = Math.max(0, cue.start() - AttributionModel.REACH_TOKENS_MAX);
        int end = Math.min(scene.size(), cue.end() + AttributionModel.REACH_TOKENS_MAX);
        RoleEvidence.collect(scene, cue, AttributionModel.reporting(scene, all), ruled, from, end, evidence);
        roles.add(
                evidence, Arrays.stream(marked, from, end).mapToInt(Role::label).toArray());
    }

    /** What was learned from all of them. */
    public AttributionModel learn() {
        return new AttributionModel(language, cues.learn(SEEN_MIN), roles.learn(SEEN_MIN));
    }
}
