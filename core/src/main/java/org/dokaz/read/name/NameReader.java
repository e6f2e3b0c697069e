package org.dokaz.read.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.Gazetteer;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/** Notices the names of persons, roles, organisations and units, and identifiers, in one language. */
public final class NameReader {

    private static final Map<Language, NameReader> READERS = new ConcurrentHashMap<>();

    private final Gazetteer gazetteer;
    private final Units units;
    private final Organisations organisations;
    private final Roles roles;
    private final Persons persons;
    private final PersonNames names;
    private final Introduced introduced;

    private NameReader(Language language) {
        gazetteer = Gazetteer.of(language);
        units = new Units(language);
        organisations = new Organisations(language);
        roles = new Roles(language);
        persons = new Persons(language);
        names = new PersonNames(language);
        introduced = new Introduced(language);
    }

    /** The reader of names in this language, loaded on first use. */
    public static NameReader of(Language language) {
        return READERS.computeIfAbsent(language, NameReader::new);
    }

    /** The names in the prose, in text order; a role may overlap the names within it. */
    public List<Mention> read(Prose prose) {
        List<Marks> all = new ArrayList<>();
        Persons.Usage usage = new Persons.Usage();
        for (Sentence sentence : prose.sentences()) {
            Marks marks = new Marks(sentence.tokens(), gazetteer);
            usage.note(marks);
            all.add(marks);
        }
        Introduced bodies = introduced.ofDocument();
        for (Marks marks : all) {
            Identifiers.mark(marks);
            units.mark(marks);
            organisations.mark(marks);
            bodies.learn(marks);
        }
        PersonNames ofDocument = names.ofDocument();
        for (Marks marks : all) {
            bodies.mark(marks);
            roles.mark(marks);
            persons.mark(marks, usage);
            marks.found().stream()
                    .filter(found -> found.kind() == NameKind.PERSON)
                    .forEach(found -> ofDocument.learn(words(marks, found)));
        }
        List<Mention> mentions = new ArrayList<>();
        for (Marks marks : all) {
            persons.markKnown(marks, ofDocument);
            marks.found().stream()
                    .map(found -> mention(prose, marks, found, ofDocument))
                    .forEach(mentions::add);
        }
        mentions.sort(
                (left, right) -> left.cited().span().compareTo(right.cited().span()));
        return List.copyOf(mentions);
    }

    private static List<Token> words(Marks marks, Marks.Found found) {
        return marks.tokens().subList(found.start(), found.end());
    }

    private static Mention mention(Prose prose, Marks marks, Marks.Found found, PersonNames names) {
        List<Token> words = words(marks, found);
        Span span = new Span(words.getFirst().start(), words.getLast().end());
        Optional<String> canonical = found.kind() == NameKind.PERSON ? names.canonical(words) : found.base();
        return new Mention.Name(prose.transcript().cite(span), found.kind(), canonical);
    }
}
