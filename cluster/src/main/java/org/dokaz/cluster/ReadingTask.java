package org.dokaz.cluster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;

/** Reads a slice: lays down what came of each of its documents, for people and programs as well as for what compares them. */
final class ReadingTask implements Function<Slice, Tally> {

    private static final long serialVersionUID = 1L;

    private final Shelf shelf;
    private final String terms;
    private final Broadcast<byte[]> recurringLines;

    ReadingTask(Shelf shelf, Digest terms, Broadcast<byte[]> recurringLines) {
        this.shelf = shelf;
        this.terms = terms.hex();
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
    public Tally call(Slice slice) throws IOException {
        Digest under = Digest.parse(terms);
        String tally = tally(slice, under);
        boolean isDone = shelf.has(tally) && shelf.has(answers(slice, under)) && shelf.has(records(slice, under));
        if (isDone) {
            try (DataInputStream in = new DataInputStream(shelf.open(tally))) {
                return Tally.read(in);
            }
        }
        Tally read = read(slice, under);
        shelf.put(tally, out -> read.write(new DataOutputStream(out)));
        return read;
    }

    private Tally read(Slice slice, Digest under) throws IOException {
        Pipeline pipeline = Workshop.pipeline(recurringLines.value());
        Tally[] read = {Tally.NONE};
        shelf.put(
                answers(slice, under),
                answers -> shelf.put(records(slice, under), records -> {
                    try (Records.Writer writer = new Records.Writer(records)) {
                        for (Share share : slice.shares()) {
                            try (Run run = new Run(pipeline, 1, treated -> lay(treated, answers, writer))) {
                                Workshop.each(share, run::over);
                                read[0] = read[0].and(Tally.of(run.account()));
                            }
                        }
                    }
                }));
        return read[0];
    }

    private static void lay(Treated treated, java.io.OutputStream answers, Records.Writer records) {
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
