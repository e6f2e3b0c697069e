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

    /** What is found where nobody marked a claim. */
    private static final Answers NOTHING = new Answers(ActKinds.OTHER, Stance.ASSERTS, Basis.UNKNOWN, false);

    private final ClaimTraining training = new ClaimTraining(kinds());

    private static List<String> kinds() {
        TreeSet<String> kinds = new TreeSet<>();
        kinds.add(ActKinds.OTHER.code());
        for (Language language : Language.values()) {
            ActKinds.of(language).kinds().forEach(kind -> kinds.add(kind.code()));
        }
        return List.copyOf(kinds);
    }

    /** One more document, with everything noticed in it and the claims that were marked. */
    public void add(Notes notes, List<MarkedClaim> marked) {
        add(notes, marked, EnumSet.allOf(Question.class));
    }

    /** One more claim by itself, with everything noticed in it, of which only kind and stance are known. */
    public void addAlone(Notes notes, ActKind kind, Stance stance) {
        Span whole = new Span(0, notes.prose().text().length());
        Answers answers = new Answers(kind, stance, Basis.UNKNOWN, false);
        add(notes, List.of(new MarkedClaim(whole, answers)), EnumSet.of(Question.KIND, Question.STANCE));
    }

    private void add(Notes notes, List<MarkedClaim> marked, Set<Question> asked) {
        Language language = notes.prose().language();
        Decisions decisions = new Decisions(ClaimRules.of(language), notes, Optional.empty());
        List<Answers> answers = new ArrayList<>();
        for (Assertion asserted : decisions.assertions()) {
            answers.add(nearest(asserted.span(), marked));
        }
        training.add(new ClaimScenes(decisions).all(), answers, language, asked);
    }

    /** What the marked claim is that shares most with these words. */
    private static Answers nearest(Span words, List<MarkedClaim> marked) {
        Answers nearest = NOTHING;
        double most = 0;
        for (MarkedClaim claim : marked) {
            if (!claim.words().overlaps(words)) {
                continue;
            }
            int shared = Math.min(claim.words().end(), words.end())
                    - Math.max(claim.words().start(), words.start());
            double share = (double) shared / claim.words().cover(words).length();
            if (share > most) {
                most = share;
                nearest = claim.answers();
            }
        }
        return nearest;
    }

    /** What was learned from all of them. */
    public ClaimModel learn() {
        return training.learn();
    }
}
