package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.Citation;
import org.dokaz.model.Digest;
import org.dokaz.model.Exposure;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Trait;
import org.dokaz.model.Transcript;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Readers;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.release.Tells;

/** What words tell of people which a person wrote, as the readers of documents read them. */
final class TraitsTold implements Tells {

    private final Readers readers = new Readers(RecurringLines.NONE, Equipment.shipped());

    /**
     * Everything in the words that could narrow somebody down: of a text that stands for one person's statement, all of it may be about that
     * person.
     */
    @Override
    public List<Tell> of(String words, Language language) {
        Reading reading = readers.apply(
                Transcript.of(Digest.ofText(words), Optional.empty(), language, Masthead.BLANK, words, List.of()));
        List<Tell> told = new ArrayList<>();
        List<Span> known = new ArrayList<>();
        for (Exposure exposure : reading.exposures()) {
            for (Trait trait : exposure.traits()) {
                told.add(new Tell(lower(trait.kind()), trait.cited().words()));
                known.add(trait.cited().span());
            }
        }
        for (Mention mention : reading.notes().mentions()) {
            Citation cited = mention.cited();
            if (known.stream().noneMatch(span -> span.overlaps(cited.span()))) {
                kind(mention).ifPresent(kind -> {
                    told.add(new Tell(kind, cited.words()));
                    known.add(cited.span());
                });
            }
        }
        return told;
    }

    private static Optional<String> kind(Mention mention) {
        return switch (mention) {
            case Mention.Place _ -> Optional.of(lower(Trait.Kind.PLACE));
            case Mention.Time time when time.kind() == Mention.TimeKind.DATE -> Optional.of(lower(Trait.Kind.DATE));
            case Mention.Name name -> Optional.of(lower(name.kind()));
            case Mention.Time _, Mention.Quantity _ -> Optional.empty();
        };
    }

    private static String lower(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
