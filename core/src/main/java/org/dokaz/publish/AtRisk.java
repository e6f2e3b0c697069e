package org.dokaz.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Visible;
import org.dokaz.model.Citation;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;

/**
 * The words of some documents that may expose somebody, to be framed wherever they are shown again: in the words of a claim where they
 * stand, elsewhere under any of their endings. Rather one word too many is framed than one too few.
 */
public final class AtRisk {

    /** Of two words that long or longer, so many letters at their beginning make them forms of one. */
    private static final int STEM_LETTERS = 4;

    /** By how many letters the endings of two forms of one word may differ in length. */
    private static final int ENDING_LETTERS_MAX = 3;

    /** The phrases by the beginning of their first words. */
    private final Map<String, List<List<String>>> phrases;

    private AtRisk(Map<String, List<List<String>>> phrases) {
        this.phrases = phrases;
    }

    /** Of one document. */
    static AtRisk of(Sheet sheet) {
        return of(sheet.reading().map(Reading::risks).orElse(List.of()));
    }

    /** Of one document, with the names of those whom it puts at risk. */
    public static AtRisk of(Reading reading) {
        List<Risk> all = new ArrayList<>(reading.risks());
        namesAtRisk(reading).forEach(name -> all.add(new Risk(name, "")));
        return of(all);
    }

    /** Where a document names somebody in words that put him at risk: his name alone, which may stand elsewhere without them. */
    public static List<Citation> namesAtRisk(Reading reading) {
        List<Span> exposed = new ArrayList<>();
        reading.risks().forEach(risk -> exposed.add(risk.cited().span()));
        reading.exposures().forEach(exposure -> exposure.mentions().forEach(cited -> exposed.add(cited.span())));
        List<Citation> found = new ArrayList<>();
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Name name
                    && name.kind() == Mention.NameKind.PERSON
                    && exposed.stream().anyMatch(name.cited().span()::overlaps)) {
                found.add(name.cited());
            }
        }
        return found;
    }

    /** Where such words stand in a transcript: where they were found, and wherever a form of them stands. Apart and in order. */
    public static List<Span> inTranscript(Reading reading) {
        List<Span> all = new ArrayList<>(of(reading).in(reading.transcript().text()));
        reading.risks().forEach(risk -> all.add(risk.cited().span()));
        namesAtRisk(reading).forEach(name -> all.add(name.span()));
        all.removeIf(Span::isEmpty);
        all.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> apart = new ArrayList<>();
        for (Span span : all) {
            if (!apart.isEmpty() && span.start() < apart.getLast().end()) {
                apart.add(apart.removeLast().cover(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    private static AtRisk of(List<Risk> risks) {
        Map<String, List<List<String>>> phrases = new HashMap<>();
        for (Risk risk : risks) {
            List<String> words =
                    words(risk.cited().words()).stream().map(Word::lower).toList();
            if (!words.isEmpty()) {
                List<List<String>> begun =
                        phrases.computeIfAbsent(stem(words.getFirst()), ignored -> new ArrayList<>());
                if (!begun.contains(words)) {
                    begun.add(words);
                }
            }
        }
        return new AtRisk(phrases);
    }

    /** Of several documents. */
    public static AtRisk ofAll(Collection<AtRisk> parts) {
        Map<String, List<List<String>>> phrases = new HashMap<>();
        for (AtRisk part : parts) {
            part.phrases.forEach((stem, begun) ->
                    phrases.computeIfAbsent(stem, ignored -> new ArrayList<>()).addAll(begun));
        }
        return new AtRisk(phrases);
    }

    /** Whether the speaker of a claim is named by words that may expose somebody. */
    static boolean isSpeakerOf(Sheet.Entry entry) {
        return entry.claim()
                .speaker()
                .filter(speaker -> !in(entry, speaker.cited()).isEmpty())
                .isPresent();
    }

    /** Writes the number of a claim, as a link to it, and its words in this element, in the language of its document. */
    static void cited(Html html, Sheet.Entry entry, String element, int lengthMax) {
        html.element(
                "a",
                entry.number(),
                "class",
                "chip " + JsonValues.lower(entry.claim().stance()),
                "href",
                "#" + entry.number());
        html.own(" ").open(element, "lang", entry.sheet().language().orElse(""));
        quote(html, entry, lengthMax);
        html.close(element).own(" ");
    }

    /** Writes the words of a claim, what may expose somebody framed; what is beyond so many code units is left out. */
    static void quote(Html html, Sheet.Entry entry, int lengthMax) {
        Citation cited = entry.claim().cited();
        write(html, cited.words(), in(entry, cited), lengthMax);
    }

    /** Where in some cited words of a claim's document words at risk stand, counted from the first of the cited. */
    private static List<Span> in(Sheet.Entry entry, Citation cited) {
        List<Span> found = new ArrayList<>();
        for (Risk risk : entry.sheet().reading().map(Reading::risks).orElse(List.of())) {
            Span span = risk.cited().span();
            if (span.overlaps(cited.span())) {
                found.add(new Span(
                        Math.max(0, span.start() - cited.start()),
                        Math.min(cited.words().length(), span.end() - cited.start())));
            }
        }
        return found;
    }

    /** Where in a text they stand, in any form. */
    public List<Span> in(String text) {
        List<Word> words = words(text);
        List<Span> found = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            int longest = 0;
            for (List<String> phrase :
                    phrases.getOrDefault(stem(words.get(first).lower()), List.of())) {
                longest = stands(phrase, words, first) ? Math.max(longest, phrase.size()) : longest;
            }
            if (longest > 0) {
                found.add(words.get(first)
                        .span()
                        .cover(words.get(first + longest - 1).span()));
                first += longest - 1;
            }
        }
        return found;
    }

    private static boolean stands(List<String> phrase, List<Word> words, int first) {
        if (first + phrase.size() > words.size()) {
            return false;
        }
        for (int at = 0; at < phrase.size(); at++) {
            if (!areFormsOfOne(phrase.get(at), words.get(first + at).lower())) {
                return false;
            }
        }
        return true;
    }

    private static boolean areFormsOfOne(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        if (shorter < STEM_LETTERS || Math.abs(left.length() - right.length()) > ENDING_LETTERS_MAX) {
            return left.equals(right);
        }
        return left.regionMatches(0, right, 0, Math.max(STEM_LETTERS, shorter - ENDING_LETTERS_MAX + 1));
    }

    /** Writes a text that a document wrote, what may expose somebody framed. */
    void write(Html html, String text, int lengthMax) {
        write(html, text, in(text), lengthMax);
    }

    private static void write(Html html, String text, List<Span> spans, int lengthMax) {
        String shown = Visible.cut(text, lengthMax);
        html.open("bdi");
        int from = 0;
        for (Span span : spans) {
            int start = Math.clamp(span.start(), from, shown.length());
            int end = Math.clamp(span.end(), start, shown.length());
            if (start < end) {
                html.text(shown.substring(from, start));
                html.element("span", shown.substring(start, end), "class", "risk");
                from = end;
            }
        }
        html.text(shown.substring(from)).close("bdi");
    }

    private static String stem(String word) {
        return word.length() < STEM_LETTERS ? word : word.substring(0, STEM_LETTERS);
    }

    private record Word(Span span, String lower) {}

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(
                        new Word(new Span(start, at), text.substring(start, at).toLowerCase(Locale.ROOT)));
                start = -1;
            }
        }
        return words;
    }
}
