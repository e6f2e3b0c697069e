package org.dokaz.preserve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.record.LogMark;

/** The log of a case: one line for each deed, each naming the line before. Lines are added at the end and nowhere else. */
final class CustodyLog {

    private final Path file;
    private final Digest founding;
    private LogMark end;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long tornBytes;

    private CustodyLog(Path file, Digest founding) {
        this.file = file;
        this.founding = founding;
        this.end = beginning();
    }

    /** The log in this file, up to its last whole line. Only that line is checked: the rest is for verify. */
    static CustodyLog open(Path file, Digest founding) {
        CustodyLog log = new CustodyLog(file, founding);
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            log.findEnd(size);
            log.checkBeginning();
        } catch (IOException unreadable) {
            throw Trouble.reading(file, unreadable);
        }
        return log;
    }

    private void findEnd(long size) throws IOException {
        byte[] tail = before(size, 2 * LogEntry.LINE_BYTES_MAX);
        int lineEnd = lastLineFeed(tail, tail.length);
        tornBytes = tail.length - 1L - lineEnd;
        if (tornBytes > LogEntry.LINE_BYTES_MAX) {
            throw damaged("its end is no line of a log");
        }
        if (lineEnd < 0) {
            return;
        }
        LogEntry last = endingAt(size - tornBytes).orElseThrow(() -> damaged("its last line does not hold"));
        end = behind(last, size - tornBytes);
    }

    private void checkBeginning() throws IOException {
        if (end.entries() == 0) {
            return;
        }
        try (LogLines lines = new LogLines(file, 0)) {
            boolean ours = lines.next()
                    .flatMap(LogEntry::parse)
                    .filter(first -> first.previous().equals(founding))
                    .isPresent();
            if (!ours) {
                throw damaged("its first line does not follow on this case's founding file");
            }
        }
    }

    private static LogMark behind(LogEntry entry, long offsetBytes) {
        return new LogMark(entry.number() + 1, entry.self(), offsetBytes);
    }

    /** The entry whose line ends at this offset, if one does. */
    private Optional<LogEntry> endingAt(long offsetBytes) throws IOException {
        byte[] tail = before(offsetBytes, LogEntry.LINE_BYTES_MAX + 1);
        if (tail.length == 0 || tail[tail.length - 1] != '\n') {
            return Optional.empty();
        }
        int lineStart = lastLineFeed(tail, tail.length - 1) + 1;
        return LogEntry.parse(Arrays.copyOfRange(tail, lineStart, tail.length - 1));
    }

    private byte[] before(long offsetBytes, int countMax) throws IOException {
        if (offsetBytes == 0) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int count = (int) Math.min(offsetBytes, countMax);
            ByteBuffer tail = ByteBuffer.allocate(count);
            long from = offsetBytes - count;
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) > 0) {}
            return Arrays.copyOf(tail.array(), tail.position());
        }
    }

    private static int lastLineFeed(byte[] bytes, int end) {
        for (int at = end - 1; at >= 0; at--) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** The mark before the first entry. */
    LogMark beginning() {
        return new LogMark(0, founding, 0);
    }

    /** The mark behind the last entry. */
    LogMark end() {
        return end;
    }

    /** How many bytes of a line that was never finished stand at the end. */
    long tornBytes() {
        return tornBytes;
    }

    /** Cuts off the line that was never finished. */
    void repair(Disk disk) throws IOException {
        disk.truncate(file, end.offsetBytes());
        tornBytes = 0;
    }

    /** Adds a line, to be written with others. */
    void add(LogEntry entry) {
        byte[] line = entry.line();
        if (line.length > LogEntry.LINE_BYTES_MAX) {
            throw new IllegalArgumentException("a line of " + line.length + " bytes: the program's name is too long");
        }
        waiting.writeBytes(line);
        end = behind(entry, end.offsetBytes() + line.length);
    }

    /** Writes the lines that were added. */
    void commit(Disk disk) throws IOException {
        disk.append(file, waiting.toByteArray());
        waiting.reset();
    }

    /** Whether this mark lies in this log. */
    boolean holds(LogMark mark) {
        if (mark.entries() == 0) {
            return mark.equals(beginning());
        }
        try {
            return mark.offsetBytes() <= end.offsetBytes()
                    && endingAt(mark.offsetBytes())
                            .filter(entry -> behind(entry, mark.offsetBytes()).equals(mark))
                            .isPresent();
        } catch (IOException unreadable) {
            throw Trouble.reading(file, unreadable);
        }
    }

    /** Gives every entry behind a mark with the mark behind it. */
    void walk(LogMark from, BiConsumer<LogEntry, LogMark> each) {
        if (from.equals(end)) {
            return;
        }
        LogMark at = from;
        try (LogLines lines = new LogLines(file, from.offsetBytes())) {
            while (at.offsetBytes() < end.offsetBytes()) {
                LogMark here = at;
                LogEntry entry = lines.next()
                        .flatMap(LogEntry::parse)
                        .filter(next -> next.number() == here.entries()
                                && next.previous().equals(here.self()))
                        .orElseThrow(() -> damaged("entry " + here.entries() + " does not hold"));
                at = behind(entry, lines.offsetBytes());
                each.accept(entry, at);
            }
        } catch (IOException unreadable) {
            throw Trouble.reading(file, unreadable);
        }
    }

    private DokazException damaged(String what) {
        return new DokazException(file + ": " + what
                + "; the log was altered or the disk is damaged: keep this folder as it is, and go on with a copy that"
                + " verify finds whole");
    }
}
