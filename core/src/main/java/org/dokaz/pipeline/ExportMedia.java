package org.dokaz.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.collect.Enclosed;
import org.dokaz.collect.PathInside;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;

/** The media that Telegram Desktop puts beside the messages it exports: to be kept with them, not read. */
public final class ExportMedia {

    /** Why media are not read. */
    static final String WHY_DECLINED = "media of the Telegram export beside it: kept, not read";

    private static final String EXPORT_NAME = "result.json";

    /** How many folders may lie between an export and its media: {@code chats/chat_1/photos}. */
    private static final int FOLDERS_MAX = 3;

    private static final Set<String> FOLDERS = Set.of(
            "chats",
            "files",
            "photos",
            "profile_pictures",
            "round_video_messages",
            "stickers",
            "stories",
            "video_files",
            "voice_messages");

    private ExportMedia() {}

    /** The folders of media that lie beside an export. */
    public static List<String> folders(String exportPath) {
        // What lies inside a file has nothing beside it on the disk.
        return PathInside.isOne(Optional.of(exportPath))
                ? List.of()
                : FOLDERS.stream()
                        .sorted()
                        .flatMap(name -> folder(exportPath, name).stream())
                        .toList();
    }

    private static Optional<String> folder(String exportPath, String name) {
        Path folder = Path.of(exportPath).resolveSibling(name);
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? Optional.of(folder.toString()) : Optional.empty();
    }

    /** The file that an export names, if it is one of its media. */
    public static Optional<Enclosed> beside(String exportPath, String named) {
        String first = named.split("[/\\\\]", 2)[0];
        boolean onDisk = !PathInside.isOne(Optional.of(exportPath));
        return onDisk && FOLDERS.contains(first) ? Enclosed.beside(exportPath, named) : Optional.empty();
    }

    /** What a file is by its first bytes, as far as those tell. */
    public static String mediaType(Content content) {
        try (InputStream in = content.open()) {
            return Extractor.mediaType(in.readNBytes(Extractor.OPENING_BYTES));
        } catch (IOException lost) {
            return Extractor.mediaType(new byte[0]);
        }
    }

    /** What was found in a file: declined where the file is of a sort that is not read, but belongs to an export. */
    static Extraction.Found declinedIn(Optional<String> path, Extraction.Found found) {
        boolean unread = found.outcome() instanceof Outcome.Failed<Draft> failed && failed.fault() == Fault.UNSUPPORTED;
        if (!unread || !isIn(path)) {
            return found;
        }
        return new Extraction.Found(found.part(), new Outcome.Declined<>(WHY_DECLINED));
    }

    /** Whether a file lies where the media of an export do. */
    static boolean isIn(Optional<String> path) {
        return !PathInside.isOne(path) && path.filter(ExportMedia::isInExport).isPresent();
    }

    private static boolean isInExport(String path) {
        try {
            Path folder = Path.of(path).getParent();
            for (int up = 0; up < FOLDERS_MAX && folder != null && folder.getFileName() != null; up++) {
                Path above = Optional.ofNullable(folder.getParent()).orElse(Path.of(""));
                if (FOLDERS.contains(folder.getFileName().toString())
                        && Files.isRegularFile(above.resolve(EXPORT_NAME))) {
                    return true;
                }
                folder = folder.getParent();
            }
            return false;
        } catch (InvalidPathException unnameable) {
            return false;
        }
    }
}
