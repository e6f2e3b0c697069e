package org.dokaz.web.api;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.VeiledWords;
import org.dokaz.model.Amount;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Maker;
import org.dokaz.model.Part;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.Review;
import org.dokaz.search.Compared;
import org.dokaz.web.page.Addresses;

/** Claims of one document as JSON: as they are now, with what people decided of them. Offsets are code points of the document's text. */
final class ClaimJson {

    private final CodePoints offsets;
    private final VeiledWords veiled;

    /**
     * Claims of one document.
     *
     * @param text the transcript
     * @param veiled what is not to be shown of it
     */
    ClaimJson(String text, VeiledWords veiled) {
        this.offsets = CodePoints.of(text);
        this.veiled = veiled;
    }

    String of(ClaimStand stand, Optional<Compared.OfEvent> event) {
        Claim claim = stand.right();
        return cited(claim.cited())
                .text("key", Addresses.claimKey(stand.read().id()))
                .text("id", stand.read().id().toString())
                .text("kind", claim.kind().code())
                .text("stance", lower(claim.stance()))
                .put("hedged", Boolean.toString(claim.hedged()))
                .put("speaker", claim.speaker().map(this::speaker).orElse(Json.NULL))
                .put(
                        "chain",
                        CanonicalJson.array(
                                claim.chain().stream().map(this::step).toList()))
                .text("basis", lower(claim.basis()))
                .put(
                        "places",
                        CanonicalJson.array(
                                claim.places().stream().map(this::place).toList()))
                .put(
                        "parts",
                        CanonicalJson.array(
                                claim.parts().stream().map(this::part).toList()))
                .put("when", claim.when().map(ClaimJson::when).orElse(Json.NULL))
                .put("statedOn", Json.text(claim.statedOn().map(Object::toString)))
                .put(
                        "quantity",
                        claim.quantity().map(figure -> amount(figure.amount())).orElse(Json.NULL))
                .text("state", state(stand))
                .put("corrected", Boolean.toString(stand.isCorrected()))
                .put("event", Json.text(event.map(one -> one.event().toString())))
                .put("standing", Json.text(event.map(one -> lower(one.standing()))))
                .text("mark", stand.mark().hex())
                .put(
                        "decisions",
                        CanonicalJson.array(
                                stand.told().stream().map(this::told).toList()))
                .toJson();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String state(ClaimStand stand) {
        if (!stand.counts()) {
            return "rejected";
        }
        return stand.answer().isPresent() ? "accepted" : "open";
    }

    private CanonicalJson.Members cited(Citation cited) {
        int start = offsets.before(cited.start());
        return CanonicalJson.object()
                .put("start", CanonicalJson.number(start))
                .put("end", CanonicalJson.number(offsets.before(cited.end())))
                .text("words", veiled.veiled(cited.words(), start));
    }

    private String speaker(Speaker speaker) {
        return cited(speaker.cited())
                .text("name", veiled.veiled(speaker.name()))
                .toJson();
    }

    private String step(Step step) {
        return CanonicalJson.object()
                .text("name", veiled.veiled(step.name()))
                .text("kind", lower(step.kind()))
                .put("stated", Boolean.toString(step.stated()))
                .toJson();
    }

    private String place(ClaimPlace place) {
        return cited(place.cited())
                .text("name", veiled.veiled(place.where().name()))
                .put("lat", point(place, true))
                .put("lon", point(place, false))
                .put(
                        "radiusMetres",
                        place.where()
                                .point()
                                .map(point -> CanonicalJson.number(point.radiusMetres()))
                                .orElse(Json.NULL))
                .toJson();
    }

    private static String point(ClaimPlace place, boolean latitude) {
        return place.where()
                .point()
                .map(point -> CanonicalJson.number(latitude ? point.latitude() : point.longitude()))
                .orElse(Json.NULL);
    }

    private String part(Part part) {
        return cited(part.cited())
                .text("role", lower(part.role()))
                .text("name", veiled.veiled(part.name()))
                .toJson();
    }

    private static String when(When when) {
        return CanonicalJson.object()
                .put("earliest", Json.text(when.earliest().map(Object::toString)))
                .put("latest", Json.text(when.latest().map(Object::toString)))
                .put("precise", Boolean.toString(when.precise()))
                .toJson();
    }

    private String amount(Amount amount) {
        return CanonicalJson.object()
                .put("low", number(amount.low()))
                .put("high", number(amount.high()))
                .put("approximate", Boolean.toString(amount.approximate()))
                .text("unit", amount.unit())
                .put("of", Json.text(amount.of().map(of -> veiled.veiled(of.words(), offsets.before(of.start())))))
                .toJson();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? CanonicalJson.number(value.getAsDouble()) : Json.NULL;
    }

    private String told(ClaimStand.Told told) {
        Decided decided = told.decided();
        return CanonicalJson.object()
                .text("id", decided.id().hex())
                .text("what", what(decided))
                .text("by", who(decided.by()))
                .text("at", decided.at().toString())
                .text("why", veiled.veiled(decided.why()))
                .put(
                        "revoked",
                        told.revoked()
                                .map(revoked -> CanonicalJson.object()
                                        .text("by", who(revoked.by()))
                                        .text("at", revoked.at().toString())
                                        .text("why", veiled.veiled(revoked.why()))
                                        .toJson())
                                .orElse(Json.NULL))
                .toJson();
    }

    private static String what(Decided decided) {
        return switch (decided) {
            case Review review -> lower(review.answer());
            case Correction _ -> "corrected";
            default -> "decided";
        };
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
