package org.dokaz.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Maker;
import org.dokaz.record.RunAccount;

/** The account of a run: what went in, and what came of it. */
public record Account(long in, long made, long declined, long failed) implements Serializable {

    /** The account before anything went in. */
    public static final Account BLANK = new Account(0, 0, 0, 0);

    /** This account with one more document received, its outcome still owed. */
    public Account received() {
        return new Account(in + 1, made, declined, failed);
    }

    /** This account with one more outcome. */
    public Account with(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Made<?> ignored -> new Account(in, made + 1, declined, failed);
            case Outcome.Declined<?> ignored -> new Account(in, made, declined + 1, failed);
            case Outcome.Failed<?> ignored -> new Account(in, made, declined, failed + 1);
        };
    }

    /** The account of this run and another together. */
    public Account and(Account other) {
        return new Account(in + other.in, made + other.made, declined + other.declined, failed + other.failed);
    }

    /** Whether every document that went in has exactly one outcome. */
    public boolean holds() {
        return in == made + declined + failed;
    }

    /** This account as a case keeps it, with the inputs as the user named them and the manner in which foreign formats were read. */
    public RunAccount of(List<String> inputs, Optional<String> manner, Maker by) {
        return new RunAccount(inputs, inputs.size(), in, made, declined, failed, manner, by);
    }

    @Override
    public String toString() {
        return "in " + in + " = made " + made + " + declined " + declined + " + failed " + failed;
    }
}
