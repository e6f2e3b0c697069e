package org.dokaz.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.Letter;
import org.dokaz.record.LetterAnswer;
import org.dokaz.record.Released;
import org.dokaz.record.Reply;

/** What people outside wrote about what was published, and what was done about it. Safe for use by many threads. */
public final class LetterDesk {

    private final Desk desk;
    private final HeldCase held;

    private LetterDesk(Desk desk) {
        this.desk = desk;
        this.held = desk.held();
    }

    /** The letters of this case. */
    public static LetterDesk of(Desk desk) {
        return new LetterDesk(desk);
    }

    /**
     * A letter and what came of it.
     *
     * @param document the key of the document in which the words of the statement stand
     * @param corrections what was set right in those words and still holds, by its id
     * @param reply the reply that it was put on record as
     */
    public record Kept(
            Digest id,
            Letter letter,
            Optional<LetterAnswer> answer,
            Optional<String> document,
            Map<Digest, Correction> corrections,
            Optional<Reply> reply) {

        public Kept {
            corrections = Map.copyOf(corrections);
        }
    }

    /** Everything that came, the latest first. */
    public List<Kept> letters(Sight sight) {
        return held.locked(() -> {
            Map<Digest, LetterAnswer> answers = new HashMap<>();
            held.file().holding(LetterAnswer.class).forEach(answer -> answers.put(answer.letter(), answer));
            Map<String, Anchor> published = published();
            List<Correction> corrections = held.file().holding(Correction.class);
            RepliesKnown replies = desk.replies();
            List<Kept> letters = new ArrayList<>();
            for (Letter letter : held.file().holding(Letter.class)) {
                Optional<Anchor> words = Optional.ofNullable(published.get(letter.statement()));
                Map<Digest, Correction> right = new HashMap<>();
                corrections.stream()
                        .filter(one -> words.filter(one.claim()::equals).isPresent())
                        .forEach(one -> right.put(one.id(), one));
                Optional<LetterAnswer> answer = Optional.ofNullable(answers.get(letter.id()));
                letters.add(new Kept(
                        letter.id(),
                        letter,
                        answer,
                        words.flatMap(at -> desk.keyOf(at, sight)),
                        right,
                        answer.flatMap(replies::of)));
            }
            return letters.reversed();
        });
    }

    private Map<String, Anchor> published() {
        Map<String, Anchor> published = new HashMap<>();
        for (Released release : held.file().releases()) {
            release.statements().forEach(said -> published.put(said.key(), said.claim()));
        }
        return published;
    }

    /** Whether a statement of this public name was ever published. */
    public boolean isPublished(String statement) {
        return held.locked(() -> published().containsKey(statement));
    }

    /** The day that it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(held.clock().instant(), ZoneOffset.UTC);
    }

    /** Keeps what somebody wrote. */
    public void enter(String statement, String sender, LocalDate on, String said, Maker by) {
        keep(new Letter(statement, sender, on, said, "", held.clock().instant(), by));
    }

    private void keep(Decided made) {
        desk.keep(made, made.id());
    }

    /**
     * Keeps what was decided about a letter.
     *
     * @param correction what was set right for it; nothing where it is declined
     * @return whether it was kept; not where there is no such letter or correction, or it was answered before
     */
    public boolean answer(Digest letter, Optional<Digest> correction, String why, Maker by) {
        return held.locked(() -> {
            Optional<Kept> kept = letters(Sight.ALL).stream()
                    .filter(one -> one.id().equals(letter) && one.answer().isEmpty())
                    .filter(one -> correction.isEmpty() || one.corrections().containsKey(correction.get()))
                    .findFirst();
            kept.ifPresent(_ ->
                    keep(new LetterAnswer(letter, correction, why, held.clock().instant(), by)));
            return kept.isPresent();
        });
    }

    /**
     * Keeps that a letter is the reply of somebody who was asked for one, in the letter's words or shorter ones, and that the letter is answered by that.
     *
     * @param reply without a fault, with an answer
     * @return whether it was kept; not where there is no such letter, or it was answered before
     */
    public boolean reply(Digest letter, RightOfReply reply, String why, Maker by) {
        return held.locked(() -> {
            boolean open = letters(Sight.ALL).stream()
                    .anyMatch(one -> one.id().equals(letter) && one.answer().isEmpty());
            if (open) {
                Instant at = held.clock().instant();
                keep(reply.record(why, at, by));
                keep(new LetterAnswer(letter, Optional.empty(), why, at, by));
            }
            return open;
        });
    }

    /** The replies that came in letters about these words, the earliest first. */
    public List<Reply> replies(Anchor words) {
        return held.locked(() -> {
            List<RepliesKnown.Replied> all = desk.replies().all();
            // Few cases have any, and releases are long.
            Map<String, Anchor> published = all.isEmpty() ? Map.of() : published();
            return all.stream()
                    .filter(one -> words.equals(published.get(one.letter().statement())))
                    .map(RepliesKnown.Replied::reply)
                    .toList();
        });
    }
}
