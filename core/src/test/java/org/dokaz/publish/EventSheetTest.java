package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dokaz.model.Event;
import org.dokaz.model.Pairing;
import org.dokaz.model.Verdict;
import org.dokaz.testing.ToldCase;
import org.junit.jupiter.api.Test;

class EventSheetTest {

    private static final String TOLD = """
        7 claims in 5 documents tell of 3 events. Of these, 2 rest on a single origin, 0 rest on two or more that do not hang on one another, and 1 is contested.

        Events (3)

          Forty men were held in the cellar of the depot in Sukha Balka
            Detention; some time between 1 and 3 March 2024; Sukha Balka
            contested: at least 1, at most 2 independent origins, 4 claims
            Why:
              - Вісник translates Daily Ridge, so both rest on Olena
              - the railway worker is not named and may be the one whom Olena cites
            Origin: Olena (person)
              “Forty men were held in the cellar of the depot in Sukha Balka” Daily Ridge, 5 March 2024 [daily.txt]
              “Сорок чоловіків тримали в підвалі депо в Сухій Балці” Вісник, 6 March 2024 [visnyk.txt]; repeats daily.txt
            Origin: a railway worker
              “at least thirty men were locked in at the railway depot” Steppe Courier, 7 March 2024 [courier.txt]
            Origin: Администрация (organisation)
              “В депо никого не удерживали” Администрация, 8 March 2024 [administratsiya.txt]
            Taken for one event:
              “Forty men were held in the cellar of the depot in Sukha Bal…” [daily.txt] and “Сорок чоловіків тримали в підвалі депо в Сухій Балці” [visnyk.txt]: both tell of a detention; both name Sukha Balka
            They exclude each other: one says that men were held, the other denies it
              “Forty men were held in the cellar of the depot in Sukha Balka” Daily Ridge, 5 March 2024 [daily.txt]
              “В депо никого не удерживали” Администрация, 8 March 2024 [administratsiya.txt]

          about 40 per cent of those withdrawn from the line had signed contracts
            Refusal to fight; no day given; no place given
            single origin: one independent origin, 2 claims
            Why: both quote Hrytsenko
            Origin: Hrytsenko (person)
              “about 40 per cent of those withdrawn from the line had signed contracts” Daily Ridge, 5 March 2024 [daily.txt]
              “40 відсотків військових підписали контракт” Вісник, 6 March 2024 [visnyk.txt]; repeats daily.txt

          The video shows men standing behind the depot fence
            Detention; no day given; no place given
            single origin: one independent origin, 1 claim
            Origin: a video from the depot (video)
              “The video shows men standing behind the depot fence” Depot Watch, 4 March 2024 [post-1.txt]

        Figures that are repeated (1)

          40\u00A0%: soldiers who signed contracts
            First said by Hrytsenko, 5 March 2024, of “those withdrawn from the line”: “about 40 per cent of those withdrawn from the line had signed contracts” Daily Ridge, 5 March 2024 [daily.txt]
            Repeated, of another population, of “військових”: “40 відсотків військових підписали контракт” Вісник, 6 March 2024 [visnyk.txt]
              those withdrawn from the line became all soldiers

        Documents that rest on one another (1)

          Translation, 88\u00A0% sure
            daily.txt (the others rest on it)
            visnyk.txt
            Why:
              - the same statements in the same order
              - names and numbers agree

        Nearly taken for one event (1)

          “Forty men were held in the cellar of the depot in Sukha Balka” Daily Ridge, 5 March 2024 [daily.txt]
          “The video shows men standing behind the depot fence” Depot Watch, 4 March 2024 [post-1.txt]
            Why: the video gives neither day nor place
        """;

    private final ToldCase told = ToldCase.told();

    @Test
    void aCaseIsToldFromItsStandingToItsNearMisses() {
        assertThat(lines(told.comparison(), EventSheet.Extent.FIRST)).containsExactly(TOLD.split("\n", -1));
    }

    @Test
    void nothingComparedIsNothingSaid() {
        assertThat(lines(Comparison.NONE, EventSheet.Extent.ALL)).isEmpty();
    }

    @Test
    void theMostToldEventsComeFirstAndTheRestIsCounted() {
        List<Event> events = new ArrayList<>(Collections.nCopies(
                EventSheet.SHOWN_MAX, told.comparison().events().getLast()));
        events.add(told.comparison().events().getFirst());
        Comparison many = new Comparison(events, List.of(), List.of(), List.of());
        assertThat(lines(many, EventSheet.Extent.FIRST))
                .contains("and 1 more: see them with --all, or with --format json")
                .filteredOn(line -> line.startsWith("  ") && !line.startsWith("   "))
                .hasSize(EventSheet.SHOWN_MAX)
                .first()
                .isEqualTo("  Forty men were held in the cellar of the depot in Sukha Balka");
        assertThat(lines(many, EventSheet.Extent.ALL))
                .filteredOn(line -> line.startsWith("  ") && !line.startsWith("   "))
                .hasSize(EventSheet.SHOWN_MAX + 1);
        assertThat(lines(many, EventSheet.Extent.ALL)).noneMatch(line -> line.contains("more:"));
    }

    @Test
    void manyClaimsOfOneOriginAreCounted() {
        Event first = told.comparison().events().getFirst();
        Event crowded = new Event(
                first.id(),
                first.kind(),
                first.title(),
                first.when(),
                first.where(),
                first.claims(),
                first.links(),
                List.of(new Event.Origin(
                        "Olena",
                        org.dokaz.model.Step.Kind.PERSON,
                        Collections.nCopies(EventSheet.CLAIMS_MAX + 3, told.id(0, 0)))),
                first.independence(),
                List.of(),
                first.standing());
        assertThat(lines(new Comparison(List.of(crowded), List.of(), List.of(), List.of()), EventSheet.Extent.FIRST))
                .contains("      and 3 more: see them with --all, or with --format json");
    }

    @Test
    void hostileWordsAreShownByTheirCodesAndCut() {
        Event first = told.comparison().events().getLast();
        Event hostile = new Event(
                first.id(),
                first.kind(),
                "\u202Eevil\u001B[2J\nnext " + "x".repeat(10_000),
                first.when(),
                first.where(),
                first.claims(),
                first.links(),
                List.of(new Event.Origin(
                        "<b>\u0007" + "n".repeat(10_000), org.dokaz.model.Step.Kind.UNNAMED, List.of())),
                first.independence(),
                List.of(),
                first.standing());
        assertThat(lines(new Comparison(List.of(hostile), List.of(), List.of(), List.of()), EventSheet.Extent.ALL))
                .anyMatch(line -> line.startsWith("  ⟨U+202E⟩evil⟨U+001B⟩[2J next xxx"))
                .anyMatch(line -> line.startsWith("    Origin: <b>⟨U+0007⟩nnn"))
                .allMatch(line -> line.length() < 400);
    }

    @Test
    void aClaimThatIsInNoEventGoesByItsId() {
        Pairing strange = new Pairing(told.id(0, 0), told.id(4, 0), Verdict.UNSURE, 0.5, List.of());
        assertThat(lines(new Comparison(List.of(), List.of(), List.of(), List.of(strange)), EventSheet.Extent.FIRST))
                .contains("  a claim that is in no event, " + told.id(4, 0));
    }

    private List<String> lines(Comparison comparison, EventSheet.Extent extent) {
        List<String> lines = new ArrayList<>();
        EventSheet.write(comparison, told.sources(), extent, lines::add);
        return lines;
    }
}
