package org.dokaz.claim.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.language.Stems;
import org.dokaz.learn.Evidence;
import org.dokaz.model.Basis;
import org.dokaz.model.Grammar;
import org.dokaz.model.Stance;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** What speaks for one answer or another about each claim of a document. The claims of a document are one sequence. */
final class ClaimEvidence {

    /**
     * How much the rules' own answer is preferred before anything is learned, as the logarithm of odds: for a kind, for each unit of
     * weight that the rules give it. That nothing marks a stance or a ground proves little; a mark that rules know proves much.
     */
    private static final double KIND_PREFERRED = 2;

    private static final double KIND_PREFERRED_MAX = 16;
    private static final double FIRM_WEIGHT = 5;
    private static final float FIRM_PREFERRED = 30;

    private static final float MARK_PREFERRED = 20;
    private static final float PLAIN_PREFERRED = 3;

    /** The same for a stance: a denial that rules do not see is rarer than one that learning imagines. */
    private static final float ASSERTED_PREFERRED = 5;

    private static final float ASSERTED_DECIDED = 7;

    /** How much less than by itself a claim is taken for what the one before it is: grounds go on, acts change. */
    private static final float FOLLOWING = 0.3f;

    /** What all single evidence about a claim weighs together at first, however long the claim is. */
    private static final float SCALE = 6;

    private static final int LETTERS_MIN = 3;
    private static final int LETTERS_MAX = 5;
    private static final int WORD_LENGTH_MAX = 40;
    private static final int ENDING_LENGTH = 4;
    private static final int AROUND_TOKENS_MAX = 60;
    private static final int BEHIND_TOKENS_MAX = 3;

    private final List<ClaimScene> scenes;
    private final Stems stems;
    private final Evidence evidence;
    private final String subject;

    private ClaimEvidence(List<ClaimScene> scenes, Stems stems, Evidence evidence) {
        this.scenes = scenes;
        this.stems = stems;
        this.evidence = evidence;
        this.subject = subject(scenes);
    }

    /**
     * Replaces what the evidence holds by that of the claims of one document.
     *
     * @param learning whether it is to be learned from rather than decided by
     */
    static void collect(
            List<ClaimScene> scenes,
            Stems stems,
            Question question,
            List<String> answers,
            boolean learning,
            Evidence evidence) {
        evidence.clear();
        evidence.scalePaired(question == Question.BASIS ? 1 : FOLLOWING);
        ClaimEvidence collecting = new ClaimEvidence(scenes, stems, evidence);
        for (int at = 0; at < scenes.size(); at++) {
            collecting.words(at);
            collecting.frame(at);
            collecting.rules(at);
            if (question == Question.KIND) {
                collecting.company(at);
            }
            collecting.pairs(at);
            collecting.prefer(scenes.get(at), question, answers, learning);
            evidence.scale(SCALE / (float) Math.sqrt(evidence.pieces()));
            evidence.next();
        }
    }

    /** The kind that the rules see most often in the document. */
    private static String subject(List<ClaimScene> scenes) {
        Map<String, Integer> counts = new HashMap<>();
        String most = "";
        for (ClaimScene scene : scenes) {
            String kind = scene.ruledKind();
            if (!kind.isEmpty()) {
                counts.merge(kind, 1, Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int count = entry.getValue();
            int best = counts.getOrDefault(most, 0);
            if (count > best || (count == best && entry.getKey().compareTo(most) < 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    private void words(int at) {
        ClaimScene scene = scenes.get(at);
        List<Token> tokens = scene.tokens();
        evidence.add(0, 0);
        int last = 0;
        int lastWord = 0;
        for (int index = scene.start(); index < scene.end(); index++) {
            Token token = tokens.get(index);
            if (!token.isWord()) {
                continue;
            }
            int stem = stem(token);
            letters(12, token.lower());
            evidence.add(1, stem);
            evidence.add(2, last, stem);
            evidence.add(3, token.lower().hashCode());
            evidence.add(4, lastWord, token.lower().hashCode());
            if (token.carriesClause() || token.is(WordClass.VERB)) {
                evidence.add(5, stem);
                evidence.add(6, ending(token), seen(token.grammar().verbForm()));
                evidence.add(7, last, ending(token));
            }
            if (token.grammar().isNominal() && token.grammar().grammaticalCase() == Grammar.Case.NOMINATIVE) {
                evidence.add(8, stem);
            }
            last = stem;
            lastWord = token.lower().hashCode();
        }
        evidence.add(9, first(scene));
        int behind = Math.min(tokens.size(), scene.end() + BEHIND_TOKENS_MAX);
        for (int index = scene.end(); index < behind; index++) {
            evidence.add(10, tokens.get(index).lower().hashCode());
        }
        evidence.add(11, tokens.getLast().text().hashCode());
    }

    /** Groups of letters: what forms of a word, and words of one root, have in common in any language. */
    private void letters(int template, String word) {
        String whole = '^' + word.substring(0, Math.min(word.length(), WORD_LENGTH_MAX)) + '$';
        for (int length = LETTERS_MIN; length <= LETTERS_MAX; length++) {
            for (int from = 0; from + length <= whole.length(); from++) {
                evidence.add(template, whole.substring(from, from + length).hashCode());
            }
        }
    }

    private static int first(ClaimScene scene) {
        return scene.tokens().get(scene.start()).lower().hashCode();
    }

    private static int seen(Enum<?> constant) {
        return constant.name().hashCode();
    }

    private int stem(Token token) {
        return stems.of(token.lower()).hashCode();
    }

    private static int ending(Token token) {
        String lower = token.lower();
        return lower.substring(Math.max(0, lower.length() - ENDING_LENGTH)).hashCode();
    }

    /** Who says it and by what words, and what else is in the sentence. */
    private void frame(int at) {
        ClaimScene scene = scenes.get(at);
        for (Token token : scene.cue()) {
            evidence.add(20, stem(token));
            evidence.add(21, token.lower().hashCode());
        }
        for (Token token : scene.source()) {
            evidence.add(22, stem(token));
        }
        int voice = scene.voice().map(ClaimEvidence::seen).orElse(0);
        int told = (scene.carried() ? 1 : 0)
                + (scene.quoted() ? 2 : 0)
                + (scene.attribution().isPresent() ? 4 : 0);
        evidence.add(23, voice);
        evidence.add(24, told);
        evidence.add(25, voice, told);
        List<Token> tokens = scene.tokens();
        int from = Math.max(0, scene.start() - AROUND_TOKENS_MAX);
        int to = Math.min(tokens.size(), scene.end() + AROUND_TOKENS_MAX);
        for (int index = from; index < to; index++) {
            if ((index < scene.start() || index >= scene.end())
                    && tokens.get(index).isWord()) {
                evidence.add(26, stem(tokens.get(index)));
            }
        }
        for (String noticed : scene.noticed()) {
            evidence.add(27, noticed.hashCode());
            evidence.add(28, noticed.hashCode(), scene.ruledKind().hashCode());
        }
    }

    private void rules(int at) {
        ClaimScene scene = scenes.get(at);
        int kind = scene.ruledKind().hashCode();
        evidence.add(40, kind);
        evidence.add(41, seen(scene.stance()));
        evidence.add(42, seen(scene.basis()));
        evidence.add(43, scene.hedged() ? 1 : 0);
        evidence.add(44, kind, seen(scene.stance()));
        evidence.add(45, kind, subject.hashCode());
        if (scene.kinds().size() > 1) {
            evidence.add(46, scene.kinds().get(1).code().hashCode());
            evidence.add(47, kind, scene.kinds().get(1).code().hashCode());
        }
        evidence.add(
                48, seen(scene.basis()), scene.voice().map(ClaimEvidence::seen).orElse(0));
        evidence.add(49, seen(scene.stance()), seen(scene.basis()));
    }

    /** What the claims beside it are taken for, and what the document is about. */
    private void company(int at) {
        evidence.add(60, subject.hashCode());
        for (int by = -2; by <= 2; by++) {
            int other = at + by;
            if (by != 0 && other >= 0 && other < scenes.size()) {
                evidence.add(61 + by, scenes.get(other).ruledKind().hashCode());
                boolean same =
                        scenes.get(other).sentence().equals(scenes.get(at).sentence());
                evidence.add(66 + by, scenes.get(other).ruledKind().hashCode(), same ? 1 : 0);
            }
        }
    }

    /** What the rules answer is preferred, so much the more as they are seldom wrong about it. */
    private void prefer(ClaimScene scene, Question question, List<String> answers, boolean learning) {
        switch (question) {
            case KIND -> prefer(answers.indexOf(scene.ruledKind()), preference(scene.weight(), learning));
            case STANCE ->
                prefer(
                        answers.indexOf(Question.answer(scene.stance())),
                        scene.stance() == Stance.ASSERTS
                                ? (learning ? ASSERTED_PREFERRED : ASSERTED_DECIDED)
                                : MARK_PREFERRED);
            case BASIS ->
                prefer(
                        answers.indexOf(Question.answer(scene.basis())),
                        scene.basis() == Basis.UNKNOWN ? PLAIN_PREFERRED : MARK_PREFERRED);
        }
    }

    /**
     * A kind that the rules are firm about is right two times in three on texts they were not written for, so it stands; others are a
     * hint. While learning, all are, so that something is learned where rules are right, too.
     */
    private static float preference(double weight, boolean learning) {
        return weight >= FIRM_WEIGHT && !learning
                ? FIRM_PREFERRED
                : (float) Math.min(KIND_PREFERRED_MAX, KIND_PREFERRED * weight);
    }

    private void prefer(int label, float strength) {
        if (label >= 0) {
            evidence.prefer(label, strength);
        }
    }

    private void pairs(int at) {
        if (at == 0) {
            return;
        }
        ClaimScene scene = scenes.get(at);
        ClaimScene before = scenes.get(at - 1);
        int apart = scene.sentence().equals(before.sentence())
                ? 0
                : scene.sentence().paragraph() == before.sentence().paragraph() ? 1 : 2;
        boolean voice = scene.attribution().equals(before.attribution());
        evidence.addPaired(0, 0);
        evidence.addPaired(1, apart);
        evidence.addPaired(2, 2 * apart + (voice ? 1 : 0));
    }
}
