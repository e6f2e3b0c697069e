package org.dokaz.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A program that speaks for an account by a token. */
final class Agent {

    private final String address;
    private final Optional<String> authorization;
    private final HttpClient client = HttpClient.newHttpClient();

    private Agent(String address, Optional<String> authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** One without a token. */
    static Agent of(Served served) {
        return at(served.open().address());
    }

    /** One without a token, of a workbench at this address. */
    static Agent at(String address) {
        return new Agent(address.substring(0, address.length() - 1), Optional.empty());
    }

    /** The same that sends this in its header. */
    Agent sending(String header) {
        return new Agent(address, Optional.of(header));
    }

    Agent with(String token) {
        return sending("Bearer " + token);
    }

    /** A token that somebody makes on the page for that. */
    static String token(Guest guest, String name, int days) {
        guest.get("/tokens");
        Guest.Answer made = guest.post("/tokens", Served.form("name", name, "days", Integer.toString(days)));
        Element shown = Jsoup.parse(made.body()).selectFirst("#token");
        if (shown == null) {
            throw new IllegalStateException("no token was made: " + made.status() + made.body());
        }
        return shown.text();
    }

    Guest.Answer get(String path) {
        return ask("GET", path, Optional.empty(), "");
    }

    Guest.Answer post(String path, String json) {
        return ask("POST", path, Optional.of(json), "application/json");
    }

    Guest.Answer ask(String method, String path, Optional<String> body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        authorization.ifPresent(value -> request.header("Authorization", value));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Guest.Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
