package org.dokaz.read.text;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;

/** The sentences of a transcript, outside its furniture. */
public final class Sentences {

    /** How many tokens a sentence may have; what runs on is cut here. */
    public static final int SENTENCE_TOKENS_MAX = 500;

    private Sentences() {}

    /** The transcript in paragraphs, sentences and tokens; no sentence overlaps the furniture. */
    public static Prose of(Transcript transcript, List<Span> furniture) {
        String text = transcript.text();
        Abbreviations abbreviations = Abbreviations.of(transcript.language());
        Tokeniser tokeniser = new Tokeniser(text, transcript.language(), abbreviations);
        SentenceEnds ends = new SentenceEnds(text, abbreviations);
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (List<Span> pieces : Paragraphs.of(transcript, furniture)) {
            int before = sentences.size();
            for (Span piece : pieces) {
                split(tokeniser.tokens(piece), ends, paragraph, sentences);
            }
            if (sentences.size() > before) {
                paragraph++;
            }
        }
        return new Prose(transcript, furniture, sentences);
    }

    private static void split(List<Token> tokens, SentenceEnds ends, int paragraph, List<Sentence> sentences) {
        int start = 0;
        while (start < tokens.size()) {
            int end = ends.endAfter(tokens, start, Math.min(tokens.size(), start + SENTENCE_TOKENS_MAX));
            List<Token> own = tokens.subList(start, end);
            Span span = own.getFirst().span().cover(own.getLast().span());
            sentences.add(new Sentence(span, paragraph, own));
            start = end;
        }
    }
}
