package org.dokaz.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A connection over which a request is sent by hand, as slowly, as long or as torn as a test wants it. */
final class Wire implements AutoCloseable {

    /** Longer than anything may take. */
    private static final int PATIENCE_MILLIS = 120_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(Guest guest) {
        URI uri = URI.create(guest.address());
        try {
            Socket socket = new Socket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Wire(socket);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The lines of a request before its body, as somebody sends them. */
    static String head(Guest guest, String first, String... headers) {
        String cookies = guest.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        return first + " HTTP/1.1\r\nHost: " + guest.host() + "\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n") + "\r\n";
    }

    /** Sends this; tells whether the other side still took it. */
    boolean send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Sends a byte each quarter of a second until the other side closes or answers; tells the status, 0 for none. */
    int creep(String endless) {
        try {
            socket.setSoTimeout(250);
            for (int at = 0; at < 4 * PATIENCE_MILLIS / 1000; at++) {
                if (!send(endless.substring(at % endless.length(), at % endless.length() + 1))) {
                    return 0;
                }
                try {
                    return status(socket.getInputStream());
                } catch (SocketTimeoutException goesOn) {
                    continue;
                }
            }
            throw new AssertionError("it is waited for without end");
        } catch (IOException closed) {
            return 0;
        }
    }

    /** The status of the answer; 0 where there is none and the connection is closed. */
    int status() {
        try {
            return status(socket.getInputStream());
        } catch (SocketTimeoutException never) {
            throw new AssertionError("neither answered nor closed", never);
        } catch (IOException closed) {
            return 0;
        }
    }

    /** All that comes until the other side closes. */
    String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }

    private static int status(InputStream in) throws IOException {
        String line = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
        return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9, 12));
    }

    /** A piece of a body whose length is not said. */
    static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
