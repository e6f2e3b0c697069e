package org.dokaz.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dokaz.model.Claim;
import org.dokaz.model.Exposure;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.record.Consent;
import org.dokaz.record.PublicRole;

/**
 * Whether what a document says of people may be given to a court: everybody protected whose words or identity are in it has agreed to that. What
 * nobody agreed to is refused. Whoever speaks in office need not be asked.
 */
public final class CourtGate {

    private static final String USE = "; see 'dokaz consent give --use share-with-courts'";

    private final Persons persons;
    private final Consents consents;
    private final Docket docket;
    private final NamesOfThings things;
    private final UnaryOperator<String> pseudonyms;
    private final Set<String> withheld;
    private final Set<String> unasked;

    /**
     * Somebody who did not agree.
     *
     * @param who the name under which the case shows the person, the pseudonym where the name is withheld; empty where nobody is named
     * @param why the reason, and what would help
     */
    public record Objection(Optional<String> who, String why) {}

    /**
     * A gate for this case.
     *
     * @param inVault what was read in documents that lie in the vault, where it is open
     * @param pseudonyms gives a name's pseudonym where the vault withholds it, and the name where it does not
     * @param withheld all pseudonyms of the case
     * @param unasked whom somebody decided to be the accused, who need not be asked
     * @throws IllegalArgumentException where one of them must be asked after all, or is nobody in the case
     */
    public CourtGate(
            Docket docket,
            List<Reading> inVault,
            Offices offices,
            UnaryOperator<String> pseudonyms,
            Set<String> withheld,
            Set<String> unasked) {
        List<Reading> all = new ArrayList<>(docket.readings());
        all.addAll(inVault);
        Set<String> roles =
                docket.decided().publicRoles().stream().map(PublicRole::name).collect(Collectors.toSet());
        this.docket = docket;
        this.persons = new Persons(docket.found().entities(), all, offices, roles);
        this.consents = new Consents(docket.decided().consents());
        this.things = NamesOfThings.in(all);
        this.pseudonyms = pseudonyms;
        this.withheld = Set.copyOf(withheld);
        this.unasked = Set.copyOf(unasked);
        unasked.forEach(this::mustBeFit);
    }

    private void mustBeFit(String name) {
        List<Person> meant = persons.everybody().stream()
                .filter(person -> person.key().equals(name) || person.names().contains(name))
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\": nobody in this case is called so");
        }
        boolean hidden = withheld.contains(name) || withheld.contains(pseudonyms.apply(name));
        boolean fit =
                meant.stream().allMatch(person -> person.accused() && person.standing() != Person.Standing.AT_RISK);
        if (hidden || !fit) {
            throw new IllegalArgumentException("\"" + pseudonyms.apply(name)
                    + "\": is protected, or no document says that the person did anything: can only be handed over with"
                    + " consent");
        }
    }

    /** Who objects to the document itself being given, with all that was read in it. */
    public List<Objection> toOriginal(Reading reading) {
        List<Objection> objections = objections(named(reading));
        objections.addAll(narrowed(reading));
        return objections;
    }

    /** Who objects to what stands for a document of the vault: whose name is withheld is only in it with words that the person says. */
    public List<Objection> toStandIn(Reading reading) {
        Set<String> speaking = voices(reading).stream().map(Person::key).collect(Collectors.toSet());
        List<Person> named = named(reading).stream()
                .filter(person -> !withheld.contains(person.key()) || speaking.contains(person.key()))
                .toList();
        List<Objection> objections = objections(named);
        objections.addAll(narrowed(reading));
        return objections;
    }

    /** Who of these people, by their pseudonyms, objects to being given by name. */
    public List<Objection> toIdentities(Collection<String> names) {
        List<Objection> objections = new ArrayList<>();
        new LinkedHashSet<>(names)
                .forEach(name -> refusal(List.of(name))
                        .ifPresent(why -> objections.add(new Objection(Optional.of(name), why + USE))));
        return objections;
    }

    private List<Objection> objections(List<Person> people) {
        Map<String, Objection> objections = new LinkedHashMap<>();
        for (Person person : people) {
            List<String> names = new ArrayList<>(person.names());
            names.add(person.key());
            if (person.isPublic() || isThing(person) || names.stream().anyMatch(unasked::contains)) {
                continue;
            }
            List<String> shown = names.stream().map(pseudonyms).distinct().toList();
            Optional<String> pseudonym =
                    shown.stream().filter(withheld::contains).findFirst();
            // A name that the vault withholds is not asked for under that name: nobody is to write it down.
            Optional<String> why = refusal(pseudonym.map(List::of).orElse(shown));
            String who = pseudonym.orElseGet(person::key);
            why.ifPresent(reason -> objections.putIfAbsent(who, new Objection(Optional.of(who), reason + USE)));
        }
        return new ArrayList<>(objections.values());
    }

    private Optional<String> refusal(List<String> names) {
        return consents.refusal(names, Consent.Use.SHARE_WITH_COURTS, docket.day());
    }

    private boolean isThing(Person person) {
        return !person.isSure()
                && !withheld.contains(person.key())
                && person.names().stream().allMatch(things::isOne);
    }

    private List<Person> named(Reading reading) {
        Set<Person> named = new LinkedHashSet<>(
                persons.in(reading, new Span(0, reading.transcript().text().length()))
                        .values());
        named.addAll(voices(reading));
        return List.copyOf(named);
    }

    private List<Person> voices(Reading reading) {
        List<Person> voices = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            for (Step step : claim.chain()) {
                if (step.kind() == Step.Kind.PERSON
                        && !persons.isOffice(step.name(), reading.transcript().language())) {
                    voices.add(persons.of(reading, step.name(), Optional.empty()));
                }
            }
            claim.speaker()
                    .ifPresent(speaker -> voices.addAll(
                            persons.in(reading, speaker.cited().span()).values()));
        }
        return voices;
    }

    /** Those who are not named and whom so much narrows down that it says who they are. */
    private List<Objection> narrowed(Reading reading) {
        List<Objection> objections = new ArrayList<>();
        for (Exposure exposure : reading.exposures()) {
            boolean named = exposure.mentions().stream()
                    .anyMatch(mention -> !persons.in(reading, mention.span()).isEmpty());
            List<String> words =
                    exposure.mentions().stream().map(cited -> cited.words()).toList();
            if (!named
                    && exposure.kinds().size() > Budget.TRAITS_MAX
                    && refusal(words).isPresent()) {
                objections.add(new Objection(
                        Optional.empty(),
                        "somebody is told of who is not named, by more than " + Budget.TRAITS_MAX
                                + " things that narrow down who it is (from character "
                                + exposure.mentions().getFirst().start()
                                + " on); consent can be kept under the words that stand there for the person"));
            }
        }
        return objections;
    }
}
