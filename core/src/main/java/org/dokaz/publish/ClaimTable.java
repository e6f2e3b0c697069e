package org.dokaz.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Stance;
import org.dokaz.model.When;

/** All claims of a dossier: a table for each kind of act that can be folded away, in it by date, the undated last. */
final class ClaimTable {

    /** The kind of claims that have no kind of their own. */
    static final String KINDLESS = "other";

    private static final int WORDS_LENGTH_MAX = 140;

    private static final Comparator<Sheet.Entry> BY_DATE = Comparator.comparing(
            entry -> entry.claim().when().map(ClaimTable::orderedBy).orElse(LocalDate.MAX));

    private final Labels labels;
    private final Wording wording;
    private final Html html;

    ClaimTable(Labels labels, Html html) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    private static LocalDate orderedBy(When when) {
        return when.earliest().or(when::latest).orElse(LocalDate.MAX);
    }

    /** The claims by kind, the most frequent kind first, what has no kind of its own last, each kind by date. */
    static Map<ActKind, List<Sheet.Entry>> byKind(List<Sheet.Entry> entries) {
        Map<ActKind, List<Sheet.Entry>> found = new LinkedHashMap<>();
        for (Sheet.Entry entry : entries) {
            found.computeIfAbsent(entry.claim().kind(), ignored -> new ArrayList<>())
                    .add(entry);
        }
        Comparator<Map.Entry<ActKind, List<Sheet.Entry>>> order =
                Comparator.comparing(kind -> kind.getKey().code().equals(KINDLESS));
        Map<ActKind, List<Sheet.Entry>> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(order.thenComparingInt(kind -> -kind.getValue().size())
                        .thenComparing(kind -> kind.getKey().code()))
                .forEach(kind -> {
                    kind.getValue().sort(BY_DATE);
                    ordered.put(kind.getKey(), kind.getValue());
                });
        return ordered;
    }

    void write(List<Sheet.Entry> entries) {
        Map<ActKind, List<Sheet.Entry>> byKind = byKind(entries);
        index(byKind);
        byKind.forEach(this::group);
    }

    /** The anchor of a kind of act in the list of claims. */
    static String groupId(ActKind kind) {
        return "k-" + kind.code();
    }

    /** Whether claims of this kind are shown only when somebody asks: they are many, and about no act a case is made of. */
    static boolean isFolded(ActKind kind) {
        return kind.code().equals(KINDLESS);
    }

    private void index(Map<ActKind, List<Sheet.Entry>> byKind) {
        html.open("ul", "class", "kinds");
        byKind.forEach((kind, ofKind) -> {
            html.open("li").element("a", labels.of(kind), "href", "#" + groupId(kind));
            html.own(" ").element("small", Integer.toString(ofKind.size())).close("li");
        });
        html.close("ul").line();
    }

    private void group(ActKind kind, List<Sheet.Entry> ofKind) {
        String[] anchor = {"class", "group", "id", groupId(kind)};
        String[] shown = {"class", "group", "id", groupId(kind), "open", ""};
        html.open("details", isFolded(kind) ? anchor : shown).open("summary").open("h3");
        html.text(labels.of(kind)).close("h3").own(" ");
        html.element("small", Integer.toString(ofKind.size())).close("summary").line();
        html.open("table", "class", "claims").open("thead").open("tr");
        for (String column : List.of("number", "words", "who", "when", "where", "count")) {
            html.element("th", labels.text("table." + column), "scope", "col", "class", column);
        }
        html.close("tr").close("thead").open("tbody").line();
        ofKind.forEach(this::row);
        html.close("tbody").close("table").close("details").line();
    }

    private void row(Sheet.Entry entry) {
        Claim claim = entry.claim();
        String stance = JsonValues.lower(claim.stance());
        html.open("tr", "id", "r-" + entry.number());
        html.open("td").element("a", entry.number(), "class", "chip " + stance, "href", "#" + entry.number());
        html.close("td").open("td", "lang", entry.sheet().language().orElse(""), "class", "words");
        html.foreign(cut(claim.cited().words())).close("td");
        cell("who").foreign(entry.who(labels));
        if (claim.stance() != Stance.ASSERTS) {
            html.own(" ").element("span", labels.of("stance", claim.stance()), "class", "tag " + stance);
        }
        if (claim.hedged()) {
            html.own(" ").element("span", labels.text("stance.hedged"), "class", "tag hedge");
        }
        html.close("td");
        optional("when", claim.when().map(wording::when));
        html.open("td", attributes("where", claim.places().isEmpty()));
        String separator = "";
        for (ClaimPlace place : claim.places()) {
            html.own(separator).foreign(place.where().name());
            separator = "; ";
        }
        html.close("td");
        optional("count", claim.quantity().map(figure -> wording.amount(figure.amount())));
        html.close("tr").line();
    }

    private Html cell(String column) {
        return html.open("td", attributes(column, false));
    }

    private String[] attributes(String column, boolean empty) {
        return new String[] {"data-label", labels.text("table." + column), "class", empty ? "none" : column};
    }

    private void optional(String column, Optional<String> value) {
        html.open("td", attributes(column, value.isEmpty()));
        value.ifPresent(html::foreign);
        html.close("td");
    }

    private static String cut(String words) {
        if (words.length() <= WORDS_LENGTH_MAX) {
            return words;
        }
        int space = words.lastIndexOf(' ', WORDS_LENGTH_MAX);
        int end = space > WORDS_LENGTH_MAX / 2 ? space : WORDS_LENGTH_MAX;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
