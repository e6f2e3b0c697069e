package org.dokaz.collect;

import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.model.Provenance;

/** What came of asking for one input: its bytes, or the reason why there are none. */
public sealed interface Received {

    /** Where it came from, in the words the user would know it by; empty for standard input. */
    Optional<String> path();

    /** The path on one line, control characters written out, for messages. */
    default String name() {
        return path().map(OneLine::of).orElse("standard input");
    }

    /** Whether it was found inside another input. */
    default boolean isInside() {
        return PathInside.isOne(path());
    }

    /**
     * The input, whole. The array is the receiver's own.
     *
     * @param provenance where the bytes were before, as far as that is known
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of every input would double the memory.
    record Whole(Optional<String> path, byte[] bytes, Provenance provenance) implements Received {

        /** An input of which nothing is known but where it was found. */
        public Whole(Optional<String> path, byte[] bytes) {
            this(path, bytes, Provenance.BLANK);
        }
    }

    /**
     * The input, too long to be held whole.
     *
     * @param opening its first bytes, {@link Inputs#OPENING_BYTES} of them
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Large(Optional<String> path, Content content, byte[] opening) implements Received {}

    /**
     * The input could not be had.
     *
     * @param detail what is wrong and what to do, on one line; does not repeat the path
     */
    record Refused(Optional<String> path, Fault fault, String detail) implements Received {}
}
