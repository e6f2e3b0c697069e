package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dokaz.model.Prose;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.read.speech.Quotations.Quotation;

/**
 * The utterances of one text while its quotations are given to them. Quotations come in text order and apart from each other, so
 * that what one adds to an utterance never reaches another.
 */
final class Sayings {

    /** How much blank and punctuation may stand between a quotation and its words of saying. */
    private static final int GAP_LENGTH_MAX = 6;

    private final Prose prose;
    private final Predicate<Span> quoted;
    private final List<Saying> all = new ArrayList<>();
    private final SpanIndex<Piece> begun;
    private final Map<Integer, List<Saying>> speakers = new HashMap<>();
    private final TreeMap<Integer, TreeSet<Integer>> named = new TreeMap<>();
    private final TreeMap<Integer, Saying> silent = new TreeMap<>();
    private final TreeMap<Integer, Saying> framedFrom = new TreeMap<>();
    private final TreeMap<Integer, Saying> framedTo = new TreeMap<>();

    // Those who speak in the paragraph that is looked at: from the next of them on they begin later in it.
    private int paragraph = -1;
    private List<Saying> waiting = List.of();
    private int next;
    private Optional<Saying> speaking = Optional.empty();

    /** A piece of what an utterance says from the beginning. */
    private record Piece(Saying saying, Span span) {}

    /**
     * @param quoted whether a place lies inside a quotation: whoever is named there does not go on speaking outside it
     */
    Sayings(Prose prose, List<Utterance> utterances, Predicate<Span> quoted) {
        this.prose = prose;
        this.quoted = quoted;
        List<Piece> pieces = new ArrayList<>();
        for (Utterance utterance : utterances) {
            Saying saying = begin(utterance);
            utterance.content().forEach(span -> pieces.add(new Piece(saying, span)));
            if (utterance.content().isEmpty() && utterance.cue().isPresent()) {
                silent.put(saying.begun().named().start(), saying);
            }
            if (utterance.cue().isPresent()) {
                framedFrom.put(saying.begun().named().start(), saying);
                framedTo.put(saying.begun().named().end(), saying);
            }
            if (utterance.cue().isPresent() && utterance.sort() != SpeechWords.Sort.SHOW) {
                speakers.computeIfAbsent(paragraphOf(saying), ignored -> new ArrayList<>())
                        .add(saying);
            }
        }
        begun = SpanIndex.of(pieces, Piece::span);
    }

    private int paragraphOf(Saying saying) {
        return prose.sentences().get(saying.begun().sentence()).paragraph();
    }

    /** One more utterance, which nobody else's words of saying begin. */
    Saying begin(Utterance utterance) {
        Saying saying = new Saying(all.size(), utterance);
        all.add(saying);
        remember(saying);
        return saying;
    }

    private void remember(Saying saying) {
        if (saying.begun().source().filter(quoted.negate()).isPresent()) {
            named.computeIfAbsent(saying.start(), ignored -> new TreeSet<>()).add(saying.index());
        }
    }

    private void forget(Saying saying) {
        TreeSet<Integer> there = named.getOrDefault(saying.start(), new TreeSet<>());
        there.remove(saying.index());
        if (there.isEmpty()) {
            named.remove(saying.start());
        }
    }

    /** Gives one more piece to an utterance. */
    void add(Saying saying, Span piece) {
        forget(saying);
        saying.add(piece);
        remember(saying);
        boolean speaker = saying.begun().cue().isPresent() && saying.begun().sort() != SpeechWords.Sort.SHOW;
        if (speaker && paragraphOf(saying) == paragraph) {
            speaks(saying);
        }
    }

    /** Takes a quotation from all but the one whose words of saying touch it, and those who tell of the whole saying. */
    void takeFromOthers(Quotation quotation, Saying owner) {
        for (Saying other : sayingPartOf(quotation)) {
            boolean tells = other.says(owner.begun().cue().orElseThrow());
            boolean more =
                    other.pieces().stream().anyMatch(piece -> !quotation.span().contains(piece));
            if (other != owner && !tells && more) {
                forget(other);
                other.remove(quotation.span());
                remember(other);
            }
        }
    }

    /** Leaves a saying only those of its pieces that are to stay; one that would lose them all keeps them. */
    void keep(Saying saying, Predicate<Span> stays) {
        List<Span> gone = saying.pieces().stream().filter(Predicate.not(stays)).toList();
        if (gone.size() < saying.pieces().size()) {
            forget(saying);
            gone.forEach(saying::remove);
            remember(saying);
        }
    }

    /** Those that say a part of this quotation from the beginning, in their order. */
    List<Saying> sayingPartOf(Quotation quotation) {
        return begun.overlapping(quotation.span()).stream()
                .map(Piece::saying)
                .distinct()
                .sorted(Comparator.comparingInt(Saying::index))
                .toList();
    }

    /**
     * Whose words of saying touch a quotation in its own sentence: “…,” she said; she said: “…”. Those behind it come first, since a
     * quotation that they close may have been opened by others.
     */
    Optional<Saying> beside(Quotation quotation, String text) {
        int start = quotation.span().start();
        int end = quotation.span().end();
        Optional<Saying> behind = Optional.ofNullable(framedFrom.ceilingEntry(end))
                .map(Map.Entry::getValue)
                .filter(saying -> quotation.closed()
                        && isJoined(text, end, saying.begun().named().start())
                        && goesOn(text, end, saying.begun().named().start()));
        return behind.or(() -> Optional.ofNullable(framedTo.floorEntry(start))
                .map(Map.Entry::getValue)
                .filter(saying -> isJoined(text, saying.begun().named().end(), start)));
    }

    /** Whether only blank and marks that part no sentences stand between two places. */
    private static boolean isJoined(String text, int from, int to) {
        return isBlank(text, from, to)
                && text.substring(from, to).codePoints().noneMatch(mark -> ".!?…;\n".indexOf(mark) >= 0);
    }

    /** Whether a sentence goes on behind a quotation that ends here: it has no full stop inside its marks, or no capital follows. */
    private static boolean goesOn(String text, int end, int next) {
        return end < 2 || text.charAt(end - 2) != '.' || !Character.isUpperCase(text.codePointAt(next));
    }

    /** Words of saying without anything said, right behind a quotation: “Where is he?” she asked. */
    Optional<Saying> silentAfter(Quotation quotation, String text) {
        Map.Entry<Integer, Saying> next = silent.ceilingEntry(quotation.span().end());
        return Optional.ofNullable(next)
                .map(Map.Entry::getValue)
                .filter(saying -> isBlank(
                        text, quotation.span().end(), saying.begun().named().start()));
    }

    /** Words of saying without anything said, right before a quotation: He said: “…”. */
    Optional<Saying> silentBefore(Quotation quotation, String text) {
        Map.Entry<Integer, Saying> last = silent.lowerEntry(quotation.span().start());
        return Optional.ofNullable(last)
                .map(Map.Entry::getValue)
                .filter(saying -> isBlank(
                        text, saying.begun().named().end(), quotation.span().start()));
    }

    private static boolean isBlank(String text, int from, int to) {
        if (to < from || to - from > GAP_LENGTH_MAX) {
            return false;
        }
        return text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The last that speaks in the same paragraph and begins no later than the quotation. */
    Optional<Saying> lastSpeakerBefore(Quotation quotation) {
        if (quotation.paragraph() != paragraph) {
            paragraph = quotation.paragraph();
            waiting = speakers.getOrDefault(paragraph, List.of()).stream()
                    .sorted(Comparator.comparingInt(Saying::start))
                    .toList();
            next = 0;
            speaking = Optional.empty();
        }
        while (next < waiting.size()
                && waiting.get(next).start() <= quotation.span().start()) {
            speaks(waiting.get(next));
            next++;
        }
        return speaking;
    }

    private void speaks(Saying saying) {
        if (speaking.isEmpty() || saying.index() > speaking.get().index()) {
            speaking = Optional.of(saying);
        }
    }

    /** The source named last before the quotation. */
    Optional<Span> sourceBefore(Quotation quotation) {
        Map.Entry<Integer, TreeSet<Integer>> before =
                named.lowerEntry(quotation.span().start());
        return before == null
                ? Optional.empty()
                : all.get(before.getValue().first()).begun().source();
    }

    /** The utterances as they are by then, in order of where they begin. */
    List<Utterance> inOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(Saying::start))
                .map(Saying::whole)
                .toList();
    }
}
