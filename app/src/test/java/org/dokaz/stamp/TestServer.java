package org.dokaz.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A server on loopback that answers requests for timestamps, well or ill. */
public final class TestServer implements AutoCloseable {

    private static final int REQUEST_BYTES_MAX = 10_000;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /** What is done with a request. */
    interface Answering {
        void answer(HttpExchange exchange, byte[] request) throws IOException;
    }

    private TestServer(HttpServer server) {
        this.server = server;
    }

    /** A server that answers as an authority does. */
    public static TestServer of(UnaryOperator<byte[]> authority) {
        return of((exchange, request) -> {
            boolean fit = exchange.getRequestMethod().equals("POST")
                    && "application/timestamp-query"
                            .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            byte[] answer = authority.apply(request);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(fit ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
        });
    }

    static TestServer of(Answering answering) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestServer made = new TestServer(server);
            server.setExecutor(made.workers);
            server.createContext("/tsr", exchange -> {
                made.asked.incrementAndGet();
                try (exchange) {
                    answering.answer(exchange, exchange.getRequestBody().readNBytes(REQUEST_BYTES_MAX));
                }
            });
            server.start();
            return made;
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        }
    }

    /** A server that takes the request and says nothing until it is closed. */
    static TestServer hanging() {
        CountDownLatch[] until = new CountDownLatch[1];
        TestServer made = of((exchange, request) -> {
            try {
                until[0].await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        until[0] = made.closing;
        return made;
    }

    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/tsr";
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
