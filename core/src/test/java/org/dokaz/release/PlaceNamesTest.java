package org.dokaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Where;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {

    private static final Reading ENGLISH = reading(Language.ENGLISH, "It was in Vyhadivka.", "Vyhadivka", "Vyhadivka");
    private static final Reading UKRAINIAN =
            reading(Language.UKRAINIAN, "Це було у Вигадівці.", "Вигадівці", "Вигадівка");
    private static final Entity PLACE = Entity.of(
            EntityKind.PLACE,
            "Vyhadivka",
            List.of("Vyhadivka", "Вигадівка"),
            List.of(anchor(ENGLISH), anchor(UKRAINIAN)),
            Optional.empty());

    private static Reading reading(Language language, String text, String words, String name) {
        Prose prose = Words.prose(language, text);
        int at = text.indexOf(words);
        Mention place =
                new Mention.Place(prose.transcript().cite(new Span(at, at + words.length())), Where.named(name));
        return new Reading(new Notes(prose, List.of(place), List.of()), List.of(), List.of());
    }

    private static Anchor anchor(Reading reading) {
        return Anchor.of(
                reading.transcript(), reading.notes().mentions().getFirst().cited());
    }

    @Test
    void aPlaceIsCalledInEachLanguageWhatDocumentsOfThatLanguageCallIt() {
        Map<Language, SortedMap<String, String>> names =
                PlaceNames.in(List.of(ENGLISH, UKRAINIAN), List.of(PLACE), name -> true, name -> true);

        assertThat(names.get(Language.UKRAINIAN)).containsEntry("Vyhadivka", "Вигадівка");
        assertThat(names.get(Language.ENGLISH)).containsEntry("Вигадівка", "Vyhadivka");
        assertThat(names).doesNotContainKey(Language.RUSSIAN);
    }

    @Test
    void aNameThatMayNotBeShownOrThatNobodyAsksForIsNotGiven() {
        List<Reading> readings = List.of(ENGLISH, UKRAINIAN);

        assertThat(PlaceNames.in(readings, List.of(PLACE), name -> true, name -> false))
                .isEmpty();
        assertThat(PlaceNames.in(readings, List.of(PLACE), name -> false, name -> true))
                .isEmpty();
    }
}
