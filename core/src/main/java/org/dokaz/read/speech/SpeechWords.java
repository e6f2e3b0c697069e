package org.dokaz.read.speech;

import java.util.EnumMap;
import java.util.List;
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
    private final PhraseSet citing;
    private final PhraseSet that;
    private final PhraseSet video;
    private final PhraseSet document;
    private final PhraseSet platform;
    private final PhraseSet broadcast;
    private final PhraseSet agency;
    private final PhraseSet outlet;
    private final PhraseSet body;
    private final PhraseSet back;
    private final PhraseSet turning;
    private final PhraseSet determiner;
    private final PhraseSet named;
    private final PhraseSet never;

    private SpeechWords(RuleFile file) {
        cues = PhraseSet.of(file.rules().stream()
                .filter(rule -> Sort.ofSection(rule.section()).isPresent())
                .toList());
        according = file.section("according");
        citing = file.section("citing");
        that = file.section("that");
        video = file.section("video");
        document = file.section("document");
        platform = file.section("platform");
        broadcast = file.section("broadcast");
        agency = file.section("agency");
        outlet = file.section("outlet");
        body = file.section("body");
        back = file.section("back");
        turning = file.section("turning");
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
                case "say" -> Optional.of(SAY);
                case "think" -> Optional.of(THINK);
                case "show" -> Optional.of(SHOW);
                case "urge" -> Optional.of(URGE);
                case "refuse" -> Optional.of(REFUSE);
                default -> Optional.empty();
            };
        }
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

    /** Whether this phrase names whom somebody else's report rests on: "citing". */
    boolean isCiting(List<Token> tokens, int at) {
        return !citing.startingAt(tokens, at, tokens.size()).isEmpty();
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

    List<PhraseSet.Hit> platforms(List<Token> tokens, int from, int end) {
        return platform.findAll(tokens, from, end);
    }

    List<PhraseSet.Hit> broadcasts(List<Token> tokens, int from, int end) {
        return broadcast.findAll(tokens, from, end);
    }

    Optional<PhraseSet.Hit> agency(List<Token> tokens) {
        return agency.findAll(tokens).stream().findFirst();
    }

    Optional<PhraseSet.Hit> outlet(List<Token> tokens) {
        return outlet.findAll(tokens).stream().findFirst();
    }

    List<PhraseSet.Hit> outlets(List<Token> tokens) {
        return outlet.findAll(tokens);
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
