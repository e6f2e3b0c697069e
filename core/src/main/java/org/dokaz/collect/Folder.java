package org.dokaz.collect;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dokaz.flow.Fault;

/**
 * A folder and what lies in it, at any depth. Hidden names are passed over. A link to a file inside the folder is read
 * as that file; every other link is refused, so no walk leaves the folder or goes in circles.
 */
final class Folder {

    /** How deep folders may lie in one another. */
    static final int DEPTH_MAX = 64;

    private static final String LINK_REMEDY = "; to read what it points at, name that itself";

    private final Path root;
    private final List<Inputs.Entry> found = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final Deque<Level> waiting = new ArrayDeque<>();

    Folder(Path root) {
        this.root = root;
    }

    /** The files inside, and a refusal for everything that is neither a file nor a folder to enter. */
    List<Inputs.Entry> entries() {
        waiting.push(new Level(root, 1));
        while (!waiting.isEmpty()) {
            if (found.size() >= Inputs.FILES_MAX) {
                refuse(
                        root,
                        Fault.TOO_LARGE,
                        "holds more than " + Inputs.FILES_MAX + " files (FILES_MAX); name its parts one at a time");
                break;
            }
            list(waiting.pop());
        }
        if (found.isEmpty()) {
            refuse(root, Fault.EMPTY, "a folder with no file to read in it; hidden files are passed over");
        }
        return found;
    }

    private void list(Level level) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(level.path())) {
            for (Path path : inside) {
                if (found.size() >= Inputs.FILES_MAX) {
                    return;
                }
                if (!path.getFileName().toString().startsWith(".")) {
                    place(path, level.depth());
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            refuse(level.path(), Fault.UNREADABLE, "the folder could not be listed; check that you may read it");
        }
    }

    private void place(Path path, int depth) {
        if (Files.isSymbolicLink(path)) {
            placeLink(path);
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            found.add(Inputs.Entry.file(path));
        } else if (isCase(path)) {
            // What a case keeps was read when it came in; reading it again would feed the case on itself.
            passedOver.add(path.toString());
        } else if (depth < DEPTH_MAX) {
            waiting.push(new Level(path, depth + 1));
        } else {
            refuse(path, Fault.TOO_LARGE, "lies more than " + DEPTH_MAX + " folders deep (DEPTH_MAX); name it itself");
        }
    }

    /** Whether a folder is a case, by the file and the folder that every case has. */
    static boolean isCase(Path folder) {
        return Files.isRegularFile(folder.resolve("case.json")) && Files.isDirectory(folder.resolve("log"));
    }

    /** The cases inside, which were not entered. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    private void placeLink(Path link) {
        try {
            Path target = link.toRealPath();
            if (Files.isDirectory(target)) {
                refuse(link, Fault.UNSUPPORTED, "a link to a folder is not followed" + LINK_REMEDY);
            } else if (target.startsWith(root.toRealPath())) {
                found.add(Inputs.Entry.file(link));
            } else {
                refuse(link, Fault.UNSUPPORTED, "a link that leads out of the folder is not followed" + LINK_REMEDY);
            }
        } catch (IOException leadsNowhere) {
            refuse(link, Fault.UNREADABLE, "a link that leads nowhere or in a circle; remove it or mend it");
        }
    }

    private void refuse(Path path, Fault fault, String detail) {
        found.add(Inputs.Entry.refused(path, fault, detail));
    }

    private record Level(Path path, int depth) {}
}
