package org.dokaz.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Claim;
import org.dokaz.model.Stance;
import org.dokaz.model.When;
import org.dokaz.record.Correction;

/** What somebody typed to set a claim right, as it came from a form or a program. */
public record CorrectionForm(
        String kind,
        String stance,
        String earliest,
        String latest,
        String low,
        String high,
        String unit,
        String notice,
        String why) {

    public static final int UNIT_LENGTH_MAX = 60;

    /** What a claim says now, as the form shows it. */
    public static CorrectionForm of(Claim claim) {
        Optional<Amount> amount = claim.quantity().map(Claim.Figure::amount);
        return new CorrectionForm(
                claim.kind().code(),
                claim.stance().name().toLowerCase(Locale.ROOT),
                claim.when().flatMap(When::earliest).map(LocalDate::toString).orElse(""),
                claim.when().flatMap(When::latest).map(LocalDate::toString).orElse(""),
                amount.map(Amount::low).map(CorrectionForm::number).orElse(""),
                amount.map(Amount::high).map(CorrectionForm::number).orElse(""),
                amount.map(Amount::unit).orElse(""),
                "",
                "");
    }

    /** What a form sent; what it lacks is empty. */
    public static CorrectionForm of(Map<String, String> fields) {
        return new CorrectionForm(
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("stance", ""),
                fields.getOrDefault("earliest", ""),
                fields.getOrDefault("latest", ""),
                fields.getOrDefault("low", ""),
                fields.getOrDefault("high", ""),
                fields.getOrDefault("unit", ""),
                fields.getOrDefault("notice", ""),
                fields.getOrDefault("why", ""));
    }

    public static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /**
     * What is to be changed: what differs from what the claim says now.
     *
     * @throws IllegalArgumentException where something is not what its field is for; the message is the name of the field
     */
    public List<Correction.Change> changes(Claim now) {
        CorrectionForm before = of(now);
        List<Correction.Change> changes = new ArrayList<>();
        if (!kind.equals(before.kind)) {
            demand(ActKind.isCode(kind), "kind");
            changes.add(new Correction.OfKind(new ActKind(kind)));
        }
        if (!stance.equals(before.stance)) {
            changes.add(new Correction.InStance(told()));
        }
        if (!earliest.equals(before.earliest) || !latest.equals(before.latest)) {
            changes.add(new Correction.At(when()));
        }
        if (!low.equals(before.low) || !high.equals(before.high) || !unit.equals(before.unit)) {
            changes.add(figure());
        }
        return changes;
    }

    private Stance told() {
        return stance(stance);
    }

    public static Stance stance(String written) {
        for (Stance one : Stance.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(written)) {
                return one;
            }
        }
        throw new IllegalArgumentException("stance");
    }

    private When when() {
        return when(earliest, latest);
    }

    public static When when(String earliest, String latest) {
        Optional<LocalDate> from = day(earliest);
        Optional<LocalDate> to = day(latest);
        demand(from.isPresent() || to.isPresent(), "when");
        demand(from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()), "when");
        return new When(from, to, true);
    }

    public static Optional<LocalDate> day(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException unclear) {
            throw new IllegalArgumentException("when", unclear);
        }
    }

    private Correction.Figure figure() {
        OptionalDouble from = number(low);
        OptionalDouble to = number(high);
        demand(from.isPresent() || to.isPresent(), "figure");
        demand(from.isEmpty() || to.isEmpty() || from.getAsDouble() <= to.getAsDouble(), "figure");
        demand(!unit.isBlank() && unit.length() <= UNIT_LENGTH_MAX, "unit");
        return new Correction.Figure(from, to, unit.strip());
    }

    public static OptionalDouble number(String written) {
        if (written.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(written.strip().replace(',', '.'));
            demand(Double.isFinite(value), "figure");
            return OptionalDouble.of(value);
        } catch (NumberFormatException unclear) {
            throw new IllegalArgumentException("figure", unclear);
        }
    }

    public static void demand(boolean so, String field) {
        if (!so) {
            throw new IllegalArgumentException(field);
        }
    }
}
