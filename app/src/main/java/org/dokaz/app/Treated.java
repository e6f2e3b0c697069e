package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.model.Exhibit;
import org.dokaz.publish.Answer;

/**
 * What came of one input.
 *
 * @param exhibit its bytes' name and size; empty where its bytes could not be had
 * @param answers one for each document in it, in their own order
 */
public record Treated(Received received, Optional<Exhibit> exhibit, List<Answer> answers) {

    public Treated {
        answers = List.copyOf(answers);
    }
}
