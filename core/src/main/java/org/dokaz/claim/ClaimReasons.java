package org.dokaz.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.claim.kind.Verdict;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.Ruling;
import org.dokaz.model.ActKind;
import org.dokaz.model.Attribution;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Notes;
import org.dokaz.model.Reason;
import org.dokaz.model.Reason.Matter;
import org.dokaz.model.Span;

/** Why claims came out as they did. The same decisions are taken once more, each telling what decided it. */
public final class ClaimReasons {

    /** For how many places of one claim a reason is told, and how many further words that speak for its kind are quoted. */
    static final int OF_A_SORT_MAX = 8;

    private static final int QUOTED_LENGTH_MAX = 60;
    private static final String THE_OUTLET = "the outlet itself";
    private static final String NOBODY = "nobody";

    private final Notes notes;
    private final Decisions decisions;
    private final DetailReasons details;

    private ClaimReasons(Notes notes, Optional<ClaimModel> model) {
        this.notes = notes;
        this.decisions = new Decisions(ClaimRules.of(notes.prose().language()), notes, model);
        this.details = new DetailReasons(notes);
    }

    /** The reasons for these claims of a document. A claim that would not be made again, such as another version's, has none. */
    public static List<Reason> of(Notes notes, List<Claim> claims) {
        return of(notes, claims, ClaimModel.shipped());
    }

    /** The same with another model of claims than the one that comes with the program. */
    public static List<Reason> of(Notes notes, List<Claim> claims, Optional<ClaimModel> model) {
        Set<Digest> asked = claims.stream().map(Claim::id).collect(Collectors.toSet());
        ClaimReasons reasons = new ClaimReasons(notes, model);
        List<Reason> told = new ArrayList<>();
        for (int index = 0; index < reasons.decisions.assertions().size(); index++) {
            Claim claim = reasons.decisions.claim(index);
            if (asked.contains(claim.id())) {
                reasons.tell(index, claim, told);
            }
        }
        return List.copyOf(told);
    }

    private void tell(int index, Claim claim, List<Reason> told) {
        Assertion asserted = decisions.assertions().get(index);
        Reason.Subject about = new Reason.OfClaim(claim.id());
        words(asserted, about, told);
        told.add(kind(index, about));
        Ruling<?> stance = decisions.stance(index);
        told.add(stance.reason(about, Matter.STANCE, lower(stance.value())));
        Ruling<Boolean> hedged = decisions.hedged(asserted);
        told.add(hedged.reason(about, Matter.HEDGED, hedged.value().toString()));
        told.add(speaker(asserted, claim, about));
        decisions.attribution(asserted).ifPresent(ignored -> told.add(attribution(asserted, about)));
        for (Chains.Link link : decisions.chain(asserted)) {
            told.add(plain(about, Matter.CHAIN, link.step().name(), link.because()));
        }
        Ruling<?> basis = decisions.basis(index);
        told.add(basis.reason(about, Matter.BASIS, lower(basis.value())));
        details.tell(
                asserted, claim.kind(), decisions.places(asserted, claim.kind()), decisions.when(index), about, told);
        claim.statedOn()
                .ifPresent(day -> told.add(
                        plain(about, Matter.STATED_ON, day.toString(), "the date beside the words of saying")));
    }

    private static String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }

    private static Reason plain(Reason.Subject about, Matter matter, String decision, String because) {
        return new Reason(about, matter, decision, because, Optional.empty(), Optional.empty());
    }

    /** Why the claim is just these words, as far as they are parted from others in the sentence. */
    private void words(Assertion asserted, Reason.Subject about, List<Reason> told) {
        Optional<Span> cue = asserted.carried()
                ? Optional.empty()
                : decisions
                        .attribution(asserted)
                        .flatMap(by -> by.cue().stream()
                                .filter(asserted.sentence().span()::contains)
                                .filter(span -> !asserted.span().overlaps(span))
                                .findFirst());
        cue.ifPresent(span -> told.add(new Reason(
                about,
                Matter.WORDS,
                "leaves out",
                "belongs to the saying, not to what is said",
                Optional.empty(),
                Optional.of(span))));
        for (Ruling<Clauses.Edge> edge : asserted.clause().edges()) {
            told.add(edge.reason(about, Matter.WORDS, lower(edge.value()).replace('_', ' ')));
        }
    }

    private Reason kind(int index, Reason.Subject about) {
        Optional<ActKind> carried = decisions.carriedKind(index);
        if (carried.isPresent()) {
            return plain(
                    about,
                    Matter.KIND,
                    carried.get().code(),
                    "it tells only the extent or the truth of the act that the claim before tells of");
        }
        Assertion asserted = decisions.assertions().get(index);
        Reason ruled = ruledKind(asserted, about);
        String decided = decisions.kind(index).code();
        return ruled.decision().equals(decided)
                ? ruled
                : plain(
                        about,
                        Matter.KIND,
                        decided,
                        Decisions.outweighed(ruled.decision().replace('_', ' '), ruled.because()));
    }

    private Reason ruledKind(Assertion asserted, Reason.Subject about) {
        List<Verdict> ranked = decisions.kinds(asserted);
        if (ranked.isEmpty()) {
            return plain(about, Matter.KIND, ActKinds.OTHER.code(), "no rule for a sort of act holds in it");
        }
        Verdict decided = ranked.getFirst();
        PhraseSet.Hit heaviest = decided.rules().getFirst();
        StringJoiner because = new StringJoiner("; ");
        because.add("stands in the claim itself");
        if (decided.rules().size() > 1) {
            because.add("so does "
                    + quoted(decided.rules().subList(1, decided.rules().size()), asserted));
        }
        if (ranked.size() > 1) {
            Verdict next = ranked.get(1);
            because.add("it weighs more than " + quoted(next.rules(), asserted) + ", which would make it "
                    + next.kind().code().replace('_', ' '));
        }
        return new Reason(
                about,
                Matter.KIND,
                decided.kind().code(),
                because.toString(),
                Optional.of(heaviest.rule().shown()),
                Optional.of(heaviest.span(asserted.tokens())));
    }

    private String quoted(List<PhraseSet.Hit> hits, Assertion asserted) {
        return hits.stream()
                .limit(OF_A_SORT_MAX)
                .map(hit -> quoted(hit.span(asserted.tokens())))
                .collect(Collectors.joining(", "));
    }

    private String quoted(Span span) {
        return quoted(span.in(notes.prose().text()));
    }

    /** Words of the document as a reason quotes them. */
    static String quoted(String words) {
        int end = Math.min(words.length(), QUOTED_LENGTH_MAX);
        return "\u201C" + words.substring(0, end) + (end < words.length() ? "\u2026" : "") + "\u201D";
    }

    private Reason speaker(Assertion asserted, Claim claim, Reason.Subject about) {
        Optional<Attribution> attribution = decisions.attribution(asserted);
        if (attribution.isEmpty()) {
            return unspoken(about, THE_OUTLET, "nobody is quoted here");
        }
        if (decisions.isPictured(asserted)) {
            return unspoken(about, NOBODY, "a recording shows it, and a recording is no speaker");
        }
        if (claim.speaker().isEmpty()) {
            return unspoken(about, NOBODY, "it is told as somebody\u2019s words, and the text does not say whose");
        }
        String because = spoken(asserted, attribution.get());
        return new Reason(
                about,
                Matter.SPEAKER,
                claim.speaker().get().name(),
                because,
                Optional.empty(),
                Optional.of(claim.speaker().get().cited().span()));
    }

    private String spoken(Assertion asserted, Attribution attribution) {
        if (attribution.voice().isEmpty()) {
            return "says that it was told, and the text does not say by whom";
        }
        if (asserted.carried()) {
            return "speaks before, and this goes on without turning to anybody else";
        }
        return attribution.cue().isEmpty()
                ? "is whom the quoted words are taken to come from"
                : "stands with " + quoted(attribution.cue().getFirst());
    }

    private static Reason unspoken(Reason.Subject about, String decision, String because) {
        return plain(about, Matter.SPEAKER, decision, because);
    }

    private Reason attribution(Assertion asserted, Reason.Subject about) {
        String because = asserted.carried() ? "carried on from a sentence before" : "its words hold the claim";
        return plain(about, Matter.ATTRIBUTION, asserted.said().orElseThrow().toString(), because);
    }
}
