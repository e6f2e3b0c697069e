package org.dokaz.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Reason;
import org.dokaz.model.Reason.Matter;

/** The reasons why the claims of one document came out as they did, worded for a person. */
final class Why {

    private static final int WORDS_LENGTH_MAX = 80;
    private static final int PATTERN_LENGTH_MAX = 120;
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Labels labels;
    private final String text;
    private final Map<Reason.Subject, List<Reason>> reasons = new LinkedHashMap<>();

    /**
     * One reason: what was decided and why it was decided so.
     *
     * @param rule the rule that decided, in its own words; empty where none did
     */
    record Line(String matter, String told, String rule) {}

    Why(Labels labels, String text, List<Reason> reasons) {
        this.labels = labels;
        this.text = text;
        for (Reason reason : reasons) {
            this.reasons
                    .computeIfAbsent(reason.about(), ignored -> new ArrayList<>())
                    .add(reason);
        }
    }

    /** The reasons for one claim, and for the attribution that it rests on. */
    List<Line> of(Claim claim) {
        List<Line> lines = new ArrayList<>();
        for (Reason reason : about(new Reason.OfClaim(claim.id()))) {
            switch (reason.matter()) {
                case ATTRIBUTION -> {
                    Reason.Subject said = new Reason.OfAttribution(Integer.parseInt(reason.decision()));
                    about(said).forEach(behind -> lines.add(line(behind)));
                }
                case CHAIN -> addHand(lines, line(reason));
                default -> lines.add(line(reason));
            }
        }
        return lines;
    }

    /** The hands of a chain follow each other on one line. */
    private static void addHand(List<Line> lines, Line hand) {
        if (!lines.isEmpty() && lines.getLast().matter().equals(hand.matter())) {
            Line before = lines.removeLast();
            lines.add(new Line(hand.matter(), before.told() + " \u2192 " + hand.told(), ""));
        } else {
            lines.add(hand);
        }
    }

    private List<Reason> about(Reason.Subject subject) {
        return reasons.getOrDefault(subject, List.of());
    }

    private Line line(Reason reason) {
        String words = reason.words()
                .map(span -> "\u201C" + cut(span.in(text), WORDS_LENGTH_MAX) + "\u201D ")
                .orElse("");
        String rule = reason.rule()
                .map(by -> labels.text("reason.rule", by.file(), by.line(), pattern(reason, by)))
                .orElse("");
        String because = words + Visible.line(reason.because());
        String told = reason.matter() == Matter.CHAIN
                ? decision(reason) + " (" + because + ")"
                : decision(reason) + ": " + because;
        return new Line(labels.of("reason", reason.matter()), told, rule);
    }

    private String decision(Reason reason) {
        return switch (reason.matter()) {
            case KIND -> labels.of(new ActKind(reason.decision()));
            case HEDGED -> labels.text(Boolean.parseBoolean(reason.decision()) ? "stance.hedged" : "reason.sure");
            case BASIS -> labels.of("basis", Basis.valueOf(reason.decision().toUpperCase(Locale.ROOT)));
            default -> cut(reason.decision(), WORDS_LENGTH_MAX);
        };
    }

    /** A pattern with only those of its alternatives that the words can have met: the others of a long list tell a reader nothing. */
    private String pattern(Reason reason, Reason.Rule rule) {
        String words = reason.words()
                .map(span -> span.in(text))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        StringJoiner shown = new StringJoiner(" ");
        for (String piece : BLANKS.split(rule.pattern(), -1)) {
            shown.add(alternatives(piece, words));
        }
        return cut(shown.toString(), PATTERN_LENGTH_MAX);
    }

    private static String alternatives(String piece, String words) {
        int bar = piece.indexOf('|');
        int close = piece.lastIndexOf(')');
        if (bar < 0 || close < 0) {
            return piece;
        }
        String[] listed = piece.substring(1, close).split("\\|", -1);
        Set<String> met = new LinkedHashSet<>();
        for (String alternative : listed) {
            if (isMet(alternative, words)) {
                met.add(alternative);
            }
        }
        if (met.size() < listed.length) {
            met.add("\u2026");
        }
        return "(" + String.join("|", met) + piece.substring(close);
    }

    /** Whether a word of the pattern stands among these words, whole or as far as its stars leave it open. */
    private static boolean isMet(String alternative, String words) {
        String stem = alternative.replace("*", "");
        for (int at = words.indexOf(stem); at >= 0 && !stem.isEmpty(); at = words.indexOf(stem, at + 1)) {
            boolean opens = alternative.startsWith("*") || at == 0 || !Character.isLetter(words.charAt(at - 1));
            int after = at + stem.length();
            boolean ends =
                    alternative.endsWith("*") || after == words.length() || !Character.isLetter(words.charAt(after));
            if (opens && ends) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String words, int lengthMax) {
        String line = Visible.line(words.length() > lengthMax ? words.substring(0, lengthMax) : words);
        return words.length() > lengthMax ? line + "\u2026" : line;
    }
}
