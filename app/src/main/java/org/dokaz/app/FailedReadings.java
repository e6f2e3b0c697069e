package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.PathInside;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Provenance;
import org.dokaz.model.Reading;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Withholding;
import org.dokaz.store.Filed;
import org.dokaz.store.Found;

/**
 * The inputs of a case in which some document could not be read when it was last tried, taken from the originals that the case keeps: they can be read
 * again though nothing lies where it came from. What lies inside a file is read again with the file.
 */
public final class FailedReadings implements Iterable<Received> {

    private final CaseFile file;
    private final List<Found> inputs;

    private FailedReadings(CaseFile file, List<Found> inputs) {
        this.file = file;
        this.inputs = inputs;
    }

    /** Those of all inputs of a case. */
    public static FailedReadings in(CaseFile file) {
        return in(file, Set.of());
    }

    /**
     * Those of some inputs.
     *
     * @param paths of the inputs; all where empty
     */
    static FailedReadings in(CaseFile file, Set<String> paths) {
        Set<Found> inputs = new LinkedHashSet<>();
        for (Found failed : file.database().failed()) {
            Optional<String> outer = PathInside.outer(failed.path());
            boolean wanted = paths.isEmpty() || outer.filter(paths::contains).isPresent();
            if (wanted && PathInside.isOne(failed.path())) {
                inputs.addAll(file.database().received(outer));
            } else if (wanted) {
                inputs.add(failed);
            }
        }
        // What lies in the vault is read in there, if anywhere.
        inputs.removeIf(found -> found.exhibit().mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE));
        return new FailedReadings(file, List.copyOf(inputs));
    }

    /** How many inputs there are. */
    public int count() {
        return inputs.size();
    }

    /** By what the user knows them. */
    public List<String> names() {
        return inputs.stream()
                .map(found -> found.path().orElse(Inputs.STANDARD_INPUT))
                .toList();
    }

    @Override
    public Iterator<Received> iterator() {
        return inputs.stream().map(this::received).iterator();
    }

    private Received received(Found found) {
        Exhibit exhibit = found.exhibit();
        Content content = file.original(exhibit);
        try (InputStream in = content.open()) {
            return exhibit.sizeBytes() > Inputs.FILE_SIZE_BYTES_MAX
                    ? new Received.Large(found.path(), content, in.readNBytes(Inputs.OPENING_BYTES))
                    : new Received.Whole(found.path(), in.readAllBytes(), provenance(found.path()));
        } catch (IOException lost) {
            return new Received.Refused(
                    found.path(), Fault.UNREADABLE, "the original in the case cannot be read; run 'dokaz verify'");
        }
    }

    /** What was fetched goes by its address, after which its documents are told apart. */
    private static Provenance provenance(Optional<String> path) {
        Optional<String> address = path.filter(FailedReadings::isAddress);
        return address.isEmpty()
                ? Provenance.BLANK
                : new Provenance(Optional.empty(), Optional.empty(), address, Optional.empty(), List.of());
    }

    private static boolean isAddress(String path) {
        String begin = path.toLowerCase(Locale.ROOT);
        return begin.startsWith("http://") || begin.startsWith("https://");
    }

    /** How many documents of a case could not be read when they were last tried. */
    public static long count(CaseFile file) {
        return file.database().failures();
    }

    /**
     * A document that could not be read, however often it was tried.
     *
     * @param path of the file that it is in; empty for standard input
     * @param tries how often: twice at least
     */
    public record Open(Optional<String> path, int tries) {}

    /** The documents that were tried again and still cannot be read. */
    public static List<Open> open(CaseFile file) {
        List<Open> open = new ArrayList<>();
        for (Found failed : file.database().failed()) {
            for (DocumentOutcome document : file.outcomes(failed.exhibit())) {
                int tries = document.outcome() instanceof Outcome.Failed<Reading>
                        ? tries(file, document).size()
                        : 0;
                if (tries > 1) {
                    open.add(new Open(failed.path(), tries));
                }
            }
        }
        return open;
    }

    /**
     * One time that the reading of a document was tried.
     *
     * @param entry the number of the line of the log that tells of it
     */
    public record Tried(long entry, DocumentOutcome outcome) {}

    /** Each time that the reading of a document was tried by the program that tried it last, the last last. */
    public static List<Tried> tries(CaseFile file, DocumentOutcome document) {
        List<Tried> tries = new ArrayList<>();
        for (Filed filed : file.database().tries(document.exhibit(), document.by(), document.position())) {
            if (file.at(filed) instanceof DocumentOutcome outcome) {
                tries.add(new Tried(filed.entry(), outcome));
            }
        }
        return tries;
    }
}
