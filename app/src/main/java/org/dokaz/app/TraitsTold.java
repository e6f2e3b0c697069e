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
import org.dokaz.model.Transcript;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.release.Tells;
import org.dokaz.release.Trait;

/** What documents tell of people at risk, as they were read; and what words tell which a person wrote, as the same readers read them. */
final class TraitsTold implements Tells {

    private final Readers readers = new Readers(RecurringLines.NONE, Equipment.shipped());

    @Override
    public List<Trait> of(Reading reading) {
        List<Trait> traits = new ArrayList<>();
        for (Exposure exposure : reading.exposures()) {
            exposure.traits()
                    .forEach(trait -> traits.add(new Trait(
                            trait.cited().span(),
                            exposure.mentions().getFirst().span(),
                            name(trait.kind()),
                            trait.cited().words())));
        }
        return traits;
    }

    /**
     * Everything in the words that could narrow somebody down: of a text that stands for one person's statement, all of it may be about that
     * person.
     */
    @Override
    public List<Trait> of(String words, Language language) {
        Reading reading = readers.apply(Transcript.of(
                Digest.ofText(words), Optional.empty(), language, Masthead.BLANK, words, List.of()));
        List<Trait> traits = new ArrayList<>(of(reading));
        for (Mention mention : reading.notes().mentions()) {
            kind(mention)
                    .filter(kind -> traits.stream()
                            .noneMatch(trait -> trait.span().overlaps(mention.cited().span())))
                    .ifPresent(kind -> traits.add(trait(kind, mention.cited())));
        }
        return traits;
    }

    private static Trait trait(String kind, Citation cited) {
        return new Trait(cited.span(), cited.span(), kind, cited.words());
    }

    private static Optional<String> kind(Mention mention) {
        return switch (mention) {
            case Mention.Place _ -> Optional.of(name(org.dokaz.model.Trait.Kind.PLACE));
            case Mention.Time time when time.kind() == Mention.TimeKind.DATE ->
                Optional.of(name(org.dokaz.model.Trait.Kind.DATE));
            case Mention.Name name ->
                switch (name.kind()) {
                    case ROLE -> Optional.of(name(org.dokaz.model.Trait.Kind.ROLE));
                    case UNIT -> Optional.of(name(org.dokaz.model.Trait.Kind.UNIT));
                    case PERSON, ORGANISATION, IDENTIFIER -> Optional.of(name.kind().name().toLowerCase(Locale.ROOT));
                };
            case Mention.Time _, Mention.Quantity _ -> Optional.empty();
        };
    }

    private static String name(org.dokaz.model.Trait.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
