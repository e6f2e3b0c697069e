package org.dokaz.app;

import java.util.List;
import java.util.function.Predicate;
import org.dokaz.model.Digest;
import org.dokaz.publish.Sources;
import org.dokaz.record.Judgement;
import org.dokaz.record.Matching;
import org.dokaz.resolve.Decision;
import org.dokaz.resolve.Resolution;
import org.dokaz.resolve.Resolver;

/**
 * Which names in a case stand for one: what its readings and the judgements that hold come to.
 *
 * @param sources the documents they were found in
 */
public record NamesInCase(Resolution resolution, Sources sources) {

    /** The names of a case as they stand now. */
    public static NamesInCase of(CaseFile file) {
        return of(file, exhibit -> true);
    }

    /** The names in these of its exhibits, as if the others were not there. */
    static NamesInCase of(CaseFile file, Predicate<Digest> exhibits) {
        Sources sources = new Sources();
        Resolver resolver = new Resolver();
        file.each(held -> held.reading()
                .filter(reading -> exhibits.test(reading.transcript().exhibit()))
                .filter(reading -> sources.add(reading.transcript(), held.path()))
                .ifPresent(resolver::add));
        List<Decision> decisions = file.holding(Judgement.class).stream()
                .filter(judgement -> judgement.matter() == Judgement.Matter.NAMES)
                .flatMap(judgement -> OpenPart.of(judgement, exhibits).stream())
                .map(NamesInCase::decision)
                .toList();
        return new NamesInCase(resolver.resolve(decisions), sources);
    }

    private static Decision decision(Judgement judgement) {
        return new Decision(judgement.verdict(), judgement.left(), judgement.right(), judgement.why());
    }

    /** Compares the names of a case that is open for writing, and keeps what came of it. */
    public static NamesInCase compare(CaseFile file) {
        NamesInCase names = of(file);
        Resolution resolution = names.resolution;
        file.match(new Matching(resolution.matches(), resolution.matches().size(), file.maker()));
        return names;
    }
}
