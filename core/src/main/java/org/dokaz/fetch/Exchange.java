package org.dokaz.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One question to one machine and its answer: HTTP/1.1 (RFC 9112) as far as asking for a page needs it. The machine is given, so that what was checked is
 * what is asked; the name counts only for its certificate and the machine's choice of a site. Ends when it is closed, from whichever thread.
 */
final class Exchange implements AutoCloseable {

    /** How long a connection may take to come about. */
    static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(10);

    private static final int LINE_BYTES_MAX = 8 * 1024;
    private static final int HEADERS_MAX = 200;

    /** How many answers that say only that another will come are passed over. */
    private static final int INTERIM_MAX = 5;

    private static final int INTERIM_FIRST = 100;
    private static final int INTERIM_END = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int HEX = 16;
    private static final int PIECE_BYTES = 64 * 1024;

    private final Network network;
    private final int sizeMax;
    private volatile boolean closed;
    private volatile Optional<Socket> socket = Optional.empty();

    Exchange(Network network, int sizeMax) {
        this.network = network;
        this.sizeMax = sizeMax;
    }

    /**
     * What a machine answered.
     *
     * @param headers the first of each name, in lower case
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Answer(int status, Map<String, String> headers, byte[] body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** That an answer is longer than what is taken. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Asks one of these machines, the first that can be reached. */
    Answer ask(URI address, List<InetAddress> machines, Map<String, String> headers) throws IOException {
        try (Socket connected = connected(address, machines)) {
            Socket talking = isSecure(address) ? secured(connected, address) : connected;
            OutputStream out = talking.getOutputStream();
            out.write(question(address, headers).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return answer(new BufferedInputStream(talking.getInputStream(), PIECE_BYTES));
        }
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private Socket connected(URI address, List<InetAddress> machines) throws IOException {
        int usual = isSecure(address) ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        IOException unreached = new ConnectException("no machine");
        for (InetAddress machine : machines) {
            try {
                Socket made = network.connection(machine, port, CONNECT_TIME_MAX);
                socket = Optional.of(made);
                if (closed) {
                    made.close();
                }
                return made;
            } catch (IOException next) {
                unreached = next;
            }
        }
        ConnectException refused = new ConnectException("not reached");
        refused.initCause(unreached);
        throw refused;
    }

    private static Socket secured(Socket connected, URI address) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured =
                (SSLSocket) factory.createSocket(connected, bare(address.getHost()), connected.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** The host without the brackets in which addresses of version 6 stand. */
    static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static String question(URI address, Map<String, String> headers) {
        URI ascii = URI.create(address.toASCIIString());
        String path = Optional.ofNullable(ascii.getRawPath())
                .filter(one -> !one.isEmpty())
                .orElse("/");
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        StringBuilder question = new StringBuilder("GET " + path + query + " HTTP/1.1\r\nHost: " + ascii.getHost());
        question.append(ascii.getPort() < 0 ? "" : ":" + ascii.getPort()).append("\r\n");
        headers.forEach((name, value) ->
                question.append(name).append(": ").append(value).append("\r\n"));
        return question.append("Connection: close\r\n\r\n").toString();
    }

    private Answer answer(InputStream in) throws IOException {
        for (int interim = 0; interim <= INTERIM_MAX; interim++) {
            int status = status(line(in));
            Map<String, String> headers = headers(in);
            if (status < INTERIM_FIRST || status >= INTERIM_END) {
                return new Answer(status, headers, body(in, status, headers));
            }
        }
        throw new IOException("no end of interim answers");
    }

    /** The status of a line such as {@code HTTP/1.1 200 OK}. */
    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || parts[1].length() != 3) {
            throw new IOException("no answer of the web");
        }
        return number(parts[1], 10);
    }

    private static int number(String digits, int radix) throws IOException {
        try {
            int number = digits.startsWith("+") ? -1 : Integer.parseInt(digits, radix);
            if (number < 0) {
                throw new IOException("no number");
            }
            return number;
        } catch (NumberFormatException odd) {
            throw new IOException("no number", odd);
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (int count = 0; count <= HEADERS_MAX; count++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("no header");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        throw new IOException("too many headers");
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.size() >= LINE_BYTES_MAX) {
                throw new EOFException("a line without end");
            }
            line.write(read);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        // What is said back in a later question must not end a line there.
        if (bare.chars().anyMatch(mark -> mark < ' ' && mark != '\t')) {
            throw new IOException("a control character in a line");
        }
        return bare;
    }

    private byte[] body(InputStream in, int status, Map<String, String> headers) throws IOException {
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return new byte[0];
        }
        String coding = headers.getOrDefault("transfer-encoding", "");
        if (coding.equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        if (!coding.isEmpty()) {
            throw new IOException("a coding that is not known");
        }
        String length = headers.get("content-length");
        if (length == null) {
            byte[] all = in.readNBytes(sizeMax + 1);
            if (all.length > sizeMax) {
                throw new TooLong();
            }
            return all;
        }
        return whole(in, size(length));
    }

    private int size(String length) throws IOException {
        if (length.length() > Integer.toString(sizeMax).length()) {
            throw new TooLong();
        }
        int size = number(length, 10);
        if (size > sizeMax) {
            throw new TooLong();
        }
        return size;
    }

    private static byte[] whole(InputStream in, int size) throws IOException {
        byte[] all = in.readNBytes(size);
        if (all.length < size) {
            throw new EOFException("broken off");
        }
        return all;
    }

    private byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String head = line(in);
            int extension = head.indexOf(';');
            String digits = (extension < 0 ? head : head.substring(0, extension)).strip();
            if (digits.length() > Integer.toHexString(sizeMax).length()) {
                throw new TooLong();
            }
            int size = number(digits, HEX);
            if (size > sizeMax - all.size()) {
                throw new TooLong();
            }
            if (size == 0) {
                return all.toByteArray();
            }
            all.writeBytes(whole(in, size));
            if (!line(in).isEmpty()) {
                throw new IOException("a chunk without end");
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (socket.isPresent()) {
            socket.get().close();
        }
    }
}
