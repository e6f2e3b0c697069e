package org.dokaz.web.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ReleaseDesk;
import org.dokaz.markup.Visible;
import org.dokaz.model.Language;
import org.dokaz.record.Assessment;
import org.dokaz.record.Decided;
import org.dokaz.release.site.SiteOptions;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would leave the house: made, looked at, let out. */
@Controller
class ReleaseDoors {

    /**
     * What the pages of a preview may load and run: the site's own style and drawings, and no script at all, its own neither. Without the origin's
     * session they could load nothing; without scripts they can do nothing with it.
     */
    private static final String SHUT_IN = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin";

    private static final int ADDRESS_LENGTH_MAX = 500;
    private static final String EVIDENCE = "evidence/";

    private final ReleaseDesk release;
    private final Shell shell;
    private final String caseName;

    ReleaseDoors(ReleaseDesk release, Shell shell, String caseName) {
        this.release = release;
        this.shell = shell;
        this.caseName = caseName;
    }

    @GetMapping("/release")
    ResponseEntity<byte[]> desk(Visitor visitor) {
        return page(visitor, HttpStatus.OK, Optional.empty());
    }

    private ResponseEntity<byte[]> page(Visitor visitor, HttpStatus status, Optional<String> wrong) {
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.RELEASE),
                        visitor.text("release.title"),
                        "/release",
                        html -> new ReleasePage(visitor, release, caseName).write(html, wrong)));
    }

    private ResponseEntity<byte[]> wrong(Visitor visitor, String label) {
        return page(visitor, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("release.wrong." + label));
    }

    @PostMapping("/release/preview")
    ResponseEntity<byte[]> preview(Visitor visitor, @RequestParam Map<String, String> fields) {
        Optional<String> corrections = filled(fields, "corrections");
        Optional<String> title = filled(fields, "title");
        if (title.filter(one -> one.length() > ReleaseDesk.TITLE_LENGTH_MAX).isPresent()) {
            return wrong(visitor, "name");
        }
        if (corrections.filter(address -> !isAddress(address)).isPresent()) {
            return wrong(visitor, "corrections");
        }
        List<Language> languages = new ArrayList<>();
        for (Language language : List.of(Language.ENGLISH, Language.UKRAINIAN)) {
            if (fields.containsKey(language.code())) {
                languages.add(language);
            }
        }
        SiteOptions options;
        try {
            options = new SiteOptions(languages, filled(fields, "address"));
        } catch (IllegalArgumentException unfit) {
            return wrong(visitor, languages.isEmpty() ? "languages" : "address");
        }
        String passphrase = fields.getOrDefault("passphrase", "");
        if (release.hasVault() && passphrase.isEmpty()) {
            return wrong(visitor, "passphrase");
        }
        boolean begun = release.preview(
                new ReleaseDesk.Wish(
                        Visible.line(title.orElse(caseName)), corrections, options, fields.containsKey("evidence")),
                passphrase.toCharArray());
        return begun ? Replies.next("/release") : wrong(visitor, "busy");
    }

    private static boolean isAddress(String address) {
        return address.length() <= ADDRESS_LENGTH_MAX
                && (address.startsWith("https://") || (address.indexOf('@') > 0 && address.indexOf(' ') < 0));
    }

    @GetMapping("/release/preview/{*path}")
    ResponseEntity<byte[]> file(@PathVariable("path") String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        byte[] bytes = release.file(name).orElseThrow(Absent::new);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(type(name)).header("Content-Security-Policy", SHUT_IN);
        if (type(name).equals(MediaType.APPLICATION_OCTET_STREAM)) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        }
        return answer.body(bytes);
    }

    /** Only what the house wrote is shown; copies of documents are given as files. */
    private static MediaType type(String name) {
        if (name.startsWith(EVIDENCE)) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> Replies.HTML;
            case "css" -> MediaType.parseMediaType("text/css;charset=UTF-8");
            case "svg" -> MediaType.parseMediaType("image/svg+xml");
            case "txt", "xml" -> MediaType.parseMediaType("text/plain;charset=UTF-8");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }

    @PostMapping("/release/publication")
    ResponseEntity<byte[]> publish(Visitor visitor, @RequestParam(name = "mark", defaultValue = "") String mark) {
        return switch (release.publish(mark, visitor.author())) {
            case YES -> Replies.next("/release");
            case OVERTAKEN -> page(visitor, HttpStatus.CONFLICT, Optional.of("release.wrong.overtaken"));
            case STOPPED -> wrong(visitor, "stopped");
        };
    }

    @PostMapping("/release/assessment")
    ResponseEntity<byte[]> assess(Visitor visitor, @RequestParam Map<String, String> fields) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("threats", "harmed", "measures", "why")) {
            Optional<String> text = filled(fields, name).filter(one -> one.length() <= Decided.WORDS_MAX);
            if (text.isEmpty()) {
                return wrong(visitor, "assessment");
            }
            words.add(text.get());
        }
        Optional<LocalDate> review = day(fields.getOrDefault("review", ""));
        LocalDate today = release.today();
        if (review.filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(Assessment.HOLDS_DAYS_MAX)))
                .isEmpty()) {
            return wrong(visitor, "review");
        }
        release.assess(words.get(0), words.get(1), words.get(2), review.get(), words.get(3), visitor.author());
        return Replies.next("/release");
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static Optional<String> filled(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
