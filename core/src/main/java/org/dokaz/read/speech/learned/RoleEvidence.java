package org.dokaz.read.speech.learned;

import java.util.Optional;
import org.dokaz.learn.Evidence;

/** What speaks for each token of a stretch being source or content of the words that report something in it. */
final class RoleEvidence {

    private static final int ATTITUDE_TEMPLATES = 200;
    private static final int SORTS = Attitudes.Sort.values().length;
    private static final int EDGE_TOKENS_MAX = 7;
    private static final int RULED = 8;

    private final Scene scene;
    private final CueWords cue;
    private final Evidence evidence;
    private final Paths paths;
    private final Optional<int[]> ruled;
    private final int from;
    private final int cueStem;
    private final int cueGrammar;
    private final int cueAttitude;
    private final int cueQuoted;
    private int template;

    private RoleEvidence(
            Scene scene,
            CueWords cue,
            boolean[] reporting,
            Optional<int[]> ruled,
            int from,
            int end,
            Evidence evidence) {
        this.scene = scene;
        this.cue = cue;
        this.ruled = ruled;
        this.from = from;
        this.evidence = evidence;
        paths = new Paths(scene, cue, reporting, from, end);
        int last = cue.end() - 1;
        cueStem = scene.stem(last);
        cueGrammar = scene.grammar(last);
        cueQuoted = scene.isQuoted(last) ? 2 : 0;
        int attitude = 0;
        for (int at = cue.start(); at < cue.end(); at++) {
            attitude |= scene.attitude(at);
        }
        cueAttitude = attitude;
    }

    /**
     * Replaces what the evidence holds by that of one stretch.
     *
     * @param reporting the tokens that belong to any words that report
     * @param ruled for each token what the rules take it for, with this cue; empty where they do not know the cue
     */
    static void collect(
            Scene scene,
            CueWords cue,
            boolean[] reporting,
            Optional<int[]> ruled,
            int from,
            int end,
            Evidence evidence) {
        evidence.clear();
        RoleEvidence collecting = new RoleEvidence(scene, cue, reporting, ruled, from, end, evidence);
        for (int at = from; at < end; at++) {
            collecting.template = 0;
            collecting.place(at);
            collecting.words(at);
            collecting.path(at);
            collecting.rules(at);
            collecting.phrase(at);
            collecting.attitude(at);
            collecting.pairs(at);
            evidence.next();
        }
    }

    /** The side and how near the cue is. */
    private int near(int at) {
        int side = paths.side(at);
        int distance = side == Paths.BEFORE ? cue.start() - at : side == Paths.BEHIND ? at - cue.end() + 1 : 0;
        int step = distance <= 6 ? distance : distance <= 9 ? 7 : distance <= 14 ? 8 : distance <= 25 ? 9 : 10;
        return 16 * side + step;
    }

    private int quoted(int at) {
        return (scene.isQuoted(at) ? 1 : 0) + cueQuoted;
    }

    private void place(int at) {
        int near = near(at);
        int side = paths.side(at);
        put(side, 0);
        put(near, 0);
        put(near, scene.grammar(at));
        put(near, cueGrammar);
        put(near, cueAttitude);
        put(near, cueStem);
        put(near, scene.named(at));
        put(near, scene.word(cue.end()));
        put(near, scene.grammar(cue.start() - 1));
        put(two(side, Math.min(EDGE_TOKENS_MAX, scene.size() - 1 - at)), scene.grammar(at));
        put(two(side, Math.min(EDGE_TOKENS_MAX, at)), 0);
    }

    private void words(int at) {
        int side = paths.side(at);
        int grammar = scene.grammar(at);
        put(side, scene.word(at));
        put(side, grammar);
        put(side, cueStem);
        put(two(side, cueAttitude), grammar);
        for (int beside = -1; beside <= 1; beside += 2) {
            put(side, two(scene.grammar(at + beside), grammar));
            put(side, scene.word(at + beside));
            put(side, two(scene.word(at + beside), scene.word(at)));
        }
        put(two(side, scene.named(at - 1)), two(scene.named(at), scene.named(at + 1)));
        put(side, Ahead.mark(scene, at + 1, -1));
        put(two(side, quoted(at)), Ahead.mark(scene, at, 1));
    }

    private void path(int at) {
        int side = paths.side(at);
        int path = paths.path(at);
        int grammar = scene.grammar(at);
        put(path, 0);
        put(path, grammar);
        put(path, cueAttitude);
        put(path, quoted(at));
        put(path, cueStem);
        put(path, scene.word(cue.end()));
        put(path, scene.grammar(cue.start() - 1));
        put(two(side, quoted(at)), grammar);
        put(two(side, quoted(at)), cueAttitude);
        put(two(side, quoted(at)), paths.quotes(at));
        int cues = two(side, paths.cues(at));
        put(cues, 0);
        put(cues, grammar);
        put(cues, path);
        int opened = paths.opened(at) ? side : side + 3;
        put(opened, cueStem);
        put(opened, paths.verbs(at));
        put(opened, grammar);
        put(two(side, paths.commas(at)), grammar);
        put(two(side, paths.commas(at)), paths.verbs(at));
    }

    private int ruled(int at) {
        return ruled.map(roles -> at < 0 ? 0 : roles[at] + RULED).orElse(0);
    }

    private void rules(int at) {
        int role = ruled(at);
        put(role, paths.side(at));
        put(role, near(at));
        put(role, paths.path(at));
        put(role, scene.grammar(at));
        put(role, two(quoted(at), cueAttitude));
        put(role, scene.ruled(at));
        put(two(role, scene.ruled(at)), paths.side(at));
    }

    private void phrase(int at) {
        int place = two(paths.side(at), paths.phrases(at));
        int path = paths.path(at);
        put(place, path);
        put(place, cueGrammar);
        put(place, scene.phrases().named(at));
        put(place, scene.phrases().head(at));
        put(place, cueStem);
        put(two(place, scene.phrases().named(at)), path);
        put(two(path, paths.phrasesBetween(at)), scene.grammar(at));
    }

    private void attitude(int at) {
        int path = paths.path(at);
        int near = near(at);
        int place = two(paths.side(at), paths.phrases(at));
        put(place, cueAttitude);
        for (int sort = 0; sort < SORTS; sort++) {
            if ((cueAttitude & 1 << sort) != 0) {
                evidence.add(ATTITUDE_TEMPLATES, sort, path);
                evidence.add(ATTITUDE_TEMPLATES + 1, sort, place);
                evidence.add(ATTITUDE_TEMPLATES + 2, sort, near);
                evidence.add(ATTITUDE_TEMPLATES + 3, two(sort, paths.side(at)), scene.grammar(at));
                evidence.add(ATTITUDE_TEMPLATES + 4, two(sort, path), scene.isQuoted(at) ? 1 : 0);
                evidence.add(ATTITUDE_TEMPLATES + 5, two(sort, scene.grammar(cue.end())), near);
            }
        }
    }

    private void pairs(int at) {
        int side = paths.side(at);
        int grammar = scene.grammar(at);
        boolean first = at == from;
        int mark =
                scene.isMark(at) ? 2 * scene.word(at) : !first && scene.isMark(at - 1) ? 2 * scene.word(at - 1) + 1 : 0;
        int turned = !first && scene.isQuoted(at - 1) ? 4 : 0;
        evidence.addPaired(0, 0);
        evidence.addPaired(1, two(side, grammar));
        evidence.addPaired(2, two(ruled(at), ruled(at - 1)));
        evidence.addPaired(3, side == Paths.INSIDE ? 1 : mark);
        evidence.addPaired(4, two(side, two(scene.grammar(at - 1), grammar)));
        evidence.addPaired(5, near(at));
        evidence.addPaired(6, two(side, scene.word(at)));
        evidence.addPaired(7, two(two(side, paths.cues(at)), quoted(at) + turned));
        evidence.addPaired(8, paths.path(at));
    }

    private static int two(int value, int other) {
        return 131 * value + other;
    }

    private void put(int value, int other) {
        evidence.add(template, value, other);
        template++;
    }
}
