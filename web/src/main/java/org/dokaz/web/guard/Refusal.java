package org.dokaz.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Writes the page of a request that is refused. */
@FunctionalInterface
public interface Refusal {

    /** Writes it. */
    void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
