package org.dokaz.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Format;

/** One worker as the house sees it: a child process that answers one exhibit after the other until it is ended. */
final class WorkerProcess {

    private static final int BUFFER_BYTES = 1 << 16;

    /** The code that a virtual machine ends with when its memory is full, as it is told to. */
    private static final int CODE_MEMORY_FULL = 3;

    private static final int END_SECONDS = 5;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ScheduledExecutorService watch;
    private final int seconds;
    private int exhibits;

    /** Why a worker gave no answer. */
    static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        private final Cause cause;

        NoAnswer(Cause cause) {
            super(cause.name());
            this.cause = cause;
        }

        Cause why() {
            return cause;
        }
    }

    enum Cause {
        TOO_LONG,
        MEMORY_FULL,
        DIED,
        UNSOUND
    }

    private WorkerProcess(Process process, ScheduledExecutorService watch, int seconds) {
        this.process = process;
        this.seconds = seconds;
        this.watch = watch;
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER_BYTES));
    }

    /**
     * A new worker, ready.
     *
     * @throws NoAnswer where it did not get ready
     * @throws IOException where it could not be started at all
     */
    static WorkerProcess start(Sandbox sandbox, Optional<Tesseract> ocr, ScheduledExecutorService watch)
            throws IOException, NoAnswer {
        ProcessBuilder builder = new ProcessBuilder(command(sandbox, ocr));
        // What the house was told by its surroundings is not the exhibits' business.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        WorkerProcess worker = new WorkerProcess(builder.start(), watch, seconds(ocr));
        byte[] ready = worker.within(Limits.START_SECONDS, Main.READY.length, new byte[0]);
        if (!Arrays.equals(ready, Main.READY)) {
            worker.end();
            throw new NoAnswer(Cause.UNSOUND);
        }
        return worker;
    }

    /** How long one exhibit may take. */
    static int seconds(Optional<Tesseract> ocr) {
        return ocr.isPresent() ? Limits.OCR_SECONDS : Limits.EXHIBIT_SECONDS;
    }

    private static List<String> command(Sandbox sandbox, Optional<Tesseract> ocr) {
        List<String> command = new ArrayList<>(sandbox.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + Limits.HEAP_MEBIBYTES + "m",
                "-XX:MaxMetaspaceSize=" + Limits.CLASSES_MEBIBYTES + "m",
                "-XX:CompressedClassSpaceSize=" + Limits.CLASSES_MEBIBYTES / 2 + "m",
                "-XX:ReservedCodeCacheSize=" + Limits.CODE_MEBIBYTES + "m",
                "-XX:MaxDirectMemorySize=" + Limits.BUFFERS_MEBIBYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                Main.class.getName()));
        ocr.ifPresent(one -> command.addAll(List.of(one.program(), one.version(), one.languages())));
        return command;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What an exhibit holds. Whatever else happened, the worker is of no more use. */
    List<Extraction.Found> ask(Format format, byte[] bytes, String name) throws NoAnswer {
        exhibits++;
        byte[] answer = within(seconds, Limits.OUTPUT_BYTES_MAX, request(format, bytes, name));
        try {
            return Wire.documents(answer);
        } catch (IOException unsound) {
            end();
            throw new NoAnswer(Cause.UNSOUND);
        }
    }

    private static byte[] request(Format format, byte[] bytes, String name) {
        ByteArrayOutputStream request = new ByteArrayOutputStream(bytes.length + BUFFER_BYTES);
        try (DataOutputStream fields = new DataOutputStream(request)) {
            fields.writeUTF(format.name());
            // A path may be longer than what one field holds; its end is what tells.
            fields.writeUTF(name.substring(Math.max(0, name.length() - Character.MAX_VALUE / 4)));
            fields.write(bytes);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return request.toByteArray();
    }

    private byte[] within(int seconds, int lengthMax, byte[] request) throws NoAnswer {
        boolean[] late = new boolean[1];
        ScheduledFuture<?> alarm;
        try {
            alarm = watch.schedule(
                    () -> {
                        synchronized (late) {
                            late[0] = true;
                        }
                        end();
                    },
                    seconds,
                    TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            end();
            throw new NoAnswer(Cause.DIED);
        }
        Optional<byte[]> answer;
        try {
            if (request.length > 0) {
                Frames.write(out, request);
            }
            answer = Frames.read(in, lengthMax);
        } catch (IOException broken) {
            answer = Optional.empty();
        }
        alarm.cancel(false);
        synchronized (late) {
            if (late[0]) {
                throw new NoAnswer(Cause.TOO_LONG);
            }
        }
        if (answer.isPresent()) {
            return answer.get();
        }
        throw new NoAnswer(ended());
    }

    /** How it came to its end; it is ended where it has not. */
    private Cause ended() {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                // It lives and does not answer as it should.
                end();
                return Cause.UNSOUND;
            }
            return process.exitValue() == CODE_MEMORY_FULL ? Cause.MEMORY_FULL : Cause.DIED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            end();
            return Cause.DIED;
        }
    }

    /** How many exhibits it was asked about. */
    int exhibits() {
        return exhibits;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it and whatever it started. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
