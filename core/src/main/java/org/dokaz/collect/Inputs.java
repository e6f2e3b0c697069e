package org.dokaz.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.dokaz.flow.Fault;

/**
 * The inputs a user named: files, folders, and {@code -} for standard input. The paths are listed at once, in path
 * order with standard input first; the bytes are read one input at a time, as they are asked for.
 */
public final class Inputs implements Iterable<Received> {

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** The largest single input that is held whole, in bytes. */
    public static final int FILE_SIZE_BYTES_MAX = 64 * 1024 * 1024;

    /** How much of a longer one is held. */
    public static final int OPENING_BYTES = 64 * 1024;

    /** The most files that one run lists. */
    public static final int FILES_MAX = 1_000_000;

    private static final Comparator<Entry> PATH_ORDER =
            Comparator.comparing(entry -> entry.shown().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final List<Entry> entries;
    private final List<String> missing;
    private final List<String> cases;
    private final InputStream standardInput;

    private Inputs(List<Entry> entries, List<String> missing, List<String> cases, InputStream standardInput) {
        this.entries = List.copyOf(entries);
        this.missing = List.copyOf(missing);
        this.cases = List.copyOf(cases);
        this.standardInput = standardInput;
    }

    /** The inputs of these names. */
    public static Inputs named(List<String> names, InputStream standardInput) {
        List<Entry> entries = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> cases = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                entries.add(new Entry("", Optional.empty(), Optional.empty()));
                continue;
            }
            Optional<Path> path = existing(name);
            if (path.isEmpty()) {
                missing.add(name);
            } else if (Files.isDirectory(path.get()) && Folder.isCase(path.get())) {
                entries.add(Entry.refused(
                        path.get(),
                        Fault.UNSUPPORTED,
                        "a case, not documents; to look into it, use 'dokaz report --case' or 'dokaz verify --case'"));
            } else if (Files.isDirectory(path.get())) {
                Folder folder = new Folder(path.get());
                entries.addAll(folder.entries());
                cases.addAll(folder.passedOver());
            } else {
                entries.add(Entry.file(path.get()));
            }
        }
        entries.sort(PATH_ORDER);
        return new Inputs(entries, missing, cases, standardInput);
    }

    /** Inputs that are in memory already, in this order. */
    public static Inputs held(List<Received.Whole> received) {
        List<Entry> entries = received.stream().map(Entry::held).toList();
        return new Inputs(entries, List.of(), List.of(), InputStream.nullInputStream());
    }

    /** Files that lie elsewhere than they are said to have been: each by what it is to be known by. */
    public static Inputs stored(SortedMap<String, Path> files) {
        List<Entry> entries = new ArrayList<>();
        files.forEach((shown, file) -> entries.add(new Entry(shown, Optional.of(file), Optional.empty())));
        entries.sort(PATH_ORDER);
        return new Inputs(entries, List.of(), List.of(), InputStream.nullInputStream());
    }

    /** Whether a place lies in the folder of a case, or is one. */
    public static boolean isInCase(Path place) {
        for (Path folder = place.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Folder.isCase(folder)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Path> existing(String name) {
        try {
            Path path = Path.of(name);
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException unnameable) {
            return Optional.empty();
        }
    }

    /** The named inputs that do not exist, as they were named. They are not among the inputs iterated over. */
    public List<String> missing() {
        return missing;
    }

    /** The cases that lie inside the named folders, which are passed over. */
    public List<String> cases() {
        return cases;
    }

    /** What the inputs are known by, in their order; standard input by an empty name. */
    public List<String> names() {
        return entries.stream().map(Entry::shown).toList();
    }

    /** How many inputs there are. */
    public int count() {
        return entries.size();
    }

    @Override
    public Iterator<Received> iterator() {
        return received(entries.iterator());
    }

    /** Those inputs that can be asked for more than once: all but standard input. */
    public Iterable<Received> again() {
        return () -> received(
                entries.stream().filter(entry -> !entry.isStandardInput()).iterator());
    }

    private Iterator<Received> received(Iterator<Entry> remaining) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return remaining.hasNext();
            }

            @Override
            public Received next() {
                return receive(remaining.next());
            }
        };
    }

    private Received receive(Entry entry) {
        if (entry.known().isPresent()) {
            return entry.known().get();
        }
        if (entry.isStandardInput()) {
            return read(Optional.empty(), standardInput);
        }
        Path path = entry.path().orElseThrow();
        Optional<String> shown = Optional.of(entry.shown());
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return new Received.Refused(
                        shown, Fault.UNSUPPORTED, "not a regular file; to read a pipe or a device, send it to '-'");
            }
            if (attributes.size() > FILE_SIZE_BYTES_MAX) {
                return large(shown, path);
            }
        } catch (NoSuchFileException vanished) {
            return new Received.Refused(
                    shown,
                    Fault.UNREADABLE,
                    "it is no longer there, or is a link to nothing; put it back and read again");
        } catch (IOException unreadable) {
            return unreadable(shown, unreadable);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(shown, in);
        } catch (IOException unreadable) {
            return unreadable(shown, unreadable);
        }
    }

    private static Received read(Optional<String> shown, InputStream in) {
        try {
            // One byte more than allowed tells a full input from one that is too large, even while it grows.
            byte[] bytes = in.readNBytes(FILE_SIZE_BYTES_MAX + 1);
            return bytes.length > FILE_SIZE_BYTES_MAX ? tooLarge(shown) : new Received.Whole(shown, bytes);
        } catch (IOException unreadable) {
            return unreadable(shown, unreadable);
        }
    }

    private static Received large(Optional<String> shown, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new Received.Large(shown, FileContent.of(path), in.readNBytes(OPENING_BYTES));
        } catch (IOException unreadable) {
            return unreadable(shown, unreadable);
        }
    }

    private static Received tooLarge(Optional<String> shown) {
        return new Received.Refused(
                shown,
                Fault.TOO_LARGE,
                "larger than " + FILE_SIZE_BYTES_MAX + " bytes (FILE_SIZE_BYTES_MAX); split it and read the pieces");
    }

    private static Received unreadable(Optional<String> shown, IOException why) {
        return new Received.Refused(
                shown,
                Fault.UNREADABLE,
                "the file system would not give it (" + why.getClass().getSimpleName()
                        + "); check that you may read it, then read again");
    }

    /** One listed input: a path, standard input, or one of which it is known already what comes of asking for it. */
    record Entry(String shown, Optional<Path> path, Optional<Received> known) {

        static Entry file(Path path) {
            return new Entry(path.toString(), Optional.of(path), Optional.empty());
        }

        static Entry refused(Path path, Fault fault, String detail) {
            String shown = path.toString();
            return new Entry(
                    shown, Optional.of(path), Optional.of(new Received.Refused(Optional.of(shown), fault, detail)));
        }

        static Entry held(Received.Whole whole) {
            return new Entry(whole.name(), Optional.empty(), Optional.of(whole));
        }

        boolean isStandardInput() {
            return path.isEmpty() && known.isEmpty();
        }
    }
}
