package org.dokaz.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Fault;

/**
 * Asks sites for single things, politely and within bounds: no cookies, no passwords, one request a second to each host, a
 * bounded size and time, few redirects, each of them checked like the first address. To be used by one thread.
 */
public final class Fetcher implements AutoCloseable {

    /** The largest thing that is fetched, in bytes. */
    public static final int SIZE_BYTES_MAX = 32 * 1024 * 1024;

    /** How long one thing may take, from asking to its last byte. */
    public static final Duration TIME_MAX = Duration.ofSeconds(30);

    /** How many times a site may send the asker on. */
    public static final int REDIRECTS_MAX = 5;

    /** How much time lies between two requests to one host. */
    public static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);

    /** What the asker calls itself: no name that tells who asks. */
    public static final String USER_AGENT = "Mozilla/5.0 (compatible; feed reader)";

    private static final int HOSTS_MAX = 10_000;
    private static final int SHOWN_LENGTH_MAX = 300;
    private static final List<String> KEPT_HEADERS = List.of("content-type", "date", "last-modified", "etag", "server");

    private final Network network;
    private final boolean privateToo;
    private final InstantSource clock;
    private final Pause pause;
    private final Duration timeMax;
    private final Map<String, Instant> asked = new HashMap<>();

    /**
     * Somebody who asks.
     *
     * @param privateToo whether machines of the user's own network may be asked
     */
    public Fetcher(boolean privateToo, InstantSource clock, Pause pause) {
        this(Network.REAL, privateToo, clock, pause);
    }

    /** The same in a network. */
    public Fetcher(Network network, boolean privateToo, InstantSource clock, Pause pause) {
        this(network, privateToo, clock, pause, TIME_MAX);
    }

    Fetcher(Network network, boolean privateToo, InstantSource clock, Pause pause, Duration timeMax) {
        this.network = network;
        this.privateToo = privateToo;
        this.clock = clock;
        this.pause = pause;
        this.timeMax = timeMax;
    }

    /** Asks for what lies at an address, unless it is as it was when these stamps were given. */
    public Fetched fetch(URI address, Stamps known) {
        List<String> remarks = new ArrayList<>();
        URI at = address;
        for (int redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
            PublicAddress.Checked checked = PublicAddress.check(at, network, privateToo);
            if (checked instanceof PublicAddress.Checked.Not(Fetched.Refused refusal)) {
                return refusal;
            }
            Answer answer = ask(at, ((PublicAddress.Checked.At) checked).machines(), known);
            if (answer.refusal().isPresent()) {
                return answer.refusal().get();
            }
            Exchange.Answer response = answer.response().orElseThrow();
            Optional<URI> next = onward(at, response);
            if (next.isEmpty()) {
                return given(response, remarks);
            }
            if (Exchange.isSecure(at) && !Exchange.isSecure(next.get())) {
                return new Fetched.Refused(
                        Fault.UNREADABLE,
                        "the site sends on to an address without encryption, where others can change what comes");
            }
            at = next.get();
            remarks.add("the site sent on to " + shown(at.toString()));
        }
        return new Fetched.Refused(
                Fault.UNREADABLE,
                "the site sends on more than " + REDIRECTS_MAX + " times (REDIRECTS_MAX); check the address");
    }

    private record Answer(Optional<Exchange.Answer> response, Optional<Fetched.Refused> refusal) {}

    private Answer ask(URI address, List<InetAddress> machines, Stamps known) {
        waitForTurn(address.getHost().toLowerCase(Locale.ROOT));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", USER_AGENT);
        headers.put("Accept", "application/rss+xml, application/atom+xml, text/html;q=0.9, */*;q=0.5");
        known.tag().ifPresent(tag -> headers.put("If-None-Match", tag));
        known.modified().ifPresent(modified -> headers.put("If-Modified-Since", modified));
        try (Exchange exchange = new Exchange(network, SIZE_BYTES_MAX)) {
            FutureTask<Exchange.Answer> asking = new FutureTask<>(() -> exchange.ask(address, machines, headers));
            Thread.ofVirtual().name("asking a site").start(asking);
            return new Answer(Optional.of(asking.get(timeMax.toMillis(), TimeUnit.MILLISECONDS)), Optional.empty());
        } catch (TimeoutException slow) {
            return refused(
                    Fault.TIMED_OUT,
                    "the site took longer than " + timeMax.toSeconds() + " seconds (TIME_MAX); try again later");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DokazException("stopped before the end", stopped);
        } catch (ExecutionException failed) {
            return refused(Optional.ofNullable(failed.getCause()).orElse(failed));
        } catch (IOException unclosed) {
            return refused(unclosed);
        }
    }

    private static Answer refused(Throwable why) {
        return switch (why) {
            case SocketTimeoutException ignored ->
                refused(Fault.TIMED_OUT, "the site did not answer in time; try again later");
            case ConnectException ignored ->
                refused(Fault.UNREADABLE, "the site cannot be reached; check the address and your connection");
            case Exchange.TooLong ignored ->
                refused(
                        Fault.TOO_LARGE,
                        "larger than " + SIZE_BYTES_MAX
                                + " bytes (SIZE_BYTES_MAX); save it by hand, and read the file");
            default ->
                refused(
                        Fault.UNREADABLE,
                        "the connection broke off (" + why.getClass().getSimpleName() + "); try again later");
        };
    }

    private static Answer refused(Fault fault, String detail) {
        return new Answer(Optional.empty(), Optional.of(new Fetched.Refused(fault, detail)));
    }

    private void waitForTurn(String host) {
        Instant now = clock.instant();
        Instant turn = Optional.ofNullable(asked.get(host))
                .map(last -> last.plus(BETWEEN_REQUESTS))
                .orElse(now);
        if (turn.isAfter(now)) {
            try {
                pause.of(Duration.between(now, turn));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DokazException("stopped before the end", stopped);
            }
        }
        if (asked.size() >= HOSTS_MAX) {
            asked.clear();
        }
        asked.put(host, turn.isAfter(now) ? turn : now);
    }

    private static Optional<URI> onward(URI from, Exchange.Answer response) {
        boolean moved = switch (response.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        try {
            return moved ? response.header("location").map(from::resolve) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static Fetched given(Exchange.Answer response, List<String> remarks) {
        if (response.status() == 304) {
            return new Fetched.Unchanged();
        }
        if (response.status() != 200) {
            return new Fetched.Refused(
                    Fault.UNREADABLE,
                    "the site does not give it (it answered " + response.status() + "); check the address");
        }
        List<String> all = new ArrayList<>(remarks);
        for (String header : KEPT_HEADERS) {
            response.header(header).ifPresent(value -> all.add("the site said " + header + ": " + shown(value)));
        }
        Stamps stamps = new Stamps(response.header("etag"), response.header("last-modified"));
        return new Fetched.Given(response.body(), stamps, all);
    }

    private static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(SHOWN_LENGTH_MAX)
                .forEach(point -> shown.appendCodePoint(
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? '?' : point));
        return shown.toString();
    }

    /** Holds nothing open between two things that are asked for. */
    @Override
    public void close() {
        asked.clear();
    }
}
