package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dokaz.corroborate.Corroborator;
import org.dokaz.corroborate.Findings;
import org.dokaz.corroborate.ruling.Ruling;
import org.dokaz.model.Digest;
import org.dokaz.model.Entity;
import org.dokaz.model.Verdict;
import org.dokaz.publish.Comparison;
import org.dokaz.record.Judgement;

/** What the claims of a case come to when they are held against each other. */
public final class ClaimsInCase {

    private ClaimsInCase() {}

    /**
     * The findings of a case as it stands now, bound by the judgements that hold, its names known as these persons, places, units and
     * organisations.
     */
    public static Findings compare(CaseFile file, List<Entity> entities) {
        return compare(file, entities, exhibit -> true);
    }

    /** The findings in these of its exhibits, as if the others were not there. */
    static Findings compare(CaseFile file, List<Entity> entities, Predicate<Digest> exhibits) {
        Corroborator corroborator = new Corroborator(entities);
        SetRight right = SetRight.of(file);
        file.eachReading((document, reading) -> {
            if (exhibits.test(document.exhibit().id())) {
                corroborator.add(right.reading(reading));
            }
        });
        return corroborator.find(file.holding(Judgement.class).stream()
                .flatMap(judgement -> OpenPart.of(judgement, exhibits).stream())
                .map(ClaimsInCase::ruling)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Ruling> ruling(Judgement judgement) {
        if (judgement.verdict() == Verdict.UNSURE) {
            return Optional.empty();
        }
        Optional<Ruling.Matter> matter = switch (judgement.matter()) {
            case NAMES -> Optional.empty();
            case EVENT -> Optional.of(Ruling.Matter.EVENT);
            case ORIGIN -> Optional.of(Ruling.Matter.ORIGIN);
        };
        return matter.map(
                of -> new Ruling(of, judgement.verdict(), judgement.left(), judgement.right(), judgement.why()));
    }

    /** Findings as they are shown, with the grades that people gave. */
    public static Comparison shown(Findings findings, GradesInCase grades) {
        return new Comparison(
                findings.events(), findings.lineages(), findings.retellings(), findings.nearMisses(), grades.grades());
    }
}
