package org.dokaz.app;

import org.dokaz.collect.Received;

/** How much may come out of one input, however it is packed: so that a small file fills no disk. Used by one thread. */
final class Allowance {

    /** How deep files may lie in one another. */
    static final int DEPTH_MAX = 8;

    /** How many files may come out of one input. */
    static final int FILES_MAX = 100_000;

    /** How many of them may come out of files that were found in it. */
    static final int INNER_FILES_MAX = 5_000;

    /** How many bytes may come out of one input, unless four times its own size is more. */
    static final long BYTES_MAX = 1024L * 1024 * 1024;

    private static final int TIMES_SIZE = 4;

    private final Spent spent;
    private final int depth;

    private Allowance(Spent spent, int depth) {
        this.spent = spent;
        this.depth = depth;
    }

    private static final class Spent {
        private final long bytesMax;
        private long bytes;
        private int files;
        private int innerFiles;

        Spent(long bytesMax) {
            this.bytesMax = bytesMax;
        }
    }

    /** What may come out of this input. */
    static Allowance of(Received received) {
        long size = received instanceof Received.Refused ? 0 : Run.content(received).sizeBytes();
        return new Allowance(new Spent(Math.max(BYTES_MAX, TIMES_SIZE * size)), 0);
    }

    /** What may come out of a file that came out. */
    Allowance inside() {
        return new Allowance(spent, depth + 1);
    }

    /** Whether a file that lies here may be taken apart. */
    boolean isDeepEnough() {
        return depth < DEPTH_MAX;
    }

    /** Whether one more file of this size may come out; it counts. */
    boolean take(long bytes) {
        spent.bytes += bytes;
        spent.files++;
        spent.innerFiles += depth > 0 ? 1 : 0;
        return spent.bytes <= spent.bytesMax && spent.files <= FILES_MAX && spent.innerFiles <= INNER_FILES_MAX;
    }

    /** Why no more comes out. */
    static String told() {
        return "more lies in it than is taken out of one input (" + FILES_MAX + " files, of them " + INNER_FILES_MAX
                + " in files inside it, " + BYTES_MAX
                + " bytes or four times its size): what stands before is kept and read; unpack it, and read the pieces";
    }

    /** Why it is not taken apart. */
    static String toldOfDepth() {
        return "lies more than " + DEPTH_MAX + " files deep (DEPTH_MAX), as bombs do: kept, and not taken apart";
    }
}
