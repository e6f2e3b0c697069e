package org.dokaz.web.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Waits for the body of a request only as long as enough of it comes, whoever reads it, and what nobody wanted of it for a moment only: then the connection
 * is closed.
 */
public final class PatientValve extends ValveBase {

    /** How long anything may take to come. */
    static final Duration GRACE = Duration.ofSeconds(20);

    /** How much is to come each second after that: of files, which are long and come over slow lines, and of anything else. */
    private static final long FILES_BYTES_A_SECOND = 1024;

    private static final long FORM_BYTES_A_SECOND = 8 * 1024;

    /** How much that nobody wanted is read, and for how long, so that whoever sends it hears why. */
    private static final long UNWANTED_BYTES_MAX = 512 * 1024;

    private static final Duration UNWANTED_TIME_MAX = Duration.ofSeconds(5);

    /** One to stand before all else. */
    public PatientValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request asked = request.getCoyoteRequest();
        InputBuffer whole = asked.getInputBuffer();
        Paced paced = new Paced(
                whole,
                isOfFiles(Optional.ofNullable(asked.getContentType())) ? FILES_BYTES_A_SECOND : FORM_BYTES_A_SECOND);
        asked.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && hasBody(asked) && !paced.ended) {
                response.finishResponse();
                if (!paced.leaveBehind()) {
                    asked.action(ActionCode.CLOSE_NOW, null);
                }
            }
        } finally {
            asked.setInputBuffer(whole);
        }
    }

    /** Whether a body of this media type, where one is told, brings files. */
    static boolean isOfFiles(Optional<String> type) {
        return type.filter(one -> one.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
    }

    private static boolean hasBody(org.apache.coyote.Request asked) {
        return asked.getContentLengthLong() > 0 || asked.getHeader("Transfer-Encoding") != null;
    }

    /** What comes, as long as it comes at a pace. To be used by one thread at a time. */
    private static final class Paced implements InputBuffer {

        private final InputBuffer whole;
        private final long bytesASecond;
        private final long begun = System.nanoTime();
        private long count;
        private boolean ended;
        private boolean slow;

        Paced(InputBuffer whole, long bytesASecond) {
            this.whole = whole;
            this.bytesASecond = bytesASecond;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int came = whole.doRead(handler);
            ended |= came < 0;
            count += Math.max(0, came);
            long waited = System.nanoTime() - begun - GRACE.toNanos();
            if (!ended && waited > 0 && count < Duration.ofNanos(waited).toMillis() * bytesASecond / 1000) {
                slow = true;
                throw new IOException("it comes too slowly");
            }
            return came;
        }

        @Override
        public int available() {
            return whole.available();
        }

        /** Reads on without looking; tells whether that came to the end. */
        boolean leaveBehind() {
            long from = count;
            long since = System.nanoTime();
            try {
                while (!ended
                        && !slow
                        && count - from < UNWANTED_BYTES_MAX
                        && System.nanoTime() - since < UNWANTED_TIME_MAX.toNanos()) {
                    doRead(new Unseen());
                }
            } catch (IOException gone) {
                return false;
            }
            return ended;
        }
    }

    /** Where bytes are put that nobody looks at. */
    private static final class Unseen implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Whatever is given is as large as it is.
        }
    }
}
