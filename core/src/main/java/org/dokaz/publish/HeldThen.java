package org.dokaz.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Held;
import org.dokaz.atlas.Place;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Claim;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/**
 * Who held a claim's place at the claim's time, by every source that was imported: context that stands beside a claim and is no part of it.
 * Sources that differ stand side by side.
 */
final class HeldThen {

    private static final int NUMBER_LENGTH_MAX = 18;

    private final Atlas atlas;
    private final Labels labels;
    private final Wording wording;

    HeldThen(Atlas atlas, Labels labels) {
        this.atlas = atlas;
        this.labels = labels;
        this.wording = new Wording(labels);
    }

    /**
     * A line for each thing that a source says.
     *
     * @param published when the claim's document was, which counts where the claim has no day of its own
     */
    List<String> lines(Where where, Claim claim, Optional<LocalDate> published) {
        Optional<Place> place = place(where);
        if (place.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (LocalDate day : days(claim, published)) {
            for (Held held : atlas.held(place.get()).on(day)) {
                lines.add(line(day, held));
            }
        }
        return lines;
    }

    private Optional<Place> place(Where where) {
        if (where.katottg().isPresent()) {
            return atlas.coded(where.katottg().get());
        }
        return where.geonameId()
                .filter(number ->
                        number.length() <= NUMBER_LENGTH_MAX && number.chars().allMatch(Character::isDigit))
                .flatMap(number -> atlas.numbered(Long.parseLong(number)));
    }

    private static Set<LocalDate> days(Claim claim, Optional<LocalDate> published) {
        Set<LocalDate> days = new LinkedHashSet<>();
        claim.when().flatMap(When::earliest).ifPresent(days::add);
        claim.when().flatMap(When::latest).ifPresent(days::add);
        if (days.isEmpty()) {
            claim.statedOn().or(() -> published).ifPresent(days::add);
        }
        return days;
    }

    private String line(LocalDate day, Held held) {
        String since = held.start()
                .map(start -> " " + labels.text("held.since", wording.day(start)))
                .orElse("");
        String row = held.territory().isEmpty() ? "" : ": " + held.territory();
        return labels.text(
                "held.then", wording.day(day), labels.of("held", held.status()) + since, held.source() + row);
    }
}
