package org.dokaz.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dokaz.app.Breakdown;
import org.dokaz.app.Workbench;
import org.dokaz.flow.DokazException;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.CanonicalJson;
import org.dokaz.web.guard.Door;
import org.dokaz.web.guard.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is answered where something went wrong: a page, or to programs a problem (RFC 9457). Each says what, and what to do. The terminal is told where in the program it was, and nothing of what was asked for. */
@ControllerAdvice
class Problems implements Refusal {

    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final Workbench.Setting setting;

    Problems(Workbench.Setting setting) {
        this.setting = setting;
    }

    @Override
    public void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean program = Door.isForPrograms(request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType((program ? PROBLEM : Replies.HTML).toString());
        String written = program ? problem(status, "", Map.of()) : page(Tongue.of(request), status, "");
        response.getOutputStream().write(written.getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Absent _ -> reply(request, HttpStatus.NOT_FOUND, "");
            case Trouble told -> problem(told);
            case ErrorResponse told
            when told.getStatusCode().is4xxClientError() ->
                reply(request, HttpStatus.valueOf(told.getStatusCode().value()), "");
            case InvalidParameterException _ -> reply(request, HttpStatus.BAD_REQUEST, "");
            case TypeMismatchException _ -> reply(request, HttpStatus.BAD_REQUEST, "");
            case DokazException told -> {
                setting.tell()
                        .accept("a page could not be made; whoever asked for it was told why: " + Breakdown.told(told));
                yield reply(request, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(told.getMessage()));
            }
            default -> {
                setting.tell()
                        .accept("a bug in Dokaz stopped a page: " + Breakdown.told(thrown) + " (please report it)");
                yield reply(request, HttpStatus.INTERNAL_SERVER_ERROR, "");
            }
        };
    }

    private static ResponseEntity<byte[]> reply(HttpServletRequest request, HttpStatus status, String detail) {
        return Door.isForPrograms(request.getRequestURI())
                ? problem(new Trouble(status, detail))
                : Replies.page(status, page(Tongue.of(request), status, detail));
    }

    private static ResponseEntity<byte[]> problem(Trouble told) {
        return ResponseEntity.status(told.status())
                .contentType(PROBLEM)
                .body(problem(told.status(), String.valueOf(told.getMessage()), told.members())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(HttpStatus status, String detail, Map<String, String> members) {
        CanonicalJson.Members json = CanonicalJson.object()
                .text("type", "about:blank")
                .text("title", told(Tongue.ENGLISH_LABELS, status))
                .put("status", CanonicalJson.number(status.value()));
        if (!detail.isEmpty()) {
            json.text("detail", detail);
        }
        members.forEach(json::text);
        return json.toJson();
    }

    private static String told(Labels labels, HttpStatus status) {
        String key = "problem." + status.value();
        return labels.text(labels.keys().contains(key) ? key : "problem.other");
    }

    /** It takes no part of the workbench, so that it can be shown whatever broke. */
    private static String page(Labels labels, HttpStatus status, String detail) {
        String told = told(labels, status);
        StringBuilder out = new StringBuilder();
        new Html(out)
                .own("<!DOCTYPE html>")
                .open("html", "lang", labels.text("html.lang"))
                .own("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .own("<meta name=\"color-scheme\" content=\"light dark\">")
                .element("title", told)
                .open("main")
                .element("h1", told)
                .element("p", detail)
                .open("p")
                .element("a", labels.text("problem.back"), "href", "/documents")
                .close("p")
                .close("main")
                .close("html");
        return out.toString();
    }
}
