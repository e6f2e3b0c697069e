package org.dokaz.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Amount;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Digest;
import org.dokaz.model.Exposure;
import org.dokaz.model.Part;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.model.Trait;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.record.Released;

/** Tells a claim to the public as far as it may be told. */
final class Teller {

    /** A quotation of which fewer words are left says nothing: it needs words that a person wrote. */
    private static final int WORDS_LEFT_MIN = 3;

    private static final int KEY_DIGITS = 12;

    private final Persons persons;
    private final Door door;
    private final Shield shield;
    private final Budget budget;
    private final Tells tells;

    Teller(Persons persons, Door door, Shield shield, Budget budget, Tells tells) {
        this.persons = persons;
        this.door = door;
        this.shield = shield;
        this.budget = budget;
        this.tells = tells;
    }

    /** A statement as it is told, and what the house keeps of it; or why it is not told. */
    sealed interface Told {}

    /** It is told. */
    record Out(Release.Statement statement, Released.Said said) implements Told {}

    /** It stays in. */
    record In(HeldBack heldBack) implements Told {}

    Told tell(Reading reading, Claim claim, Optional<Released.Said> before, String freshSalt) {
        Anchor words = Anchor.of(reading.transcript(), claim.cited());
        String salt = before.map(Released.Said::salt).orElse(freshSalt);
        Digest commitment = commitment(salt, words);
        String key = before.map(Released.Said::key)
                .orElseGet(() -> "s" + commitment.hex().substring(0, KEY_DIGITS));
        return switch (door.of(reading, claim)) {
            case Pass.Held held -> new In(new HeldBack(words, held.person().map(Person::key), held.why()));
            case Pass.Reworded reworded -> reworded(reading, claim, reworded, new Naming(words, key, salt, commitment));
            case Pass.Open _ -> open(reading, claim, new Naming(words, key, salt, commitment));
        };
    }

    /** By what a statement goes in public, and what binds the house to its words. */
    private record Naming(Anchor words, String key, String salt, Digest commitment) {}

    /** Binds to the exact words, place and document without telling them, as long as the salt is not told. */
    static Digest commitment(String salt, Anchor words) {
        return Digest.ofText(
                salt + "\n" + words.exhibit().hex() + "\n" + words.part().orElse("") + "\n"
                        + words.span().start() + "\n" + words.span().end() + "\n" + words.words());
    }

    private Told reworded(Reading reading, Claim claim, Pass.Reworded pass, Naming naming) {
        String text = pass.wording().text();
        Optional<String> person = pass.person().map(Person::key);
        if (shield.safe(text).isEmpty()) {
            return new In(new HeldBack(
                    naming.words(), person, "the words written for it name somebody who may not be named"));
        }
        if (person.isPresent()) {
            List<Released.Shown> traits = tells.of(text, pass.wording().language()).stream()
                    .map(told -> Budget.shown(person.get(), told.kind(), told.value()))
                    .distinct()
                    .toList();
            if (!budget.spend(person.get(), traits)) {
                return new In(new HeldBack(
                        naming.words(),
                        person,
                        "with these words, releases would tell more than " + Budget.TRAITS_MAX
                                + " things that narrow down who it is; write words that tell less"));
            }
        }
        Set<String> about = new LinkedHashSet<>(protectedParts(reading, claim));
        person.ifPresent(about::add);
        Release.Statement statement = new Release.Statement(
                naming.key(),
                claim.kind(),
                claim.stance(),
                claim.hedged(),
                claim.basis(),
                new Release.Paraphrased(pass.wording().language(), text),
                Optional.of(Release.LEFT_OUT),
                List.of(),
                when(claim, about),
                Optional.<LocalDate>empty(),
                where(claim, about),
                quantity(claim).map(quantity -> quantity.of(Optional.empty())),
                Optional.empty(),
                naming.commitment());
        return new Out(
                statement, new Released.Said(naming.words(), naming.key(), naming.salt(), person, Optional.of(text)));
    }

    private Told open(Reading reading, Claim claim, Naming naming) {
        Transcript transcript = reading.transcript();
        Span stretch = claim.cited().span();
        Set<String> about = protectedParts(reading, claim);
        Optional<When> when = when(claim, about);
        Optional<Where> where = where(claim, about);
        List<Release.Piece> pieces = Cut.of(transcript.text(), stretch, leftOut(reading, claim));
        if (Cut.wordsLeft(pieces) < WORDS_LEFT_MIN) {
            return new In(new HeldBack(
                    naming.words(),
                    about.stream().findFirst(),
                    "its words are of somebody who may not be shown, and without them nothing is left;"
                            + " write or approve words for it: dokaz judge paraphrase"));
        }
        Release.Statement statement = new Release.Statement(
                naming.key(),
                claim.kind(),
                claim.stance(),
                claim.hedged(),
                claim.basis(),
                new Release.Quoted(transcript.language(), pieces),
                claim.speaker().map(speaker -> speaker(reading, claim, speaker)),
                claim.chain().stream().map(step -> hand(reading, step)).toList(),
                when,
                claim.statedOn(),
                where,
                quantity(claim),
                Optional.empty(),
                naming.commitment());
        return new Out(
                statement,
                new Released.Said(naming.words(), naming.key(), naming.salt(), Optional.empty(), Optional.empty()));
    }

    /** The stretches of a quotation that are not shown: people at risk, names that may not be named, traits beyond the few. */
    private List<Span> leftOut(Reading reading, Claim claim) {
        Span stretch = claim.cited().span();
        String text = reading.transcript().text();
        List<Span> leftOut = new ArrayList<>();
        reading.risks().stream()
                .map(risk -> risk.cited().span())
                .filter(span -> span.overlaps(stretch))
                .forEach(leftOut::add);
        leftOut.addAll(shield.in(stretch.in(text), stretch.start()));
        // Here at least, whoever did it goes by the office alone.
        for (Span accused : persons.accused(claim)) {
            persons.in(reading, accused).forEach((at, person) -> {
                if (!door.mayShow(person) || !door.hasReplied(person)) {
                    leftOut.add(new Span(at, at + shownName(text, at, person)));
                }
            });
        }
        for (Exposure exposure : reading.exposures()) {
            Span mention = exposure.mentions().getFirst().span();
            for (Trait trait : exposure.traits()) {
                Span span = trait.cited().span();
                if (span.overlaps(stretch) && leftOut.stream().noneMatch(span::overlaps)) {
                    Optional<String> person = protectedAt(reading, mention);
                    String kind = trait.kind().name().toLowerCase(Locale.ROOT);
                    if (person.isPresent()
                            && !budget.spend(person.get(), kind, trait.cited().words())) {
                        leftOut.add(span);
                    }
                }
            }
        }
        return leftOut;
    }

    private static int shownName(String text, int at, Person person) {
        return person.names().stream()
                .filter(name -> text.startsWith(name, at))
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    /** The protected people whom a claim tells something of, under the names that the house keeps count by. */
    private Set<String> protectedParts(Reading reading, Claim claim) {
        Set<String> about = new LinkedHashSet<>();
        for (Part part : claim.parts()) {
            protectedAt(reading, part.cited().span()).ifPresent(about::add);
        }
        for (Risk risk : reading.risks()) {
            if (risk.cited().span().overlaps(claim.cited().span())) {
                about.add(atRisk(reading, risk.cited().span()));
            }
        }
        return about;
    }

    private Optional<String> protectedAt(Reading reading, Span span) {
        for (Map.Entry<Integer, Person> there : persons.in(reading, span).entrySet()) {
            if (!door.mayShow(there.getValue()) && !there.getValue().isPublic()) {
                return Optional.of(there.getValue().key());
            }
        }
        return reading.risks().stream()
                .map(risk -> risk.cited().span())
                .filter(risk -> risk.overlaps(span))
                .findFirst()
                .map(risk -> atRisk(reading, risk));
    }

    // Who is not named goes by where the description stands: two descriptions of one person are counted apart, which
    // only a person's judgement could join.
    private String atRisk(Reading reading, Span risk) {
        return persons.in(reading, risk).values().stream()
                .findFirst()
                .map(Person::key)
                .orElseGet(() -> reading.transcript().exhibit().hex().substring(0, KEY_DIGITS) + "@" + risk.start());
    }

    private Optional<When> when(Claim claim, Set<String> about) {
        return claim.when().filter(when -> spendAll(about, "date", when.earliest() + ".." + when.latest()));
    }

    private Optional<Where> where(Claim claim, Set<String> about) {
        return claim.places().stream()
                .map(ClaimPlace::where)
                .findFirst()
                .filter(where -> shield.safe(where.name()).isPresent())
                .filter(where -> spendAll(about, "place", where.name()));
    }

    private boolean spendAll(Set<String> about, String kind, String value) {
        boolean all = true;
        for (String person : about) {
            all &= budget.spend(person, kind, value);
        }
        return all;
    }

    private Optional<Release.Quantity> quantity(Claim claim) {
        return claim.quantity().map(figure -> {
            Amount amount = figure.amount();
            return new Release.Quantity(
                    amount.low(),
                    amount.high(),
                    amount.approximate(),
                    amount.unit(),
                    amount.of().map(of -> shield.masked(of.words())));
        });
    }

    /** A pair of hands as it may be shown. */
    Release.Hand hand(Reading reading, Step step) {
        String name = step.kind() == Step.Kind.PERSON
                ? name(reading, step.name(), Optional.empty())
                : shield.masked(step.name());
        return new Release.Hand(name, step.kind(), step.stated());
    }

    private String speaker(Reading reading, Claim claim, Speaker speaker) {
        boolean body = claim.chain().stream()
                .anyMatch(step -> step.name().equals(speaker.name())
                        && switch (step.kind()) {
                            case OUTLET, AGENCY, CHANNEL, ORGANISATION, DOCUMENT, VIDEO -> true;
                            case PERSON, GROUP, UNNAMED -> false;
                        });
        return body
                ? shield.masked(speaker.name())
                : name(reading, speaker.name(), Optional.of(speaker.cited().span()));
    }

    /** A speaker's name, or the office that the speaker is called by, where it may be shown. */
    private String name(Reading reading, String name, Optional<Span> where) {
        Map<Integer, Person> named =
                where.map(span -> persons.in(reading, span)).orElse(Map.of());
        boolean shown;
        if (!named.isEmpty()) {
            shown = named.values().stream().allMatch(door::mayShow);
        } else {
            shown = persons.isOffice(name, reading.transcript().language())
                    || where.filter(span -> persons.isBody(reading, span)).isPresent()
                    || door.mayShow(persons.of(reading, name, Optional.empty()));
        }
        return shown ? shield.masked(name) : Release.LEFT_OUT;
    }
}
