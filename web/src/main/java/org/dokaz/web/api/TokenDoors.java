package org.dokaz.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.web.account.ApiToken;
import org.dokaz.web.account.Tokens;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody makes and revokes the tokens by which programs speak for them. */
@Controller
class TokenDoors {

    /** For how many days a token can be had. */
    private static final List<Integer> DAYS = List.of(1, 7, 30, 90, 365);

    private static final int DAYS_USUAL = 30;

    private final Tokens tokens;
    private final Shell shell;

    TokenDoors(Tokens tokens, Shell shell) {
        this.tokens = tokens;
        this.shell = shell;
    }

    @GetMapping("/tokens")
    ResponseEntity<byte[]> list(Visitor visitor) {
        return page(visitor, HttpStatus.OK, Optional.empty());
    }

    @PostMapping("/tokens")
    ResponseEntity<byte[]> make(Visitor visitor, @RequestParam("name") String name, @RequestParam("days") int days) {
        // Any other term is nobody's choice.
        Duration holds = DAYS.contains(days) ? Duration.ofDays(days) : Duration.ZERO;
        Tokens.Wish wish = tokens.make(visitor.person(), name, holds);
        return page(
                visitor,
                wish instanceof Tokens.Made ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT,
                Optional.of(wish));
    }

    @PostMapping("/tokens/revocation")
    ResponseEntity<byte[]> revoke(Visitor visitor, @RequestParam("token") String id) {
        tokens.revoke(visitor.person(), id);
        return Replies.next("/tokens");
    }

    private ResponseEntity<byte[]> page(Visitor visitor, HttpStatus status, Optional<Tokens.Wish> wish) {
        String page = shell.page(
                visitor, Optional.empty(), visitor.text("token.title"), "/tokens", html -> write(html, visitor, wish));
        return ResponseEntity.status(status)
                .contentType(Replies.HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void write(Html html, Visitor visitor, Optional<Tokens.Wish> wish) {
        html.element("h1", visitor.text("token.title"))
                .element("p", visitor.text("token.lead"), "class", "lead")
                .line();
        wish.ifPresent(told -> {
            switch (told) {
                case Tokens.Made(String token) -> {
                    html.open("div", "class", "notice done", "role", "status").element("p", visitor.text("token.made"));
                    html.open("p")
                            .element("code", token, "id", "token")
                            .close("p")
                            .close("div")
                            .line();
                }
                case Tokens.Unmade unmade ->
                    html.element(
                                    "p",
                                    visitor.text("token.wrong." + unmade.name().toLowerCase(Locale.ROOT)),
                                    "class",
                                    "notice wrong",
                                    "role",
                                    "alert")
                            .line();
            }
        });
        table(html, visitor);
        html.element("h2", visitor.text("token.make")).line();
        Shell.form(html, visitor, "/tokens", "class", "stack");
        html.element("label", visitor.text("token.name"), "for", "name");
        html.open("input", "id", "name", "name", "name", "required", "", "maxlength", "60", "autocomplete", "off");
        html.element("label", visitor.text("token.days"), "for", "days").open("select", "id", "days", "name", "days");
        for (int days : DAYS) {
            String value = Integer.toString(days);
            if (days == DAYS_USUAL) {
                html.element("option", value, "value", value, "selected", "");
            } else {
                html.element("option", value, "value", value);
            }
        }
        html.close("select")
                .element("button", visitor.text("token.makeIt"))
                .close("form")
                .line();
    }

    private void table(Html html, Visitor visitor) {
        List<ApiToken> own = tokens.of(visitor.person());
        if (own.isEmpty()) {
            return;
        }
        Wording wording = new Wording(visitor.labels());
        html.open("table").open("thead").open("tr");
        for (String head : List.of("token.name", "token.since", "token.expires", "token.change")) {
            html.element("th", visitor.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (ApiToken token : own) {
            html.open("tr").open("th", "scope", "row").foreign(token.name()).close("th");
            html.element("td", day(wording, token.made()), "data-head", visitor.text("token.since"));
            html.element("td", day(wording, token.expires()), "data-head", visitor.text("token.expires"));
            html.open("td");
            Shell.form(html, visitor, "/tokens/revocation");
            Shell.hidden(html, "token", token.id());
            html.element(
                            "button",
                            visitor.text("token.revoke"),
                            "class",
                            "quiet",
                            "aria-label",
                            visitor.text("token.revokeNamed", token.name()))
                    .close("form");
            html.close("td").close("tr").line();
        }
        html.close("tbody").close("table").line();
    }

    private static String day(Wording wording, Instant at) {
        return wording.day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
