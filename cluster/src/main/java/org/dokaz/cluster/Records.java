package org.dokaz.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Places;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.RecordJson;

/** The readings of a slice in a file: each as the record that a case keeps of it, with the path it was found at. */
final class Records {

    private Records() {}

    /** What takes a reading. */
    interface Taking {
        void take(String path, Reading reading);
    }

    /** Writes records. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        Writer(OutputStream out) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out)));
        }

        /** Writes one answer of an input, where it is of a document that was read. */
        void add(Treated treated, int index) throws IOException {
            Answer answer = treated.answers().get(index);
            Optional<Exhibit> exhibit = treated.exhibit();
            if (exhibit.isEmpty() || !(answer.outcome() instanceof Outcome.Made<Reading>)) {
                return;
            }
            byte[] record = RecordJson.encode(new DocumentOutcome(
                    exhibit.get(),
                    Math.toIntExact(treated.first() + index),
                    Places.ownPart(treated.received().path(), answer.document().part()),
                    false,
                    answer.document().masthead(),
                    answer.document().fileData(),
                    answer.document().language(),
                    answer.outcome(),
                    answer.maker()));
            byte[] path = treated.received().path().orElse("").getBytes(StandardCharsets.UTF_8);
            out.writeInt(path.length);
            out.write(path);
            out.writeInt(record.length);
            out.write(record);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Gives every reading in a file, in its order. */
    static void each(InputStream file, Taking taking) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            while (true) {
                int length;
                try {
                    length = in.readInt();
                } catch (EOFException end) {
                    return;
                }
                String path = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                byte[] record = in.readNBytes(in.readInt());
                if (RecordJson.decode(record) instanceof DocumentOutcome document
                        && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
                    taking.take(path, reading);
                }
            }
        }
    }
}
