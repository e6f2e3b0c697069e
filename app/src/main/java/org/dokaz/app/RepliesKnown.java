package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Letter;
import org.dokaz.record.LetterAnswer;
import org.dokaz.record.Reply;
import org.dokaz.record.Revocation;

/** The replies of those who were asked for one, as far as they came in letters; it grows with what is decided. */
final class RepliesKnown {

    private final Map<Digest, Letter> letters = new HashMap<>();
    private final List<LetterAnswer> answers = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final Set<Digest> revoked = new HashSet<>();

    /** A reply and the letter that it came in. */
    record Replied(Letter letter, Reply reply) {}

    /** Takes in what was decided next. */
    void add(CaseRecord decision) {
        switch (decision) {
            case Letter letter -> letters.put(letter.id(), letter);
            case LetterAnswer answer -> answers.add(answer);
            case Reply reply -> replies.add(reply);
            case Revocation revocation -> revoked.add(revocation.judgement());
            default -> {}
        }
    }

    /** All that hold, the earliest first. */
    List<Replied> all() {
        List<Replied> all = new ArrayList<>();
        for (LetterAnswer answer : answers) {
            Letter letter = letters.get(answer.letter());
            if (letter != null) {
                of(answer).ifPresent(reply -> all.add(new Replied(letter, reply)));
            }
        }
        return all;
    }

    /** The reply that was put on record in answering a letter: at the same moment, by the same hand, for the same reason. */
    Optional<Reply> of(LetterAnswer answer) {
        return replies.stream()
                .filter(reply -> reply.at().equals(answer.at())
                        && reply.by().equals(answer.by())
                        && reply.why().equals(answer.why())
                        && !revoked.contains(reply.id()))
                .findFirst();
    }
}
