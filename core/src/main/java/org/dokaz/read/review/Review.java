package org.dokaz.read.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;

/**
 * A second look at what was noticed in a document, in one language.
 *
 * <p>Readers of names are generous, since a speaker who is missed is a claim that is lost. Whoever lists, resolves or
 * protects people wants the opposite: a statute taken for a person hides the persons beside it.
 */
public final class Review {

    private static final Comparator<Mention> IN_TEXT_ORDER =
            Comparator.comparing(mention -> mention.cited().span());

    private static final Map<Language, Review> LOADED = new ConcurrentHashMap<>();

    private final Misnomers misnomers;
    private final RegisterNumbers numbers;
    private final TitledNames titled;
    private final BodyNames bodies;

    private Review(Language language) {
        Wordbook words = Wordbook.load(language, "review");
        misnomers = new Misnomers(words, Wordbook.load(language, "names"));
        numbers = new RegisterNumbers(words);
        titled = new TitledNames(words);
        bodies = new BodyNames(words);
    }

    /** The review for this language, loaded on first use. */
    public static Review of(Language language) {
        return LOADED.computeIfAbsent(language, Review::new);
    }

    /** The same notes without what is no name, and with the numbers that lead to one person or case; in text order. */
    public Notes apply(Notes notes) {
        List<Mention> mentions = titled.whole(notes.prose(), misnomers.without(notes));
        mentions = numbers.with(notes.prose(), mentions);
        mentions = mentions.stream().sorted(IN_TEXT_ORDER).toList();
        return new Notes(notes.prose(), bodies.joined(notes.prose(), mentions), notes.attributions());
    }
}
