package org.dokaz.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.collect.PathInside;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;

/** How far something that is being taken in has come. Safe for use by many threads. */
public final class IntakeRun {

    /** How many documents that were not read are told of one by one. */
    public static final int NOTES_MAX = 500;

    /** How long the paths of what can be read again are together, in UTF-16 code units: an order for it is to be kept. */
    private static final int UNREAD_LENGTH_MAX = 200_000;

    private final String id;
    private final IntakeOrder order;
    private State state = State.WAITING;
    private int inputs;
    private int inputsDone;
    private Account account = Account.BLANK;
    private final List<Note> notes = new ArrayList<>();
    private Optional<String> stopped = Optional.empty();
    private boolean unchanged;
    private long notHad;
    private final Set<String> unread = new LinkedHashSet<>();
    private int unreadLength;

    IntakeRun(String id, IntakeOrder order) {
        this.id = id;
        this.order = order;
    }

    /** Where it stands. */
    public enum State {
        /** Others are read before it. */
        WAITING,
        /** It is being read. */
        READING,
        /** It came to its end, whatever came of each document. */
        DONE,
        /** It could not go on. */
        STOPPED
    }

    /**
     * A document that was not read.
     *
     * @param isFailed whether it could not be read, and was not merely left
     */
    public record Note(String document, boolean isFailed, String why) {}

    /**
     * How far it was when it was asked for.
     *
     * @param inputs how many files or addresses there are; 0 as long as that is not known
     * @param notes the first {@link #NOTES_MAX} documents that were not read
     * @param stopped why it could not go on
     * @param isUnchanged whether the site said that nothing is new there
     * @param notHad how many inputs could not be had at all
     * @param unread the paths of inputs that were had, with something in them that could not be read; not all where they are many
     */
    public record Shown(
            String id,
            IntakeOrder order,
            State state,
            int inputs,
            int inputsDone,
            Account account,
            List<Note> notes,
            Optional<String> stopped,
            boolean isUnchanged,
            long notHad,
            List<String> unread) {

        public Shown {
            notes = List.copyOf(notes);
            unread = List.copyOf(unread);
        }

        /** Whether it makes sense to ask for the same once more. */
        public boolean isWorthAsking() {
            boolean lies = order.kind() == IntakeOrder.Kind.FOLDER || order.kind() == IntakeOrder.Kind.ADDRESS;
            return state == State.STOPPED || (state == State.DONE && notHad > 0 && lies);
        }

        /** Whether something of it can be read again. */
        public boolean isWorthReadingAgain() {
            return state == State.DONE && !unread.isEmpty();
        }

        /** What the paths of all documents begin with that came in this way; nothing where they go by their own. */
        public Optional<String> prefix() {
            return order.files() == 0 ? Optional.empty() : Optional.of(IntakeShelf.prefix(id));
        }
    }

    /** How far it is now. */
    public synchronized Shown shown() {
        return new Shown(
                id, order, state, inputs, inputsDone, account, notes, stopped, unchanged, notHad, List.copyOf(unread));
    }

    synchronized void begun(int count) {
        state = State.READING;
        inputs = count;
        inputsDone = 0;
        account = Account.BLANK;
        notes.clear();
        notHad = 0;
        unread.clear();
        unreadLength = 0;
        stopped = Optional.empty();
    }

    synchronized void waiting() {
        state = State.WAITING;
    }

    synchronized void treated(Treated treated) {
        inputsDone += treated.last() && !treated.received().isInside() ? 1 : 0;
        for (Answer answer : treated.answers()) {
            account = account.received().with(answer.outcome());
            switch (answer.outcome()) {
                case Outcome.Made<Reading> _ -> {}
                case Outcome.Declined<Reading>(String why) -> note(answer, false, why);
                case Outcome.Failed<Reading> failed -> {
                    note(answer, true, failed.detail());
                    failed(treated);
                }
            }
        }
    }

    private void failed(Treated treated) {
        if (treated.exhibit().isEmpty()) {
            notHad++;
            return;
        }
        String path = PathInside.outer(treated.received().path()).orElse("");
        if (!path.isEmpty()
                && unread.size() < NOTES_MAX
                && unreadLength + path.length() <= UNREAD_LENGTH_MAX
                && unread.add(path)) {
            unreadLength += path.length();
        }
    }

    private void note(Answer answer, boolean isFailed, String why) {
        if (notes.size() < NOTES_MAX) {
            String label = answer.document().label();
            String prefix = IntakeShelf.prefix(id);
            notes.add(new Note(label.startsWith(prefix) ? label.substring(prefix.length()) : label, isFailed, why));
        }
    }

    synchronized void unchanged() {
        unchanged = true;
    }

    synchronized void done() {
        state = State.DONE;
    }

    synchronized void stopped(String why) {
        state = State.STOPPED;
        stopped = Optional.of(why);
    }
}
