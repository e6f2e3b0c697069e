package org.dokaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dokaz.model.Span;
import org.junit.jupiter.api.Test;

class CutTest {

    private static final String TEXT = "Then Oksana, a nurse, said that they came at night.";
    private static final Span ALL = new Span(0, TEXT.length());

    @Test
    void aQuotationWithNothingToHideIsOnePiece() {
        assertThat(Cut.of(TEXT, ALL, List.of())).containsExactly(new Release.Piece(TEXT, true));
    }

    @Test
    void whatIsLeftOutIsMarkedOnceWhereStretchesTouchOrOverlap() {
        List<Release.Piece> pieces = Cut.of(TEXT, ALL, List.of(new Span(13, 20), new Span(5, 13), new Span(6, 9)));
        assertThat(pieces)
                .containsExactly(
                        new Release.Piece("Then ", true),
                        new Release.Piece(Release.LEFT_OUT, false),
                        new Release.Piece(", said that they came at night.", true));
    }

    @Test
    void aStretchThatBeginsBeforeTheQuotationIsLeftOutInsideIt() {
        assertThat(Cut.of(TEXT, new Span(8, 30), List.of(new Span(0, 11))))
                .containsExactly(
                        new Release.Piece(Release.LEFT_OUT, false), new Release.Piece(TEXT.substring(11, 30), true));
    }

    @Test
    void wordsLeftAreTheDocumentsOwn() {
        assertThat(Cut.wordsLeft(Cut.of(TEXT, ALL, List.of(ALL)))).isZero();
        assertThat(Cut.wordsLeft(Cut.of(TEXT, ALL, List.of(new Span(5, 20))))).isEqualTo(7);
    }
}
