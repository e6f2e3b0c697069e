package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;

/**
 * An attribution as one sentence shows it, before quotations and the rest of the document are looked at.
 *
 * @param frame everything that belongs to the saying and not to what is said
 * @param content ranges in order; empty where what is said stands in the sentences before ("This was reported by …")
 */
record Draft(
        SpeechWords.Sort sort,
        Range cue,
        Optional<Range> source,
        Range frame,
        List<Range> content,
        Optional<Range> addressee) {

    Draft {
        content = List.copyOf(content);
    }

    Draft withContent(List<Range> other) {
        return new Draft(sort, cue, source, frame, other, addressee);
    }

    Draft withSource(Optional<Range> other) {
        return new Draft(sort, cue, other, frame, content, addressee);
    }
}
