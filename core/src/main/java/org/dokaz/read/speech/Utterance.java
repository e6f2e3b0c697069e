package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/**
 * A draft placed in the whole text: what a document-wide look may still widen.
 *
 * @param source the whole phrase that names who speaks
 * @param speaker the words of it that name the speaker
 * @param frame the words of the saying: speaker, word of saying, whom it was said to
 */
record Utterance(
        int sentence,
        SpeechWords.Sort sort,
        Optional<Span> source,
        Optional<Span> speaker,
        Optional<Span> cue,
        Optional<Span> frame,
        Optional<Span> addressee,
        List<Span> content) {

    /** Speaker and word of saying further apart than this do not frame a quotation, in UTF-16 code units. */
    private static final int NAMED_LENGTH_MAX = 200;

    Utterance {
        content = List.copyOf(content);
    }

    static Utterance of(int index, Sentence sentence, Draft draft) {
        List<Token> tokens = sentence.tokens();
        return new Utterance(
                index,
                draft.sort(),
                draft.source().map(range -> range.span(tokens)),
                draft.source().map(range -> range.span(tokens)),
                Optional.of(draft.cue().span(tokens)),
                draft.frame().isEmpty()
                        ? Optional.empty()
                        : Optional.of(draft.frame().span(tokens)),
                draft.addressee().filter(range -> !range.isEmpty()).map(range -> range.span(tokens)),
                draft.content().stream().map(range -> range.span(tokens)).toList());
    }

    /** The same saying, of more: pieces that touch become one. */
    Utterance also(Span piece) {
        List<Span> pieces = new ArrayList<>();
        Span grown = piece;
        for (Span part : content) {
            if (part.overlaps(grown) || part.end() == grown.start() || grown.end() == part.start()) {
                grown = grown.cover(part);
            } else {
                pieces.add(part);
            }
        }
        pieces.add(grown);
        pieces.sort(null);
        return new Utterance(sentence, sort, source, speaker, cue, frame, addressee, pieces);
    }

    Utterance withContent(List<Span> other) {
        return new Utterance(sentence, sort, source, speaker, cue, frame, addressee, other);
    }

    /** The same words of saying, said by whoever another utterance names; a piece that holds the name is not said. */
    Utterance saidBy(Utterance other) {
        Span named = other.source.orElseThrow();
        List<Span> kept =
                content.stream().filter(piece -> !piece.overlaps(named)).toList();
        return new Utterance(sentence, sort, other.source, other.speaker, cue, frame, addressee, kept);
    }

    /** Its word of saying with the speaker beside it, where it has such a word. */
    Span named() {
        Span word = cue.orElseThrow();
        Span both = source.map(word::cover).orElse(word);
        return both.length() > NAMED_LENGTH_MAX ? word : both;
    }

    boolean holds(Span span) {
        return span.overlappedOf(content).stream().anyMatch(part -> part.contains(span));
    }

    /** How many characters of the text are said. */
    int width() {
        return content.stream().mapToInt(Span::length).sum();
    }

    int start() {
        int first = content.isEmpty()
                ? cue.orElseThrow().start()
                : content.getFirst().start();
        return cue.map(span -> Math.min(span.start(), first)).orElse(first);
    }
}
