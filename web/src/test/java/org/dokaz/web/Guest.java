package org.dokaz.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser as far as tests need one: keeps cookies, follows no redirects, takes the token of forms from pages. */
final class Guest {

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private Optional<String> token = Optional.empty();

    Guest(String address) {
        this.address = address.substring(0, address.length() - 1);
    }

    /** What a request was answered. */
    record Answer(int status, String body, HttpHeaders headers) {

        String location() {
            return headers.firstValue("Location").orElse("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    String address() {
        return address;
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    Answer get(String path) {
        return ask("GET", path, Optional.empty());
    }

    Answer head(String path) {
        return ask("HEAD", path, Optional.empty());
    }

    /** Sends a form with the token of the last page. */
    Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        token.ifPresent(value -> all.put("_csrf", value));
        return bare(path, all);
    }

    /** Sends a form as it is. */
    Answer bare(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask("POST", path, Optional.of(body));
    }

    /** A part of a form with files; of a field that is no file the name of the file is empty. */
    record Part(String name, Optional<String> file, byte[] bytes) {}

    static Part part(String name, String value) {
        return new Part(name, Optional.empty(), value.getBytes(StandardCharsets.UTF_8));
    }

    static Part file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Part file(String name, byte[] bytes) {
        return new Part("files", Optional.of(name), bytes);
    }

    /** Sends a form with files and the token of the last page. */
    Answer send(String path, Part... parts) {
        String boundary = "between-the-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + part.file()
                            .map(name -> "; filename=\"" + name.replace("\"", "%22") + "\"")
                            .orElse("")
                    + "\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return multipart(path, boundary, body.toByteArray());
    }

    /** Sends bytes as a form with files, with the token of the last page. */
    Answer multipart(String path, String boundary, byte[] body) {
        String whole = path + token.map(value -> "?_csrf=" + encoded(value)).orElse("");
        return asked(
                "POST",
                whole,
                Optional.of("multipart/form-data; boundary=" + boundary),
                HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** Forgets the token of the last page. */
    void forget() {
        token = Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer ask(String method, String path, Optional<String> body) {
        return asked(
                method,
                path,
                body.map(_ -> "application/x-www-form-urlencoded"),
                body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
    }

    private Answer asked(String method, String path, Optional<String> type, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        type.ifPresent(one -> request.header("Content-Type", one));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Answer answer = new Answer(response.statusCode(), response.body(), response.headers());
            Element field = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
            if (field != null) {
                token = Optional.of(field.attr("value"));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int at = pair.indexOf('=');
        cookies.put(pair.substring(0, at), pair.substring(at + 1));
    }

    Answer signIn(String name, String password) {
        get("/login");
        Answer answer = post("/login", Served.form("name", name, "password", password));
        token = Optional.empty();
        if (answer.location().endsWith("/")) {
            get("/password");
        }
        return answer;
    }

    /** The status line of a request that is written out by hand. */
    int raw(String request) {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The port and host as a request names them. */
    String host() {
        return URI.create(address).getAuthority();
    }
}
