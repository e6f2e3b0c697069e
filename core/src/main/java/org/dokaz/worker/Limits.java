package org.dokaz.worker;

/** What a worker may take. All of them hold for one worker; there is at most one for each thread that reads. */
final class Limits {

    /** The Java heap of a worker, in MiB. What a parser needs beyond it ends the worker. */
    static final int HEAP_MEBIBYTES = 320;

    /** All memory of a worker that it can write to, in MiB: the heap and what the virtual machine itself needs. */
    static final int MEMORY_MEBIBYTES = 512;

    /** How long one exhibit may take by the clock on the wall, in seconds. */
    static final int EXHIBIT_SECONDS = 30;

    /** How long one exhibit may take where the words in pictures are read by an OCR program as well, in seconds. */
    static final int OCR_SECONDS = 600;

    /** How long a new worker may take until it is ready, in seconds: a busy machine is slow, and no exhibit is to blame. */
    static final int START_SECONDS = 60;

    /** The longest answer of a worker about one exhibit, in bytes; a text takes two for each character. */
    static final int OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

    /** After how many exhibits a worker is replaced, so that nothing gathers in one. */
    static final int EXHIBITS_MAX = 500;

    /** How many files and streams a worker may have open. */
    static final int OPEN_FILES_MAX = 256;

    static final int CLASSES_MEBIBYTES = 64;
    static final int CODE_MEBIBYTES = 48;
    static final int BUFFERS_MEBIBYTES = 16;

    /** The stack that parsers run on: the same in a worker as where the house reads by itself. */
    static final long STACK_BYTES = 4L * 1024 * 1024;

    private Limits() {}
}
