package org.dokaz.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;

/** The media that Telegram Desktop puts beside the messages it exports: to be kept with them, not read. */
final class ExportMedia {

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

    /** What was found in a file: declined where the file is of a sort that is not read, but belongs to an export. */
    static Extraction.Found declinedIn(Optional<String> path, Extraction.Found found) {
        boolean unread = found.outcome() instanceof Outcome.Failed<Draft> failed && failed.fault() == Fault.UNSUPPORTED;
        if (!unread || path.filter(ExportMedia::isInExport).isEmpty()) {
            return found;
        }
        return new Extraction.Found(
                found.part(), new Outcome.Declined<>("media of the Telegram export beside it: kept, not read"));
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
