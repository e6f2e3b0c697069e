package org.dokaz.pipeline;

import org.dokaz.collect.Received;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Piece;

/** How much may come out of one input, however it is packed: so that a small file fills no disk. Used by one thread. */
final class Allowance {

    /** How deep files may lie in one another. */
    static final int DEPTH_MAX = 8;

    /** How many files may come out of one input, unless it is long enough to hold one in each {@link #BYTES_PER_FILE}. */
    static final int FILES_MAX = 100_000;

    /** For how many bytes of its own an input may hold a file: what is not packed fills no disk by holding many. */
    static final int BYTES_PER_FILE = 256;

    /** How many of them may come out of files that were found in it. */
    static final int INNER_FILES_MAX = 5_000;

    /** How many bytes may come out of one input, unless four times its own size is more. */
    static final long BYTES_MAX = 1024L * 1024 * 1024;

    private static final int TIMES_SIZE = 4;

    /** As how many bytes something counts that is refused for its size. */
    private static final int REFUSAL_BYTES = 8 * 1024 * 1024;

    /** How much of it is looked at before anything is read. */
    private static final int LOOKED_AT_SHARE = 8;

    private final Spent spent;
    private final int depth;

    private Allowance(Spent spent, int depth) {
        this.spent = spent;
        this.depth = depth;
    }

    private static final class Spent {
        private final long bytesMax;
        private final long filesMax;
        private final int innerFilesMax;
        private long bytes;
        private int files;
        private int innerFiles;

        Spent(long sizeBytes, int share) {
            this.bytesMax = Math.max(BYTES_MAX, TIMES_SIZE * sizeBytes) / share;
            this.filesMax = Math.max(FILES_MAX, sizeBytes / BYTES_PER_FILE) / share;
            this.innerFilesMax = INNER_FILES_MAX / share;
        }
    }

    /** What may come out of this input. */
    static Allowance of(Received received) {
        return new Allowance(new Spent(sizeBytes(received), 1), 0);
    }

    /** What of this input is looked at before anything is read. */
    static Allowance ofLook(Received received) {
        return new Allowance(new Spent(sizeBytes(received), LOOKED_AT_SHARE), 0);
    }

    private static long sizeBytes(Received received) {
        return received instanceof Received.Refused ? 0 : Run.content(received).sizeBytes();
    }

    /** What may come out of a file that came out. */
    Allowance inside() {
        return new Allowance(spent, depth + 1);
    }

    /** Whether a file that lies here may be taken apart. */
    boolean isDeepEnough() {
        return depth < DEPTH_MAX;
    }

    /** Whether one more file or document may come out; it counts. */
    boolean take(Piece piece) {
        spent.bytes += switch (piece) {
            case Piece.File file -> file.bytes().length;
            // What is refused for its size was unpacked so far, and where there is much of it there is a bomb.
            case Piece.Part(Extraction.Found found, boolean ignored) ->
                found.outcome() instanceof Outcome.Failed<?> failed && failed.fault() == Fault.TOO_LARGE
                        ? REFUSAL_BYTES
                        : 0;
        };
        spent.files += piece instanceof Piece.File ? 1 : 0;
        spent.innerFiles += depth > 0 ? 1 : 0;
        return spent.bytes <= spent.bytesMax
                && spent.files <= spent.filesMax
                && spent.innerFiles <= spent.innerFilesMax;
    }

    /** Why no more comes out. */
    static String told() {
        return "more lies in it than is taken out of one input (" + FILES_MAX + " files or one in each "
                + BYTES_PER_FILE + " of its bytes, of them " + INNER_FILES_MAX
                + " in files inside it, " + BYTES_MAX
                + " bytes or four times its size): what stands before is kept and read; unpack it, and read the pieces";
    }

    /** Why it is not taken apart. */
    static String toldOfDepth() {
        return "lies more than " + DEPTH_MAX + " files deep (DEPTH_MAX), as bombs do: kept, and not taken apart";
    }
}
