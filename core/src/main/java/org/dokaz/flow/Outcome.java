package org.dokaz.flow;

/** What came of one document. A failure is a result to keep, not a line in a log. */
public sealed interface Outcome<T> {

    /** It was read. */
    record Made<T>(T item) implements Outcome<T> {}

    /** It was preserved but is not Dokaz's to read, such as a document in another language. */
    record Declined<T>(String why) implements Outcome<T> {}

    /**
     * It could not be read.
     *
     * @param detail where in the input, and what to do: one line
     */
    record Failed<T>(Fault fault, String detail) implements Outcome<T> {}
}
