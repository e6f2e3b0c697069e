package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Token;

/** "X reports, citing Y": what X says is Y's word, so that Y's saying stands inside that of X. */
final class Citing {

    private Citing() {}

    /**
     * The saying of whoever is cited, then that of whoever cites; only the latter where nothing is left to be said by the
     * former. Where the sentence only points back at what was said before, both say that.
     */
    static List<Draft> split(Draft outer, Cue cue, Range cited, List<Token> tokens) {
        Range frame = new Range(cue.range().start(), Math.max(cue.range().end(), cited.end()));
        if (outer.content().isEmpty()) {
            Draft inner =
                    new Draft(cue.sort(), cue.range(), Optional.of(cited), outer.frame(), List.of(), Optional.empty());
            return List.of(inner, outer.withContent(List.of(frame)));
        }
        List<Range> said = new ArrayList<>();
        List<Range> all = new ArrayList<>();
        for (Range part : outer.content()) {
            List<Range> rest = without(part, frame, tokens);
            said.addAll(rest);
            boolean inside = part.start() <= frame.start() && frame.end() <= part.end();
            all.addAll(inside ? rest : List.of(part));
        }
        if (said.isEmpty()) {
            return List.of(outer);
        }
        all.add(frame);
        all.sort(Comparator.comparingInt(Range::start));
        Draft inner = new Draft(cue.sort(), cue.range(), Optional.of(cited), frame, said, Optional.empty());
        return List.of(inner, outer.withContent(all));
    }

    /** What is left of a range on either side of another. */
    private static List<Range> without(Range part, Range taken, List<Token> tokens) {
        int left = Math.clamp(taken.start(), part.start(), part.end());
        int right = Math.clamp(taken.end(), part.start(), part.end());
        List<Range> rest = new ArrayList<>();
        for (Range range : List.of(new Range(part.start(), left), new Range(right, part.end()))) {
            Range trimmed = range.trimmed(tokens);
            if (!trimmed.isEmpty()) {
                rest.add(trimmed);
            }
        }
        return rest;
    }
}
