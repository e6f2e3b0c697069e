package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/**
 * The quoted stretches of a text. A quotation may run over several paragraphs, each but the first opened anew, and may never be
 * closed: then it ends with its paragraph.
 */
final class Quotations {

    private static final String OPENING = "“«„‹";
    private static final String CLOSING = "”»›";
    private static final String STRAIGHT = "\"";

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private int opened = -1;
    private int openedParagraph = -1;

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
        for (Sentence sentence : prose.sentences()) {
            if (sentence.paragraph() != paragraph) {
                reading.paragraphEnds(lastEnd, startsWithOpening(sentence));
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
        return !sentence.tokens().isEmpty()
                && (isOpening(sentence.tokens().getFirst())
                        || sentence.tokens().getFirst().text().equals(STRAIGHT));
    }

    private void see(Token token, int paragraph) {
        if (opened < 0) {
            if (isOpening(token) || token.text().equals(STRAIGHT)) {
                opened = token.start();
                openedParagraph = paragraph;
            }
        } else if (closes(token)) {
            found.add(new Quotation(new Span(opened, token.end()), true, false, openedParagraph));
            opened = -1;
        }
    }

    private boolean closes(Token token) {
        char open = text.charAt(opened);
        return switch (token.text()) {
            case "”", "“" -> open == '“' || open == '„' || open == '"';
            case "»" -> open == '«';
            case "›" -> open == '‹';
            case STRAIGHT -> open == '"' || open == '“' || open == '„';
            default -> false;
        };
    }

    private void paragraphEnds(int end, boolean nextStartsQuoted) {
        if (opened >= 0 && end > opened) {
            found.add(new Quotation(new Span(opened, end), false, nextStartsQuoted, openedParagraph));
        }
        opened = -1;
    }

    static boolean isOpening(Token token) {
        return token.text().length() == 1 && OPENING.contains(token.text());
    }

    static boolean isMark(Token token) {
        return token.text().length() == 1
                && (OPENING.contains(token.text())
                        || CLOSING.contains(token.text())
                        || token.text().equals(STRAIGHT));
    }
}
