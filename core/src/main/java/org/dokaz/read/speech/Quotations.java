package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/**
 * The quoted stretches of a text. A quotation may run over several paragraphs, each but the first opened anew, and may never be
 * closed: then it ends with its paragraph. One that is opened once and closed paragraphs later holds all of them.
 */
final class Quotations {

    private static final String OPENING = "“«„‹";
    private static final String CLOSING = "”»›";
    private static final String STRAIGHT = "\"";
    private static final String DOUBLED = "''";
    private static final String DOUBLED_GRAVE = "``";

    private static final int SHORT_TOKENS = 4;

    /** A mark that shows by its shape that it opens. */
    private static final char SIDED = '«';

    /** Over how many paragraphs a quotation may run that is opened once, and over how many sentences. */
    private static final int PARAGRAPHS_MAX = 30;

    private static final int SENTENCES_MAX = 200;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private int opened = -1;
    private char mark;
    private int openedParagraph = -1;
    private int depth;

    private Quotations(String text) {
        this.text = text;
    }

    /**
     * One quoted stretch, its marks included where they stand.
     *
     * @param continued whether the next paragraph goes on with the same quotation
     */
    record Quotation(Span span, boolean closed, boolean continued, int paragraph) {}

    /** Every quotation of the text, in order; those inside another are left to it. */
    static List<Quotation> in(Prose prose) {
        Quotations reading = new Quotations(prose.text());
        int paragraph = -1;
        int lastEnd = 0;
        List<Sentence> sentences = prose.sentences();
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            if (sentence.paragraph() != paragraph) {
                if (reading.isClosedLater(sentences, index)) {
                    reading.goOn(lastEnd, sentence);
                } else {
                    reading.paragraphEnds(lastEnd, startsWithOpening(sentence));
                }
                paragraph = sentence.paragraph();
            }
            for (Token token : sentence.tokens()) {
                reading.see(token, paragraph);
            }
            lastEnd = sentence.span().end();
        }
        reading.paragraphEnds(lastEnd, false);
        return List.copyOf(reading.found);
    }

    private static boolean startsWithOpening(Sentence sentence) {
        return !sentence.tokens().isEmpty() && mayOpen(sentence.tokens().getFirst());
    }

    /**
     * Whether the quotation that is open is closed in a paragraph from this sentence on, each mark of those inside it having its fellow:
     * so whole letters are printed. Only marks that have sides show it.
     */
    private boolean isClosedLater(List<Sentence> sentences, int from) {
        if (opened < 0 || mark != SIDED || startsWithOpening(sentences.get(from))) {
            return false;
        }
        int inner = Math.max(1, depth);
        int most = sentences.get(from).paragraph() + PARAGRAPHS_MAX;
        for (int index = from;
                index < Math.min(sentences.size(), from + SENTENCES_MAX)
                        && sentences.get(index).paragraph() <= most;
                index++) {
            for (Token token : sentences.get(index).tokens()) {
                inner += token.text().equals("«") ? 1 : token.text().equals("»") ? -1 : 0;
                if (inner == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void goOn(int end, Sentence next) {
        found.add(new Quotation(new Span(opened, end), true, true, openedParagraph));
        opened = next.span().start();
        openedParagraph = next.paragraph();
        depth = Math.max(1, depth);
    }

    private void see(Token token, int paragraph) {
        if (depth > 0) {
            depth += token.text().equals("«") ? 1 : token.text().equals("»") ? -1 : 0;
            if (depth == 0) {
                found.add(new Quotation(new Span(opened, token.end()), true, false, openedParagraph));
                opened = -1;
            }
            return;
        }
        if (opened < 0) {
            if (mayOpen(token)) {
                opened = token.start();
                mark = text.charAt(opened);
                openedParagraph = paragraph;
            }
        } else if (closes(token)) {
            found.add(new Quotation(new Span(opened, token.end()), true, false, openedParagraph));
            opened = -1;
        }
    }

    private boolean closes(Token token) {
        return closes(mark, token);
    }

    private static boolean closes(char open, Token token) {
        return switch (token.text()) {
            case "”", "“" -> open == '“' || open == '„' || open == '"';
            case "»" -> open == '«';
            case "›" -> open == '‹';
            case STRAIGHT -> open == '"' || open == '“' || open == '„';
            case DOUBLED -> open == '\'' || open == '`';
            default -> false;
        };
    }

    private void paragraphEnds(int end, boolean nextStartsQuoted) {
        if (opened >= 0 && end > opened) {
            found.add(new Quotation(new Span(opened, end), false, nextStartsQuoted, openedParagraph));
        }
        opened = -1;
        depth = 0;
    }

    /** A mark that opens and closes alike. */
    private static boolean isUnsided(Token token) {
        return token.text().equals(STRAIGHT) || token.text().equals(DOUBLED);
    }

    static boolean isOpening(Token token) {
        return token.text().equals(DOUBLED_GRAVE) || (token.text().length() == 1 && OPENING.contains(token.text()));
    }

    /** A mark that opens a quotation, or may. */
    static boolean mayOpen(Token token) {
        return isOpening(token) || isUnsided(token);
    }

    static boolean isMark(Token token) {
        return isOpening(token) || isUnsided(token) || (token.text().length() == 1 && CLOSING.contains(token.text()));
    }

    /** A word or two in quotation marks is a name or a distancing, not speech. */
    static boolean closeSoon(List<Token> tokens, int opening) {
        int least = Math.min(tokens.size(), opening + SHORT_TOKENS);
        for (int at = opening + 1; at < least; at++) {
            if (isMark(tokens.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** “…,” said: whether a quotation that is no mere name ends right before this token. */
    static boolean endBefore(List<Token> tokens, int at) {
        if (at < 2 || !isMark(tokens.get(at - 1)) || isOpening(tokens.get(at - 1))) {
            return false;
        }
        Token last = tokens.get(at - 2);
        return Marks.isComma(last) || Marks.isCry(last);
    }

    /** «…», — заявил: in Ukrainian and Russian print whoever speaks follows a dash after a quotation. */
    static boolean endBeforeDash(List<Token> tokens, int cue) {
        if (cue < 2 || !Marks.isDash(tokens.get(cue - 1))) {
            return false;
        }
        boolean comma = Marks.isComma(tokens.get(cue - 2)) && cue > 2;
        return isMark(tokens.get(comma ? cue - 3 : cue - 2));
    }

    /** 'He said: "…", she recalls': where the quotation after a colon ends; the end of the sentence where none opens here. */
    static int endAfterColon(List<Token> tokens, int opening) {
        boolean quoted = opening > 0
                && Marks.isColon(tokens.get(opening - 1))
                && opening < tokens.size()
                && isOpening(tokens.get(opening));
        for (int at = opening + 1; quoted && at + 1 < tokens.size(); at++) {
            if (closes(tokens.get(opening).text().charAt(0), tokens.get(at)) && Marks.isBreak(tokens.get(at + 1))) {
                return at + 1;
            }
        }
        return tokens.size();
    }
}
