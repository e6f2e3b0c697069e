package org.dokaz.web.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers to requests. */
public final class Replies {

    /** The type of a page. */
    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Replies() {}

    /** A page. */
    public static ResponseEntity<byte[]> page(String html) {
        return page(HttpStatus.OK, html);
    }

    /** A page that tells of something that is not as was hoped. */
    public static ResponseEntity<byte[]> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Another page, to be asked for after something was done. */
    public static ResponseEntity<byte[]> next(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
