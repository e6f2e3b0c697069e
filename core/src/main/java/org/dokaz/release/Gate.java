package org.dokaz.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.model.Step;
import org.dokaz.model.Where;
import org.dokaz.record.PublicRole;
import org.dokaz.record.Released;
import org.dokaz.release.withheld.Secret;

/**
 * The one way out of the house. What passes is on an allow-list: statements by officials, organisations and outlets; those of protected
 * people with their consent and in words that a person wrote or approved; nobody who is accused and was not asked by name; of each protected
 * person little enough in all releases together.
 */
public final class Gate {

    private static final int TITLE_CHARACTERS_MAX = 160;

    private final Docket docket;
    private final Supplier<String> salts;
    private final Shield shield;
    private final Budget budget;
    private final Teller teller;
    private final Map<Anchor, Released.Said> saidBefore;
    private final Map<Digest, Source> claims = new HashMap<>();
    private final Map<Digest, Teller.Out> out = new LinkedHashMap<>();
    private final List<HeldBack> heldBack = new ArrayList<>();

    /** A claim in its document. */
    private record Source(Reading reading, Claim claim) {}

    /**
     * What passed, and what did not.
     *
     * @param heldBack for eyes inside the house
     * @param said what the case is to keep of the statements that passed
     * @param told what the release tells of protected people
     * @param secrets what must not be found in anything that is made of the release
     */
    public record Passed(
            Release release,
            List<HeldBack> heldBack,
            List<Released.Said> said,
            List<Released.Shown> told,
            List<Secret> secrets) {

        public Passed {
            heldBack = List.copyOf(heldBack);
            said = List.copyOf(said);
            told = List.copyOf(told);
            secrets = List.copyOf(secrets);
        }
    }

    private Gate(Docket docket, Offices offices, Tells tells, List<Secret> inVault, Supplier<String> salts) {
        this.docket = docket;
        this.salts = salts;
        Persons persons = persons(docket, offices);
        Door door = new Door(docket, persons);
        this.shield = Shield.of(docket.readings(), persons, door, inVault);
        this.saidBefore = docket.saidBefore();
        this.budget = new Budget(docket.toldBefore());
        this.teller = new Teller(persons, door, shield, budget, tells);
        for (Reading reading : docket.readings()) {
            reading.claims().forEach(claim -> claims.putIfAbsent(claim.id(), new Source(reading, claim)));
        }
    }

    /**
     * What of a case passes on this day.
     *
     * @param inVault the strings that the vault holds, where it is open
     * @param salts unforeseeable strings, one for each statement that is released for the first time
     */
    public static Passed pass(
            Docket docket, Offices offices, Tells tells, List<Secret> inVault, Supplier<String> salts) {
        return new Gate(docket, offices, tells, inVault, salts).passed();
    }

    /** What no copy of anything in the case may show: what the vault holds, and the names of those who may not be named. */
    public static List<Secret> secrets(Docket docket, Offices offices, List<Secret> inVault) {
        Persons persons = persons(docket, offices);
        return Shield.of(docket.readings(), persons, new Door(docket, persons), inVault)
                .secrets();
    }

    private static Persons persons(Docket docket, Offices offices) {
        Set<String> roles =
                docket.decided().publicRoles().stream().map(PublicRole::name).collect(Collectors.toSet());
        return new Persons(docket.found().entities(), docket.readings(), offices, roles);
    }

    private Passed passed() {
        for (Event event : docket.found().events()) {
            event.claims().forEach(statement -> look(statement.claim()));
        }
        Sources sources = new Sources(docket, shield, reworded());
        out.replaceAll((id, told) -> sourced(id, told, sources));
        List<Release.Occurrence> events = docket.found().events().stream()
                .map(this::occurrence)
                .flatMap(Optional::stream)
                .toList();
        Release release = new Release(
                shield.masked(docket.title()),
                docket.earlier().stream().mapToInt(Released::number).max().orElse(0) + 1,
                docket.day(),
                docket.draft(),
                events,
                docket.found().lineages().stream()
                        .map(this::figure)
                        .flatMap(Optional::stream)
                        .toList(),
                sources.listed(),
                docket.found().retellings().stream()
                        .map(retelling -> echo(retelling, sources))
                        .flatMap(Optional::stream)
                        .toList(),
                new ChangeLog(docket, shield)
                        .with(out.values().stream().map(Teller.Out::said).toList()),
                new Release.Limits(docket.readings().size(), claims.size(), heldBack.size()),
                docket.corrections(),
                PlaceNames.in(
                        docket.readings(),
                        docket.found().entities(),
                        places(events)::contains,
                        name -> shield.safe(name).isPresent()));
        return new Passed(
                release,
                heldBack,
                out.values().stream().map(Teller.Out::said).toList(),
                budget.told(),
                shield.secrets());
    }

    private static Set<String> places(List<Release.Occurrence> events) {
        Stream<Where> ofEvents = events.stream().flatMap(event -> event.where().stream());
        Stream<Where> ofStatements = events.stream()
                .flatMap(event -> event.statements().stream())
                .flatMap(statement -> statement.where().stream());
        return Stream.concat(ofEvents, ofStatements).map(Where::name).collect(Collectors.toSet());
    }

    private void look(Digest id) {
        Source source = claims.get(id);
        if (source == null || out.containsKey(id)) {
            return;
        }
        Anchor words = Anchor.of(source.reading().transcript(), source.claim().cited());
        switch (teller.tell(
                source.reading(), source.claim(), Optional.ofNullable(saidBefore.get(words)), salts.get())) {
            case Teller.Out told -> out.put(id, told);
            case Teller.In in -> heldBack.add(in.heldBack());
        }
    }

    /** The statement with its document, where that is quoted and nobody in it was told of in other words. */
    private Teller.Out sourced(Digest id, Teller.Out told, Sources sources) {
        Release.Statement statement = told.statement();
        if (!(statement.said() instanceof Release.Quoted)) {
            return told;
        }
        Source source = Objects.requireNonNull(claims.get(id));
        Optional<String> key = sources.keyOf(source.reading());
        Optional<Release.Passage> passage = key.filter(_ -> sources.isOpen(source.reading()))
                .flatMap(_ -> Passages.of(
                        source.reading().transcript(), source.claim().cited(), statement.said(), shield));
        return new Teller.Out(statement.from(key, passage), told.said());
    }

    /** The documents of whose people something is told in other words. */
    private Set<DocumentId> reworded() {
        Set<DocumentId> reworded = new HashSet<>();
        for (Teller.Out told : out.values()) {
            if (told.statement().said() instanceof Release.Paraphrased) {
                reworded.add(told.said().claim().document());
            }
        }
        return reworded;
    }

    private Optional<Release.Occurrence> occurrence(Event event) {
        List<Release.Statement> statements = event.claims().stream()
                .map(statement -> out.get(statement.claim()))
                .filter(Objects::nonNull)
                .map(Teller.Out::statement)
                .toList();
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Optional<Release.Statement> titled = statements.stream()
                .filter(statement -> statement.said().text().startsWith(event.title()))
                .findFirst()
                .or(() -> statements.stream()
                        .filter(statement -> statement.said() instanceof Release.Quoted)
                        .findFirst());
        return Optional.of(new Release.Occurrence(
                "e" + statements.getFirst().key().substring(1),
                event.kind(),
                titled.map(statement -> cut(statement.said().text())),
                titled.orElseGet(statements::getFirst).said().language(),
                event.when()
                        .filter(_ ->
                                statements.stream().anyMatch(one -> one.when().isPresent())),
                event.where()
                        .filter(_ ->
                                statements.stream().anyMatch(one -> one.where().isPresent()))
                        .filter(where -> shield.safe(where.name()).isPresent()),
                statements,
                origins(event),
                new Event.Independence(
                        event.independence().min(),
                        event.independence().max(),
                        event.independence().because().stream()
                                .map(shield::safe)
                                .flatMap(Optional::stream)
                                .toList()),
                clashes(event),
                event.standing(),
                statements.size() < event.claims().size()));
    }

    private static String cut(String text) {
        if (text.length() <= TITLE_CHARACTERS_MAX) {
            return text;
        }
        int space = text.lastIndexOf(' ', TITLE_CHARACTERS_MAX);
        return text.substring(0, space > 0 ? space : TITLE_CHARACTERS_MAX) + "\u2026";
    }

    private List<Release.Origin> origins(Event event) {
        List<Release.Origin> origins = new ArrayList<>();
        for (Event.Origin origin : event.origins()) {
            List<Teller.Out> told = origin.claims().stream()
                    .map(out::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!told.isEmpty()) {
                Source source = Objects.requireNonNull(claims.get(origin.claims().stream()
                        .filter(out::containsKey)
                        .findFirst()
                        .orElseThrow()));
                boolean quoted = told.stream().allMatch(one -> one.statement().said() instanceof Release.Quoted);
                String name = quoted
                        ? teller.hand(source.reading(), new Step(origin.name(), origin.kind(), true))
                                .name()
                        : Release.LEFT_OUT;
                origins.add(new Release.Origin(
                        name,
                        origin.kind(),
                        told.stream().map(one -> one.statement().key()).toList()));
            }
        }
        return origins;
    }

    private List<Release.Clash> clashes(Event event) {
        return event.contradictions().stream()
                .filter(clash -> out.containsKey(clash.left()) && out.containsKey(clash.right()))
                .map(clash -> new Release.Clash(
                        clash.type(), key(clash.left()), key(clash.right()), shield.masked(clash.why())))
                .toList();
    }

    private String key(Digest claim) {
        return Objects.requireNonNull(out.get(claim)).statement().key();
    }

    private Optional<Release.Figure> figure(Lineage lineage) {
        Lineage.FirstSaid first = lineage.firstSaid();
        if (!out.containsKey(first.claim())) {
            return Optional.empty();
        }
        Release.Statement said = Objects.requireNonNull(out.get(first.claim())).statement();
        boolean quoted = said.said() instanceof Release.Quoted;
        return Optional.of(new Release.Figure(
                shield.masked(lineage.what()),
                lineage.unit(),
                lineage.low(),
                lineage.high(),
                said.key(),
                quoted ? said.speaker().orElseGet(() -> shield.masked(first.by())) : Release.LEFT_OUT,
                first.date().filter(_ -> quoted),
                first.of().filter(_ -> quoted).map(shield::masked),
                lineage.repeats().stream()
                        .filter(repeat -> out.containsKey(repeat.claim()))
                        .map(repeat -> new Release.Repeat(
                                key(repeat.claim()),
                                repeat.of().map(shield::masked),
                                repeat.drift(),
                                shield.masked(repeat.why())))
                        .toList()));
    }

    private static Optional<Release.Echo> echo(Retelling retelling, Sources sources) {
        List<String> keys = retelling.documents().stream()
                .map(sources::keyOf)
                .flatMap(Optional::stream)
                .toList();
        return keys.size() < 2
                ? Optional.empty()
                : Optional.of(new Release.Echo(
                        retelling.kind(), keys, retelling.original().flatMap(sources::keyOf)));
    }
}
