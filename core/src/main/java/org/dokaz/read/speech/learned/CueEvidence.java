package org.dokaz.read.speech.learned;

import org.dokaz.learn.Evidence;

/** What speaks for each token of a sentence being one of the words that report something. */
final class CueEvidence {

    private static final int NEIGHBOURS = 3;
    private static final int FINITE_MAX = 3;
    private static final int ATTITUDE_TEMPLATES = 200;
    private static final int SORTS = Attitudes.Sort.values().length;

    private final Scene scene;
    private final Evidence evidence;
    private final int[] finiteBehind;
    private final boolean anyQuoted;
    private int template;

    private CueEvidence(Scene scene, Evidence evidence) {
        this.scene = scene;
        this.evidence = evidence;
        finiteBehind = new int[scene.size() + 1];
        boolean quoted = false;
        for (int at = scene.size() - 1; at >= 0; at--) {
            finiteBehind[at] = Math.min(FINITE_MAX, finiteBehind[at + 1] + (scene.isFinite(at) ? 1 : 0));
            quoted |= scene.isQuoted(at);
        }
        anyQuoted = quoted;
    }

    /** Replaces what the evidence holds by that of one sentence. */
    static void collect(Scene scene, Evidence evidence) {
        collect(scene, evidence, 0);
    }

    /** The same; tells how many pieces one place had when each of its groups began, and when the last ended. */
    static int[] collect(Scene scene, Evidence evidence, int place) {
        evidence.clear();
        CueEvidence collecting = new CueEvidence(scene, evidence);
        int[] told = new int[0];
        int finiteBefore = 0;
        for (int at = 0; at < scene.size(); at++) {
            int[] groups = collecting.groups(at, finiteBefore);
            told = at == place ? groups : told;
            collecting.pairs(at);
            evidence.next();
            finiteBefore = Math.min(FINITE_MAX, finiteBefore + (scene.isFinite(at) ? 1 : 0));
        }
        return told;
    }

    /** Collects in the order of {@link Leaning.Ground}. */
    private int[] groups(int at, int finiteBefore) {
        template = 0;
        int[] groups = new int[6];
        itself(at);
        groups[1] = evidence.pieces();
        neighbours(at);
        groups[2] = evidence.pieces();
        clause(at, finiteBefore);
        groups[3] = evidence.pieces();
        attitude(at, finiteBefore);
        groups[4] = evidence.pieces();
        rules(at);
        groups[5] = evidence.pieces();
        return groups;
    }

    private void itself(int at) {
        int grammar = scene.grammar(at);
        put(0, 0);
        put(scene.word(at), 0);
        put(scene.stem(at), 0);
        put(scene.stem(at), grammar);
        put(grammar, scene.ending(at));
        put(scene.ending(at), 0);
        int place = at == 0 ? 0 : at == scene.size() - 1 ? 1 : 2;
        put(place, grammar);
    }

    private void neighbours(int at) {
        int grammar = scene.grammar(at);
        int stem = scene.stem(at);
        for (int by = -NEIGHBOURS; by <= NEIGHBOURS; by++) {
            put(scene.word(at + by), 0);
            put(scene.grammar(at + by), 0);
            if (by != 0) {
                put(scene.grammar(at + by), grammar);
                put(scene.named(at + by), grammar);
            }
        }
        for (int side = -1; side <= 1; side += 2) {
            put(scene.word(at + side), scene.word(at));
            put(scene.word(at + side), stem);
            put(scene.grammar(at + side), stem);
            put(scene.named(at + side), stem);
            put(two(scene.grammar(at + side), scene.grammar(at + 2 * side)), grammar);
            put(two(scene.word(at + side), scene.word(at + 2 * side)), grammar);
        }
        put(two(scene.grammar(at - 1), scene.grammar(at + 1)), grammar);
    }

    private void clause(int at, int finiteBefore) {
        int grammar = scene.grammar(at);
        int stem = scene.stem(at);
        int quoted = scene.isQuoted(at) ? 1 : 0;
        int quotation = quoted + (anyQuoted ? 2 : 0);
        put(quoted, grammar);
        put(quoted, stem);
        put(quotation, 0);
        put(quotation, stem);
        put(finiteBefore, grammar);
        put(finiteBehind[at + 1], grammar);
        put(two(finiteBefore, finiteBehind[at + 1]), stem);
        put(Ahead.opening(scene, at), stem);
        put(Ahead.opening(scene, at), grammar);
        put(Ahead.mark(scene, at, 1), grammar);
        put(Ahead.mark(scene, at, -1), grammar);
        put(Ahead.mark(scene, at, 1), stem);
    }

    private void attitude(int at, int finiteBefore) {
        int attitude = scene.attitude(at);
        int grammar = scene.grammar(at);
        int opening = Ahead.opening(scene, at);
        put(attitude, 0);
        put(attitude, grammar);
        put(attitude, scene.grammar(at - 1));
        put(attitude, scene.grammar(at + 1));
        put(attitude, scene.word(at + 1));
        put(attitude, scene.word(at - 1));
        put(attitude, scene.isQuoted(at) ? 1 : 0);
        put(attitude, opening);
        put(two(attitude, finiteBefore), finiteBehind[at + 1]);
        for (int sort = 0; sort < SORTS; sort++) {
            if ((attitude & 1 << sort) != 0) {
                evidence.add(ATTITUDE_TEMPLATES, sort, grammar);
                evidence.add(ATTITUDE_TEMPLATES + 1, sort, opening);
                evidence.add(ATTITUDE_TEMPLATES + 2, sort, scene.word(at + 1));
                evidence.add(ATTITUDE_TEMPLATES + 3, sort, two(scene.named(at - 1), scene.grammar(at - 1)));
                evidence.add(ATTITUDE_TEMPLATES + 4, sort, scene.grammar(at + 1));
            }
        }
    }

    private void rules(int at) {
        int ruled = scene.ruled(at);
        put(ruled, 0);
        put(ruled, scene.grammar(at));
        put(ruled, scene.stem(at));
        put(scene.ruled(at - 1), ruled);
        put(scene.ruled(at + 1), ruled);
    }

    private void pairs(int at) {
        evidence.addPaired(0, 0);
        evidence.addPaired(1, scene.grammar(at));
        evidence.addPaired(2, scene.ruled(at));
        evidence.addPaired(3, scene.word(at));
        evidence.addPaired(4, two(scene.grammar(at - 1), scene.grammar(at)));
    }

    private static int two(int value, int other) {
        return 131 * value + other;
    }

    private void put(int value, int other) {
        evidence.add(template, value, other);
        template++;
    }
}
