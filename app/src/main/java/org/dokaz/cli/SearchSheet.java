package org.dokaz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Visible;
import org.dokaz.model.When;
import org.dokaz.publish.TerminalText;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;
import org.dokaz.search.Hit;
import org.dokaz.search.Reviewed;
import org.dokaz.search.SavedSearches;

/** What a search found, for eyes at a terminal. */
final class SearchSheet {

    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";
    private static final String INDENT = "    ";
    private static final String DOT = " \u00B7 ";
    private static final int COLUMNS_MIN = 40;
    private static final int COLUMNS_MAX = 120;
    private static final int ID_DIGITS = 12;
    private static final int CONTEXT_LENGTH = 60;
    private static final int NAMES_SHOWN = 6;
    private static final int COUNTS_SHOWN = 6;

    // Stand in for the marks of found words while lines are broken; Visible shows both by their code where a text holds
    // them.
    private static final char FOUND = '\uE000';
    private static final char FOUND_END = '\uE001';

    private final int columns;
    private final TerminalText.Colours colours;

    SearchSheet(int columns, TerminalText.Colours colours) {
        this.columns = Math.clamp(columns, COLUMNS_MIN, COLUMNS_MAX);
        this.colours = colours;
    }

    /** A saved search on one line. */
    static String saved(SavedSearches.Saved saved) {
        StringJoiner line = new StringJoiner(" ", saved.name() + ": ", "");
        if (!saved.query().isBlank()) {
            line.add(saved.query());
        }
        for (Filter filter : saved.filters()) {
            boolean several = filter.value().contains(" ");
            line.add(filter.field() + ":" + (several ? "\"" + filter.value() + "\"" : filter.value()));
        }
        return line.toString();
    }

    List<String> lines(Found found) {
        List<String> lines = new ArrayList<>();
        lines.add(colours.paint(BOLD, count(found)));
        int number = 0;
        for (Hit hit : found.hits()) {
            number++;
            lines.add("");
            hit(number, hit, lines);
        }
        if (found.total() > 0) {
            lines.add("");
        }
        found.facets().forEach((field, counts) -> facet(field, counts, lines));
        found.after().ifPresent(token -> {
            lines.add("");
            lines.add("more: the same search with --after " + token);
        });
        return lines;
    }

    private static String count(Found found) {
        if (found.total() == 0) {
            return "nothing was found";
        }
        String hits = found.total() == 1 ? "1 hit" : String.format(Locale.ROOT, "%,d hits", found.total());
        return found.hits().size() < found.total() ? hits + ", " + found.hits().size() + " of them here" : hits;
    }

    private void hit(int number, Hit hit, List<String> lines) {
        String label = String.format(Locale.ROOT, "%3d ", number);
        List<String> heading = Columns.wrap(heading(hit), columns - label.length());
        for (int at = 0; at < heading.size(); at++) {
            lines.add((at == 0 ? label : INDENT) + colours.paint(BOLD, heading.get(at)));
        }
        hit.words().ifPresent(words -> wrapped(words(words), lines));
        hit.claim().ifPresent(claim -> wrapped(voices(claim), lines));
        hit.entity().filter(entity -> entity.names().size() > 1).ifPresent(entity -> wrapped(spellings(entity), lines));
        for (String line : Columns.wrap(source(hit), columns - INDENT.length())) {
            lines.add(INDENT + colours.paint(FAINT, line));
        }
        hit.restricted().ifPresent(why -> {
            for (String line : Columns.wrap("restricted: " + Visible.line(why), columns - INDENT.length())) {
                lines.add(INDENT + colours.paint(RED, line));
            }
        });
    }

    private void wrapped(String text, List<String> lines) {
        if (text.isBlank()) {
            return;
        }
        boolean open = false;
        for (String line : Columns.wrap(text, columns - INDENT.length())) {
            StringBuilder painted = new StringBuilder(INDENT);
            StringBuilder piece = new StringBuilder();
            for (int at = 0; at < line.length(); at++) {
                char letter = line.charAt(at);
                if (letter == FOUND || letter == FOUND_END) {
                    painted.append(open ? colours.paint(BOLD, piece.toString()) : piece.toString());
                    piece.setLength(0);
                    open = letter == FOUND;
                } else {
                    piece.append(letter);
                }
            }
            painted.append(open && !piece.isEmpty() ? colours.paint(BOLD, piece.toString()) : piece.toString());
            lines.add(painted.toString().stripTrailing());
        }
    }

    private static String heading(Hit hit) {
        StringJoiner heading = new StringJoiner(DOT);
        hit.claim().ifPresent(claim -> {
            heading.add("claim")
                    .add(spaced(claim.kind()))
                    .add(claim.hedged() ? claim.stance() + ", hedged" : claim.stance());
            claim.when().ifPresent(when -> heading.add(days(when)));
            if (!claim.places().isEmpty()) {
                heading.add(Visible.line(String.join(", ", claim.places())));
            }
            claim.quantity().ifPresent(quantity -> heading.add(Visible.line(quantity)));
            claim.standing()
                    .ifPresent(standing -> heading.add(spaced(standing.name().toLowerCase(Locale.ROOT))));
            if (claim.reviews().contains(Reviewed.CORRECTED)) {
                heading.add("set right by a person");
            }
        });
        hit.entity()
                .ifPresent(entity -> heading.add(entity.kind().name().toLowerCase(Locale.ROOT))
                        .add(Visible.line(entity.name()))
                        .add(entity.mentions() == 1 ? "named once" : "named " + entity.mentions() + " times"));
        if (hit.claim().isEmpty() && hit.entity().isEmpty()) {
            heading.add("passage");
            hit.masthead().title().ifPresent(title -> heading.add(Visible.line(title)));
        }
        return heading.toString();
    }

    private static String spaced(String code) {
        return code.replace('_', ' ');
    }

    private static String days(When when) {
        if (when.earliest().isPresent() && when.earliest().equals(when.latest())) {
            return when.earliest().get().toString();
        }
        return when.earliest().map(Object::toString).orElse("") + "\u2013"
                + when.latest().map(Object::toString).orElse("");
    }

    /** The cited words with some of what stands around them; what was found is marked. */
    private static String words(Hit.Words words) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Hit.Stretch stretch : words.found()) {
            int start = words.words().offsetByCodePoints(0, stretch.start() - words.start());
            int end = words.words().offsetByCodePoints(0, stretch.end() - words.start());
            marked.append(plain(words.words().substring(at, start)))
                    .append(FOUND)
                    .append(plain(words.words().substring(start, end)))
                    .append(FOUND_END);
            at = end;
        }
        marked.append(plain(words.words().substring(at)));
        return before(words.before()) + "\u201C" + marked.toString().strip() + "\u201D" + after(words.after());
    }

    /** Words made safe, with the spaces at their edges. */
    private static String plain(String words) {
        if (words.isEmpty()) {
            return "";
        }
        String safe = Visible.line(words);
        String start = Character.isWhitespace(words.charAt(0)) ? " " : "";
        String end = !safe.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "";
        return start + safe + end;
    }

    private static String before(String text) {
        if (text.isBlank()) {
            return "";
        }
        String end = text.length() > CONTEXT_LENGTH ? text.substring(text.length() - CONTEXT_LENGTH) : text;
        int space = end.indexOf(' ');
        String whole = text.length() > CONTEXT_LENGTH && space >= 0 ? end.substring(space + 1) : end;
        return (text.length() > whole.length() ? "\u2026 " : "") + Visible.line(whole) + " ";
    }

    private static String after(String text) {
        if (text.isBlank()) {
            return "";
        }
        String start = text.length() > CONTEXT_LENGTH ? text.substring(0, CONTEXT_LENGTH) : text;
        int space = start.lastIndexOf(' ');
        String whole = text.length() > CONTEXT_LENGTH && space >= 0 ? start.substring(0, space) : start;
        boolean apart = Character.isWhitespace(text.charAt(0));
        return (apart ? " " : "") + Visible.line(whole) + (text.length() > whole.length() ? " \u2026" : "");
    }

    private static String voices(Hit.ClaimFound claim) {
        List<String> chain = claim.chain().stream()
                .filter(name -> !Optional.of(name).equals(claim.speaker()))
                .toList();
        String through = chain.isEmpty() ? "" : "through " + String.join(" \u2190 ", chain);
        return Visible.line(claim.speaker()
                .map(speaker -> "says " + speaker + (through.isEmpty() ? "" : ", " + through))
                .orElse(through));
    }

    private static String spellings(Hit.EntityFound entity) {
        List<String> others = entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .limit(NAMES_SHOWN)
                .toList();
        return Visible.line("also " + String.join(", ", others));
    }

    private static String source(Hit hit) {
        StringJoiner source = new StringJoiner(DOT);
        hit.masthead().outlet().ifPresent(outlet -> source.add(Visible.line(outlet)));
        hit.masthead().published().ifPresent(day -> source.add(day.toString()));
        source.add(Visible.line(hit.path().orElse("standard input")
                + hit.document().part().map(part -> " [" + part + "]").orElse("")));
        String id = hit.document().exhibit().hex().substring(0, ID_DIGITS);
        source.add(hit.words()
                .map(words -> id + " " + words.start() + "\u2013" + words.end())
                .orElse(id));
        return source.toString();
    }

    private void facet(String field, List<Found.Count> counts, List<String> lines) {
        StringJoiner line = new StringJoiner(", ", field + ": ", counts.size() > COUNTS_SHOWN ? ", \u2026" : "");
        counts.stream()
                .limit(COUNTS_SHOWN)
                .forEach(count -> line.add(Visible.line(count.value()) + " " + count.hits()));
        Columns.wrap(line.toString(), columns).forEach(part -> lines.add(colours.paint(FAINT, part)));
    }
}
