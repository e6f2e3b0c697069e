package org.dokaz.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Event;
import org.dokaz.model.When;

/**
 * One thing that was found, with what leads back to the words that bear it out.
 *
 * @param document where the words stand
 * @param path where the document was found; empty for standard input
 * @param restricted why its exhibit is not for every eye in the house; empty where it is
 * @param words the words that are cited: of a passage those around what was found, of a claim the claim's, of an entity its first mention's. Empty where
 *     only what the document says of itself was found
 */
public record Hit(
        Part part,
        DocumentId document,
        Optional<String> path,
        Masthead masthead,
        Optional<String> restricted,
        Optional<Words> words,
        Optional<ClaimFound> claim,
        Optional<EntityFound> entity) {

    /** What the document says of itself, and its language. */
    public record Masthead(
            Optional<String> outlet,
            Optional<String> title,
            Optional<String> url,
            Optional<LocalDate> published,
            Optional<String> language) {}

    /**
     * Words of a document, exactly as they stand there.
     *
     * @param start where they begin, in code points of its text; {@code end} where they end
     * @param before what stands before them, {@code after} what stands behind them: for the eye
     * @param found what was asked for, inside the words, in code points of the document's text
     */
    public record Words(int start, int end, String words, String before, String after, List<Stretch> found) {

        public Words {
            found = List.copyOf(found);
        }
    }

    /** A stretch of a text, in code points, half-open. */
    public record Stretch(int start, int end) {}

    /**
     * What a claim that was found says.
     *
     * @param speaker who utters it, {@code chain} the hands it came through
     * @param quantity its figure in words
     * @param event the event that it is of, and how that stands, where the case was compared
     * @param reviews what people made of it
     */
    public record ClaimFound(
            Digest id,
            String kind,
            String stance,
            boolean hedged,
            Optional<String> speaker,
            List<String> chain,
            List<String> places,
            Optional<When> when,
            Optional<String> quantity,
            Optional<Digest> event,
            Optional<Event.Standing> standing,
            Set<Reviewed> reviews) {

        public ClaimFound {
            chain = List.copyOf(chain);
            places = List.copyOf(places);
            reviews = Set.copyOf(reviews);
        }
    }

    /**
     * What an entity that was found goes by.
     *
     * @param names every spelling seen
     * @param mentions how often it is named
     */
    public record EntityFound(Digest id, EntityKind kind, String name, List<String> names, int mentions) {

        public EntityFound {
            names = List.copyOf(names);
        }
    }
}
