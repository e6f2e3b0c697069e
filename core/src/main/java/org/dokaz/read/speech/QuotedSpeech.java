package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.read.speech.Quotations.Quotation;

/** Joins quotations to the sayings beside them: a quotation belongs whole to whoever says a part of it. */
final class QuotedSpeech {

    /** Fewer words than these in quotation marks are a name or a distancing, unless they make a sentence. */
    private static final int WORDS_MIN = 4;

    private final Prose prose;
    private final List<Quotation> quotations;

    QuotedSpeech(Prose prose) {
        this.prose = prose;
        this.quotations = Quotations.in(prose);
    }

    /** Whether this place lies inside quotation marks. */
    boolean isQuoted(Span span) {
        return quotations.stream()
                .anyMatch(quotation -> quotation.closed()
                        && quotation.span().contains(span)
                        && quotation.span().start() < span.start());
    }

    /** Whether any quotation mark stands in, or round, this place. */
    boolean touches(Span span) {
        return quotations.stream().anyMatch(quotation -> quotation.span().overlaps(span));
    }

    /** Whether quotation marks hold every word of this place. */
    boolean covers(Span span) {
        return quotations.stream()
                .anyMatch(quotation -> quotation.span().start() <= span.start() + 1
                        && span.end() - 2 <= quotation.span().end()
                        && quotation.span().overlaps(span));
    }

    /** The utterances with whole quotations, and those that quotations without a word of saying make. */
    List<Utterance> joined(List<Utterance> utterances) {
        List<Utterance> all = new ArrayList<>(utterances);
        Optional<Utterance> last = Optional.empty();
        boolean goesOn = false;
        for (Quotation quotation : quotations) {
            if (!isSpeech(quotation.span())) {
                continue;
            }
            Optional<Integer> sayer = sayerOf(all, quotation);
            if (goesOn && sayer.isEmpty() && last.isPresent()) {
                int index = all.indexOf(last.get());
                all.set(index, last.get().also(quotation.span()));
                last = Optional.of(all.get(index));
            } else if (sayer.isPresent()) {
                int index = sayer.get();
                Utterance whole = all.get(index);
                for (Span piece : cut(quotation, whole)) {
                    whole = whole.also(piece);
                }
                all.set(index, whole);
                last = Optional.of(whole);
            } else {
                Utterance orphan = orphan(quotation, all);
                all.add(orphan);
                last = Optional.of(orphan);
            }
            goesOn = quotation.continued();
        }
        all.sort((left, right) -> Integer.compare(left.start(), right.start()));
        return List.copyOf(all);
    }

    private boolean isSpeech(Span span) {
        int words = 0;
        boolean finite = false;
        for (Sentence sentence : prose.sentences()) {
            if (!sentence.span().overlaps(span)) {
                continue;
            }
            for (Token token : sentence.tokens()) {
                if (span.contains(token.span()) && token.isWord()) {
                    words++;
                    finite |= token.grammar().isFinite();
                }
            }
        }
        return words >= WORDS_MIN || (finite && words > 1);
    }

    /** Whoever says a part of it, the widest saying first; else whoever speaks in the same paragraph just before or after. */
    private Optional<Integer> sayerOf(List<Utterance> all, Quotation quotation) {
        Optional<Integer> found = Optional.empty();
        int widest = -1;
        for (int index = 0; index < all.size(); index++) {
            Utterance candidate = all.get(index);
            boolean inside = candidate
                            .cue()
                            .map(cue -> quotation.closed() && quotation.span().contains(cue))
                            .orElse(false)
                    && !isAside(candidate);
            if (candidate.says(quotation.span()) && !inside) {
                int width = candidate.content().stream().mapToInt(Span::length).sum();
                if (width > widest) {
                    widest = width;
                    found = Optional.of(index);
                }
            }
        }
        return found.isPresent() ? found : neighbour(all, quotation);
    }

    private Optional<Integer> neighbour(List<Utterance> all, Quotation quotation) {
        Optional<Integer> before = Optional.empty();
        for (int index = 0; index < all.size(); index++) {
            Utterance candidate = all.get(index);
            boolean sameParagraph = candidate.cue().isPresent()
                    && prose.sentences().get(candidate.sentence()).paragraph() == quotation.paragraph()
                    && candidate.sort() != SpeechWords.Sort.SHOW;
            if (sameParagraph && candidate.start() <= quotation.span().start()) {
                before = Optional.of(index);
            }
        }
        return before;
    }

    /** «…, — says X. — …»: in Ukrainian and Russian print the words of saying may stand inside the quotation, between dashes. */
    private boolean isAside(Utterance utterance) {
        if (utterance.frame().isEmpty()) {
            return false;
        }
        int before = utterance.frame().get().start() - 1;
        while (before > 0 && Character.isWhitespace(prose.text().charAt(before))) {
            before--;
        }
        return before > 0 && "—–-".indexOf(prose.text().charAt(before)) >= 0;
    }

    /** The quotation without the words of saying: one never closed ends where they begin, one they interrupt goes on after them. */
    private List<Span> cut(Quotation quotation, Utterance sayer) {
        Span span = quotation.span();
        if (sayer.frame().isEmpty()) {
            return List.of(span);
        }
        Span frame = sayer.frame().get();
        boolean interrupts = span.contains(frame.start()) && frame.start() > span.start();
        if (!interrupts || (quotation.closed() && !isAside(sayer))) {
            return List.of(span);
        }
        Span left = new Span(span.start(), frame.start());
        return quotation.closed() && frame.end() < span.end()
                ? List.of(left, new Span(frame.end(), span.end()))
                : List.of(left);
    }

    /** A quotation beside which nobody is named goes on with whoever spoke last before it. */
    private Utterance orphan(Quotation quotation, List<Utterance> all) {
        Optional<Span> source = Optional.empty();
        int best = -1;
        for (Utterance candidate : all) {
            if (candidate.source().isPresent()
                    && candidate.start() < quotation.span().start()
                    && candidate.start() > best) {
                best = candidate.start();
                source = candidate.source();
            }
        }
        return new Utterance(
                sentenceAt(quotation.span().start()),
                SpeechWords.Sort.SAY,
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(quotation.span()));
    }

    private int sentenceAt(int offset) {
        List<Sentence> sentences = prose.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
