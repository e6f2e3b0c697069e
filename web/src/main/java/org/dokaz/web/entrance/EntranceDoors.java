package org.dokaz.web.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Digest;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Assets;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Tongue;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The entrance: where people sign in, and the files that pages load once they have. */
@Controller
class EntranceDoors {

    private static final String STYLE = new String(Assets.bytes("login.css"), StandardCharsets.UTF_8);
    private static final String CONTENT = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Digest.sha256().digest(STYLE.getBytes(StandardCharsets.UTF_8)))
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Duration KEPT = Duration.ofDays(1);

    @GetMapping("/login")
    ResponseEntity<byte[]> login(HttpServletRequest request, CsrfToken token) {
        Labels labels = Tongue.of(request);
        Optional<String> told = Optional.empty();
        for (String why : new String[] {"refused", "closed", "out"}) {
            if (request.getParameter(why) != null) {
                told = Optional.of("login." + why);
            }
        }
        Optional<String> label = told;
        String page = Shell.loginPage(labels, STYLE, html -> form(html, labels, token, label));
        return ResponseEntity.status(HttpStatus.OK)
                .header("Content-Security-Policy", CONTENT)
                .contentType(Replies.HTML)
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void form(Html html, Labels labels, CsrfToken token, Optional<String> told) {
        html.element("p", "Dokaz", "class", "house").element("h1", labels.text("login.title"));
        told.ifPresent(label -> html.element(
                "p",
                labels.text(label),
                "class",
                label.equals("login.out") ? "notice" : "notice wrong",
                "role",
                label.equals("login.out") ? "status" : "alert"));
        html.open("form", "method", "post", "action", "/login");
        Shell.hidden(html, token.getParameterName(), token.getToken());
        html.element("label", labels.text("login.name"), "for", "name");
        html.open(
                "input",
                "id",
                "name",
                "name",
                "name",
                "autocomplete",
                "username",
                "required",
                "",
                "maxlength",
                "60",
                "autocapitalize",
                "none",
                "spellcheck",
                "false");
        html.element("label", labels.text("login.password"), "for", "password");
        html.open(
                "input",
                "id",
                "password",
                "name",
                "password",
                "type",
                "password",
                "autocomplete",
                "current-password",
                "required",
                "",
                "maxlength",
                "1000");
        html.element("button", labels.text("login.go")).close("form");
        html.element("p", labels.text("login.hint"), "class", "hint");
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("name") String name) {
        Assets.Asset asset = Assets.of(name).orElseThrow(Absent::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(asset.type())
                .body(asset.bytes());
    }
}
