package org.dokaz.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dokaz.corroborate.Findings;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Maker;
import org.dokaz.publish.Graded;
import org.dokaz.record.Grading;

/**
 * The grades that hold in a case, on its claims as they stand now. Of two that one person gave to one claim or origin the later stands; those
 * of several persons stand side by side.
 *
 * @param grades in the order in which they were given
 * @param notes what is graded but stands in the case no more, in plain words
 */
public record GradesInCase(List<Graded> grades, List<String> notes) {

    public GradesInCase {
        grades = List.copyOf(grades);
        notes = List.copyOf(notes);
    }

    /** The grades on what these findings tell. */
    public static GradesInCase of(CaseFile file, Findings findings) {
        return of(file, findings, exhibit -> true);
    }

    /** The same as if exhibits other than these were not there: a grade that rests on others too may tell of them in its reason. */
    static GradesInCase of(CaseFile file, Findings findings, Predicate<Digest> exhibits) {
        List<Grading> gradings = file.holding(Grading.class).stream()
                .filter(grading ->
                        grading.claims().stream().map(Anchor::exhibit).allMatch(exhibits))
                .toList();
        AnchorIndex<Digest> index = new AnchorIndex<>();
        if (!gradings.isEmpty()) {
            for (Event event : findings.events()) {
                event.claims().forEach(statement -> index.add(statement.words(), statement.claim()));
            }
        }
        Map<Target, Graded> grades = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Grading grading : gradings) {
            Set<Digest> claims = new TreeSet<>();
            grading.claims().forEach(anchor -> claims.addAll(index.inTheseWordsOrThere(anchor)));
            if (claims.isEmpty()) {
                notes.add("the grade " + grading.grade() + " on \u201C"
                        + grading.claims().getFirst().words() + "\u201D rests: no claim stands there now");
                continue;
            }
            Target target = new Target(grading.by(), grading.origin(), Set.copyOf(claims));
            grades.remove(target);
            grades.put(
                    target,
                    new Graded(
                            grading.grade(),
                            grading.origin(),
                            List.copyOf(claims),
                            who(grading.by()),
                            LocalDate.ofInstant(grading.at(), ZoneOffset.UTC),
                            grading.why()));
        }
        return new GradesInCase(List.copyOf(grades.values()), notes);
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }

    private record Target(Maker by, Optional<String> origin, Set<Digest> claims) {}
}
