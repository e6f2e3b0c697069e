package org.dokaz.claim.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.language.RuleFile;
import org.dokaz.language.Ruling;
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

    private static final String IN_CUE = "stands in the words of saying";
    private static final String IN_CLAUSE = "stands in the claim itself";
    private static final Ruling<Stance> PLAINLY =
            Ruling.without(Stance.ASSERTS, "nothing in it denies, doubts, asks or plans");
    private static final Ruling<Boolean> SURELY =
            Ruling.without(false, "no word of uncertainty is in it or in the words of saying");

    private static final Map<Language, Stances> LOADED = new ConcurrentHashMap<>();

    private final ActKinds kinds;
    private final Signs asks;
    private final List<Signs> inTurn;
    private final PhraseSet hedges;
    private final PhraseSet hedgingCues;

    private Stances(Language language) {
        kinds = ActKinds.of(language);
        RuleFile stances = RuleFile.load(language, "stance");
        asks = Signs.of(stances, Stance.ASKS);
        inTurn = List.of(
                Signs.of(stances, Stance.DENIES), Signs.of(stances, Stance.DOUBTS), Signs.of(stances, Stance.PLANS));
        RuleFile hedging = RuleFile.load(language, "hedges");
        hedges = hedging.section("hedge");
        hedgingCues = hedging.section("cue");
    }

    /** The stances as this language marks them. */
    public static Stances of(Language language) {
        return LOADED.computeIfAbsent(language, Stances::new);
    }

    /**
     * How the speaker stands to the clause at these tokens of a sentence, and by which rule.
     *
     * @param cue the words of saying that introduce the clause; may be empty
     */
    public Ruling<Stance> stanceOf(List<Token> sentence, int start, int end, List<Token> cue) {
        Optional<Ruling<Stance>> question = asks.inCue(cue).or(() -> question(sentence, start, end));
        if (question.isPresent()) {
            return question.get();
        }
        BitSet aside = kinds.asides(sentence, start, end);
        for (Signs signs : inTurn) {
            Optional<Ruling<Stance>> found = signs.inCue(cue).or(() -> signs.inClause(sentence, start, end, aside));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return PLAINLY;
    }

    /** Whether words of saying do more than say: deny, doubt, ask, or plan and threaten. */
    public boolean marks(List<Token> cue) {
        return asks.inCue(cue).isPresent()
                || inTurn.stream().anyMatch(signs -> signs.inCue(cue).isPresent());
    }

    /** Whether speaker or outlet marks the clause at these tokens as uncertain, in it or in the words of saying; and by which rule. */
    public Ruling<Boolean> hedged(List<Token> sentence, int start, int end, List<Token> cue) {
        return hedges.firstIn(sentence, start, end)
                .map(hit -> Ruling.by(true, IN_CLAUSE, hit, sentence))
                .or(() -> hedgingCues.firstIn(cue, 0, cue.size()).map(hit -> Ruling.by(true, IN_CUE, hit, cue)))
                .orElse(SURELY);
    }

    private Optional<Ruling<Stance>> question(List<Token> sentence, int start, int end) {
        int reach = Math.min(sentence.size(), end + QUESTION_MARK_TOKENS_MAX);
        for (int at = Math.max(start, end - 1 - QUESTION_MARK_TOKENS_MAX); at < reach; at++) {
            Optional<Ruling<Stance>> mark = asks.inClause(sentence, at, at + 1, new BitSet());
            if (mark.isPresent()) {
                return mark;
            }
            if (at >= end && sentence.get(at).isWord()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The patterns of one stance: in the words of saying, in the clause, and what takes each back. */
    private record Signs(
            Stance stance,
            PhraseSet cue,
            PhraseSet cueNot,
            PhraseSet clause,
            PhraseSet clauseNot,
            PhraseSet clauseSurely) {

        static Signs of(RuleFile file, Stance stance) {
            String section = stance.name().toLowerCase(Locale.ROOT);
            return new Signs(
                    stance,
                    file.section("cue " + section),
                    file.section("cue " + section + " not"),
                    file.section(section),
                    file.section(section + " not"),
                    file.section(section + " surely"));
        }

        Optional<Ruling<Stance>> inCue(List<Token> words) {
            return cue.firstIn(words, 0, words.size())
                    .filter(hit -> !cueNot.holdsIn(words, 0, words.size()))
                    .map(hit -> Ruling.by(stance, IN_CUE, hit, words));
        }

        Optional<Ruling<Stance>> inClause(List<Token> sentence, int start, int end, BitSet aside) {
            return surely(sentence, start, end, aside)
                    .or(() -> notTakenBack(sentence, start, end, aside))
                    .map(hit -> Ruling.by(stance, IN_CLAUSE, hit, sentence));
        }

        private Optional<Hit> surely(List<Token> sentence, int start, int end, BitSet aside) {
            return clauseSurely.findAll(sentence, start, end).stream()
                    .filter(hit -> !aside.get(hit.start() - start))
                    .findFirst();
        }

        private Optional<Hit> notTakenBack(List<Token> sentence, int start, int end, BitSet aside) {
            List<Hit> hits = clause.findAll(sentence, start, end);
            if (hits.isEmpty()) {
                return Optional.empty();
            }
            List<Hit> takenBack = clauseNot.findAll(sentence, start, end);
            return hits.stream()
                    .filter(hit -> !aside.get(hit.start() - start))
                    .filter(hit ->
                            takenBack.stream().noneMatch(back -> back.start() < hit.end() && hit.start() < back.end()))
                    .findFirst();
        }
    }
}
