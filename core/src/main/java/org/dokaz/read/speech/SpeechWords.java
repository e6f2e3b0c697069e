package org.dokaz.read.speech;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/** The words of saying of one language, by what they take. */
final class SpeechWords {

    private static final Map<Language, SpeechWords> LOADED = new EnumMap<>(Language.class);

    private final PhraseSet cues;
    private final PhraseSet according;
    private final Map<Part, PhraseSet> parts = new EnumMap<>(Part.class);
    private final PhraseSet that;
    private final PhraseSet video;
    private final PhraseSet document;
    private final PhraseSet body;
    private final HandWords hands;
    private final PhraseSet back;
    private final PhraseSet turning;
    private final PhraseSet deeds;
    private final PhraseSet determiner;
    private final PhraseSet named;
    private final PhraseSet never;

    private SpeechWords(RuleFile file) {
        cues = PhraseSet.of(file.rules().stream()
                .filter(rule -> Sort.ofSection(rule.section()).isPresent())
                .toList());
        according = file.section("according");
        for (Part part : Part.values()) {
            parts.put(part, file.section(part.name().toLowerCase(Locale.ROOT)));
        }
        that = file.section("that");
        video = file.section("video");
        document = file.section("document");
        body = file.section("body");
        hands = HandWords.of(file);
        back = file.section("back");
        turning = file.section("turning");
        deeds = file.section("deed");
        determiner = file.section("determiner");
        named = file.section("named");
        never = file.section("never");
    }

    /** What a word of saying takes and does. */
    enum Sort {
        SAY,
        THINK,
        SHOW,
        URGE,
        REFUSE,

        /** A wish, a plan, a judgement, a feeling: never found by rules. */
        ATTITUDE;

        static Optional<Sort> ofSection(String section) {
            return switch (section) {
                case "say", "phrase", "inverted" -> Optional.of(SAY);
                case "think" -> Optional.of(THINK);
                case "show" -> Optional.of(SHOW);
                case "urge" -> Optional.of(URGE);
                case "refuse" -> Optional.of(REFUSE);
                default -> Optional.empty();
            };
        }
    }

    /** A part that words play in a phrase of saying. */
    enum Part {
        /** Leads to whom somebody else's report rests on: "citing". */
        CITING,

        /** Leads to a speaker where a clause opens, and only there: "per". */
        OPENING,

        /** "as", before whoever said so. */
        AS,

        /** What "as" takes beside words of saying: "put it". */
        PUT,

        /** A noun that somebody's word is called by: "by her account". */
        ACCOUNT,

        /** Words that stand for many who agree: "by most accounts". */
        MANY,

        /** A noun of saying with its "is that". */
        CLAIM,

        /** Passes on what another says: "quoted the warden as saying". */
        QUOTING,

        /** Shows what is seen: "published a video in which". */
        SHOWING,

        /** What leads from a picture to what is seen in it: "in which". */
        INWHICH,

        /** Verbs whose subject, in the passive, is what is said. */
        REPORTED,

        /** Verbs whose subject, in the passive, is whoever it is said to. */
        TOLD,

        /** What may open a sentence before "of the mutiny the mayor told". */
        FIRST,

        /** Verbs of what stands in a paper: «сказано», «йдеться». */
        STANDS,

        /** "there", where people speak who are not named. */
        THERE
    }

    static synchronized SpeechWords of(Language language) {
        return LOADED.computeIfAbsent(language, key -> new SpeechWords(RuleFile.load(key, "speech")));
    }

    /** The strongest word of saying that begins here: verdicts and demands before plain saying, longer before shorter. */
    Optional<PhraseSet.Hit> cueAt(List<Token> tokens, int at, int end) {
        PhraseSet.Hit best = null;
        for (PhraseSet.Hit hit : cues.startingAt(tokens, at, end)) {
            if (best == null || rank(hit) > rank(best) || (rank(hit) == rank(best) && hit.end() > best.end())) {
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(PhraseSet.Hit hit) {
        return Sort.ofSection(hit.section()).map(Sort::ordinal).orElse(0);
    }

    Optional<PhraseSet.Hit> accordingAt(List<Token> tokens, int at, int end) {
        return according.longestAt(tokens, at, end);
    }

    /** Whether these words of saying name whose word it is that another passes on: "citing", "in which". */
    boolean isCiting(List<Token> tokens, int at) {
        return begins(Part.CITING, tokens, at) || begins(Part.INWHICH, tokens, at);
    }

    private PhraseSet set(Part part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow();
    }

    /** Whether words begin here that play this part. */
    boolean begins(Part part, List<Token> tokens, int at) {
        return at < tokens.size() && set(part).beginsAt(tokens, at, tokens.size());
    }

    /** Where the longest words end that begin here and play this part. */
    Optional<Integer> end(Part part, List<Token> tokens, int at) {
        return set(part).longestAt(tokens, at, tokens.size()).map(PhraseSet.Hit::end);
    }

    boolean isThat(List<Token> tokens, int at) {
        return !that.startingAt(tokens, at, at + 1).isEmpty();
    }

    boolean namesVideo(List<Token> tokens, int from, int end) {
        return video.holdsIn(tokens, from, end);
    }

    boolean namesDocument(List<Token> tokens, int from, int end) {
        return document.holdsIn(tokens, from, end);
    }

    /** The words that name hands which words pass through. */
    HandWords hands() {
        return hands;
    }

    Optional<PhraseSet.Hit> agency(List<Token> tokens) {
        return hands.agency().findAll(tokens).stream().findFirst();
    }

    Optional<PhraseSet.Hit> outlet(List<Token> tokens) {
        return hands.outlet().findAll(tokens).stream().findFirst();
    }

    /** Whether these words name a body that can speak as one, such as a ministry. */
    boolean isBody(List<Token> tokens) {
        return body.holdsIn(tokens, 0, tokens.size());
    }

    /** Whether these words point back at what was said before: "this was reported by". */
    boolean pointsBack(List<Token> tokens, int from, int end) {
        return back.holdsIn(tokens, from, end);
    }

    /** Whether this word of saying belongs to those spoken of rather than to the speaker. */
    boolean turnsToSpokenOf(List<Token> tokens, int at) {
        return !turning.startingAt(tokens, at, tokens.size()).isEmpty();
    }

    /** Whether this word of saying, inside what somebody else says, tells what others do: "complain of the cold". */
    boolean isDeed(List<Token> tokens, int at) {
        return !deeds.startingAt(tokens, at, tokens.size()).isEmpty();
    }

    /** Whether this word only points at a noun: "the", "one", «один із». */
    boolean isDeterminer(List<Token> tokens, int at) {
        return !determiner.startingAt(tokens, at, tokens.size()).isEmpty();
    }

    /** The token after words that lead from a description to a name, as in "a woman named". */
    Optional<Integer> leadsToName(List<Token> tokens, int at, int end) {
        return named.longestAt(tokens, at, end).map(PhraseSet.Hit::end);
    }

    /** Whether these words only look like words of saying: "think tank". */
    boolean isNever(List<Token> tokens, int at) {
        return !never.startingAt(tokens, at, tokens.size()).isEmpty();
    }
}
