package org.dokaz.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;

/** The names in one reading, each with all its mentions. */
final class Appearances {

    /** How far an office may stand from the name of who holds it, in UTF-16 code units: a space, or a comma and a space. */
    private static final int ROLE_GAP_MAX = 2;

    private final Transcript transcript;
    private final List<Mention> mentions;
    private final Map<Key, Gathered> gathered = new LinkedHashMap<>();

    private Appearances(Reading reading) {
        transcript = reading.transcript();
        mentions = reading.notes().mentions();
    }

    /** The persons, places, units and organisations that a reading names. */
    static List<Appearance> in(Reading reading) {
        return new Appearances(reading).gather();
    }

    private List<Appearance> gather() {
        for (int index = 0; index < mentions.size(); index++) {
            switch (mentions.get(index)) {
                case Mention.Name named ->
                    kindOf(named.kind()).ifPresent(kind -> {
                        String name = named.canonical().orElse(named.cited().words());
                        add(new Key(kind, name, Optional.empty(), 0), named);
                    });
                case Mention.Place place ->
                    add(
                            new Key(
                                    EntityKind.PLACE,
                                    place.where().name(),
                                    Optional.of(place.where()),
                                    place.candidates().size()),
                            place);
                case Mention.Time ignored -> {}
                case Mention.Quantity ignored -> {}
            }
        }
        List<Appearance> appearances = new ArrayList<>();
        Optional<LocalDate> published = transcript.masthead().published();
        gathered.forEach((key, found) -> {
            Set<String> roles = key.kind() == EntityKind.PERSON ? rolesBeside(found.spans) : Set.of();
            Optional<Noted.Years> born =
                    key.kind() == EntityKind.PERSON ? Ages.bornBy(transcript, found.spans) : Optional.empty();
            appearances.add(new Appearance(
                    key.kind(),
                    transcript.language(),
                    key.name(),
                    found.anchors,
                    key.where(),
                    new Noted(roles, born, published, key.namesakes())));
        });
        return appearances;
    }

    private static Optional<EntityKind> kindOf(NameKind kind) {
        return switch (kind) {
            case PERSON -> Optional.of(EntityKind.PERSON);
            case ORGANISATION -> Optional.of(EntityKind.ORGANISATION);
            case UNIT -> Optional.of(EntityKind.UNIT);
            case ROLE, IDENTIFIER -> Optional.empty();
        };
    }

    private void add(Key key, Mention mention) {
        Gathered found = gathered.computeIfAbsent(key, ignored -> new Gathered());
        found.anchors.add(Anchor.of(transcript, mention.cited()));
        found.spans.add(mention.cited().span());
    }

    private Set<String> rolesBeside(List<Span> spans) {
        Set<String> roles = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Name named && named.kind() == NameKind.ROLE) {
                Span role = named.cited().span();
                for (Span name : spans) {
                    int before = name.start() - role.end();
                    int after = role.start() - name.end();
                    if ((before >= 0 && before <= ROLE_GAP_MAX) || (after >= 0 && after <= ROLE_GAP_MAX)) {
                        roles.add(String.join(" ", Keywords.ofAll(named.cited().words(), transcript.language())));
                    }
                }
            }
        }
        return roles;
    }

    private record Key(EntityKind kind, String name, Optional<Where> where, int namesakes) {}

    private static final class Gathered {
        private final List<Anchor> anchors = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
    }
}
