package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.RecordJson;

/** The records of a case, each file named by the commitment that its line in the log makes. */
final class Records {

    // A record waits under the number of its line until the line stands.
    private static final Pattern WAITING = Pattern.compile("([0-9]{1,18})-([0-9a-f]{64})\\.json");

    private final Layout layout;
    private final Disk disk;

    Records(Layout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** A record whose line, or whose move to its place, was still owed when a program stopped. */
    record Waiting(long number, Digest leaf, CaseRecord kept) {}

    private Path waitingPlace(long number, Digest leaf) {
        return layout.incoming().resolve(number + "-" + leaf.hex() + ".json");
    }

    /** Writes a record where it waits for its line. */
    void stage(long number, SaltedRecord salted) throws IOException {
        Path waiting = waitingPlace(number, salted.leaf());
        disk.write(waiting, salted.file());
        disk.settleNameOf(waiting);
    }

    /** Moves a record from where it waited to where it stays. Should the move be lost, it is found waiting again. */
    void place(long number, Digest leaf) throws IOException {
        Path place = layout.kept(leaf);
        disk.folderOf(place);
        disk.move(waitingPlace(number, leaf), place);
    }

    /** The whole records that wait, in the order of their lines. Ones whose writing was cut short are removed. */
    List<Waiting> waiting() throws IOException {
        List<Waiting> whole = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(layout.incoming())) {
            for (Path file : files) {
                Matcher name = WAITING.matcher(file.getFileName().toString());
                if (name.matches()) {
                    Digest leaf = new Digest(name.group(2));
                    Optional<CaseRecord> kept = read(file, leaf);
                    if (kept.isPresent()) {
                        whole.add(new Waiting(Long.parseLong(name.group(1)), leaf, kept.get()));
                    } else {
                        disk.delete(file);
                    }
                }
            }
        }
        whole.sort(Comparator.comparingLong(Waiting::number));
        return whole;
    }

    private static Optional<CaseRecord> read(Path file, Digest leaf) throws IOException {
        try {
            return SaltedRecord.parse(Files.readAllBytes(file))
                    .filter(salted -> salted.leaf().equals(leaf))
                    .map(salted -> RecordJson.decode(salted.content()));
        } catch (IllegalArgumentException unknown) {
            throw new DokazException(file + ": " + unknown.getMessage() + "; use the Dokaz that wrote it", unknown);
        }
    }

    /** The record under this commitment. */
    CaseRecord load(Digest leaf) {
        Path place = where(leaf);
        try {
            return read(place, leaf).orElseThrow(() -> broken(place));
        } catch (IOException unreadable) {
            throw Trouble.reading(place, unreadable);
        }
    }

    /** Where the record under this commitment lies, or should. */
    Path where(Digest leaf) {
        Path place = layout.kept(leaf);
        if (Files.exists(place) || !Files.isDirectory(layout.incoming())) {
            return place;
        }
        // A program that was stopped after writing the line leaves its record waiting.
        try (DirectoryStream<Path> waiting = Files.newDirectoryStream(layout.incoming(), "*-" + leaf.hex() + ".json")) {
            for (Path file : waiting) {
                return file;
            }
        } catch (IOException unreadable) {
            throw Trouble.reading(layout.incoming(), unreadable);
        }
        return place;
    }

    private static DokazException broken(Path place) {
        return new DokazException(place
                + ": no longer holds the record that the log commits to; keep it as it is, and restore it from a copy"
                + " that verify finds whole");
    }
}
