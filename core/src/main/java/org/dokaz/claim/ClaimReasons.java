package org.dokaz.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.claim.kind.Verdict;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.Ruling;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Digest;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Reason;
import org.dokaz.model.Reason.Matter;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** Why claims came out as they did. The same decisions are taken once more, each telling what decided it. */
public final class ClaimReasons {

    /** For how many places of one claim, and for how many further words that speak for its kind, a reason is told. */
    static final int REASONS_OF_A_SORT_MAX = 8;

    private static final int QUOTED_LENGTH_MAX = 60;

    private final Notes notes;
    private final Decisions decisions;
    private final ClaimDetails details;
    private final Gazetteer gazetteer;

    private ClaimReasons(Notes notes) {
        this.notes = notes;
        this.decisions = new Decisions(ClaimRules.of(notes.prose().language()), notes);
        this.details = new ClaimDetails(notes);
        this.gazetteer = Gazetteer.of(notes.prose().language());
    }

    /** The reasons for these claims of a document. A claim that would not be made again, such as another version's, has none. */
    public static List<Reason> of(Notes notes, List<Claim> claims) {
        Set<Digest> asked = claims.stream().map(Claim::id).collect(Collectors.toSet());
        ClaimReasons reasons = new ClaimReasons(notes);
        List<Reason> told = new ArrayList<>();
        for (Assertion asserted : reasons.decisions.assertions()) {
            Claim claim = reasons.decisions.claim(asserted);
            if (asked.contains(claim.id())) {
                reasons.tell(asserted, claim, told);
            }
        }
        return List.copyOf(told);
    }

    private void tell(Assertion asserted, Claim claim, List<Reason> told) {
        Reason.Subject about = new Reason.OfClaim(claim.id());
        told.add(kind(asserted, about));
        Ruling<?> stance = decisions.stance(asserted);
        told.add(stance.reason(about, Matter.STANCE, lower(stance.value())));
        Ruling<Boolean> hedged = decisions.hedged(asserted);
        told.add(hedged.reason(about, Matter.HEDGED, hedged.value().toString()));
        told.add(speaker(asserted, claim, about));
        decisions.attribution(asserted).ifPresent(ignored -> told.add(attribution(asserted, about)));
        for (Chains.Link link : decisions.chain(asserted)) {
            told.add(plain(about, Matter.CHAIN, link.step().name(), link.because(), Optional.empty()));
        }
        Ruling<?> basis = decisions.basis(asserted);
        told.add(basis.reason(about, Matter.BASIS, lower(basis.value())));
        claim.places().stream().limit(REASONS_OF_A_SORT_MAX).forEach(place -> told.add(place(asserted, place, about)));
        details.time(asserted.span()).ifPresent(time -> told.add(when(asserted, time, about)));
        claim.statedOn()
                .ifPresent(day -> told.add(plain(
                        about,
                        Matter.STATED_ON,
                        day.toString(),
                        "the date beside the words of saying",
                        Optional.empty())));
        details.quantity(asserted.span()).ifPresent(counted -> told.add(quantity(asserted, counted, about)));
    }

    private static String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }

    private static Reason plain(
            Reason.Subject about, Matter matter, String decision, String because, Optional<Span> words) {
        return new Reason(about, matter, decision, because, Optional.empty(), words);
    }

    private Reason kind(Assertion asserted, Reason.Subject about) {
        List<Verdict> ranked = decisions.kinds(asserted);
        if (ranked.isEmpty()) {
            return plain(about, Matter.KIND, ActKinds.OTHER.code(), "no rule knows these words", Optional.empty());
        }
        Verdict decided = ranked.getFirst();
        PhraseSet.Hit heaviest = decided.rules().getFirst();
        StringJoiner because = new StringJoiner("; ");
        because.add("in the claim itself");
        if (decided.rules().size() > 1) {
            because.add(
                    "also " + quoted(decided.rules().subList(1, decided.rules().size()), asserted));
        }
        if (ranked.size() > 1) {
            Verdict next = ranked.get(1);
            because.add("weighs more than " + quoted(next.rules(), asserted) + ", which would make it "
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
                .limit(REASONS_OF_A_SORT_MAX)
                .map(hit -> quoted(hit.span(asserted.tokens())))
                .collect(Collectors.joining(", "));
    }

    private String quoted(Span span) {
        String words = span.in(notes.prose().text());
        int end = Math.min(words.length(), QUOTED_LENGTH_MAX);
        return "\u201C" + words.substring(0, end) + (end < words.length() ? "\u2026" : "") + "\u201D";
    }

    private Reason speaker(Assertion asserted, Claim claim, Reason.Subject about) {
        Optional<Attribution> attribution = decisions.attribution(asserted);
        if (attribution.isEmpty()) {
            return plain(
                    about,
                    Matter.SPEAKER,
                    "nobody",
                    "nobody is quoted here: the outlet itself says it",
                    Optional.empty());
        }
        Optional<Span> words = claim.speaker().map(speaker -> speaker.cited().span());
        String because = asserted.carried()
                ? "speaks in the sentence before, and this one goes on without turning to somebody else"
                : attribution.get().cue().isEmpty()
                        ? "the words are quoted as theirs"
                        : "stands with " + quoted(attribution.get().cue().getFirst());
        if (decisions.isPictured(asserted)) {
            return plain(about, Matter.SPEAKER, "nobody", "a recording shows it, and a recording is no speaker", words);
        }
        return claim.speaker().isPresent()
                ? plain(about, Matter.SPEAKER, claim.speaker().get().name(), because, words)
                : plain(
                        about,
                        Matter.SPEAKER,
                        "nobody",
                        "it is told as somebody's words, and the text does not say whose",
                        words);
    }

    private Reason attribution(Assertion asserted, Reason.Subject about) {
        String because = asserted.carried() ? "carried on from a sentence before" : "its words hold the claim";
        return plain(about, Matter.ATTRIBUTION, asserted.said().orElseThrow().toString(), because, Optional.empty());
    }

    private Reason place(Assertion asserted, ClaimPlace place, Reason.Subject about) {
        Span words = place.cited().span();
        String known = place.where()
                .level()
                .map(level -> "in the gazetteer: " + lower(level) + namesakes(asserted, words))
                .orElse("in no gazetteer; known for a place by the words around it");
        String because = asserted.span().contains(words) ? known : known + "; the sentence opens with it";
        return plain(about, Matter.PLACES, place.where().name(), because, Optional.of(words));
    }

    /** How many places bear the name; the gazetteer puts the likelier first. */
    private String namesakes(Assertion asserted, Span words) {
        List<Token> tokens = asserted.tokens();
        int at = asserted.sentence().firstTokenAfter(words.start());
        if (at >= tokens.size()) {
            return "";
        }
        List<Glossary.Hit<Where>> hits = gazetteer.allAt(tokens, at);
        Set<Where> meant = new HashSet<>();
        hits.stream().filter(hit -> hit.end() == hits.getFirst().end()).forEach(hit -> meant.add(hit.meaning()));
        return meant.size() < 2 ? "" : ", the likeliest of " + meant.size() + " of that name";
    }

    private Reason when(Assertion asserted, Mention.Time time, Reason.Subject about) {
        long dated = details.within(asserted.span()).stream()
                .filter(mention ->
                        mention instanceof Mention.Time other && other.when().isPresent())
                .count();
        String because = "read as " + time.timex() + (dated > 1 ? "; the narrowest of " + dated + " times in it" : "");
        return plain(
                about,
                Matter.WHEN,
                days(time.when().orElseThrow()),
                because,
                Optional.of(time.cited().span()));
    }

    private static String days(When when) {
        String earliest = when.earliest().map(Object::toString).orElse("");
        String latest = when.latest().map(Object::toString).orElse("");
        return earliest.equals(latest) ? earliest : earliest + ".." + latest;
    }

    private Reason quantity(Assertion asserted, Mention.Quantity counted, Reason.Subject about) {
        long numbers = details.within(asserted.span()).stream()
                .filter(Mention.Quantity.class::isInstance)
                .count();
        String because = numbers > 1
                ? "of " + numbers
                        + " numbers in it, a share goes before a count, a count before a length of time, the first before the next"
                : "the only number in it";
        String ofWhom = counted.amount()
                .of()
                .map(Citation::words)
                .map(of -> "; counts \u201C" + of + "\u201D")
                .orElse("");
        return plain(
                about,
                Matter.QUANTITY,
                counted.cited().words(),
                because + ofWhom,
                Optional.of(counted.cited().span()));
    }
}
