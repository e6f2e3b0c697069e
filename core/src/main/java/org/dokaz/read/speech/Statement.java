package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * A document that is all one statement: its title or first line calls it so, and its first line names the body it is of, or its last
 * line the person who signs it. All between is theirs.
 */
final class Statement {

    /** A longer first or last line is no heading and no signature, in tokens. */
    private static final int LINE_TOKENS_MAX = 16;

    private final Prose prose;
    private final SpeechWords words;
    private final VoiceWords ways;
    private final SpanIndex<Mention.Name> names;

    Statement(Prose prose, SpeechWords words, SpanIndex<Mention.Name> names) {
        this.prose = prose;
        this.words = words;
        this.ways = VoiceWords.of(prose.language());
        this.names = names;
    }

    /** What is stated, as one utterance; empty where the text is no statement, or nobody is named whose it is. */
    Optional<Utterance> whole() {
        List<Sentence> sentences = prose.sentences();
        int last = sentences.size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        Sentence first = sentences.getFirst();
        boolean headed = isLine(0) && isCalledSo(first.tokens());
        Optional<Span> body = headed ? bodyIn(first) : Optional.empty();
        if (body.isPresent()) {
            return Optional.of(utterance(0, body.get(), 1, last));
        }
        Optional<Span> signer = headed || titled() ? signerIn(last) : Optional.empty();
        return signer.filter(ignored -> !headed || last > 1)
                .map(span -> utterance(last, span, headed ? 1 : 0, last - 1));
    }

    private boolean titled() {
        return prose.transcript()
                .masthead()
                .title()
                .filter(ways::opensStatement)
                .isPresent();
    }

    private boolean isCalledSo(List<Token> tokens) {
        return !tokens.isEmpty() && ways.opensStatement(tokens.getFirst().text());
    }

    /** Whether a sentence is a paragraph by itself, short and without a verb. */
    private boolean isLine(int index) {
        List<Sentence> sentences = prose.sentences();
        Sentence line = sentences.get(index);
        boolean alone = (index == 0 || sentences.get(index - 1).paragraph() != line.paragraph())
                && (index + 1 == sentences.size() || sentences.get(index + 1).paragraph() != line.paragraph());
        return alone
                && line.tokens().size() <= LINE_TOKENS_MAX
                && line.tokens().stream().noneMatch(token -> token.grammar().isFinite());
    }

    /** "Statement of the regional administration of 10 November": the phrase behind the word for a statement. */
    private Optional<Span> bodyIn(Sentence line) {
        List<Token> tokens = line.tokens();
        int from = 1;
        while (from < tokens.size()
                && (isOf(tokens.get(from)) || tokens.get(from).is(WordClass.DET))) {
            from++;
        }
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).isWord()
                && !tokens.get(end).is(WordClass.ADP)) {
            end++;
        }
        if (end == from) {
            return Optional.empty();
        }
        Span phrase = new Range(from, end).span(tokens);
        boolean named = words.isBody(tokens.subList(from, end))
                || names.within(phrase).stream().anyMatch(name -> name.kind() == Mention.NameKind.ORGANISATION);
        return named ? Optional.of(phrase) : Optional.empty();
    }

    private static boolean isOf(Token token) {
        return switch (token.lower()) {
            case "of", "by", "from" -> true;
            default -> false;
        };
    }

    /** The person with whose name the last line begins. */
    private Optional<Span> signerIn(int index) {
        Sentence line = prose.sentences().get(index);
        if (!isLine(index) || line.tokens().isEmpty()) {
            return Optional.empty();
        }
        return names.within(line.span()).stream()
                .filter(name -> name.kind() == Mention.NameKind.PERSON
                        && name.cited().start() == line.tokens().getFirst().start())
                .map(name -> name.cited().span())
                .findFirst();
    }

    private Utterance utterance(int sentence, Span whose, int from, int to) {
        Span said = prose.sentences()
                .get(from)
                .span()
                .cover(prose.sentences().get(to).span());
        return new Utterance(
                sentence,
                SpeechWords.Sort.SAY,
                Optional.of(whose),
                Optional.of(whose),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(said));
    }
}
