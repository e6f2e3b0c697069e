package org.dokaz.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Maker;

/**
 * Whether a case can be worked on now: its folder, its database, the room on its disk. It reads no document; whether all of it still holds is told by
 * {@link CaseVerification}.
 *
 * @param documents how many there are, and inputs that could not be had; 0 where the database does not answer
 * @param freeBytes how much may still be written to the disk of the case; 0 where that is not known
 * @param troubles what is amiss, in plain words that name no path and nobody; none where the case is well
 */
public record CaseHealth(long documents, long freeBytes, List<String> troubles) {

    /** With less room than this a case is not well: what is being written would soon stop. */
    static final long FREE_BYTES_MIN = 256L << 20;

    public CaseHealth {
        troubles = List.copyOf(troubles);
    }

    /** That of the case that is worked on here. */
    public static CaseHealth of(Desk desk) {
        return of(desk.root(), () -> desk.held().locked(() -> desk.held().file().documents()));
    }

    /** That of a case that others may be working on. Nothing in the folder changes. */
    public static CaseHealth of(Path folder, Maker.Machine maker) {
        return of(folder, () -> {
            try (CaseFile file = CaseFile.openToRead(folder, maker)) {
                return file.documents();
            }
        });
    }

    private static CaseHealth of(Path folder, LongSupplier counted) {
        List<String> troubles = new ArrayList<>();
        long documents = 0;
        try {
            documents = counted.getAsLong();
        } catch (DokazException told) {
            troubles.add(
                    "the case cannot be opened or its database does not answer: try 'dokaz verify', which says more");
        }
        if (!Files.isWritable(folder)) {
            troubles.add("the folder of the case cannot be written to: see who owns it, and that its disk is there");
        }
        long free = free(folder);
        if (free < FREE_BYTES_MIN) {
            troubles.add("less than " + (FREE_BYTES_MIN >> 20) + " MiB are free on the disk of the case: make room");
        }
        return new CaseHealth(documents, free, troubles);
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Whether nothing is amiss. */
    public boolean isWell() {
        return troubles.isEmpty();
    }
}
