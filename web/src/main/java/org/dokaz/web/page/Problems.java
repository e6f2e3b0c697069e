package org.dokaz.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dokaz.app.Workbench;
import org.dokaz.flow.DokazException;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.web.guard.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The pages of what went wrong: each says what, and what to do. What is a bug is told at the terminal too. */
@ControllerAdvice
class Problems implements Refusal {

    private final Workbench.Setting setting;

    Problems(Workbench.Setting setting) {
        this.setting = setting;
    }

    @Override
    public void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(Replies.HTML.toString());
        response.getOutputStream().write(page(Tongue.of(request), status, "").getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception thrown, HttpServletRequest request) {
        Labels labels = Tongue.of(request);
        return switch (thrown) {
            case Absent _ -> reply(labels, HttpStatus.NOT_FOUND, "");
            case ErrorResponse told
            when told.getStatusCode().is4xxClientError() ->
                reply(labels, HttpStatus.valueOf(told.getStatusCode().value()), "");
            case TypeMismatchException _ -> reply(labels, HttpStatus.BAD_REQUEST, "");
            case DokazException told -> {
                setting.tell().accept(String.valueOf(told.getMessage()));
                yield reply(labels, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(told.getMessage()));
            }
            default -> {
                setting.tell()
                        .accept("a bug in Dokaz stopped a page: " + thrown + " (please report it)" + trace(thrown));
                yield reply(labels, HttpStatus.INTERNAL_SERVER_ERROR, "");
            }
        };
    }

    private static String trace(Exception thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : ", at " + trace[0];
    }

    private static ResponseEntity<byte[]> reply(Labels labels, HttpStatus status, String detail) {
        return Replies.page(status, page(labels, status, detail));
    }

    /** It takes no part of the workbench, so that it can be shown whatever broke. */
    private static String page(Labels labels, HttpStatus status, String detail) {
        String key = "problem." + status.value();
        String told = labels.text(labels.keys().contains(key) ? key : "problem.other");
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
