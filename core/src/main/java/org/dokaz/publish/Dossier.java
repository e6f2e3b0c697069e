package org.dokaz.publish;

import java.util.List;
import java.util.Set;
import org.dokaz.model.Digest;

/**
 * What a dossier shows: the answers of a case or a run, in order.
 *
 * @param fiction which of the exhibits are known to be invented, and so are marked on the page
 */
public record Dossier(String title, List<Answer> answers, Set<Digest> fiction) {

    public Dossier {
        answers = List.copyOf(answers);
        fiction = Set.copyOf(fiction);
    }
}
