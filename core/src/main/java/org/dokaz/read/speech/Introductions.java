package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.read.speech.Quotations.Quotation;

/**
 * Who says a quotation, told by nothing but where subject and verb stand: “…,” the letter reads; the senator scolded him: “…”. No word
 * of saying need be known for it, since a subject and a verb in this place introduce what is said whatever the verb is.
 */
final class Introductions {

    /** How far from the quotation its verb may stand, in tokens. */
    private static final int VERB_TOKENS_MAX = 14;

    /** How long an ending may be whose last word is taken for its verb, in tokens. */
    private static final int UNSEEN_TOKENS_MAX = 4;

    private final Prose prose;
    private final SpeechWords words;
    private final SpanIndex<Mention.Name> names;

    Introductions(Prose prose, SpeechWords words, SpanIndex<Mention.Name> names) {
        this.prose = prose;
        this.words = words;
        this.names = names;
    }

    /** The utterance that a quotation makes with the subject and the verb beside it, where they stand so. */
    Optional<Utterance> of(Quotation quotation) {
        return behind(quotation).or(() -> before(quotation));
    }

    private Optional<Utterance> behind(Quotation quotation) {
        int index = QuotedSpeech.sentenceAt(prose.sentences(), quotation.span().end() - 1);
        List<Token> tokens = prose.sentences().get(index).tokens();
        int closing =
                prose.sentences().get(index).firstTokenAfter(quotation.span().end() - 1);
        int from = closing + 1;
        boolean open = quotation.closed() && closing > 0 && isOpen(tokens.get(closing - 1));
        while (from < tokens.size() && Marks.isBreak(tokens.get(from))) {
            open = true;
            from++;
        }
        if (!open || from >= tokens.size() || !tokens.get(from).isWord() || joins(tokens.get(from))) {
            return Optional.empty();
        }
        for (int at = from; at < Math.min(tokens.size(), from + VERB_TOKENS_MAX); at++) {
            if (Marks.isStop(tokens.get(at))) {
                return unseen(quotation, index, from, at);
            }
            if (Marks.isColon(tokens.get(at)) || Quotations.isMark(tokens.get(at))) {
                return Optional.empty();
            }
            if (tokens.get(at).grammar().isFinite()) {
                Subjects subjects = subjects(index);
                Optional<Range> whom = at == from ? subjects.after(at + 1, tokens.size()) : subjects.before(at, from);
                return utterance(quotation, index, subjects, whom, at);
            }
        }
        return Optional.empty();
    }

    /** “…,” the letter reads: the last word of so short an ending is its verb, though it looks like a noun. */
    private Optional<Utterance> unseen(Quotation quotation, int index, int from, int end) {
        List<Token> tokens = prose.sentences().get(index).tokens();
        int verb = end - 1;
        boolean like = verb - from >= 2
                && verb - from <= UNSEEN_TOKENS_MAX
                && tokens.get(verb).is(WordClass.NOUN)
                && tokens.get(from).is(WordClass.DET)
                && tokens.subList(from, end).stream().allMatch(Token::isWord);
        return like
                ? utterance(quotation, index, subjects(index), Optional.of(new Range(from, verb)), verb)
                : Optional.empty();
    }

    /** What a sentence that goes on has before the closing mark. */
    private static boolean isOpen(Token token) {
        return Marks.isComma(token) || Marks.isCry(token);
    }

    /** A word by which the clause behind the quotation is one of its own. */
    private static boolean joins(Token token) {
        return token.is(WordClass.CCONJ) || token.is(WordClass.SCONJ) || Marks.opensRelative(token);
    }

    private Optional<Utterance> before(Quotation quotation) {
        int index = QuotedSpeech.sentenceAt(prose.sentences(), quotation.span().start());
        List<Token> tokens = prose.sentences().get(index).tokens();
        int colon =
                prose.sentences().get(index).firstTokenAfter(quotation.span().start()) - 1;
        if (colon < 1 || !Marks.isColon(tokens.get(colon))) {
            return Optional.empty();
        }
        for (int at = colon - 1; at > Math.max(0, colon - VERB_TOKENS_MAX); at--) {
            if (Marks.isStop(tokens.get(at)) || Quotations.isMark(tokens.get(at))) {
                return Optional.empty();
            }
            if (tokens.get(at).grammar().isFinite()) {
                Subjects subjects = subjects(index);
                return utterance(quotation, index, subjects, subjects.before(at, 0), at);
            }
        }
        return Optional.empty();
    }

    private Subjects subjects(int index) {
        Sentence sentence = prose.sentences().get(index);
        return new Subjects(sentence, names.within(sentence.span()), words, new Tally(sentence.tokens()));
    }

    private Optional<Utterance> utterance(
            Quotation quotation, int index, Subjects subjects, Optional<Range> whom, int verb) {
        List<Token> tokens = prose.sentences().get(index).tokens();
        return whom.filter(range -> !isEmpty(tokens.get(range.start()))).map(range -> {
            Range cue = new Range(verb, verb + 1);
            Draft draft = new Draft(
                    SpeechWords.Sort.SAY,
                    cue,
                    Optional.of(subjects.essence(range)),
                    new Range(Math.min(range.start(), verb), Math.max(range.end(), verb + 1)),
                    List.of(),
                    Optional.empty());
            return Utterance.of(index, prose.sentences().get(index), draft).withContent(List.of(quotation.span()));
        });
    }

    /** A word that fills a subject's place and names nobody. */
    private static boolean isEmpty(Token token) {
        return switch (token.lower()) {
            case "it", "there", "this", "that", "which", "who", "what", "це", "то", "это", "что", "що" -> true;
            default -> false;
        };
    }
}
