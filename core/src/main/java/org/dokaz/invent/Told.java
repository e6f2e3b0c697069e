package org.dokaz.invent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.When;

/**
 * A claim where it stands in an invented text.
 *
 * @param figure the number with the people it is of
 * @param town where the place is named, in this claim or before it
 * @param said the day on which the text says that it was said
 */
record Told(
        Telling telling,
        Span span,
        Optional<Span> speaker,
        String speakerName,
        Optional<Span> cue,
        boolean quoted,
        Optional<Span> figure,
        Optional<Span> people,
        Optional<Span> town,
        Optional<Span> unit,
        Optional<When> when,
        Optional<LocalDate> said,
        List<Step> chain) {

    Told {
        chain = List.copyOf(chain);
    }
}
