package org.dokaz.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.record.Consent;
import org.dokaz.record.KeptBack;
import org.dokaz.record.Wording;

/**
 * Decides claim by claim what may leave the house: what officials, organisations and outlets say; what a person consented to; nothing that
 * somebody kept back.
 */
final class Door {

    private static final String WORDS_NEEDED = "write or approve words for it: dokaz judge paraphrase";

    private final Docket docket;
    private final Persons persons;
    private final Consents consents;
    private final AnchorIndex<Wording> wordings = new AnchorIndex<>();
    private final AnchorIndex<KeptBack> keptBack = new AnchorIndex<>();

    Door(Docket docket, Persons persons) {
        this.docket = docket;
        this.persons = persons;
        this.consents = new Consents(docket.decided().consents());
        docket.decided().wordings().forEach(wording -> wordings.add(wording.claim(), wording));
        docket.decided().keptBack().forEach(kept -> keptBack.add(kept.claim(), kept));
    }

    Pass of(Reading reading, Claim claim) {
        Anchor words = Anchor.of(reading.transcript(), claim.cited());
        if (!keptBack.inTheseWordsOrThere(words).isEmpty()) {
            return new Pass.Held(Optional.empty(), "somebody decided to keep it back");
        }
        if (docket.decided().unapproved().contains(claim.id())) {
            return new Pass.Held(
                    Optional.empty(),
                    "no second person has approved what was decided of it; somebody else may do so in the workbench");
        }
        Optional<Wording> wording = wordings.inTheseWords(words).stream().reduce((earlier, later) -> later);
        List<Person> voices = voices(reading, claim);
        for (Person voice : voices) {
            if (!voice.isPublic() && !mayBeNamed(voice)) {
                return protectedVoice(voice, wording);
            }
        }
        if (isFromNobodyKnown(reading, claim, voices)) {
            return reworded(wording, "it comes from somebody who is not named");
        }
        return new Pass.Open();
    }

    private Pass protectedVoice(Person voice, Optional<Wording> wording) {
        Optional<String> refusal = refusal(voice, Consent.Use.PUBLISH_ANONYMOUSLY);
        if (refusal.isPresent()) {
            return new Pass.Held(
                    Optional.of(voice),
                    "a private person says it, and there is no consent to publish it: " + refusal.get()
                            + " (dokaz consent); or the person speaks in office (dokaz judge public-role)");
        }
        return wording.<Pass>map(words -> new Pass.Reworded(words, Optional.of(voice)))
                .orElseGet(() -> new Pass.Held(Optional.of(voice), "a protected person says it; " + WORDS_NEEDED));
    }

    private static Pass reworded(Optional<Wording> wording, String why) {
        return wording.<Pass>map(words -> new Pass.Reworded(words, Optional.empty()))
                .orElseGet(() -> new Pass.Held(Optional.empty(), why + "; " + WORDS_NEEDED));
    }

    /** Why a use of what somebody said is refused, under whichever of the names it was asked. */
    private Optional<String> refusal(Person person, Consent.Use use) {
        List<String> names = new ArrayList<>(person.names());
        names.add(person.key());
        return consents.refusal(names, use, docket.day());
    }

    /** Whether a private person agreed to be published by name. */
    private boolean mayBeNamed(Person person) {
        return refusal(person, Consent.Use.PUBLISH_NAMED).isEmpty();
    }

    /** Whether a release may show this name. */
    boolean mayShow(Person person) {
        return (!person.accused() || hasReplied(person)) && (person.isPublic() || mayBeNamed(person));
    }

    /** Whether somebody was asked for a reply, and answered, declined, or let the time pass. */
    boolean hasReplied(Person person) {
        return docket.decided().replies().stream()
                .anyMatch(reply ->
                        (reply.accused().equals(person.key()) || person.names().contains(reply.accused()))
                                && reply.allowsNaming(docket.day()));
    }

    /** The people through whose mouths a claim comes. */
    private List<Person> voices(Reading reading, Claim claim) {
        List<Person> voices = new ArrayList<>();
        for (Step step : claim.chain()) {
            if (step.kind() == Step.Kind.PERSON
                    && !persons.isOffice(step.name(), reading.transcript().language())) {
                voices.add(persons.of(reading, step.name(), Optional.empty()));
            }
        }
        claim.speaker()
                .ifPresent(speaker -> voices.addAll(
                        persons.in(reading, speaker.cited().span()).values()));
        return voices;
    }

    /** Whether whoever knows it first is not named, is one of a few, or wrote it into a chat. */
    private boolean isFromNobodyKnown(Reading reading, Claim claim, List<Person> voices) {
        boolean chat = reading.transcript()
                .masthead()
                .posting()
                .flatMap(Posting::sender)
                .isPresent();
        if (chat && claim.speaker().isEmpty() && claim.chain().size() <= 1) {
            return true;
        }
        if (!voices.isEmpty()) {
            return false;
        }
        Language language = reading.transcript().language();
        boolean passedOn = claim.chain().stream().anyMatch(step -> switch (step.kind()) {
            case UNNAMED, GROUP -> !persons.isOffice(step.name(), language);
            case OUTLET, AGENCY, CHANNEL, PERSON, ORGANISATION, DOCUMENT, VIDEO -> false;
        });
        return passedOn
                || claim.speaker()
                        .filter(speaker -> isNobody(reading, claim, speaker))
                        .isPresent();
    }

    /** Whether no pair of hands stands for a speaker who is neither an office nor a body. */
    private boolean isNobody(Reading reading, Claim claim, Speaker speaker) {
        boolean known = claim.chain().stream()
                .anyMatch(step -> step.kind() == Step.Kind.PERSON || step.kind() == Step.Kind.ORGANISATION);
        return !known
                && !persons.isOffice(speaker.name(), reading.transcript().language())
                && !persons.isBody(reading, speaker.cited().span());
    }
}
