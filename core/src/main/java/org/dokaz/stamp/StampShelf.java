package org.dokaz.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.preserve.Disk;

/**
 * Where a case keeps what it asked authorities and what they answered: a folder for each head of the log, with the head itself, and for each
 * authority the request, the answer and the certificates. Whoever writes holds the lock of the case.
 */
public final class StampShelf {

    /** How long the head of a log may be, in bytes. */
    static final int HEAD_BYTES_MAX = 1 << 16;

    static final String REQUEST = ".tsq";
    static final String ANSWER = ".tsr";
    static final String CHAIN = ".pem";

    private static final String HEAD = "checkpoint";
    private static final String FRESH = "fresh";
    private static final int NAME_DIGITS = 16;

    private final Path root;
    private final Path shelf;
    private final Disk disk;

    /** The shelf of the case in this folder. */
    public StampShelf(Path root, Disk disk) {
        this.root = root;
        this.shelf = root.resolve("log").resolve("stamps");
        this.disk = disk;
    }

    /** A head whose stamps were asked for, in the folder of this name. */
    record Place(String name) {

        static Place of(Digest imprint) {
            return new Place(imprint.hex().substring(0, NAME_DIGITS));
        }

        boolean isOf(Digest imprint) {
            return imprint.hex().startsWith(name) && name.length() == NAME_DIGITS;
        }
    }

    /** The request to an authority for the time of a head: the one made before, else a new one. */
    public StampRequest request(byte[] head, String authority, RandomGenerator random) {
        Digest imprint = Digest.of(head);
        Place place = Place.of(imprint);
        Path file = file(place, authority + REQUEST);
        try {
            Optional<byte[]> kept = read(place, HEAD);
            if (kept.isEmpty()) {
                disk.folderOf(file);
                put(file(place, HEAD), head);
            } else if (!Arrays.equals(kept.get(), head)) {
                throw new DokazException(
                        file(place, HEAD)
                                + ": is not the head that its folder is named by; keep it as it is, and restore it from a copy");
            }
            Optional<byte[]> before = read(place, authority + REQUEST);
            if (before.isPresent()) {
                return StampRequest.parse(authority, before.get());
            }
            StampRequest request = StampRequest.of(authority, imprint, random);
            put(file, request.encode());
            return request;
        } catch (IllegalArgumentException changed) {
            throw new DokazException(file + ": was changed; restore it from a copy, or remove it to ask anew", changed);
        } catch (IOException unwritable) {
            throw unwritable(file, unwritable);
        }
    }

    /** Whether this request was made here. */
    boolean made(StampRequest request) {
        return read(Place.of(request.imprint()), request.authority() + REQUEST)
                .filter(kept -> Arrays.equals(kept, request.encode()))
                .isPresent();
    }

    /** Keeps what an authority answered, the answer last. */
    void keep(Stamp stamp, byte[] answer) {
        Place place = Place.of(stamp.imprint());
        Path file = file(place, stamp.authority() + ANSWER);
        try {
            put(file(place, stamp.authority() + CHAIN), stamp.chainFile());
            put(file, answer);
            disk.settleNameOf(file);
        } catch (IOException unwritable) {
            throw unwritable(file, unwritable);
        }
    }

    private void put(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(FRESH);
        disk.delete(fresh);
        disk.write(fresh, bytes);
        disk.move(fresh, file);
    }

    private DokazException unwritable(Path file, IOException cause) {
        return new DokazException(
                file + ": cannot be written; make room on the disk or give yourself the right to write there, then give"
                        + " the same command again: nothing is lost",
                cause);
    }

    /** All places on the shelf, in the order of their names. */
    List<Place> places() {
        return names(shelf).stream().map(Place::new).toList();
    }

    /** What lies in a place, by name. */
    List<String> files(Place place) {
        List<String> files = new ArrayList<>(names(shelf.resolve(place.name())));
        // What is being written when the program is killed counts for nothing.
        files.remove(FRESH);
        return files;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            inside.forEach(file -> names.add(file.getFileName().toString()));
            return List.copyOf(names);
        } catch (IOException unreadable) {
            throw new DokazException(folder + ": cannot be read; check your rights to it and the disk", unreadable);
        }
    }

    /** The head that was stamped, if it is there. */
    Optional<byte[]> head(Place place) {
        return read(place, HEAD);
    }

    /** Whether this is the name of the head's file. */
    static boolean isHead(String name) {
        return name.equals(HEAD);
    }

    /** A file of a place, if it is there; cut off where it is longer than any may be. */
    Optional<byte[]> read(Place place, String name) {
        Path file = file(place, name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(Answer.BYTES_MAX + 1));
        } catch (IOException unreadable) {
            throw new DokazException(file + ": cannot be read; check your rights to it and the disk", unreadable);
        }
    }

    private Path file(Place place, String name) {
        return shelf.resolve(place.name()).resolve(name);
    }

    /** Where a file of a place is, inside the case. */
    String inside(Place place, String name) {
        return root.relativize(file(place, name)).toString();
    }
}
