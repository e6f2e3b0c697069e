package org.dokaz.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes so many pages at once and no more: the others wait in their turn, so that a crowd takes time and not memory. Files that come in are counted elsewhere. */
final class Crowd extends OncePerRequestFilter {

    private static final int AT_ONCE_MAX = 64;

    private final Semaphore room = new Semaphore(AT_ONCE_MAX, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PatientValve.isOfFiles(Optional.ofNullable(request.getContentType()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            room.acquire();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("closing", closing);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }
}
