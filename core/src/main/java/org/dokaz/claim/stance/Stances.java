package org.dokaz.claim.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;
import org.dokaz.model.Token;

/**
 * How speakers of one language stand to what they say.
 *
 * <p>A refusal is an act, not a denial: "we will not fight" asserts it. What a subordinate stretch of the clause denies
 * or plans does not change the stance to the clause.
 */
public final class Stances {

    /** How far past a clause its question mark may stand: behind closing quotation marks. */
    private static final int QUESTION_MARK_TOKENS_MAX = 2;

    private static final Map<Language, Stances> LOADED = new ConcurrentHashMap<>();

    private final ActKinds kinds;
    private final Signs denies;
    private final Signs doubts;
    private final Signs asks;
    private final Signs plans;
    private final PhraseSet hedges;
    private final PhraseSet hedgingCues;

    private Stances(Language language) {
        kinds = ActKinds.of(language);
        RuleFile stances = RuleFile.load(language, "stance");
        denies = Signs.of(stances, "denies");
        doubts = Signs.of(stances, "doubts");
        asks = Signs.of(stances, "asks");
        plans = Signs.of(stances, "plans");
        RuleFile hedging = RuleFile.load(language, "hedges");
        hedges = hedging.section("hedge");
        hedgingCues = hedging.section("cue");
    }

    /** The stances as this language marks them. */
    public static Stances of(Language language) {
        return LOADED.computeIfAbsent(language, Stances::new);
    }

    /**
     * How the speaker stands to the clause at these tokens of a sentence.
     *
     * @param cue the words of saying that introduce the clause; may be empty
     */
    public Stance stanceOf(List<Token> sentence, int start, int end, List<Token> cue) {
        BitSet aside = kinds.asides(sentence, start, end);
        if (asks.inCue(cue) || isQuestion(sentence, start, end)) {
            return Stance.ASKS;
        }
        if (denies.inCue(cue) || denies.inClause(sentence, start, end, aside)) {
            return Stance.DENIES;
        }
        if (doubts.inCue(cue) || doubts.inClause(sentence, start, end, aside)) {
            return Stance.DOUBTS;
        }
        if (plans.inCue(cue) || plans.inClause(sentence, start, end, aside)) {
            return Stance.PLANS;
        }
        return Stance.ASSERTS;
    }

    /** Whether speaker or outlet marks the clause at these tokens as uncertain, in it or in the words of saying. */
    public boolean hedged(List<Token> sentence, int start, int end, List<Token> cue) {
        return hedges.holdsIn(sentence, start, end) || hedgingCues.holdsIn(cue, 0, cue.size());
    }

    private boolean isQuestion(List<Token> sentence, int start, int end) {
        int reach = Math.min(sentence.size(), end + QUESTION_MARK_TOKENS_MAX);
        for (int at = Math.max(start, end - 1 - QUESTION_MARK_TOKENS_MAX); at < reach; at++) {
            if (asks.inClause(sentence, at, at + 1, new BitSet())) {
                return true;
            }
            if (at >= end && sentence.get(at).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** The patterns of one stance: in the words of saying, in the clause, and what takes each back. */
    private record Signs(
            PhraseSet cue, PhraseSet cueNot, PhraseSet clause, PhraseSet clauseNot, PhraseSet clauseSurely) {

        static Signs of(RuleFile file, String stance) {
            return new Signs(
                    file.section("cue " + stance),
                    file.section("cue " + stance + " not"),
                    file.section(stance),
                    file.section(stance + " not"),
                    file.section(stance + " surely"));
        }

        boolean inCue(List<Token> words) {
            return cue.holdsIn(words, 0, words.size()) && !cueNot.holdsIn(words, 0, words.size());
        }

        boolean inClause(List<Token> sentence, int start, int end, BitSet aside) {
            boolean sure = clauseSurely.findAll(sentence, start, end).stream()
                    .anyMatch(hit -> !aside.get(hit.start() - start));
            if (sure) {
                return true;
            }
            List<Hit> hits = clause.findAll(sentence, start, end);
            if (hits.isEmpty()) {
                return false;
            }
            List<Hit> takenBack = clauseNot.findAll(sentence, start, end);
            return hits.stream()
                    .filter(hit -> !aside.get(hit.start() - start))
                    .anyMatch(hit ->
                            takenBack.stream().noneMatch(back -> back.start() < hit.end() && hit.start() < back.end()));
        }
    }
}
