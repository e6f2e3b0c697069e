package org.dokaz.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dokaz.model.CanonicalJson.Members;

/** The nouns that claims are built of, as {@link CanonicalJson}. What is written here decides every claim's id. */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** A span as two offsets. */
    public static String of(Span span) {
        return "[" + span.start() + "," + span.end() + "]";
    }

    /** A citation. */
    public static String of(Citation cited) {
        return CanonicalJson.object()
                .text("transcript", cited.transcript().hex())
                .put("span", of(cited.span()))
                .text("words", cited.words())
                .toJson();
    }

    /** A pair of hands. */
    public static String of(Step step) {
        return CanonicalJson.object()
                .text("name", step.name())
                .text("kind", step.kind().name())
                .flag("stated", step.stated())
                .toJson();
    }

    /** A time. */
    public static String of(When when) {
        return CanonicalJson.object()
                .text("earliest", when.earliest().map(Object::toString))
                .text("latest", when.latest().map(Object::toString))
                .flag("precise", when.precise())
                .toJson();
    }

    /** A place. */
    public static String of(Where where) {
        return CanonicalJson.object()
                .text("name", where.name())
                .put("point", where.point().map(CanonicalForm::of))
                .text("level", where.level().map(Enum::name))
                .text("geonameId", where.geonameId())
                .text("katottg", where.katottg())
                .text("admin1", where.admin1())
                .toJson();
    }

    private static String of(Where.Point point) {
        return CanonicalJson.object()
                .put("latitude", CanonicalJson.number(point.latitude()))
                .put("longitude", CanonicalJson.number(point.longitude()))
                .put("radiusMetres", CanonicalJson.number(point.radiusMetres()))
                .toJson();
    }

    /** An amount. */
    public static String of(Amount amount) {
        return CanonicalJson.object()
                .put("low", number(amount.low()))
                .put("best", number(amount.best()))
                .put("high", number(amount.high()))
                .flag("approximate", amount.approximate())
                .text("unit", amount.unit())
                .put("of", amount.of().map(CanonicalForm::of))
                .put("comparison", amount.comparison().map(CanonicalForm::of))
                .toJson();
    }

    private static String of(Comparison comparison) {
        return CanonicalJson.object()
                .text("relation", comparison.relation().name())
                .put("by", number(comparison.by()))
                .put("with", comparison.with().map(CanonicalForm::of))
                .toJson();
    }

    /** A number where there is one. */
    public static Optional<String> number(OptionalDouble value) {
        return value.isPresent() ? Optional.of(CanonicalJson.number(value.getAsDouble())) : Optional.empty();
    }

    /** A claim with its id. */
    public static String of(Claim claim) {
        return members(claim).text("id", claim.id().hex()).toJson();
    }

    /** A claim without its id: what the id is the digest of. */
    static String withoutId(Claim claim) {
        return members(claim).toJson();
    }

    private static Members members(Claim claim) {
        return CanonicalJson.object()
                .put("cited", of(claim.cited()))
                .text("kind", claim.kind().code())
                .text("stance", claim.stance().name())
                .flag("hedged", claim.hedged())
                .put("speaker", claim.speaker().map(CanonicalForm::of))
                .list("chain", each(claim.chain(), CanonicalForm::of))
                .text("basis", claim.basis().name())
                .list("places", each(claim.places(), CanonicalForm::of))
                .list("parts", each(claim.parts(), CanonicalForm::of))
                .put("when", claim.when().map(CanonicalForm::of))
                .text("statedOn", claim.statedOn().map(Object::toString))
                .put("quantity", claim.quantity().map(CanonicalForm::of));
    }

    private static String of(Speaker speaker) {
        return CanonicalJson.object()
                .put("cited", of(speaker.cited()))
                .text("name", speaker.name())
                .toJson();
    }

    private static String of(ClaimPlace place) {
        return CanonicalJson.object()
                .put("cited", of(place.cited()))
                .put("where", of(place.where()))
                .toJson();
    }

    private static String of(Part part) {
        return CanonicalJson.object()
                .text("role", part.role().name())
                .put("cited", of(part.cited()))
                .text("name", part.name())
                .toJson();
    }

    private static String of(Claim.Figure figure) {
        return CanonicalJson.object()
                .put("cited", of(figure.cited()))
                .put("amount", of(figure.amount()))
                .toJson();
    }

    /** Each of these in its form. */
    public static <T> List<String> each(List<T> values, Function<T, String> form) {
        return values.stream().map(form).toList();
    }
}
