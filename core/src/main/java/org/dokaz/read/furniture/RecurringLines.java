package org.dokaz.read.furniture;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;

/** The lines that stand in many documents of one outlet or channel, as far as they are known: a {@link LineLearner} learns them. */
public final class RecurringLines {

    /** Nothing is known. */
    public static final RecurringLines NONE = new RecurringLines(Map.of());

    private final Map<String, Map<Long, Recurrence>> byOutlet;

    RecurringLines(Map<String, Map<Long, Recurrence>> byOutlet) {
        Map<String, Map<Long, Recurrence>> copies = new HashMap<>();
        byOutlet.forEach((outlet, lines) -> copies.put(outlet, Map.copyOf(lines)));
        this.byOutlet = Map.copyOf(copies);
    }

    /** The name by which the documents of one outlet are known. A forwarded post ends as the posts of its origin do. */
    static Optional<String> outlet(Masthead masthead) {
        Optional<Posting.Forward> forward = masthead.posting().flatMap(Posting::forward);
        Optional<String> name = forward.isPresent() ? forward.get().from() : masthead.outlet();
        return name.map(shown -> shown.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return byOutlet.isEmpty();
    }

    /** Whether any line of this outlet is known. */
    boolean knows(Masthead masthead) {
        return outlet(masthead).filter(byOutlet::containsKey).isPresent();
    }

    /** How often a line stands in the documents of the outlet whose document this is; empty where not often. */
    Optional<Recurrence> of(Masthead masthead, String line) {
        return outlet(masthead).map(byOutlet::get).map(lines -> lines.get(PlainForm.fingerprint(PlainForm.of(line))));
    }

    /** Writes what is known. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(byOutlet.size());
        for (Map.Entry<String, Map<Long, Recurrence>> outlet : byOutlet.entrySet()) {
            out.writeUTF(outlet.getKey());
            out.writeInt(outlet.getValue().size());
            for (Map.Entry<Long, Recurrence> line : outlet.getValue().entrySet()) {
                out.writeLong(line.getKey());
                out.writeInt(line.getValue().documents());
                out.writeInt(line.getValue().atEdge());
                out.writeInt(line.getValue().of());
            }
        }
    }

    /** What was known where it was written. */
    public static RecurringLines read(DataInput in) throws IOException {
        Map<String, Map<Long, Recurrence>> byOutlet = new HashMap<>();
        for (int outlets = in.readInt(); outlets > 0; outlets--) {
            Map<Long, Recurrence> lines = byOutlet.computeIfAbsent(in.readUTF(), ignored -> new HashMap<>());
            for (int left = in.readInt(); left > 0; left--) {
                lines.put(in.readLong(), new Recurrence(in.readInt(), in.readInt(), in.readInt()));
            }
        }
        return byOutlet.isEmpty() ? NONE : new RecurringLines(byOutlet);
    }

    Map<String, Map<Long, Recurrence>> byOutlet() {
        return byOutlet;
    }
}
