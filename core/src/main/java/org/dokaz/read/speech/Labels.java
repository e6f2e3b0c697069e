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

/**
 * Sentences that name whose word they are without a word of saying, as headlines and channels do: "General Staff: the bridge is hit", «Дорогу
 * закрито, — штаб». Only the name of a person or of a body is such a label; a place before a colon says where, not who.
 */
final class Labels {

    /** A longer phrase is no label, in tokens. */
    private static final int LABEL_TOKENS_MAX = 7;

    private final Prose prose;
    private final SpeechWords words;
    private final SpanIndex<Mention.Name> names;

    Labels(Prose prose, SpeechWords words, SpanIndex<Mention.Name> names) {
        this.prose = prose;
        this.words = words;
        this.names = names;
    }

    /**
     * What is said so, one utterance a sentence; not in a sentence that has words of saying.
     *
     * @param spoken what was heard without
     */
    List<Utterance> beside(List<Utterance> spoken) {
        SpanIndex<Span> cues = SpanIndex.of(
                spoken.stream().flatMap(utterance -> utterance.cue().stream()).toList(), cue -> cue);
        List<Utterance> labelled = new ArrayList<>();
        for (int index = 0; index < prose.sentences().size(); index++) {
            Sentence sentence = prose.sentences().get(index);
            if (cues.overlapping(sentence.span()).isEmpty()) {
                int at = index;
                before(sentence).or(() -> behind(sentence)).ifPresent(label -> labelled.add(utterance(at, label)));
            }
        }
        return labelled;
    }

    /** Whether a label tells whose quotation this is, of which nothing else does: "Mayor Halaida: “The bridge is hit.”" */
    static boolean have(List<Utterance> labelled, Utterance quotation) {
        return quotation.cue().isEmpty()
                && quotation.source().isEmpty()
                && labelled.stream()
                        .flatMap(label -> label.content().stream())
                        .anyMatch(said -> quotation.content().stream().allMatch(said::overlaps));
    }

    /** Whose word it is, and what is said. */
    private record Label(Span who, Span said) {}

    private Optional<Label> before(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int from = 0;
        while (from < tokens.size() && !tokens.get(from).isWord()) {
            from++;
        }
        int colon = from;
        while (colon < tokens.size()
                && colon <= from + LABEL_TOKENS_MAX
                && !Marks.isColon(tokens.get(colon))
                && !carries(tokens, colon, colon + 1)) {
            colon++;
        }
        boolean is = colon < tokens.size()
                && colon > from
                && Marks.isColon(tokens.get(colon))
                && carries(tokens, colon + 1, tokens.size())
                && names(tokens, from, colon);
        return is
                ? Optional.of(new Label(
                        new Range(from, colon).span(tokens), new Range(colon + 1, tokens.size()).span(tokens)))
                : Optional.empty();
    }

    private Optional<Label> behind(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int end = tokens.size();
        while (end > 0 && Marks.isStop(tokens.get(end - 1))) {
            end--;
        }
        int dash = end - 1;
        while (dash > 0 && dash >= end - 1 - LABEL_TOKENS_MAX && !isLongDash(tokens.get(dash))) {
            dash--;
        }
        boolean is = dash > 0
                && dash < end - 1
                && isLongDash(tokens.get(dash))
                && !carries(tokens, dash + 1, end)
                && carries(tokens, 0, dash)
                && names(tokens, dash + 1, end);
        Range said = new Range(0, Math.max(0, dash)).trimmed(tokens);
        return is && !said.isEmpty()
                ? Optional.of(new Label(new Range(dash + 1, end).span(tokens), said.span(tokens)))
                : Optional.empty();
    }

    /** A dash between blanks; a hyphen joins. */
    private static boolean isLongDash(Token token) {
        return switch (token.text()) {
            case "—", "–", "--" -> true;
            default -> false;
        };
    }

    private static boolean carries(List<Token> tokens, int from, int end) {
        return tokens.subList(from, Math.min(end, tokens.size())).stream().anyMatch(Token::carriesClause);
    }

    /** Whether these words name a body, or a person with what he is. */
    private boolean names(List<Token> tokens, int from, int end) {
        Span phrase = new Range(from, end).span(tokens);
        boolean whole = names.within(phrase).stream().anyMatch(name -> switch (name.kind()) {
            case PERSON -> name.cited().end() == phrase.end();
            case ORGANISATION -> name.cited().start() == phrase.start();
            default -> false;
        });
        return whole || words.isBody(tokens.subList(from, end));
    }

    private static Utterance utterance(int sentence, Label label) {
        return new Utterance(
                sentence,
                SpeechWords.Sort.SAY,
                Optional.of(label.who()),
                Optional.of(label.who()),
                Optional.empty(),
                Optional.of(label.who()),
                Optional.empty(),
                List.of(label.said()));
    }
}
