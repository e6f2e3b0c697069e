package org.dokaz.release.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dokaz.release.withheld.Withheld;

/**
 * The last look at finished output: every file below a folder is searched for everything that is withheld, in its name,
 * its bytes and whatever can be unpacked and decoded from them. It reads only, and one file at a time.
 *
 * <p>What it cannot see: words that are only pixels, sound or film; words put in cipher; words that a script puts
 * together when it runs.
 */
public final class LeakScan {

    /** The largest file that is looked into, in bytes; of a larger one only the bytes are searched, and it stops a release. */
    public static final long FILE_BYTES_MAX = 256L << 20;

    /** The most files that one scan looks through. */
    public static final int FILES_MAX = 1_000_000;

    private static final int WINDOW = 8 << 20;
    private static final int OVERLAP = 8192;
    private static final int DEPTH_MAX = 100;

    private final Withheld withheld;
    private final RawSearch raw;

    /** A scan for what is withheld; it can be used for many folders, by several threads. */
    public LeakScan(Withheld withheld) {
        this.withheld = withheld;
        this.raw = new RawSearch(withheld);
    }

    /**
     * Looks through a folder, or one file.
     *
     * @throws IllegalArgumentException if there is no such file or folder
     */
    public ScanReport scan(Path output) {
        if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("there is nothing to look through at " + output);
        }
        Path whole = output.toAbsolutePath().normalize();
        Round round = new Round();
        if (Files.isDirectory(whole, LinkOption.NOFOLLOW_LINKS)) {
            round.folder(whole, whole, 0);
        } else {
            Path parent = whole.getParent();
            round.entry(parent == null ? whole : parent, whole, 0);
        }
        return round.report();
    }

    /** Looks through bytes that are not in a file yet, under the name that they are to have. */
    public ScanReport scan(String name, byte[] bytes) {
        Round round = new Round();
        round.files = 1;
        round.sizeBytes = bytes.length;
        round.bytes(round.looker(name), bytes);
        return round.report();
    }

    /** One look through, and what it comes to. */
    private final class Round {

        private final List<Leak> leaks = new ArrayList<>();
        private final List<Unseen> unseen = new ArrayList<>();
        private int files;
        private long sizeBytes;

        ScanReport report() {
            return new ScanReport(leaks, unseen, files, sizeBytes);
        }

        private void folder(Path root, Path folder, int depth) {
            List<Path> inside;
            try (Stream<Path> list = Files.list(folder)) {
                inside = list.sorted().toList();
            } catch (IOException unreadable) {
                unreadable(root, folder, "cannot be listed: allow reading it, or leave it out");
                return;
            }
            for (Path path : inside) {
                entry(root, path, depth + 1);
            }
        }

        private void entry(Path root, Path path, int depth) {
            if (Files.isSymbolicLink(path)) {
                looker(name(root, path));
                unreadable(root, path, "a link, which leads out of what is released: put the file itself there");
            } else if (Files.isDirectory(path)) {
                if (depth > DEPTH_MAX) {
                    unreadable(root, path, "lies deeper than " + DEPTH_MAX + " folders: leave it out");
                    return;
                }
                looker(name(root, path));
                folder(root, path, depth);
            } else if (Files.isRegularFile(path)) {
                file(root, path);
            } else {
                unreadable(root, path, "neither a file nor a folder: leave it out");
            }
        }

        private void file(Path root, Path path) {
            Looker looker = looker(name(root, path));
            files++;
            if (files > FILES_MAX) {
                unreadable(root, path, "more than " + FILES_MAX + " files: release less at once");
                return;
            }
            try {
                long size = Files.size(path);
                sizeBytes += size;
                if (size > FILE_BYTES_MAX) {
                    large(looker, path);
                } else {
                    bytes(looker, Files.readAllBytes(path));
                }
            } catch (IOException unreadable) {
                unreadable(root, path, "cannot be read: allow reading it, or leave it out");
            }
        }

        private void bytes(Looker looker, byte[] bytes) {
            looker.look(bytes, looker.whole(), 0);
            leaks.addAll(looker.leaks());
            unseen.addAll(looker.unseen());
        }

        private void large(Looker looker, Path path) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                byte[] window = new byte[WINDOW];
                int filled = 0;
                int read = in.readNBytes(window, 0, WINDOW);
                while (read > 0) {
                    filled += read;
                    looker.rawBytes(filled == WINDOW ? window : Arrays.copyOf(window, filled), looker.whole());
                    int kept = Math.min(OVERLAP, filled);
                    System.arraycopy(window, filled - kept, window, 0, kept);
                    filled = kept;
                    read = in.readNBytes(window, filled, WINDOW - filled);
                }
            }
            looker.tooLarge(looker.whole());
            leaks.addAll(looker.leaks());
            unseen.addAll(looker.unseen());
        }

        private static String name(Path root, Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }

        /** A looker for a file; the last part of its name is looked at before anything else. */
        private Looker looker(String name) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            Looker names = new Looker(withheld, raw, shown(name));
            names.text(last, names.whole().in("name of the file"), Looker.DEPTH_MAX - 1);
            leaks.addAll(names.leaks());
            return new Looker(withheld, raw, shown(name));
        }

        private String shown(String name) {
            List<String> parts = new ArrayList<>();
            for (String part : name.split("/", -1)) {
                parts.add(Place.shown(withheld, part));
            }
            return String.join("/", parts);
        }

        private void unreadable(Path root, Path path, String told) {
            unseen.add(new Unseen(shown(name(root, path)), "content", Unseen.Reason.UNREADABLE, told));
        }
    }
}
