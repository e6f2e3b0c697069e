package org.dokaz.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dokaz.claim.kind.Verdict;
import org.dokaz.language.Ruling;
import org.dokaz.model.ActKind;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Notes;
import org.dokaz.model.Part;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** Everything that is decided about the assertions of one document. Claims and the reasons for them are both made from it. */
final class Decisions {

    private final ClaimRules rules;
    private final Notes notes;
    private final Chains chains;
    private final ClaimDetails details;
    private final List<List<Token>> cues;

    Decisions(ClaimRules rules, Notes notes) {
        this.rules = rules;
        this.notes = notes;
        chains = new Chains(notes);
        details = new ClaimDetails(notes);
        cues = cues(notes);
    }

    /** The words of saying of each attribution. */
    private static List<List<Token>> cues(Notes notes) {
        List<Token> tokens = notes.prose().sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        List<Integer> starts = tokens.stream().map(Token::start).toList();
        List<List<Token>> cues = new ArrayList<>();
        for (Attribution attribution : notes.attributions()) {
            List<Token> cue = new ArrayList<>();
            for (Span span : attribution.cue()) {
                int found = Collections.binarySearch(starts, span.start());
                int at = found < 0 ? -found - 1 : found;
                while (at < tokens.size() && tokens.get(at).start() < span.end()) {
                    cue.add(tokens.get(at++));
                }
            }
            cues.add(cue);
        }
        return cues;
    }

    /** What is asserted in the document, in text order. */
    List<Assertion> assertions() {
        return Assertions.in(notes, rules.clauses(), details);
    }

    /** The claim that an assertion makes. */
    Claim claim(Assertion asserted) {
        ActKind kind = kind(asserted);
        return Claim.of(
                notes.prose().transcript().cite(asserted.span()),
                kind,
                stance(asserted).value(),
                hedged(asserted).value(),
                speaker(asserted),
                chains.of(asserted.said(), recording(asserted)),
                basis(asserted).value(),
                details.places(asserted.span(), asserted.sentence()),
                parts(asserted, kind),
                details.when(asserted.span()),
                statedOn(asserted),
                details.figure(asserted.span()));
    }

    Optional<Attribution> attribution(Assertion asserted) {
        return asserted.said().map(notes.attributions()::get);
    }

    private List<Token> cue(Assertion asserted) {
        return asserted.said().map(cues::get).orElse(List.of());
    }

    private Optional<Step> voice(Assertion asserted) {
        return attribution(asserted).flatMap(Attribution::voice);
    }

    /** Whether a video says it: then nobody in particular does. */
    boolean isPictured(Assertion asserted) {
        return voice(asserted).filter(step -> step.kind() == Step.Kind.VIDEO).isPresent();
    }

    /** The recording that those who say it are seen in. */
    private Optional<Step> recording(Assertion asserted) {
        return voice(asserted)
                .filter(step -> step.kind() == Step.Kind.UNNAMED || step.kind() == Step.Kind.GROUP)
                .flatMap(ignored -> asserted.shown());
    }

    /** The kinds that its words speak for, heaviest first. */
    List<Verdict> kinds(Assertion asserted) {
        return rules.kinds().ranked(asserted.tokens(), asserted.start(), asserted.end());
    }

    private ActKind kind(Assertion asserted) {
        return rules.kinds().kindOf(asserted.tokens(), asserted.start(), asserted.end());
    }

    Ruling<Stance> stance(Assertion asserted) {
        return rules.stances().stanceOf(asserted.tokens(), asserted.start(), asserted.end(), cue(asserted));
    }

    Ruling<Boolean> hedged(Assertion asserted) {
        return rules.stances().hedged(asserted.tokens(), asserted.start(), asserted.end(), cue(asserted));
    }

    Ruling<Basis> basis(Assertion asserted) {
        if (isPictured(asserted)) {
            return Ruling.without(Basis.SAW, "a recording shows it");
        }
        Optional<Step> recording = recording(asserted);
        if (recording.isPresent()) {
            return Ruling.without(
                    Basis.SAW, "those who say it speak in " + recording.get().name());
        }
        Ruling<Basis> told = rules.bases()
                .basisOf(
                        asserted.tokens(),
                        asserted.start(),
                        asserted.end(),
                        cue(asserted),
                        voice(asserted).map(Step::kind));
        boolean ownWork = asserted.said().isEmpty() && rules.clauses().speaksOfItself(asserted.tokens());
        return ownWork && told.value() == Basis.SAW
                ? Ruling.without(
                        Basis.UNKNOWN, "nobody is quoted, so \u201Cwe\u201D is the outlet, which tells of its own work")
                : told;
    }

    private Optional<Speaker> speaker(Assertion asserted) {
        return isPictured(asserted)
                ? Optional.empty()
                : attribution(asserted)
                        .flatMap(by -> details.speaker(by)
                                .flatMap(cited -> by.voice().map(step -> new Speaker(cited, step.name()))));
    }

    List<Chains.Link> chain(Assertion asserted) {
        return chains.links(asserted.said(), recording(asserted));
    }

    private List<Part> parts(Assertion asserted, ActKind kind) {
        return new Parts(notes.prose().transcript(), asserted.tokens())
                .of(asserted.start(), asserted.end(), kind, details.within(asserted.span()));
    }

    private Optional<LocalDate> statedOn(Assertion asserted) {
        return attribution(asserted).flatMap(by -> details.statedOn(asserted.sentence(), by, rules.clauses()));
    }
}
