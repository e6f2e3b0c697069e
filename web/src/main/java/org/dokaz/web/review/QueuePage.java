package org.dokaz.web.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.ReviewQueue;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.Maker;
import org.dokaz.publish.AtRisk;
import org.dokaz.record.ReviewRule;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** The queue as a page: how many claims are at which stage, which of them are asked for, and these. */
final class QueuePage {

    private static final String ANYBODY = "anybody";
    private static final String NOBODY = "nobody";
    private static final String ME = "me";
    private static final String NAMED = "named";

    private final Visitor visitor;
    private final Labels labels;
    private final Wording wording;
    private final Asked asked;
    private final ReviewQueue.Page found;
    private final List<String> team;
    private final Rule rule;
    private final int sizeMax;

    /**
     * What was asked for, as it stood in the address.
     *
     * @param assignee {@code anybody}, {@code nobody}, {@code me}, or the word that tells that {@code name} names the account
     */
    record Asked(
            ReviewQueue.Stage stage,
            String document,
            String kind,
            String assignee,
            String name,
            boolean graphic,
            int page) {

        static final Asked FIRST = new Asked(ReviewQueue.Stage.OPEN, "", "", ANYBODY, "", false, 1);

        ReviewQueue.Wanted wanted(Visitor visitor) {
            return new ReviewQueue.Wanted(
                    stage,
                    Optional.of(document).filter(key -> !key.isEmpty()),
                    Optional.of(kind).filter(code -> !code.isEmpty()),
                    switch (assignee) {
                        case NOBODY -> Optional.of(Optional.empty());
                        case ME -> Optional.of(Optional.of(visitor.person().name()));
                        case NAMED -> Optional.of(Optional.of(name));
                        default -> Optional.empty();
                    });
        }

        String address(ReviewQueue.Stage other, int number, boolean shown) {
            return "/review?stage=" + other.name().toLowerCase(Locale.ROOT) + "&document=" + encoded(document)
                    + "&kind=" + encoded(kind) + "&assignee=" + encoded(assignee) + "&name=" + encoded(name)
                    + (shown ? "&graphic=shown" : "") + (number > 1 ? "&page=" + number : "");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * Whether a second person is asked for.
     *
     * @param given the rules that were given, the earliest first
     * @param wrong what was wrong with the last wish to set it, under this label
     */
    record Rule(boolean secondPerson, List<ClaimStand.Told> given, Optional<String> wrong) {}

    QueuePage(Visitor visitor, Asked asked, ReviewQueue.Page found, List<String> team, Rule rule, int sizeMax) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.asked = asked;
        this.found = found;
        this.team = team;
        this.rule = rule;
        this.sizeMax = sizeMax;
    }

    void write(Html html) {
        html.element("h1", labels.text("queue.title")).line();
        rule.wrong()
                .ifPresent(key -> html.element("p", labels.text(key), "class", "notice wrong", "role", "alert")
                        .line());
        html.element(
                        "p",
                        labels.text(rule.secondPerson() ? "queue.second" : "queue.single"),
                        "class",
                        rule.secondPerson() ? "notice" : "lead")
                .line();
        stages(html);
        filter(html);
        if (found.waiting().isEmpty()) {
            html.element("p", labels.text("queue.none"), "class", "notice").line();
        } else {
            if (!asked.graphic() && found.waiting().stream().anyMatch(QueuePage::isGraphic)) {
                html.open("p", "class", "hint")
                        .text(labels.text("queue.graphic"))
                        .own(" ");
                html.element(
                                "a",
                                labels.text("queue.graphicShow"),
                                "href",
                                asked.address(asked.stage(), asked.page(), true))
                        .close("p")
                        .line();
            }
            table(html);
            pages(html);
        }
        shareOut(html);
        rule(html);
        html.open("p", "class", "steps")
                .element("a", labels.text("weighing.title"), "href", "/weighing")
                .own(" ");
        html.element("a", labels.text("elements.open"), "href", "/elements").close("p");
    }

    private void stages(Html html) {
        Map<ReviewQueue.Stage, Long> counts = found.ofStage();
        html.open("nav", "class", "stages", "aria-label", labels.text("queue.stages"))
                .open("ul");
        for (ReviewQueue.Stage stage : ReviewQueue.Stage.values()) {
            html.open("li");
            String address = asked.address(stage, 1, asked.graphic());
            if (stage == asked.stage()) {
                html.open("a", "href", address, "aria-current", "true");
            } else {
                html.open("a", "href", address);
            }
            html.text(labels.of("queue.stage", stage)).own(" ");
            html.element("b", Long.toString(counts.getOrDefault(stage, 0L)))
                    .close("a")
                    .close("li");
        }
        html.close("ul").close("nav").line();
    }

    private void filter(Html html) {
        html.open("form", "class", "filter", "method", "get", "action", "/review")
                .line();
        Shell.hidden(html, "stage", asked.stage().name().toLowerCase(Locale.ROOT));
        html.element("label", labels.text("reader.kind"), "for", "kind");
        html.open("select", "id", "kind", "name", "kind");
        option(html, "", labels.text("queue.everyKind"), asked.kind());
        found.kinds().stream()
                .map(ActKind::new)
                .sorted((one, other) -> labels.of(one).compareTo(labels.of(other)))
                .forEach(kind -> option(html, kind.code(), labels.of(kind), asked.kind()));
        html.close("select").line();
        html.element("label", labels.text("second.assigned"), "for", "assignee");
        html.open("select", "id", "assignee", "name", "assignee");
        for (String code : List.of(ANYBODY, ME, NOBODY, NAMED)) {
            option(html, code, labels.text("queue.assignee." + code), asked.assignee());
        }
        html.close("select").line();
        html.element("label", labels.text("account.name"), "for", "name");
        html.open("select", "id", "name", "name", "name");
        team.forEach(name -> option(html, name, name, asked.name()));
        html.close("select").line();
        if (!asked.document().isEmpty()) {
            html.element("label", labels.text("queue.document"), "for", "document");
            html.open("select", "id", "document", "name", "document");
            option(html, "", labels.text("queue.everyDocument"), asked.document());
            option(html, asked.document(), title(), asked.document());
            html.close("select").line();
        }
        html.element("button", labels.text("list.go")).close("form").line();
    }

    private String title() {
        return found.waiting().stream()
                .map(waiting -> waiting.document().line())
                .filter(line -> line.key().equals(asked.document()))
                .findFirst()
                .flatMap(line -> line.title())
                .orElse(asked.document());
    }

    private static void option(Html html, String value, String text, String chosen) {
        if (value.equals(chosen)) {
            html.open("option", "value", value, "selected", "");
        } else {
            html.open("option", "value", value);
        }
        html.foreign(text).close("option");
    }

    private void table(Html html) {
        html.open("table", "class", "queue").open("thead").open("tr");
        for (String head :
                List.of("queue.words", "reader.kind", "queue.document", "second.assigned", "queue.decided")) {
            html.element("th", labels.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        found.waiting().forEach(waiting -> row(html, waiting));
        html.close("tbody").close("table").line();
    }

    private static boolean isGraphic(ReviewQueue.Waiting waiting) {
        return waiting.document().line().isGraphic();
    }

    private void row(Html html, ReviewQueue.Waiting waiting) {
        ClaimStand stand = waiting.claim();
        String key = waiting.document().line().key();
        html.open("tr").open("th", "scope", "row");
        html.open("a", "href", Ways.claim(key, stand.read().id()), "dir", "auto");
        if (isGraphic(waiting) && !asked.graphic()) {
            html.text(labels.text("queue.veiled"));
        } else {
            waiting.document()
                    .reading()
                    .ifPresent(reading -> new Veiled(AtRisk.of(reading), false, labels)
                            .write(html, stand.read().cited().words()));
        }
        html.close("a");
        if (waiting.document().line().restricted().isPresent()) {
            html.own(" ").element("span", labels.text("list.restricted"), "class", "tag restricted");
        }
        html.close("th");
        html.open("td", "data-head", labels.text("reader.kind"))
                .text(labels.of(stand.right().kind()))
                .own(" ");
        html.element(
                        "span",
                        labels.of("stance", stand.right().stance()),
                        "class",
                        "tag " + JsonValues.lower(stand.right().stance()))
                .close("td");
        html.open("td", "data-head", labels.text("queue.document"));
        html.open("a", "href", asked(key));
        html.foreign(waiting.document().line().title().orElseGet(() -> labels.text("document.untitled")))
                .close("a")
                .close("td");
        html.open("td", "data-head", labels.text("second.assigned"))
                .foreign(stand.work().assignedTo().orElse("\u2013"))
                .close("td");
        html.open("td", "data-head", labels.text("queue.decided"))
                .foreign(decided(stand))
                .close("td")
                .close("tr")
                .line();
    }

    private String asked(String document) {
        return new Asked(asked.stage(), document, "", ANYBODY, "", asked.graphic(), 1)
                .address(asked.stage(), 1, asked.graphic());
    }

    /** Who decided, each once. */
    private static String decided(ClaimStand stand) {
        List<String> who = stand.work().holding().stream()
                .map(decided -> who(decided.by()))
                .distinct()
                .toList();
        return who.isEmpty() ? "\u2013" : String.join(", ", who);
    }

    private void pages(Html html) {
        long last = (found.matching() + sizeMax - 1) / sizeMax;
        if (last < 2) {
            return;
        }
        html.open("nav", "class", "steps", "aria-label", labels.text("list.pages"));
        if (asked.page() > 1) {
            html.element(
                            "a",
                            labels.text("list.before"),
                            "href",
                            asked.address(asked.stage(), asked.page() - 1, asked.graphic()))
                    .own(" ");
        }
        html.element("span", labels.text("list.page", asked.page(), last)).own(" ");
        if (asked.page() < last) {
            html.element(
                    "a",
                    labels.text("list.after"),
                    "href",
                    asked.address(asked.stage(), asked.page() + 1, asked.graphic()));
        }
        html.close("nav").line();
    }

    /** All unanswered claims of the one document that is shown, given to somebody at once. */
    private void shareOut(Html html) {
        if (asked.document().isEmpty() || found.waiting().isEmpty()) {
            return;
        }
        Shell.form(
                html,
                visitor,
                "/documents/" + found.waiting().getFirst().document().line().key() + "/assignment",
                "class",
                "filter");
        html.element("label", labels.text("queue.shareOut"), "for", "share-to");
        html.open("select", "id", "share-to", "name", "to");
        option(html, "", labels.text("second.nobody"), "");
        team.forEach(name -> option(html, name, name, visitor.person().name()));
        html.close("select")
                .element("button", labels.text("second.assignIt"))
                .close("form")
                .line();
    }

    private void rule(Html html) {
        if (!rule.given().isEmpty()) {
            html.element("h2", labels.text("queue.rules")).open("ol", "class", "history");
            for (ClaimStand.Told told : rule.given()) {
                if (told.decided() instanceof ReviewRule given) {
                    html.open("li");
                    html.element("b", labels.text(given.secondPerson() ? "queue.second" : "queue.single"));
                    html.own(" ").foreign(who(given.by())).own(", ");
                    html.text(wording.day(LocalDate.ofInstant(given.at(), ZoneOffset.UTC)));
                    html.open("p").foreign(given.why()).close("p").close("li");
                }
            }
            html.close("ol").line();
        }
        if (!visitor.may(Right.GIVE_ACCOUNTS)) {
            return;
        }
        html.element("h2", labels.text("queue.rule")).line();
        Shell.form(html, visitor, "/review/rule", "class", "stack");
        html.element("label", labels.text("queue.ruleIs"), "for", "second");
        html.open("select", "id", "second", "name", "second");
        option(html, "yes", labels.text("queue.ruleYes"), rule.secondPerson() ? "yes" : "no");
        option(html, "no", labels.text("queue.ruleNo"), rule.secondPerson() ? "yes" : "no");
        html.close("select");
        html.element("label", labels.text("reader.why"), "for", "rule-why");
        html.open("input", "id", "rule-why", "name", "why", "maxlength", "4000", "required", "", "autocomplete", "off");
        html.element("button", labels.text("queue.ruleSet")).close("form").line();
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
