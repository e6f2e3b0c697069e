package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.read.speech.Quotations.Quotation;

/** Joins quotations to the sayings beside them: a quotation belongs whole to whoever says a part of it. */
final class QuotedSpeech {

    /** Fewer words than these in quotation marks are a name or a distancing, unless they make a sentence. */
    private static final int WORDS_MIN = 4;

    /** A longer end of a paragraph is no signature, in tokens with its dash. */
    private static final int SIGNATURE_TOKENS_MAX = 12;

    private final Prose prose;
    private final Introductions introductions;
    private final List<Quotation> quotations;
    private final List<Span> places;
    private final List<Span> closed;
    private final VoiceWords ways;

    QuotedSpeech(Prose prose, SpeechWords words, SpanIndex<Mention.Name> names) {
        this.prose = prose;
        this.ways = VoiceWords.of(prose.language());
        this.introductions = new Introductions(prose, words, names);
        this.quotations = Quotations.in(prose);
        this.places = quotations.stream().map(Quotation::span).toList();
        this.closed = quotations.stream()
                .filter(Quotation::closed)
                .map(Quotation::span)
                .toList();
    }

    /** Whether this place lies inside quotation marks. */
    boolean isQuoted(Span span) {
        return span.overlappedOf(closed).stream()
                .anyMatch(place -> place.contains(span) && place.start() < span.start());
    }

    /** The quotations, marks included, of which a part stands in this place. */
    List<Span> placesIn(Span span) {
        return span.overlappedOf(places);
    }

    /** Whether any quotation mark stands in, or round, this place. */
    boolean touches(Span span) {
        return !span.overlappedOf(places).isEmpty();
    }

    /** Whether quotation marks hold every word of this place. */
    boolean covers(Span span) {
        for (Span place : span.overlappedOf(places)) {
            if (place.start() > span.start() + 1) {
                return false;
            }
            if (span.end() - 2 <= place.end()) {
                return true;
            }
        }
        return false;
    }

    /** The utterances with whole quotations, and those that quotations without a word of saying make. */
    List<Utterance> joined(List<Utterance> utterances) {
        Sayings sayings = new Sayings(prose, utterances, this::isQuoted);
        Optional<Saying> last = Optional.empty();
        boolean goesOn = false;
        for (Quotation quotation : quotations) {
            if (!isSpeech(quotation.span())) {
                continue;
            }
            Optional<Saying> beside = sayings.beside(quotation, prose.text());
            beside.ifPresent(saying -> {
                sayings.takeFromOthers(quotation, saying);
                sayings.keep(saying, piece -> !isAcross(piece, saying.begun(), quotation));
            });
            Optional<Saying> sayer = beside.or(() -> sayerOf(sayings, quotation));
            if (sayer.isPresent()) {
                cut(quotation, sayer.get().begun()).forEach(piece -> sayings.add(sayer.get(), piece));
                last = sayer;
            } else if (goesOn && last.isPresent()) {
                sayings.add(last.get(), quotation.span());
            } else {
                last = Optional.of(sayings.begin(orphan(quotation, sayings)));
            }
            goesOn = quotation.continued();
        }
        return sayings.inOrder();
    }

    private boolean isSpeech(Span span) {
        int words = 0;
        boolean finite = false;
        List<Sentence> sentences = prose.sentences();
        for (int index = sentenceAt(span.start());
                index < sentences.size() && sentences.get(index).span().start() < span.end();
                index++) {
            for (Token token : Voices.tokensIn(sentences.get(index), span)) {
                if (token.isWord()) {
                    words++;
                    finite |= token.grammar().isFinite();
                }
            }
        }
        return words >= WORDS_MIN || (finite && words > 1);
    }

    /** Whoever says a part of it, the widest saying first; else whoever speaks in the same paragraph just before or after. */
    private Optional<Saying> sayerOf(Sayings sayings, Quotation quotation) {
        Optional<Saying> widest = Optional.empty();
        for (Saying candidate : sayings.sayingPartOf(quotation)) {
            boolean wider = widest.isEmpty() || candidate.width() > widest.get().width();
            if (wider && !isInside(candidate.begun(), quotation)) {
                widest = Optional.of(candidate);
            }
        }
        return widest.or(() -> ownName(quotation).map(sayings::begin))
                .or(() -> sayings.silentAfter(quotation, prose.text()))
                .or(() -> sayings.silentBefore(quotation, prose.text()))
                .or(() -> signedBy(quotation, sayings))
                .or(() -> introductions.of(quotation).map(sayings::begin))
                .or(() -> sayings.lastSpeakerBefore(quotation));
    }

    /** “…” — Olha, a reader: a name behind a dash that ends the paragraph signs the quotation before it. */
    private Optional<Saying> signedBy(Quotation quotation, Sayings sayings) {
        int index = sentenceAt(quotation.span().end());
        List<Token> rest = new ArrayList<>();
        List<Sentence> sentences = prose.sentences();
        while (index < sentences.size()
                && sentences.get(index).paragraph() == quotation.paragraph()
                && rest.size() <= SIGNATURE_TOKENS_MAX) {
            sentences.get(index).tokens().stream()
                    .filter(token -> token.start() >= quotation.span().end())
                    .limit(SIGNATURE_TOKENS_MAX + 1L)
                    .forEach(rest::add);
            index++;
        }
        if (rest.size() < 2 || rest.size() > SIGNATURE_TOKENS_MAX || !Marks.isDash(rest.getFirst())) {
            return Optional.empty();
        }
        int end = 1;
        while (end < rest.size() && rest.get(end).isWord() && rest.get(end).isCapitalised()) {
            end++;
        }
        boolean finite = rest.stream().anyMatch(token -> token.grammar().isFinite());
        if (end == 1 || finite) {
            return Optional.empty();
        }
        Span signed = new Span(rest.get(1).start(), rest.get(end - 1).end());
        return Optional.of(sayings.begin(new Utterance(
                sentenceAt(quotation.span().start()),
                SpeechWords.Sort.SAY,
                Optional.of(signed),
                Optional.of(signed),
                Optional.of(rest.getFirst().span()),
                Optional.of(new Span(rest.getFirst().start(), rest.getLast().end())),
                Optional.empty(),
                List.of(quotation.span()))));
    }

    /** "We, the wives of soldiers, ask": whoever says in a quotation who they are. */
    private Optional<Utterance> ownName(Quotation quotation) {
        int index = sentenceAt(quotation.span().start());
        List<Token> tokens = prose.sentences().get(index).tokens();
        int own = prose.sentences().get(index).firstTokenAfter(quotation.span().start()) + 1;
        boolean opens = own + 2 < tokens.size() && ways.isOwn(tokens.get(own)) && Marks.isComma(tokens.get(own + 1));
        return opens
                ? new Nominals(tokens)
                        .beginningAt(own + 2, tokens.size())
                        .filter(range -> tokens.get(own + 2).isWord()
                                && range.end() < tokens.size()
                                && Marks.isComma(tokens.get(range.end())))
                        .map(range -> said(quotation, Optional.of(range.span(tokens))))
                : Optional.empty();
    }

    /** Whether the quotation holds the words of saying, and they are no aside. */
    private boolean isInside(Utterance utterance, Quotation quotation) {
        boolean held = utterance
                .cue()
                .map(cue -> quotation.closed() && quotation.span().contains(cue))
                .orElse(false);
        return held && !isAside(utterance);
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

    /**
     * Whether words without quotation marks stand on the other side of the words of saying than a whole sentence in quotation marks:
     * “…,” he said, but …; he nodded and said: “…”. They are told, not said, unless a "that" opens them.
     */
    private boolean isAcross(Span piece, Utterance sayer, Quotation quotation) {
        Span frame = sayer.named();
        Span quoted = quotation.span();
        boolean behind = quoted.end() <= frame.start() && frame.end() <= piece.start();
        boolean before = piece.end() <= frame.start() && frame.end() <= quoted.start();
        boolean opensQuoted = touches(new Span(piece.start(), piece.start() + 1));
        return (behind || before)
                && !opensQuoted
                && Character.isUpperCase(prose.text().codePointAt(quoted.start() + 1));
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
    private Utterance orphan(Quotation quotation, Sayings sayings) {
        return said(quotation, sayings.sourceBefore(quotation));
    }

    private Utterance said(Quotation quotation, Optional<Span> before) {
        return new Utterance(
                sentenceAt(quotation.span().start()),
                SpeechWords.Sort.SAY,
                before,
                before,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(quotation.span()));
    }

    private int sentenceAt(int offset) {
        return sentenceAt(prose.sentences(), offset);
    }

    /** The index of the last sentence that begins no later than an offset; 0 where none does. */
    static int sentenceAt(List<Sentence> sentences, int offset) {
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
