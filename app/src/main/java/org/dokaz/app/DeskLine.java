package org.dokaz.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One document, or input that could not be had, as a list shows it.
 *
 * @param key by which pages find it: tells nothing of what is in it
 * @param paths where it was found, the first first
 * @param part what tells it apart from others in its file
 * @param outcome what came of it
 * @param detail why it was not read, where it was not
 * @param language a BCP 47 tag
 * @param claims how many claims were read in it
 * @param risks how many of its words may put somebody at risk
 * @param isGraphic whether it tells of violence against people
 * @param restricted why it is restricted, where it is
 */
public record DeskLine(
        String key,
        List<String> paths,
        Optional<String> part,
        Outcome outcome,
        Optional<String> detail,
        Optional<String> language,
        Optional<String> title,
        Optional<String> outlet,
        Optional<LocalDate> published,
        int claims,
        int risks,
        boolean isGraphic,
        Optional<String> restricted) {

    /** What came of a document. */
    public enum Outcome {
        MADE,
        DECLINED,
        FAILED
    }

    public DeskLine {
        paths = List.copyOf(paths);
    }

    /** The same, found there, and restricted or not. */
    DeskLine at(Optional<String> path, Optional<String> why) {
        return with(path.stream().toList(), why);
    }

    /** The same, found there too. */
    DeskLine alsoAt(String path) {
        List<String> all = new ArrayList<>(paths);
        if (!all.contains(path)) {
            all.add(path);
        }
        return with(all, restricted);
    }

    private DeskLine with(List<String> found, Optional<String> why) {
        return new DeskLine(
                key, found, part, outcome, detail, language, title, outlet, published, claims, risks, isGraphic, why);
    }
}
