package org.dokaz.claim.stance;

import java.util.ArrayList;
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
 * or plans does not change the stance to the clause. Words of saying that stand in an earlier sentence no longer tell:
 * whoever denied one thing goes on to assert another.
 */
public final class Stances {

    /** How far past a clause its question mark may stand: behind closing quotation marks. */
    private static final int QUESTION_MARK_TOKENS_MAX = 2;

    /** How far before its clause an indirect question may be announced: "they want to know | why". */
    private static final int ASKING_TOKENS_MAX = 4;

    /** How far before words of saying their negation may stand: "did not | deny". */
    private static final int NEGATION_TOKENS_MAX = 2;

    /** How far before its clause a hedge may begin: "there are signs that". */
    private static final int HEDGE_TOKENS_MAX = 5;

    private static final String IN_CUE = "stands in the words of saying";
    private static final String BESIDE = "stands right before the claim";
    private static final String IN_CLAUSE = "stands in the claim itself";
    private static final Ruling<Stance> PLAINLY =
            Ruling.without(Stance.ASSERTS, "nothing in it denies, doubts, asks or plans");
    private static final Ruling<Boolean> SURELY =
            Ruling.without(false, "no word of uncertainty is in it or in the words of saying");

    private static final Map<Language, Stances> LOADED = new ConcurrentHashMap<>();

    private final ActKinds kinds;
    private final Signs asks;
    private final PhraseSet asking;
    private final PhraseSet questionWords;
    private final List<Signs> inTurn;
    private final PhraseSet hedges;
    private final PhraseSet unhedged;
    private final PhraseSet hedgesBefore;
    private final PhraseSet hedgingCues;

    private Stances(Language language) {
        kinds = ActKinds.of(language);
        RuleFile stances = RuleFile.load(language, "stance");
        asks = Signs.of(stances, Stance.ASKS);
        asking = stances.section("cue asking");
        questionWords = stances.section("question");
        inTurn = List.of(
                Signs.of(stances, Stance.DENIES), Signs.of(stances, Stance.DOUBTS), Signs.of(stances, Stance.PLANS));
        RuleFile hedging = RuleFile.load(language, "hedges");
        hedges = hedging.section("hedge");
        unhedged = hedging.section("hedge not");
        hedgesBefore = hedging.section("before");
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
        List<Token> near = near(sentence, cue);
        List<Token> wide = withNegation(sentence, near);
        Optional<Ruling<Stance>> question = asks.inCue(near, wide)
                .or(() -> question(sentence, start, end))
                .or(() -> asked(sentence, start, end, near));
        if (question.isPresent()) {
            return question.get();
        }
        BitSet aside = kinds.asides(sentence, start, end);
        for (Signs signs : inTurn) {
            Optional<Ruling<Stance>> found =
                    signs.inCue(near, wide).or(() -> signs.inClause(sentence, start, end, aside));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return PLAINLY;
    }

    /** Whether words of saying do more than say: deny, doubt, ask, or plan and threaten. */
    public boolean marks(List<Token> cue) {
        return asks.inCue(cue, cue).isPresent()
                || inTurn.stream().anyMatch(signs -> signs.inCue(cue, cue).isPresent());
    }

    /** Whether speaker or outlet marks the clause at these tokens as uncertain, in it or in the words of saying; and by which rule. */
    public Ruling<Boolean> hedged(List<Token> sentence, int start, int end, List<Token> cue) {
        List<Token> near = near(sentence, cue);
        return hedges.findAll(sentence, start, end).stream()
                .filter(hit -> unhedged.findAll(sentence, start, end).stream()
                        .noneMatch(back -> back.start() < hit.end() && hit.start() < back.end()))
                .findFirst()
                .map(hit -> Ruling.by(true, IN_CLAUSE, hit, sentence))
                .or(() -> hedgingCues.firstIn(near, 0, near.size()).map(hit -> Ruling.by(true, IN_CUE, hit, near)))
                .or(() -> before(sentence, start).map(hit -> Ruling.by(true, BESIDE, hit, sentence)))
                .orElse(SURELY);
    }

    /** The hedge right before the clause, as in "there are signs that", "perhaps". */
    private Optional<Hit> before(List<Token> sentence, int start) {
        int from = start;
        while (from > 0 && start - from < HEDGE_TOKENS_MAX && !closesSpeech(sentence.get(from - 1))) {
            from--;
        }
        return hedgesBefore.firstIn(sentence, from, start);
    }

    private static boolean closesSpeech(Token token) {
        return switch (token.text()) {
            case ".", "!", "?", ";" -> true;
            default -> false;
        };
    }

    /** The words of saying unless they stand wholly in an earlier sentence. */
    private static List<Token> near(List<Token> sentence, List<Token> cue) {
        boolean earlier = !cue.isEmpty()
                && !sentence.isEmpty()
                && cue.getLast().span().end() <= sentence.getFirst().span().start();
        return earlier ? List.of() : cue;
    }

    /** The words of saying with what stands right before them in the sentence, where they may be negated. */
    private static List<Token> withNegation(List<Token> sentence, List<Token> cue) {
        int at = cue.isEmpty() ? -1 : sentence.indexOf(cue.getFirst());
        if (at <= 0) {
            return cue;
        }
        List<Token> wide = new ArrayList<>(sentence.subList(Math.max(0, at - NEGATION_TOKENS_MAX), at));
        wide.addAll(cue);
        return wide;
    }

    private Optional<Ruling<Stance>> asked(List<Token> sentence, int start, int end, List<Token> cue) {
        int from = Math.max(0, start - ASKING_TOKENS_MAX);
        Optional<Hit> indirect = asks.clauseSurely().findAll(sentence, from, end).stream()
                .filter(hit -> hit.end() > start)
                .findFirst();
        if (indirect.isPresent()) {
            return indirect.map(hit -> Ruling.by(Stance.ASKS, IN_CLAUSE, hit, sentence));
        }
        return start < end && questionWords.beginsAt(sentence, start, end)
                ? asking.firstIn(cue, 0, cue.size()).map(hit -> Ruling.by(Stance.ASKS, IN_CUE, hit, cue))
                : Optional.empty();
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

        Optional<Ruling<Stance>> inCue(List<Token> words, List<Token> wide) {
            return cue.firstIn(words, 0, words.size())
                    .filter(hit -> !cueNot.holdsIn(wide, 0, wide.size()))
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
