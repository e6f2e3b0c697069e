package org.dokaz.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.claim.place.ClaimPlaces;
import org.dokaz.model.ActKind;
import org.dokaz.model.Citation;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Comparison;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Reason;
import org.dokaz.model.Reason.Matter;
import org.dokaz.model.When;

/** Why claims have the places, the time and the number they have. */
final class DetailReasons {

    private final Notes notes;
    private final ClaimDetails details;

    DetailReasons(Notes notes) {
        this.notes = notes;
        this.details = new ClaimDetails(notes);
    }

    void tell(
            Assertion asserted,
            ActKind kind,
            List<ClaimPlaces.Chosen> places,
            Optional<ClaimTimes.Chosen> when,
            Reason.Subject about,
            List<Reason> told) {
        for (ClaimPlaces.Chosen chosen : places.subList(0, Math.min(places.size(), ClaimReasons.OF_A_SORT_MAX))) {
            ClaimPlace place = chosen.place();
            told.add(reason(about, Matter.PLACES, place.where().name(), whyPlace(chosen), place.cited()));
        }
        when.ifPresent(chosen -> told.add(reason(
                about,
                Matter.WHEN,
                days(chosen.when()),
                whyTime(chosen),
                chosen.time().cited())));
        details.quantity(asserted.span(), kind)
                .ifPresent(number -> told.add(reason(
                        about, Matter.QUANTITY, number.cited().words(), whyNumber(asserted, number), number.cited())));
    }

    private static Reason reason(Reason.Subject about, Matter matter, String decision, String because, Citation cited) {
        return new Reason(about, matter, decision, because, Optional.empty(), Optional.of(cited.span()));
    }

    private String whyPlace(ClaimPlaces.Chosen chosen) {
        ClaimPlace place = chosen.place();
        String known =
                place.where().point().isPresent() || place.where().geonameId().isPresent()
                        ? "is in the gazetteer"
                                + place.where()
                                        .level()
                                        .map(level -> ", a " + level.name().toLowerCase(Locale.ROOT))
                                        .orElse("")
                        : isOpen(place) ? "names one of several places" : "names a place that is in no gazetteer";
        return known
                + namesakes(place)
                + chosen.because()
                        .map(because -> "; the claim names no place, and " + because)
                        .orElse("");
    }

    private boolean isOpen(ClaimPlace place) {
        return details.within(place.cited().span()).stream()
                .anyMatch(mention -> mention instanceof Mention.Place named
                        && !named.candidates().isEmpty());
    }

    /** Why it is this one of several places of that name, or none of them. */
    private String namesakes(ClaimPlace place) {
        return details.within(place.cited().span()).stream()
                .filter(Mention.Place.class::isInstance)
                .map(Mention.Place.class::cast)
                .flatMap(mention -> mention.because().stream())
                .findFirst()
                .map(because -> "; " + because)
                .orElse("");
    }

    private String whyTime(ClaimTimes.Chosen chosen) {
        String dated = notes.prose()
                .transcript()
                .masthead()
                .published()
                .map(day -> ", in a document of " + day)
                .orElse("");
        String because = chosen.because().isEmpty() ? "" : "; " + chosen.because();
        return "is read as " + chosen.time().timex() + dated + because;
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
        String against = number.amount()
                .comparison()
                .map(comparison -> "; " + against(comparison))
                .orElse("");
        return (numbers == 1
                        ? counts + "is the only number in the claim"
                        : counts + "goes before the other numbers in the claim: a share before a count, people before"
                                + " things, a count before a length of time, a part before the total it is taken of,"
                                + " then the first")
                + against;
    }

    private static String against(Comparison comparison) {
        String by = comparison.by().isPresent() ? " by " + plain(comparison.by().getAsDouble()) : "";
        String relation = switch (comparison.relation()) {
            case TIMES_MORE -> "it is so many times as much" + by;
            case TIMES_FEWER -> "it is so many times less" + by;
            case MORE_BY -> "it is more" + by;
            case FEWER_BY -> "it is less" + by;
            case CHANGED_FROM -> "it changed";
            case PART_OF -> "it is a part";
        };
        String with = switch (comparison.relation()) {
            case TIMES_MORE, TIMES_FEWER -> " against ";
            case MORE_BY, FEWER_BY -> " than ";
            case CHANGED_FROM -> " from ";
            case PART_OF -> " of ";
        };
        return relation
                + comparison
                        .with()
                        .map(other -> with + ClaimReasons.quoted(other.words()))
                        .orElse("");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
