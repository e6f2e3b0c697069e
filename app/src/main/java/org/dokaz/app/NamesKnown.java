package org.dokaz.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dokaz.model.Anchor;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Match;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.protect.Officials;
import org.dokaz.record.PublicRole;
import org.dokaz.release.PublicPeople;

/**
 * The people, places, units and organisations of a case, found by what pages call them. Of people only those in office stand in a list; anybody else is
 * found by words that name them, and by nothing else.
 */
public final class NamesKnown {

    private final NamesInCase names;
    private final List<Entity> listed = new ArrayList<>();
    private final Set<Entity> open = new HashSet<>();
    private final Map<String, Entity> byKey = new HashMap<>();
    private final Map<String, Map<Integer, Entity>> byDocument = new HashMap<>();
    private final Map<String, List<Mention>> privateNames = new ConcurrentHashMap<>();

    private NamesKnown(NamesInCase names) {
        this.names = names;
    }

    static NamesKnown of(NamesInCase names, Collection<Reading> readings, List<PublicRole> publicRoles) {
        NamesKnown known = new NamesKnown(names);
        List<Entity> entities = names.resolution().entities();
        Set<String> roles = publicRoles.stream().map(PublicRole::name).collect(Collectors.toSet());
        PublicPeople people = new PublicPeople(entities, readings, new Officials()::areNamedIn, roles);
        Set<String> things = things(entities, readings);
        for (Entity entity : entities) {
            if (entity.kind() != EntityKind.PERSON
                    || (people.isListed(entity) && !things.contains(lower(entity.name())))) {
                known.listed.add(entity);
                known.open.add(entity);
                known.byKey.put(EventsInCase.key(entity.id()), entity);
            }
            for (Anchor mention : entity.mentions()) {
                known.byDocument
                        .computeIfAbsent(Desk.key(mention.document()), ignored -> new TreeMap<>())
                        .putIfAbsent(mention.span().start(), entity);
            }
        }
        return known;
    }

    /** The names of places, bodies and outlets: a reader may once take one of them for a person. */
    private static Set<String> things(Collection<Entity> entities, Collection<Reading> readings) {
        Set<String> things = new HashSet<>();
        entities.stream()
                .filter(entity -> entity.kind() != EntityKind.PERSON)
                .forEach(entity -> entity.names().forEach(name -> things.add(lower(name))));
        readings.forEach(
                reading -> reading.transcript().masthead().outlet().ifPresent(outlet -> things.add(lower(outlet))));
        return things;
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whom and what a list may show, in the order of kinds, then of how many mentions. */
    public List<Entity> listed() {
        return List.copyOf(listed);
    }

    /** Whether a list may show it: anything but a private person. */
    public boolean isListed(Entity entity) {
        return open.contains(entity);
    }

    /** Whom or what of those in the list this key stands for. */
    public Optional<Entity> listed(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * Whom or what the words at a place in a document name.
     *
     * @param document the key of the document
     * @param at where the name begins, in UTF-16 code units
     */
    public Optional<Entity> at(String document, int at) {
        return Optional.ofNullable(byDocument.getOrDefault(document, Map.of()).get(at));
    }

    /** Where a document names people who are not in office. */
    public List<Mention> privateNames(Reading reading) {
        String key = Desk.key(DocumentId.of(reading.transcript()));
        return privateNames.computeIfAbsent(key, ignored -> privateNames(reading, key));
    }

    private List<Mention> privateNames(Reading reading, String key) {
        return reading.notes().mentions().stream()
                .filter(mention -> mention instanceof Mention.Name name && name.kind() == Mention.NameKind.PERSON)
                .filter(mention -> at(key, mention.cited().span().start())
                        .filter(this::isListed)
                        .isEmpty())
                .toList();
    }

    /** What was thought of its names, and of it and others: each with whom or what stands on the other side, itself where it was taken for one. */
    public List<Likeness> likenesses(Entity entity) {
        List<Likeness> found = new ArrayList<>();
        for (Match match : names.resolution().matches()) {
            Optional<Entity> a = of(match.a());
            Optional<Entity> b = of(match.b());
            if (a.isPresent() && b.isPresent()) {
                if (a.get().equals(entity)) {
                    found.add(new Likeness(match, match.a(), match.b(), b.get()));
                } else if (b.get().equals(entity)) {
                    found.add(new Likeness(match, match.b(), match.a(), a.get()));
                }
            }
        }
        return found;
    }

    /** What was thought of two names, of which the first is the one that is looked at. */
    public record Likeness(Match match, Match.Side here, Match.Side there, Entity other) {}

    private Optional<Entity> of(Match.Side side) {
        return at(Desk.key(side.first().document()), side.first().span().start());
    }

    /**
     * The one of the same kind that somebody means by a spelling of it, or by a spelling in one document as {@code NAME@DOCUMENT}; nothing where none or
     * more than one is meant.
     */
    public Optional<List<Anchor>> meant(String reference, EntityKind kind) {
        try {
            List<Anchor> anchors = new Pointing(names).at(reference);
            return anchors.stream()
                            .findFirst()
                            .flatMap(first ->
                                    at(Desk.key(first.document()), first.span().start()))
                            .filter(entity -> entity.kind() == kind)
                            .isPresent()
                    ? Optional.of(anchors)
                    : Optional.empty();
        } catch (IllegalArgumentException unclear) {
            return Optional.empty();
        }
    }

    /** The words a judgement on it is on: the first mention of each spelling in each document. */
    public static List<Anchor> words(Collection<Anchor> mentions) {
        return Pointing.anchors(List.copyOf(mentions));
    }
}
