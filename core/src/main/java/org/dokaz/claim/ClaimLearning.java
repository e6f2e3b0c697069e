package org.dokaz.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.claim.learned.Answers;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.claim.learned.ClaimScene;
import org.dokaz.claim.learned.ClaimTraining;
import org.dokaz.claim.learned.Question;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;

/** Learns claims from documents in which a person has marked them. The same documents in the same order give the same model. */
public final class ClaimLearning {

    /** How much of the words of both a claim as marked and as read must share, so that the one is the other. */
    private static final double SHARE_MIN = 0.4;

    private final List<String> kinds = kinds();
    private final ClaimTraining training = new ClaimTraining(kinds);

    private static List<String> kinds() {
        TreeSet<String> kinds = new TreeSet<>();
        kinds.add(ActKinds.OTHER.code());
        for (Language language : Language.values()) {
            ActKinds.of(language).kinds().forEach(kind -> kinds.add(kind.code()));
        }
        return List.copyOf(kinds);
    }

    /** Whether the rules of any language know a kind: what none knows cannot be learned. */
    public boolean knows(ActKind kind) {
        return kinds.contains(kind.code());
    }

    /** One more document, with everything noticed in it and the claims that were marked. */
    public void add(Notes notes, List<MarkedClaim> marked) {
        add(notes, marked, EnumSet.allOf(Question.class));
    }

    /** One more claim by itself, with everything noticed in it, of which only kind and stance are known. */
    public void addAlone(Notes notes, ActKind kind, Stance stance) {
        Span whole = new Span(0, notes.prose().text().length());
        Answers answers = new Answers(kind, stance, Basis.UNKNOWN);
        add(notes, List.of(new MarkedClaim(whole, answers)), EnumSet.of(Question.KIND, Question.STANCE));
    }

    private void add(Notes notes, List<MarkedClaim> marked, Set<Question> asked) {
        Language language = notes.prose().language();
        Decisions decisions = new Decisions(ClaimRules.of(language), notes, Optional.empty());
        List<ClaimScene> scenes = new ClaimScenes(decisions).all();
        List<ClaimScene> known = new ArrayList<>();
        List<Answers> answers = new ArrayList<>();
        for (int index = 0; index < scenes.size(); index++) {
            Optional<MarkedClaim> claim =
                    nearest(decisions.assertions().get(index).span(), marked);
            if (claim.isPresent()) {
                known.add(scenes.get(index));
                answers.add(claim.get().answers());
            }
        }
        training.add(known, answers, language, asked);
    }

    /** The marked claim that shares most with these words, where one shares enough. */
    private static Optional<MarkedClaim> nearest(Span words, List<MarkedClaim> marked) {
        Optional<MarkedClaim> nearest = Optional.empty();
        double most = SHARE_MIN;
        for (MarkedClaim claim : marked) {
            if (!claim.words().overlaps(words)) {
                continue;
            }
            int shared = Math.min(claim.words().end(), words.end())
                    - Math.max(claim.words().start(), words.start());
            double share = (double) shared / claim.words().cover(words).length();
            if (share > most) {
                most = share;
                nearest = Optional.of(claim);
            }
        }
        return nearest;
    }

    /** What was learned from all of them. */
    public ClaimModel learn() {
        return training.learn();
    }
}
