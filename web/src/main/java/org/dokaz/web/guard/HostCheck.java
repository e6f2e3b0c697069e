package org.dokaz.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that name this workbench as their host. A page elsewhere whose name was made to lead to this machine (DNS rebinding) names
 * another, and is refused before anything is looked at.
 */
final class HostCheck extends OncePerRequestFilter {

    private static final int HTTP = 80;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    /**
     * Takes the names of this machine on itself, and the address that was asked for.
     *
     * @param host the address that is listened on
     */
    HostCheck(String host) {
        Set<String> all = new TreeSet<>(LOOPBACK);
        all.add(bracketed(host.toLowerCase(Locale.ROOT)));
        this.names = Set.copyOf(all);
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String named = request.getHeader("Host");
        if (named != null && isOurs(named.toLowerCase(Locale.ROOT), request.getLocalPort())) {
            answer(request, response, chain);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What cannot be read as a form is refused, whoever asks first what stands in it. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException crooked) {
            if (!response.isCommitted()) {
                response.reset();
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private boolean isOurs(String named, int port) {
        return names.stream().anyMatch(name -> named.equals(name + ":" + port) || (port == HTTP && named.equals(name)));
    }
}
