package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.dokaz.flow.DokazException;

/** What the file system's refusals mean to the user: the place and the remedy. */
final class Trouble {

    private Trouble() {}

    static DokazException writing(Path place, IOException cause) {
        return new DokazException(place + ": " + remedy(cause), cause);
    }

    static DokazException reading(Path place, IOException cause) {
        String why = cause instanceof NoSuchFileException
                ? "is missing from the case; put it back from a copy, and run verify"
                : "cannot be read (" + reason(cause) + "); check your rights to it and the disk, then try again";
        return new DokazException(place + ": " + why, cause);
    }

    private static String remedy(IOException cause) {
        String reason = reason(cause).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("quota") || reason.contains("too large")) {
            return "the disk is full or a limit is reached; make room and run again: nothing stored so far is lost";
        }
        if (cause instanceof AccessDeniedException || reason.contains("read-only") || reason.contains("permitted")) {
            return "the case cannot be written; give yourself the right to write there, or name another folder";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "a file is in the way of the case; name another folder, or move the file";
        }
        return "cannot be written (" + reason(cause) + "); check the disk, then run again";
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
