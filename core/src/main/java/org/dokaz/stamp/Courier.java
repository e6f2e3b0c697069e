package org.dokaz.stamp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has requests answered over the network: one POST to each address that the user gave, and nothing else. */
public final class Courier {

    /** How long one authority may take, from the first byte sent to the last received. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;
    private static final int SHOWN_CHARACTERS_MAX = 300;

    private final Duration patience;

    /** A courier who waits so long for each answer. */
    public Courier(Duration patience) {
        this.patience = patience;
    }

    /** What came of one request. */
    public enum Carried {
        /** The answer had come before. */
        ALREADY,
        /** It came now. */
        NOW
    }

    /** No answer that fits was to be had, and why. */
    public static final class NotCarried extends Exception {
        private static final long serialVersionUID = 1L;

        NotCarried(String why, Throwable cause) {
            super(why, cause);
        }

        NotCarried(String why) {
            super(why);
        }

        /** The reason, in words that go on from the name of the authority. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * An address that requests may be sent to.
     *
     * @throws IllegalArgumentException where it is none; the message says what one looks like
     */
    public static URI address(String written) {
        try {
            URI address = new URI(written);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(
                    "\"" + written + "\": not an address; give one as https://host/path", none);
        }
        throw new IllegalArgumentException("\"" + written
                + "\": not an address to send to; give one as https://host/path, without a password in it");
    }

    /**
     * Has a request answered, unless it is. An answer that does not fit is not kept.
     *
     * @throws NotCarried where no answer fits
     */
    public Carried carry(CourierFolder folder, StampRequest request, URI to) throws NotCarried {
        Optional<byte[]> before = folder.answer(request);
        if (before.isPresent() && fits(request, before.get())) {
            return Carried.ALREADY;
        }
        HttpResponse<byte[]> response = sent(request, to);
        int status = response.statusCode();
        if (status >= FIRST_REDIRECT && status < FIRST_ERROR) {
            throw new NotCarried("sends on to another address, which is not followed: "
                    + cut(response.headers().firstValue("Location").orElse("it does not say which"))
                    + "; give that address yourself if it is the authority's");
        }
        if (status != OK) {
            throw new NotCarried("answers with HTTP status " + status + "; try again later, or give another address");
        }
        try {
            Answer.to(request, response.body());
        } catch (Answer.Refusal refused) {
            throw new NotCarried(
                    "gives an answer that " + cut(refused.why()) + (isReply(response) ? "" : other(response)), refused);
        }
        folder.keep(request, response.body());
        return Carried.NOW;
    }

    private static boolean fits(StampRequest request, byte[] answer) {
        try {
            Answer.to(request, answer);
            return true;
        } catch (Answer.Refusal refused) {
            return false;
        }
    }

    private static boolean isReply(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/timestamp-reply"))
                .isPresent();
    }

    private static String other(HttpResponse<byte[]> response) {
        return "; it calls it \""
                + cut(response.headers().firstValue("Content-Type").orElse("nothing"))
                + "\": is this the address for timestamps?";
    }

    private static String cut(String foreign) {
        return foreign.length() <= SHOWN_CHARACTERS_MAX ? foreign : foreign.substring(0, SHOWN_CHARACTERS_MAX);
    }

    private HttpResponse<byte[]> sent(StampRequest request, URI to) throws NotCarried {
        HttpRequest post = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                // The library would name itself and the version of Java.
                .header("User-Agent", "timestamp-client")
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.encode()))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build()) {
            CompletableFuture<HttpResponse<byte[]>> coming =
                    client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Answer.BYTES_MAX));
            try {
                // The time limit of the request ends with the headers; a body may drip for ever.
                return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                client.shutdownNow();
            }
        } catch (TimeoutException late) {
            throw late(late);
        } catch (ExecutionException failed) {
            throw lost(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotCarried("was not waited for: the program was stopped", stopped);
        }
    }

    private NotCarried late(Exception late) {
        return new NotCarried(
                "does not answer within " + patience.toSeconds() + " seconds; try again later, or give another address",
                late);
    }

    private NotCarried lost(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return switch (cause) {
            case HttpConnectTimeoutException late -> late(late);
            case HttpTimeoutException late -> late(late);
            case ConnectException refused ->
                new NotCarried("cannot be reached; check the network and the address", refused);
            case IOException broken ->
                new NotCarried(
                        "breaks off, or answers longer than " + Answer.BYTES_MAX + " bytes ("
                                + cut(String.valueOf(broken.getMessage()))
                                + "); try again later, or give another address",
                        broken);
            case null, default -> new NotCarried("cannot be asked", failed);
        };
    }
}
