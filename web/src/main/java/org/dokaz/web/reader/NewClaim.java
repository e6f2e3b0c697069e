package org.dokaz.web.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dokaz.app.HandReader;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.When;

/** A claim that somebody wants to add, as it came from the form; what is not filled in is empty. */
record NewClaim(Map<String, String> fields) {

    /** The fields of the form, as their names stand in it. */
    static final List<String> NAMES = List.of(
            "words",
            "near",
            "place",
            "kind",
            "stance",
            "hedged",
            "speaker",
            "basis",
            "places",
            "earliest",
            "latest",
            "statedOn",
            "low",
            "high",
            "unit",
            "approximate",
            "why");

    private static final Pattern BETWEEN_PLACES = Pattern.compile(";");
    private static final int PLACES_MAX = 10;
    private static final int DIGITS_MAX = 9;

    NewClaim {
        fields = Map.copyOf(fields);
    }

    /** What a field holds. */
    String of(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * The claim that is meant.
     *
     * @throws IllegalArgumentException where something is not what its field is for; the message is the name of the field
     */
    HandReader.Wanted wanted() {
        CorrectionForm.demand(!of("words").isBlank(), "words");
        CorrectionForm.demand(ActKind.isCode(of("kind")), "kind");
        List<String> places = BETWEEN_PLACES
                .splitAsStream(of("places"))
                .map(String::strip)
                .limit(PLACES_MAX)
                .toList();
        return new HandReader.Wanted(
                of("words"),
                whole(of("near")),
                whole(of("place")),
                new ActKind(of("kind")),
                CorrectionForm.stance(of("stance")),
                !of("hedged").isEmpty(),
                of("speaker").strip(),
                basis(),
                places,
                when(),
                stated(),
                figure(of("low"), of("high"), of("unit"), !of("approximate").isEmpty()));
    }

    private Basis basis() {
        for (Basis one : Basis.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(of("basis"))) {
                return one;
            }
        }
        return Basis.UNKNOWN;
    }

    private Optional<When> when() {
        return of("earliest").isBlank() && of("latest").isBlank()
                ? Optional.empty()
                : Optional.of(CorrectionForm.when(of("earliest"), of("latest")));
    }

    private Optional<LocalDate> stated() {
        return CorrectionForm.day(of("statedOn"));
    }

    /** A figure where one was typed. */
    static Optional<HandReader.Figure> figure(String low, String high, String unit, boolean approximate) {
        OptionalDouble from = CorrectionForm.number(low);
        OptionalDouble to = CorrectionForm.number(high);
        if (from.isEmpty() && to.isEmpty()) {
            CorrectionForm.demand(unit.isBlank(), "figure");
            return Optional.empty();
        }
        CorrectionForm.demand(from.isEmpty() || to.isEmpty() || from.getAsDouble() <= to.getAsDouble(), "figure");
        CorrectionForm.demand(!unit.isBlank() && unit.length() <= CorrectionForm.UNIT_LENGTH_MAX, "unit");
        return Optional.of(new HandReader.Figure(from, to, unit.strip(), approximate));
    }

    private static OptionalInt whole(String written) {
        String digits = written.strip();
        boolean fits = !digits.isEmpty()
                && digits.length() <= DIGITS_MAX
                && digits.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        return fits ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
