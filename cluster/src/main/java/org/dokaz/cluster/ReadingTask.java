package org.dokaz.cluster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;

/** Reads a slice: lays down what came of each of its documents, for people and programs as well as for what compares them. */
final class ReadingTask implements Function<Slice, Account> {

    private static final long serialVersionUID = 1L;

    private final Shelf shelf;
    private final Digest terms;
    private final Broadcast<byte[]> recurringLines;

    ReadingTask(Shelf shelf, Digest terms, Broadcast<byte[]> recurringLines) {
        this.shelf = shelf;
        this.terms = terms;
        this.recurringLines = recurringLines;
    }

    /** Where the answers of a slice lie: one line each, as {@code dokaz read --format jsonl} prints them. */
    static String answers(Slice slice, Digest terms) {
        return slice.key(terms) + ".jsonl";
    }

    /** Where its records lie. */
    static String records(Slice slice, Digest terms) {
        return slice.key(terms) + ".records";
    }

    /** Where its numbers lie, which are laid down last: where they are, all is. */
    private static String tally(Slice slice, Digest terms) {
        return slice.key(terms) + ".tally";
    }

    @Override
    public Account call(Slice slice) throws IOException {
        String tally = tally(slice, terms);
        boolean isDone = shelf.has(tally) && shelf.has(answers(slice, terms)) && shelf.has(records(slice, terms));
        if (isDone) {
            try (DataInputStream in = new DataInputStream(shelf.open(tally))) {
                return new Account(in.readLong(), in.readLong(), in.readLong(), in.readLong());
            }
        }
        Account read = read(slice);
        shelf.put(tally, out -> {
            DataOutputStream data = new DataOutputStream(out);
            data.writeLong(read.in());
            data.writeLong(read.made());
            data.writeLong(read.declined());
            data.writeLong(read.failed());
        });
        return read;
    }

    private Account read(Slice slice) throws IOException {
        Pipeline pipeline = Workshop.pipeline(recurringLines.value());
        Account[] read = {Account.BLANK};
        shelf.put(
                answers(slice, terms),
                answers -> shelf.put(records(slice, terms), records -> {
                    try (Records.Writer writer = new Records.Writer(records)) {
                        for (Share share : slice.shares()) {
                            try (Run run = new Run(pipeline, 1, treated -> lay(treated, answers, writer))) {
                                Workshop.each(share, run::over);
                                read[0] = read[0].and(run.account());
                            }
                        }
                    }
                }));
        return read[0];
    }

    private static void lay(Treated treated, OutputStream answers, Records.Writer records) {
        try {
            for (int index = 0; index < treated.answers().size(); index++) {
                Answer answer = treated.answers().get(index);
                answers.write((JsonLines.line(answer) + '\n').getBytes(StandardCharsets.UTF_8));
                records.add(treated, index);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
