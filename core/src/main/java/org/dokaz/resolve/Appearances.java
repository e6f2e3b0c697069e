package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.model.Citation;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;

/** The names in one reading, each with all its mentions. */
final class Appearances {

    private final Transcript transcript;
    private final List<Mention> mentions;
    private final Told told;
    private final Reading reading;
    private final Map<Key, Gathered> gathered = new LinkedHashMap<>();

    private Appearances(Reading reading) {
        this.reading = reading;
        transcript = reading.transcript();
        mentions = reading.notes().mentions();
        told = new Told(reading);
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
        LocalBodies.in(reading).forEach((body, cited) -> {
            Gathered found = new Gathered();
            cited.forEach(citation -> found.add(transcript, citation));
            gathered.put(new Key(EntityKind.ORGANISATION, body, Optional.empty(), 0, true), found);
        });
        Optional<String> town = LocalBodies.town(reading).map(Where::name);
        List<Appearance> appearances = new ArrayList<>();
        gathered.forEach((key, found) -> {
            boolean person = key.kind() == EntityKind.PERSON;
            Noted noted = person
                    ? new Noted(told.roles(found.spans), told.of(found.spans), key.namesakes(), Optional.empty())
                    : new Noted(
                            Set.of(),
                            Set.of(),
                            key.namesakes(),
                            key.local() ? Optional.of(new Noted.Local(key.name(), town)) : Optional.empty());
            appearances.add(
                    new Appearance(key.kind(), transcript.language(), key.name(), found.anchors, key.where(), noted));
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
        gathered.computeIfAbsent(key, ignored -> new Gathered()).add(transcript, mention.cited());
    }

    private record Key(EntityKind kind, String name, Optional<Where> where, int namesakes, boolean local) {

        Key(EntityKind kind, String name, Optional<Where> where, int namesakes) {
            this(kind, name, where, namesakes, false);
        }
    }

    private static final class Gathered {
        private final List<Anchor> anchors = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();

        void add(Transcript transcript, Citation cited) {
            anchors.add(Anchor.of(transcript, cited));
            spans.add(cited.span());
        }
    }
}
