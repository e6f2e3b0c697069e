package org.dokaz.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;

/**
 * Where what is to be taken in lies until the case has it: a folder for each order, with the files under numbers, never under the names that somebody
 * gave them. What lies there whole outlasts the program; what was still coming when it ended is removed.
 */
final class IntakeShelf {

    /** Its folder in the case. */
    static final String FOLDER = "uploads";

    private static final String COMING = ".coming";
    private static final String ORDER = "order.properties";
    private static final String BEGUN = "begun";
    private static final long WRITTEN_BYTES_MAX = 4L * 1024 * 1024;

    private final Path folder;

    IntakeShelf(Path caseFolder) {
        this.folder = caseFolder.resolve(FOLDER);
    }

    /** A place for what is coming in under this id. */
    Path coming(String id) {
        return doing(() -> Files.createDirectories(folder.resolve(id + COMING)));
    }

    /** Where the file of this number lies in such a place. */
    static Path file(Path place, int number) {
        return place.resolve(Integer.toString(number));
    }

    /** Keeps an order whose files have all come; from now on it outlasts the program. */
    void keep(String id, IntakeOrder order) {
        Path coming = coming(id);
        doing(() -> {
            Path written = coming.resolve(ORDER);
            Files.writeString(written, order.written(), StandardCharsets.UTF_8);
            for (int number = 0; number < order.files(); number++) {
                force(file(coming, number));
            }
            force(written);
            return Files.move(coming, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The files of an order, by what each is to be known by in the case. */
    SortedMap<String, Path> files(String id, IntakeOrder order) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (int number = 0; number < order.files(); number++) {
            files.put(said(id, order.names().get(number)), file(folder.resolve(id), number));
        }
        return files;
    }

    /** What a file is known by in the case. It is no path: nothing is ever looked for beside it. */
    static String said(String id, String name) {
        return prefix(id) + name;
    }

    /** What all that came in under an id begins with. */
    static String prefix(String id) {
        return "intake/" + id + "/";
    }

    /** From which entry of the log on an order was read, as it was first begun; the given one where it was not. */
    long begun(String id, long entry) {
        return doing(() -> {
            Path begun = folder.resolve(id).resolve(BEGUN);
            if (!Files.exists(begun)) {
                Path fresh = begun.resolveSibling(BEGUN + ".new");
                Files.writeString(fresh, Long.toString(entry));
                force(fresh);
                Files.move(fresh, begun, StandardCopyOption.ATOMIC_MOVE);
            }
            try {
                return Long.parseLong(Files.readString(begun).strip());
            } catch (NumberFormatException torn) {
                return entry;
            }
        });
    }

    /** Takes away what the case has by now, or what nobody wants. */
    void remove(String id) {
        doing(() -> {
            Path coming = folder.resolve(id + COMING);
            Folders.remove(coming);
            if (Files.isDirectory(folder.resolve(id))) {
                // Under the name of what has not come whole, so that what a stop leaves of it is removed when the
                // program begins again.
                Files.move(folder.resolve(id), coming, StandardCopyOption.ATOMIC_MOVE);
                Folders.remove(coming);
            }
            return true;
        });
    }

    /** What was kept and not yet read when the program ended, in the order in which it was asked for; what had not come whole is removed. */
    SortedMap<String, IntakeOrder> left() {
        SortedMap<String, IntakeOrder> left = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return left;
        }
        List<Path> places = new ArrayList<>();
        doing(() -> {
            try (Stream<Path> inside = Files.list(folder)) {
                return places.addAll(inside.toList());
            }
        });
        for (Path place : places) {
            String id = String.valueOf(place.getFileName());
            if (id.endsWith(COMING)) {
                remove(id.substring(0, id.length() - COMING.length()));
            } else if (Files.isDirectory(place) && !Files.exists(place.resolve(ORDER))) {
                // The order is written before a place gets its name: without one, a removal was stopped half-way.
                remove(id);
            } else {
                order(place).ifPresent(order -> left.put(id, order));
            }
        }
        return left;
    }

    private static Optional<IntakeOrder> order(Path place) {
        Path written = place.resolve(ORDER);
        try {
            return Files.isRegularFile(written) && Files.size(written) <= WRITTEN_BYTES_MAX
                    ? IntakeOrder.read(Files.readString(written, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** How many bytes there is room for. */
    long roomBytes() {
        return doing(() -> Files.getFileStore(Files.createDirectories(folder)).getUsableSpace());
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T doing(Work<T> work) {
        try {
            return work.done();
        } catch (IOException unwritable) {
            throw new DokazException(
                    folder + ": cannot be written; make room, or check that you may write there", unwritable);
        }
    }
}
