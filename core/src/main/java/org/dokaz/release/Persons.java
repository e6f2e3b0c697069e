package org.dokaz.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dokaz.language.Table;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Part;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;

/** Who is who in a case: which names are of people in office, which of people who must not be shown, who is accused. */
final class Persons {

    private static final int ROLE_CHARACTERS_MAX = 80;
    /** What a person decided outweighs all that documents tell. */
    private static final int DECIDED = 1_000_000;

    private static final int ACCUSERS_MIN = 2;

    private static final String SENTENCE_ENDS = ".!?;\n";

    private final Offices offices;
    private final Set<String> publicRoles;
    private final Set<String> accusing = new HashSet<>();
    private final Map<DocumentId, TreeMap<Integer, Named>> byPlace = new HashMap<>();
    private final Map<String, Named> byName = new HashMap<>();
    private final List<Named> all = new ArrayList<>();

    /** A person while what is known of the person is gathered. */
    private static final class Named {
        private final String key;
        private final Set<String> names = new HashSet<>();
        private int offices;
        private int risks;
        private final Set<DocumentId> accusers = new HashSet<>();
        private boolean near;
        private boolean speaks;
        private boolean suffers;

        Named(String key) {
            this.key = key;
            names.add(key);
        }

        Person person() {
            // A mayor who was once held is still the mayor; somebody hunted who once stood beside one is not.
            Person.Standing standing = risks > 0 ? Person.Standing.AT_RISK : Person.Standing.PRIVATE;
            // Who is named where a wrong is told, and neither suffers it nor ever speaks, may be whom the words accuse
            // although no reader made sure of it; whoever speaks is accused once two documents say so, since one may
            // have been misread.
            boolean accused = speaks ? accusers.size() >= ACCUSERS_MIN : !accusers.isEmpty() || (near && !suffers);
            return new Person(
                    key,
                    names.stream().sorted().toList(),
                    offices > risks ? Person.Standing.PUBLIC : standing,
                    accused,
                    speaks);
        }
    }

    Persons(Collection<Entity> entities, Collection<Reading> readings, Offices offices, Set<String> publicRoles) {
        this.offices = offices;
        this.publicRoles = publicRoles;
        Table.rows("accusing-kinds.tsv").forEach(row -> accusing.add(row.getFirst()));
        for (Entity entity : entities) {
            if (entity.kind() == EntityKind.PERSON) {
                add(entity);
            }
        }
        readings.forEach(this::look);
    }

    private void add(Entity entity) {
        Named named = new Named(entity.name());
        named.names.addAll(entity.names());
        all.add(named);
        for (Anchor mention : entity.mentions()) {
            byPlace.computeIfAbsent(mention.document(), ignored -> new TreeMap<>())
                    .put(mention.span().start(), named);
        }
        entity.names().forEach(name -> byName.putIfAbsent(lower(name), named));
        byName.putIfAbsent(lower(entity.name()), named);
        named.offices = named.names.stream().anyMatch(publicRoles::contains) ? DECIDED : 0;
    }

    private void look(Reading reading) {
        DocumentId document = DocumentId.of(reading.transcript());
        TreeMap<Integer, Named> here = byPlace.computeIfAbsent(document, ignored -> new TreeMap<>());
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Name name && name.kind() == Mention.NameKind.PERSON) {
                Named named = here.computeIfAbsent(
                        name.cited().start(),
                        ignored -> fresh(name.canonical().orElse(name.cited().words())));
                named.names.add(name.cited().words());
                named.offices += isInOffice(reading, name.cited().span()) ? 1 : 0;
            }
        }
        for (Risk risk : reading.risks()) {
            named(here, risk.cited().span()).forEach(named -> named.risks++);
        }
        for (Claim claim : reading.claims()) {
            claim.speaker()
                    .ifPresent(speaker -> named(here, speaker.cited().span()).forEach(named -> named.speaks = true));
            if (accusing.contains(claim.kind().code())) {
                named(here, claim.cited().span()).forEach(named -> named.near = true);
                of(here, claim, Part.Role.DOER).forEach(named -> named.accusers.add(document));
                of(here, claim, Part.Role.VICTIM).forEach(named -> named.suffers = true);
                of(here, claim, Part.Role.WITNESS).forEach(named -> named.suffers = true);
            }
        }
    }

    /** Whether somebody's name may stand in a list: it is one in office, whom no document puts at risk, or of whom a person decided so. */
    boolean isListed(Entity person) {
        Anchor first = person.mentions().getFirst();
        return byPlace
                .getOrDefault(first.document(), new TreeMap<>())
                .subMap(first.span().start(), first.span().start() + 1)
                .values()
                .stream()
                .anyMatch(named -> named.offices >= DECIDED || (named.offices > 0 && named.risks == 0));
    }

    private static Collection<Named> named(NavigableMap<Integer, Named> here, Span words) {
        return here.subMap(words.start(), words.end()).values();
    }

    private static List<Named> of(NavigableMap<Integer, Named> here, Claim claim, Part.Role role) {
        return claim.parts().stream()
                .filter(part -> part.role() == role)
                .flatMap(part -> named(here, part.cited().span()).stream())
                .toList();
    }

    private Named fresh(String name) {
        return byName.computeIfAbsent(lower(name), ignored -> {
            Named named = new Named(name);
            named.offices = publicRoles.contains(name) ? DECIDED : 0;
            all.add(named);
            return named;
        });
    }

    private boolean isInOffice(Reading reading, Span name) {
        String text = reading.transcript().text();
        Language language = reading.transcript().language();
        return offices.areNamedIn(before(text, name.start()), language)
                || beside(text, name.end())
                        .filter(words -> offices.areNamedIn(words, language))
                        .isPresent();
    }

    /** The words before a name that may tell an office: back to the last mark of punctuation. */
    private static String before(String text, int end) {
        int start = end;
        int least = Math.max(0, end - ROLE_CHARACTERS_MAX);
        while (start > least
                && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0
                && ",()\"\u00AB\u00BB\u201C\u201D".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    /** What is added to a name behind it, between marks of punctuation. */
    private static Optional<String> beside(String text, int start) {
        int from = start;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        if (from >= text.length() || ",(\u2013\u2014-".indexOf(text.charAt(from)) < 0) {
            return Optional.empty();
        }
        int most = Math.min(text.length(), from + ROLE_CHARACTERS_MAX);
        int end = from + 1;
        while (end < most && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0 && ",)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(text.substring(from + 1, end));
    }

    /** Whether these words speak of an office without a name, as "the mayor". */
    boolean isOffice(String words, Language language) {
        return offices.areNamedIn(words, language);
    }

    /** Where the words of a claim name people as the doers of a wrong. */
    List<Span> accused(Claim claim) {
        if (!accusing.contains(claim.kind().code())) {
            return List.of();
        }
        return claim.parts().stream()
                .filter(part -> part.role() == Part.Role.DOER)
                .map(part -> part.cited().span())
                .toList();
    }

    /** Whether a body is named in these words. */
    boolean isBody(Reading reading, Span words) {
        return reading.notes().mentions().stream()
                .anyMatch(mention -> mention instanceof Mention.Name name
                        && (name.kind() == Mention.NameKind.ORGANISATION || name.kind() == Mention.NameKind.UNIT)
                        && name.cited().span().overlaps(words));
    }

    /** Who is meant by a name in a document: who is named there, else who is called so elsewhere. */
    Person of(Reading reading, String name, Optional<Span> where) {
        NavigableMap<Integer, Named> here = byPlace.getOrDefault(DocumentId.of(reading.transcript()), new TreeMap<>());
        Optional<Named> there = where.flatMap(span -> named(here, span).stream().findFirst());
        Optional<Named> called = there.or(() -> here.values().stream()
                        .filter(named -> named.names.contains(name))
                        .findFirst())
                .or(() -> Optional.ofNullable(byName.get(lower(name))));
        boolean known = publicRoles.contains(name);
        return called.map(Named::person)
                .orElseGet(() -> new Person(
                        name, List.of(name), known ? Person.Standing.PUBLIC : Person.Standing.PRIVATE, false, true));
    }

    /** Everybody who is named inside a stretch of a document, by where the name begins. */
    Map<Integer, Person> in(Reading reading, Span span) {
        Map<Integer, Person> there = new LinkedHashMap<>();
        byPlace.getOrDefault(DocumentId.of(reading.transcript()), new TreeMap<>())
                .subMap(span.start(), span.end())
                .forEach((at, named) -> there.put(at, named.person()));
        return there;
    }

    /** Everybody who is named in the case. */
    List<Person> everybody() {
        return all.stream().map(Named::person).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
