package org.dokaz.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.collect.PathInside;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Exhibit;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.publish.Document;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;

/** Documents by the place that they were found at, in a file or inside one. */
public final class Places {

    private Places() {}

    /** A document as it is shown: what lies inside a file goes by the file's path, and its part tells where in there. */
    public static Document document(
            Exhibit exhibit,
            Optional<String> path,
            Optional<String> part,
            Optional<String> language,
            Masthead masthead,
            List<FileData> fileData) {
        Optional<String> inside = inside(path);
        Optional<String> whole = inside.isEmpty()
                ? part
                : Optional.of(Stream.concat(inside.stream(), part.stream()).collect(Collectors.joining("/")));
        return new Document(
                exhibit.id(),
                PathInside.outer(path),
                whole,
                Optional.of(exhibit.mediaType()),
                language,
                masthead,
                fileData);
    }

    private static Optional<String> inside(Optional<String> path) {
        return PathInside.inner(path).map(one -> one.replace("//", "/"));
    }

    /** What tells a document apart in its own exhibit, of what it is shown by. */
    public static Optional<String> ownPart(Optional<String> path, Optional<String> shown) {
        int length = inside(path).map(one -> one.length() + 1).orElse(0);
        return shown.filter(one -> one.length() > length).map(one -> one.substring(length));
    }

    /** A document with the address that it was captured from, unless it states one itself. */
    static Extraction.Found at(Optional<String> address, Extraction.Found found) {
        if (address.isEmpty() || found.masthead().url().isPresent()) {
            return found;
        }
        return found.outcome() instanceof Outcome.Made<Draft>(Draft draft)
                ? new Extraction.Found(
                        found.part(),
                        at(address, found.masthead()),
                        found.fileData(),
                        new Outcome.Made<>(new Draft(
                                at(address, draft.masthead()),
                                draft.declaredLanguage(),
                                draft.text(),
                                draft.blocks(),
                                draft.placements())))
                : new Extraction.Found(found.part(), at(address, found.masthead()), found.fileData(), found.outcome());
    }

    private static Masthead at(Optional<String> address, Masthead stated) {
        return new Masthead(stated.outlet(), stated.title(), address, stated.published(), stated.posting());
    }
}
