package org.dokaz.claim;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.claim.kind.Verdict;
import org.dokaz.claim.learned.Answers;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.claim.place.ClaimPlaces;
import org.dokaz.language.Ruling;
import org.dokaz.model.ActKind;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Part;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** Everything that is decided about the assertions of one document. Claims and the reasons for them are both made from it. */
final class Decisions {

    private static final String REFUSAL = "refusal_to_fight";

    /** From so much evidence on a claim names an act of its own: a single everyday word has less. */
    private static final double OWN_ACT_WEIGHT_MIN = 4;

    /** How many claims back the act can be told of whose extent is told. */
    private static final int CARRIED_CLAIMS_MAX = 3;

    private final ClaimRules rules;
    private final Notes notes;
    private final Chains chains;
    private final ClaimDetails details;
    private final ClaimPlaces places;
    private final ClaimTimes times;
    private final List<Token> tokens;
    private final List<Integer> starts;
    private final List<List<Token>> cues;
    private final List<Assertion> assertions;
    private final Optional<List<Answers>> learned;

    /**
     * @param model what was learned of claims; empty where the rules alone are to decide
     */
    Decisions(ClaimRules rules, Notes notes, Optional<ClaimModel> model) {
        this.rules = rules;
        this.notes = notes;
        chains = new Chains(notes);
        details = new ClaimDetails(notes);
        places = new ClaimPlaces(notes);
        tokens = notes.prose().sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        starts = tokens.stream().map(Token::start).toList();
        cues = notes.attributions().stream()
                .map(attribution -> attribution.cue().stream()
                        .flatMap(span -> tokensIn(span).stream())
                        .toList())
                .toList();
        assertions = Assertions.in(notes, index -> !rules.stances().marks(cues.get(index)), rules.clauses(), details);
        times = new ClaimTimes(notes, details, assertions);
        learned = model.map(known ->
                known.answers(new ClaimScenes(this).all(), notes.prose().language()));
    }

    /** The tokens of the document that begin in a place. */
    List<Token> tokensIn(Span span) {
        int found = Collections.binarySearch(starts, span.start());
        int from = found < 0 ? -found - 1 : found;
        int to = from;
        while (to < tokens.size() && tokens.get(to).start() < span.end()) {
            to++;
        }
        return tokens.subList(from, to);
    }

    /** What is noticed wholly inside a place. */
    List<Mention> within(Span span) {
        return details.within(span);
    }

    /** What is asserted in the document, in text order. */
    List<Assertion> assertions() {
        return assertions;
    }

    /** The claims of the document, one for each assertion. */
    List<Claim> claims() {
        return IntStream.range(0, assertions.size()).mapToObj(this::claim).toList();
    }

    /** What was learned takes the assertion at this index for; empty where nothing was learned. */
    Optional<Answers> learned(int index) {
        return learned.map(answers -> answers.get(index));
    }

    /** The claim that the assertion at this index makes. */
    Claim claim(int index) {
        Assertion asserted = assertions.get(index);
        ActKind kind = kind(index);
        return Claim.of(
                notes.prose().transcript().cite(asserted.span()),
                kind,
                stance(index).value(),
                hedged(asserted).value(),
                speaker(asserted),
                chains.of(asserted.said(), recording(asserted)),
                learned(index)
                        .map(Answers::basis)
                        .orElseGet(() -> ruledBasis(asserted).value()),
                places(asserted, kind).stream().map(ClaimPlaces.Chosen::place).toList(),
                parts(asserted, kind),
                when(index).map(ClaimTimes.Chosen::when),
                statedOn(asserted),
                details.figure(asserted.span(), kind));
    }

    /** Where the act is said to have happened, and why it is taken to be there. */
    List<ClaimPlaces.Chosen> places(Assertion asserted, ActKind kind) {
        return places.of(asserted.span(), asserted.sentence(), kind);
    }

    /** When the act of the assertion at this index happened, and why it is taken to be then. */
    Optional<ClaimTimes.Chosen> when(int index) {
        return times.of(index);
    }

    Optional<Attribution> attribution(Assertion asserted) {
        return asserted.said().map(notes.attributions()::get);
    }

    /** The words of saying that introduce it; none where it only goes on with a speaker of a sentence before. */
    List<Token> cue(Assertion asserted) {
        return asserted.carried() ? List.of() : asserted.said().map(cues::get).orElse(List.of());
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

    private ActKind ruledKind(Assertion asserted) {
        return rules.kinds().kindOf(asserted.tokens(), asserted.start(), asserted.end());
    }

    ActKind kind(int index) {
        return carriedKind(index).orElseGet(() -> ownKind(index));
    }

    private ActKind ownKind(int index) {
        return learned(index).map(Answers::kind).orElseGet(() -> ruledKind(assertions.get(index)));
    }

    /**
     * The kind of the claim before, for one that only tells its extent or that nobody could check it: "the true number may be higher", "it
     * could not be verified". Empty for others, and where it names an act of its own.
     */
    Optional<ActKind> carriedKind(int index) {
        int before = index;
        while (before > 0 && index - before < CARRIED_CLAIMS_MAX && carriesOn(before)) {
            before--;
        }
        return before == index || carriesOn(before)
                ? Optional.empty()
                : Optional.of(ownKind(before)).filter(kind -> !kind.equals(ActKinds.OTHER));
    }

    private boolean carriesOn(int index) {
        Assertion asserted = assertions.get(index);
        return index > 0
                && rules.kinds().carriesOn(asserted.tokens(), asserted.start(), asserted.end())
                && kinds(asserted).stream().noneMatch(verdict -> verdict.weight() >= OWN_ACT_WEIGHT_MIN)
                && asserted.sentence().paragraph()
                                - assertions.get(index - 1).sentence().paragraph()
                        <= 1;
    }

    Ruling<Stance> stance(int index) {
        Ruling<Stance> ruled = ruledStance(assertions.get(index));
        return learned(index)
                .filter(answers -> !isRefusalNow(ruled.value(), answers))
                .map(answers -> weighed(ruled, answers.stance()))
                .orElse(ruled);
    }

    /** «битися не хочуть 20% шахтарів»: not wanting to is what those refuse who do, and no plan, where nothing else tells of one. */
    private static boolean isRefusalNow(Stance ruled, Answers learned) {
        return ruled == Stance.ASSERTS
                && learned.stance() == Stance.PLANS
                && learned.kind().code().equals(REFUSAL);
    }

    Ruling<Basis> basis(int index) {
        Ruling<Basis> ruled = ruledBasis(assertions.get(index));
        return learned(index).map(answers -> weighed(ruled, answers.basis())).orElse(ruled);
    }

    private static <T> Ruling<T> weighed(Ruling<T> ruled, T learned) {
        return ruled.value().equals(learned)
                ? ruled
                : Ruling.without(
                        learned, outweighed(ruled.value().toString().toLowerCase(Locale.ROOT), ruled.because()));
    }

    /** In plain words: that learning decided otherwise than the rules, and what these would have. */
    static String outweighed(String ruled, String because) {
        return "what was learned from marked texts outweighs the rules, which would have it " + ruled + ": " + because;
    }

    Ruling<Stance> ruledStance(Assertion asserted) {
        return rules.stances().stanceOf(asserted.tokens(), asserted.start(), asserted.end(), cue(asserted));
    }

    Ruling<Boolean> hedged(Assertion asserted) {
        return rules.stances().hedged(asserted.tokens(), asserted.start(), asserted.end(), cue(asserted));
    }

    Ruling<Basis> ruledBasis(Assertion asserted) {
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
        boolean ownWork = asserted.said().isEmpty() && rules.clauses().words().speaksOfItself(asserted.tokens());
        return ownWork && told.value() == Basis.SAW
                ? Ruling.without(
                        Basis.UNKNOWN, "nobody is quoted, so \u201Cwe\u201D is the outlet, which tells of its own work")
                : told;
    }

    private Optional<Speaker> speaker(Assertion asserted) {
        return isPictured(asserted)
                ? Optional.empty()
                : speaking(asserted)
                        .flatMap(by -> details.speaker(by)
                                .flatMap(cited -> by.voice().map(step -> new Speaker(cited, step.name()))));
    }

    /** The attribution that names who says it: where nobody is named who told it, whoever says that it was told. */
    Optional<Attribution> speaking(Assertion asserted) {
        Optional<Attribution> by = attribution(asserted);
        for (int depth = 0;
                depth < Chains.STEPS_MAX
                        && by.filter(one -> one.voice().isEmpty()).isPresent();
                depth++) {
            by = by.flatMap(Attribution::within).map(notes.attributions()::get);
        }
        return by;
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
