package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * A printed interview: paragraphs that open with a dash and take turns, questions first. Nothing says who answers but the lead, which
 * names one person before the first question.
 */
final class Conversation {

    /** Fewer turns may be two dashes in a row that mean something else. */
    private static final int TURNS_MIN = 4;

    /** Of the turns that ask, at least this share must end in a question mark; of those that answer, at most the other. */
    private static final double ASKING_SHARE_MIN = 0.6;

    private static final double ANSWERING_SHARE_MAX = 0.4;

    /** How far before a name "with" may stand, in tokens. */
    private static final int WITH_TOKENS_MAX = 4;

    private final Prose prose;
    private final SpanIndex<Mention.Name> names;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    /**
     * A paragraph of the text.
     *
     * @param said what it says, without the dash that opens it
     */
    private record Paragraph(int sentence, Span whole, Optional<Span> said, boolean asks) {}

    Conversation(Prose prose, SpanIndex<Mention.Name> names) {
        this.prose = prose;
        this.names = names;
        List<Sentence> sentences = prose.sentences();
        int from = 0;
        for (int at = 1; at <= sentences.size(); at++) {
            if (at == sentences.size()
                    || sentences.get(at).paragraph() != sentences.get(from).paragraph()) {
                paragraphs.add(paragraph(from, at));
                from = at;
            }
        }
    }

    private Paragraph paragraph(int from, int end) {
        List<Sentence> sentences = prose.sentences();
        List<Token> tokens = sentences.get(from).tokens();
        Span whole = sentences.get(from).span().cover(sentences.get(end - 1).span());
        boolean opens = tokens.size() > 1 && Marks.isDash(tokens.getFirst());
        Optional<Span> said = opens ? Optional.of(new Span(tokens.get(1).start(), whole.end())) : Optional.empty();
        List<Token> last = sentences.get(end - 1).tokens();
        return new Paragraph(
                from, whole, said, !last.isEmpty() && last.getLast().text().equals("?"));
    }

    /** What is answered in it, one utterance for each answer; none where the text is no interview. */
    List<Utterance> answers() {
        List<Integer> turns = new ArrayList<>();
        for (int at = 0; at < paragraphs.size(); at++) {
            if (paragraphs.get(at).said().isPresent()) {
                turns.add(at);
            }
        }
        if (turns.size() < TURNS_MIN || !takeTurns(turns)) {
            return List.of();
        }
        Optional<Span> whom =
                interviewed(paragraphs.get(turns.getFirst()).whole().start());
        List<Utterance> answers = new ArrayList<>();
        for (int turn = 1; turn < turns.size(); turn += 2) {
            int end = turn + 1 < turns.size() ? turns.get(turn + 1) : turns.get(turn) + 1;
            answers.add(answer(turns.get(turn), end, whom));
        }
        return List.copyOf(answers);
    }

    private boolean takeTurns(List<Integer> turns) {
        int asked = 0;
        int answered = 0;
        for (int turn = 0; turn < turns.size(); turn++) {
            boolean asks = paragraphs.get(turns.get(turn)).asks();
            asked += turn % 2 == 0 && asks ? 1 : 0;
            answered += turn % 2 == 1 && asks ? 1 : 0;
        }
        int questions = (turns.size() + 1) / 2;
        int answers = turns.size() / 2;
        return asked >= ASKING_SHARE_MIN * questions && answered <= ANSWERING_SHARE_MAX * answers;
    }

    /** Whoever the lead says was spoken with; else whoever it names first. */
    private Optional<Span> interviewed(int before) {
        List<Span> people = names.within(new Span(0, before)).stream()
                .filter(name -> name.kind() == Mention.NameKind.PERSON)
                .map(name -> name.cited().span())
                .toList();
        return people.stream()
                .filter(this::isSpokenWith)
                .findFirst()
                .or(() -> people.stream().findFirst());
    }

    /** "We spoke with his wife Marta": a name that "with" leads to, past what its bearer is. */
    private boolean isSpokenWith(Span name) {
        Sentence sentence = prose.sentences().get(QuotedSpeech.sentenceAt(prose.sentences(), name.start()));
        int first = sentence.firstTokenAfter(name.start());
        // «з Мартою», but not «із Тарного», which tells where somebody is from.
        Grammar.Case form = sentence.tokens().get(first).grammar().grammaticalCase();
        if (form != Grammar.Case.INSTRUMENTAL && form != Grammar.Case.NONE) {
            return false;
        }
        for (int at = first - 1; at >= Math.max(0, first - WITH_TOKENS_MAX); at--) {
            Token token = sentence.tokens().get(at);
            if (isWith(token)) {
                return true;
            }
            if (!token.grammar().isNominal() && !token.is(WordClass.ADJ) && !token.is(WordClass.DET)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isWith(Token token) {
        return switch (token.lower()) {
            case "with", "to", "з", "із", "зі", "с", "со" -> true;
            default -> false;
        };
    }

    /** An answer goes on over paragraphs without a dash, up to the next question. */
    private Utterance answer(int first, int end, Optional<Span> whom) {
        Paragraph opening = paragraphs.get(first);
        Span opened = opening.said().orElseThrow();
        Span said = new Span(opened.start(), paragraphs.get(end - 1).whole().end());
        return new Utterance(
                whom.map(span -> QuotedSpeech.sentenceAt(prose.sentences(), span.start()))
                        .orElse(opening.sentence()),
                SpeechWords.Sort.SAY,
                whom,
                whom,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(said));
    }
}
