package org.dokaz.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * A form with files as it is sent, part by part: nothing of it is held whole. It is bounded as a whole, in each of its fields, in its number of parts
 * and in its patience with slow senders.
 */
final class Sent {

    /** The longest form, in bytes. */
    static final long BYTES_MAX = 8L * 1024 * 1024 * 1024;

    /** The longest field that is no file, in bytes: a text of two million letters of two bytes. */
    static final int FIELD_BYTES_MAX = 4 * 1024 * 1024;

    private static final int FIELDS_MAX = 20;

    /** How many parts there may be that are neither field nor file, or say a field again. */
    private static final int IDLE_PARTS_MAX = 100;

    private static final int PART_HEADER_BYTES_MAX = 8 * 1024;

    /** Whoever sends less than this on average is not waited for. */
    private static final long SLOWEST_BYTES_A_SECOND = 1024;

    private static final Duration GRACE = Duration.ofSeconds(20);

    private Sent() {}

    /** Takes one file of a form. */
    @FunctionalInterface
    interface Taking {
        void file(String said, InputStream bytes) throws IOException;
    }

    /** That a form is not as it should be, is too long, or did not come to its end. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Takes a form in the order in which its parts come.
     *
     * @return its fields that are no files
     */
    static Map<String, String> take(HttpServletRequest request, Taking taking) throws Unfit {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Unfit("no form with files");
        }
        if (request.getContentLengthLong() > BYTES_MAX) {
            throw new Unfit("too long");
        }
        FileUpload form = new FileUpload();
        form.setSizeMax(BYTES_MAX);
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        form.setPartHeaderSizeMax(PART_HEADER_BYTES_MAX);
        Map<String, String> fields = new LinkedHashMap<>();
        int idle = 0;
        try {
            FileItemIterator parts = form.getItemIterator(new Patient(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                // Not closed: that would read what is refused to its end.
                InputStream bytes = part.openStream();
                if (!part.isFormField() && !name(part).isEmpty()) {
                    taking.file(name(part), bytes);
                    continue;
                }
                // A field for files into which none was put comes as one without name.
                boolean isNew =
                        part.isFormField() && fields.put(String.valueOf(part.getFieldName()), field(bytes)) == null;
                idle += isNew ? 0 : 1;
                if (fields.size() > FIELDS_MAX || idle > IDLE_PARTS_MAX) {
                    throw new Unfit("too many fields");
                }
            }
            return fields;
        } catch (IOException torn) {
            throw new Unfit(String.valueOf(torn.getMessage()));
        }
    }

    private static String field(InputStream bytes) throws IOException, Unfit {
        byte[] all = bytes.readNBytes(FIELD_BYTES_MAX + 1);
        if (all.length > FIELD_BYTES_MAX) {
            throw new Unfit("a field is too long");
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    private static String name(FileItemStream part) {
        try {
            String name = part.getName();
            return name == null ? "" : name;
        } catch (InvalidFileNameException hostile) {
            return hostile.getName();
        }
    }

    /** A request whose sender is waited for only as long as enough comes. */
    private static final class Patient extends ServletRequestContext {

        Patient(HttpServletRequest request) {
            super(request);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Steady(super.getInputStream(), GRACE);
        }
    }

    /** Bytes that break off where they come too slowly. */
    static final class Steady extends FilterInputStream {

        private final long graceNanos;
        private final long begun = System.nanoTime();
        private long count;

        Steady(InputStream bytes, Duration grace) {
            super(bytes);
            this.graceNanos = grace.toNanos();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int came = super.read(into, from, length);
            count += Math.max(0, came);
            long waited = System.nanoTime() - begun - graceNanos;
            if (waited > 0 && count < Duration.ofNanos(waited).toSeconds() * SLOWEST_BYTES_A_SECOND) {
                throw new IOException("it comes too slowly");
            }
            return came;
        }
    }
}
