package org.dokaz.pipeline;

import java.util.List;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.model.Exhibit;
import org.dokaz.publish.Answer;

/**
 * What came of one input, or of some of the documents in one that holds many.
 *
 * @param exhibit its bytes' name and size; empty where its bytes could not be had
 * @param first how many documents of the input were handed over before
 * @param answers one for each document, in their own order
 * @param last whether no documents of the input follow
 */
public record Treated(Received received, Optional<Exhibit> exhibit, long first, List<Answer> answers, boolean last) {

    public Treated {
        answers = List.copyOf(answers);
    }

    /** All that came of an input. */
    public static Treated whole(Received received, Optional<Exhibit> exhibit, List<Answer> answers) {
        return new Treated(received, exhibit, 0, answers, true);
    }
}
