package org.dokaz.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.atlas.Atlas;
import org.dokaz.model.Digest;

/**
 * What a dossier shows: the answers of a case or a run, in order.
 *
 * @param fiction which of the exhibits are known to be invented, and so are marked on the page
 * @param keeping how the case came about
 * @param atlas who held which place when, as far as sources were imported
 * @param comparison what comparing its claims came to
 */
public record Dossier(
        String title, List<Answer> answers, Set<Digest> fiction, Keeping keeping, Atlas atlas, Comparison comparison) {

    public Dossier {
        answers = List.copyOf(answers);
        fiction = Set.copyOf(fiction);
    }

    /** A dossier whose claims nobody compared. */
    public Dossier(String title, List<Answer> answers, Set<Digest> fiction, Keeping keeping, Atlas atlas) {
        this(title, answers, fiction, keeping, atlas, Comparison.NONE);
    }

    /** A dossier beside which nothing is known of places. */
    public Dossier(String title, List<Answer> answers, Set<Digest> fiction, Keeping keeping) {
        this(title, answers, fiction, keeping, Atlas.empty());
    }

    /**
     * How a case came about, and what in it is kept apart.
     *
     * @param runs the runs that came to their end, the earliest first
     * @param restricted why the originals that are restricted are
     * @param books what is on record of each exhibit
     */
    public record Keeping(List<RunLine> runs, Map<Digest, String> restricted, Map<Digest, Book> books) {

        /** Of answers that are kept nowhere. */
        public static final Keeping NONE = new Keeping(List.of(), Map.of());

        public Keeping {
            runs = List.copyOf(runs);
            restricted = Map.copyOf(restricted);
            books = Map.copyOf(books);
        }

        /** How a case came about of whose exhibits nothing is on record. */
        public Keeping(List<RunLine> runs, Map<Digest, String> restricted) {
            this(runs, restricted, Map.of());
        }
    }

    /**
     * The account of one run.
     *
     * @param inputs what the user named, or the first of it
     * @param inputsMore how much more was named
     */
    public record RunLine(List<String> inputs, int inputsMore, long in, long made, long declined, long failed) {

        public RunLine {
            inputs = List.copyOf(inputs);
        }
    }
}
