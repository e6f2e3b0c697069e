package org.dokaz.read.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Citation;
import org.dokaz.model.Digest;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Span;
import org.dokaz.read.place.PlaceReader.Evidence;
import org.junit.jupiter.api.Test;

class DoubtedTest {

    private static final String TEXT = "mayor Hornyk went to Ruda Mohyla, and Olena Ruda did not.";

    @Test
    void aPlaceMayTakeAPersonWithoutAKnownGivenNameWholeWhereAWordTellsThatItIsOne() {
        Doubted doubted = doubted();
        assertThat(doubted.permits(span("Ruda Mohyla"), Evidence.TOLD)).isTrue();
        assertThat(doubted.permits(span("Ruda Mohyla"), Evidence.LIST)).isFalse();
        assertThat(doubted.permits(span("Ruda Mohyla"), Evidence.STRONG)).isFalse();
        assertThat(doubted.permits(span("Ruda"), Evidence.TOLD)).isFalse();
        assertThat(doubted.permits(span("Mohyla"), Evidence.TOLD)).isFalse();
    }

    @Test
    void whoHasAGivenNameOrARoleIsNoPlace() {
        Doubted doubted = doubted();
        assertThat(doubted.covered().get(TEXT.indexOf("Hornyk"))).isTrue();
        assertThat(doubted.covered().get(TEXT.indexOf("Olena"))).isTrue();
        assertThat(doubted.covered().get(TEXT.indexOf("Ruda Mohyla"))).isFalse();
    }

    @Test
    void whatNoNameCoversIsFree() {
        assertThat(doubted().permits(span("went"), Evidence.WEAK)).isTrue();
    }

    private static Doubted doubted() {
        List<Mention> names = List.of(
                name("mayor", NameKind.ROLE),
                name("Hornyk", NameKind.PERSON),
                name("Ruda Mohyla", NameKind.PERSON),
                name("Olena Ruda", NameKind.PERSON));
        return Doubted.of(names, TEXT.length());
    }

    private static Mention name(String words, NameKind kind) {
        Citation cited = new Citation(Digest.ofText(TEXT), span(words), words);
        return new Mention.Name(cited, kind, Optional.of(words));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
