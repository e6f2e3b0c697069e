package org.dokaz.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.dokaz.markup.Labels;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/** In which language somebody reads: as chosen on a page, else as their browser prefers. */
public final class Tongue implements HandlerInterceptor {

    /** The parameter by which a page is asked for in another language, which is then kept. */
    public static final String PARAMETER = "language";

    private static final String COOKIE = "dokaz-language";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String ENGLISH = "en";
    private static final String UKRAINIAN = "uk";

    /** The house's words in English, in which programs are answered. */
    public static final Labels ENGLISH_LABELS = Labels.ENGLISH.with(Tongue.class, "web.en.properties");

    private static final Map<String, Labels> LABELS =
            Map.of(ENGLISH, ENGLISH_LABELS, UKRAINIAN, Labels.UKRAINIAN.with(Tongue.class, "web.uk.properties"));

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter(PARAMETER);
        if (wanted != null && LABELS.containsKey(wanted)) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, wanted)
                    .path("/")
                    .httpOnly(true)
                    .sameSite("Strict")
                    .maxAge(KEPT)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    /** The house's words for whoever asks. */
    public static Labels of(HttpServletRequest request) {
        return Map.copyOf(LABELS).getOrDefault(code(request), Labels.ENGLISH);
    }

    private static String code(HttpServletRequest request) {
        String wanted = request.getParameter(PARAMETER);
        if (wanted != null && LABELS.containsKey(wanted)) {
            return wanted;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && LABELS.containsKey(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        String preferred = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return preferred != null && preferred.toLowerCase(Locale.ROOT).startsWith(UKRAINIAN) ? UKRAINIAN : ENGLISH;
    }
}
