package org.dokaz.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.claim.place.ClaimPlaces;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.model.Citation;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Reason;
import org.dokaz.model.Reason.Matter;
import org.dokaz.model.Token;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** Why claims have the places, the time and the number they have. */
final class DetailReasons {

    private final Notes notes;
    private final ClaimDetails details;
    private final Gazetteer gazetteer;

    DetailReasons(Notes notes) {
        this.notes = notes;
        this.details = new ClaimDetails(notes);
        this.gazetteer = Gazetteer.of(notes.prose().language());
    }

    void tell(Assertion asserted, List<ClaimPlaces.Chosen> places, Reason.Subject about, List<Reason> told) {
        for (ClaimPlaces.Chosen chosen : places.subList(0, Math.min(places.size(), ClaimReasons.OF_A_SORT_MAX))) {
            ClaimPlace place = chosen.place();
            told.add(reason(about, Matter.PLACES, place.where().name(), whyPlace(asserted, chosen), place.cited()));
        }
        details.time(asserted.span())
                .ifPresent(time -> told.add(reason(
                        about, Matter.WHEN, days(time.when().orElseThrow()), whyTime(asserted, time), time.cited())));
        details.quantity(asserted.span())
                .ifPresent(number -> told.add(reason(
                        about, Matter.QUANTITY, number.cited().words(), whyNumber(asserted, number), number.cited())));
    }

    private static Reason reason(Reason.Subject about, Matter matter, String decision, String because, Citation cited) {
        return new Reason(about, matter, decision, because, Optional.empty(), Optional.of(cited.span()));
    }

    private String whyPlace(Assertion asserted, ClaimPlaces.Chosen chosen) {
        ClaimPlace place = chosen.place();
        String known = place.where().point().isPresent() || place.where().geonameId().isPresent()
                ? "is in the gazetteer"
                        + place.where()
                                .level()
                                .map(level -> ", a " + level.name().toLowerCase(Locale.ROOT))
                                .orElse("")
                        + namesakes(asserted, place)
                : "names a place that is in no gazetteer";
        return known
                + chosen.because()
                        .map(because -> "; the claim names no place, and " + because)
                        .orElse("");
    }

    /** Of how many places that bear the name this is the first, where it is one of several. */
    private String namesakes(Assertion asserted, ClaimPlace place) {
        List<Token> tokens = asserted.tokens();
        int at = asserted.sentence().firstTokenAfter(place.cited().start());
        List<Glossary.Hit<Where>> hits = at < tokens.size() ? gazetteer.allAt(tokens, at) : List.of();
        if (hits.isEmpty() || !hits.getFirst().meaning().equals(place.where())) {
            return "";
        }
        long namesakes = hits.stream()
                .filter(hit -> hit.end() == hits.getFirst().end())
                .map(Glossary.Hit::meaning)
                .distinct()
                .count();
        return namesakes < 2 ? "" : ", the likeliest of " + namesakes + " places of that name";
    }

    private String whyTime(Assertion asserted, Mention.Time time) {
        String dated = notes.prose()
                .transcript()
                .masthead()
                .published()
                .map(day -> ", in a document of " + day)
                .orElse("");
        long times = details.within(asserted.span()).stream()
                .filter(mention ->
                        mention instanceof Mention.Time other && other.when().isPresent())
                .count();
        String which = times > 1 ? "; of " + times + " times in the claim it is the narrowest" : "";
        return "is read as " + time.timex() + dated + which;
    }

    private static String days(When when) {
        String earliest = when.earliest().map(Object::toString).orElse("\u2026");
        String latest = when.latest().map(Object::toString).orElse("\u2026");
        return earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }

    private String whyNumber(Assertion asserted, Mention.Quantity number) {
        long numbers = details.within(asserted.span()).stream()
                .filter(Mention.Quantity.class::isInstance)
                .count();
        String counts = number.amount()
                .of()
                .map(of -> "counts " + ClaimReasons.quoted(of.words()) + " and ")
                .orElse("");
        return numbers == 1
                ? counts + "is the only number in the claim"
                : counts + "goes before the other numbers in the claim: a share before a count, a count before a length"
                        + " of time, then the first";
    }
}
