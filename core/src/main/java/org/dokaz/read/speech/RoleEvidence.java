package org.dokaz.read.speech;

import org.dokaz.learn.Evidence;

/** What speaks for a token being source or content of one word of saying. */
final class RoleEvidence {

    static final java.util.List<String> LABELS = java.util.List.of("O", "S", "X", "C");

    private int template;
    private Evidence evidence = new Evidence();

    /**
     * Collects the evidence of one sentence for one word of saying.
     *
     * @param cues for each token whether it belongs to any word of saying
     * @param ruled what the rules take each token for, with this word of saying
     */
    void collect(Scene scene, Range cue, boolean[] cues, int[] ruled, boolean hasRule, Evidence into) {
        evidence = into;
        evidence.clear();
        int size = scene.size();
        int head = cue.end() - 1;
        int cueStem = scene.stem[head];
        int cueSort = scene.sort[cue.start()] != 0 ? scene.sort[cue.start()] : scene.sort[head];
        int cueGrammar = scene.grammar[head];
        int after1 = CueEvidence.word(scene, cue.end());
        int before1 = CueEvidence.grammar(scene, cue.start() - 1);
        boolean cueQuoted = scene.quoted[head];
        // Running counts between the token and the cue.
        int[] marks = new int[size];
        int[] quotes = new int[size];
        int[] verbs = new int[size];
        int[] othercues = new int[size];
        boolean[] that = new boolean[size];
        int[] commas = new int[size];
        count(scene, cue.start() - 1, -1, -1, cues, marks, quotes, verbs, othercues, that, commas);
        count(scene, cue.end(), size, 1, cues, marks, quotes, verbs, othercues, that, commas);
        int hasRuleBit = hasRule ? 1 : 0;
        int attitude = 0;
        for (int at = cue.start(); at < cue.end(); at++) {
            attitude |= scene.attitude[at];
        }
        int[] chunksFrom = new int[size];
        int between = 0;
        for (int at = cue.start() - 1; at >= 0; at--) {
            between += scene.chunk[at] != 0 && (at == cue.start() - 1 || scene.chunk[at] != scene.chunk[at + 1]) ? 1 : 0;
            chunksFrom[at] = between;
        }
        between = 0;
        for (int at = cue.end(); at < size; at++) {
            between += scene.chunk[at] != 0 && (at == cue.end() || scene.chunk[at] != scene.chunk[at - 1]) ? 1 : 0;
            chunksFrom[at] = between;
        }
        for (int at = 0; at < size; at++) {
            template = 0;
            int side = at < cue.start() ? 0 : at >= cue.end() ? 1 : 2;
            int distance = side == 0 ? cue.start() - at : side == 1 ? at - cue.end() + 1 : 0;
            int near = side * 16 + (distance <= 6 ? distance : distance <= 9 ? 7 : distance <= 14 ? 8 : distance <= 25 ? 9 : 10);
            int g = scene.grammar[at];
            int w = scene.word[at];
            int q = (scene.quoted[at] ? 1 : 0) + (cueQuoted ? 2 : 0);
            int r = ruled[at] + 8 * hasRuleBit;
            int path = ((side * 4 + Math.min(3, marks[at])) * 4 + Math.min(3, verbs[at])) * 3 + Math.min(2, quotes[at]);
            int c = (cues[at] ? 1 : 0) + 2 * Math.min(2, othercues[at]);
            put(side, 0);
            put(near, 0);
            put(near, g);
            put(near, cueGrammar);
            put(near, cueSort);
            put(near, cueStem);
            put(side, w);
            put(side, g);
            put(side, cueStem);
            put(side * 64 + cueSort, g);
            put(side, CueEvidence.grammar(scene, at - 1) * 131 + g);
            put(side, CueEvidence.grammar(scene, at + 1) * 131 + g);
            put(side, CueEvidence.word(scene, at - 1));
            put(side, CueEvidence.word(scene, at + 1));
            put(side, CueEvidence.word(scene, at - 1) * 31 + w);
            put(side, CueEvidence.word(scene, at + 1) * 31 + w);
            put(side * 64 + CueEvidence.named(scene, at - 1), scene.named[at] * 16 + CueEvidence.named(scene, at + 1));
            put(near, scene.named[at]);
            put(path, 0);
            put(path, g);
            put(path, cueSort);
            put(path, q);
            put(path, cueStem);
            put(path, after1);
            put(path, before1);
            put(side * 8 + q, g);
            put(side * 8 + q, cueSort);
            put(side * 8 + q, Math.min(4, quotes[at]));
            put(r, side);
            put(r, near);
            put(r, path);
            put(r, g);
            put(r, q * 131 + cueSort);
            put(r, CueEvidence.ruled(scene, at));
            put(r * 64 + scene.ruled[at], side);
            put(c * 3 + side, 0);
            put(c * 3 + side, g);
            put(c * 3 + side, path);
            put(that[at] ? side : 3 + side, cueStem);
            put(that[at] ? side : 3 + side, verbs[at]);
            put(that[at] ? side : 3 + side, g);
            put(side * 8 + Math.min(4, commas[at]), g);
            put(side * 8 + Math.min(4, commas[at]), verbs[at]);
            put(side, lastBreak(scene, at));
            put(side * 4 + q, nextBreak(scene, at));
            put(side * 16 + Math.min(7, size - 1 - at), g);
            put(side * 16 + Math.min(7, at), 0);
            put(after1, near);
            put(before1, near);
            int phrase = scene.chunk[at] == 0 ? 0 : 1 + Math.min(5, chunksFrom[at]);
            int place = side * 8 + phrase;
            put(place, path);
            put(place, cueGrammar);
            put(place, scene.chunkNamed[at]);
            put(place, scene.chunkHead[at]);
            put(place, cueStem);
            put(place * 16 + scene.chunkNamed[at], path);
            put(place, attitude);
            put(path, attitude);
            put(near, attitude);
            put(path * 16 + Math.min(5, chunksFrom[at]), g);
            for (int bit = 0; bit < 8; bit++) {
                if ((attitude & 1 << bit) != 0) {
                    evidence.add(100, bit, path);
                    evidence.add(101, bit, place);
                    evidence.add(102, bit, near);
                    evidence.add(103, bit * 4 + side, g);
                    evidence.add(104, bit, path * 4 + (scene.quoted[at] ? 1 : 0));
                    evidence.add(105, bit * 64 + CueEvidence.grammar(scene, cue.end()), near);
                }
            }
            evidence.addPaired(0, 0);
            evidence.addPaired(1, side * 200 + g);
            evidence.addPaired(2, r * 8 + (at > 0 ? ruled[at - 1] : 0));
            evidence.addPaired(3, side == 2 ? 1 : scene.isMark(at) ? w : at > 0 && scene.isMark(at - 1) ? scene.word[at - 1] * 3 + 1 : 0);
            evidence.addPaired(4, (CueEvidence.grammar(scene, at - 1) * 131 + g) * 3 + side);
            evidence.addPaired(5, near);
            evidence.addPaired(6, w * 3 + side);
            evidence.addPaired(7, c * 8 + q + (at > 0 && scene.quoted[at - 1] ? 64 : 0) + 128 * side);
            evidence.addPaired(8, path);
            evidence.next();
        }
    }

    private static int lastBreak(Scene scene, int at) {
        for (int last = at; last >= 0; last--) {
            if (scene.isMark(last)) {
                return scene.word[last] * 8 + Math.min(5, at - last);
            }
        }
        return 1;
    }

    private static int nextBreak(Scene scene, int at) {
        for (int next = at + 1; next < scene.size(); next++) {
            if (scene.isMark(next)) {
                return scene.word[next] * 8 + Math.min(5, next - at);
            }
        }
        return 1;
    }

    private static void count(
            Scene scene,
            int from,
            int end,
            int step,
            boolean[] cues,
            int[] marks,
            int[] quotes,
            int[] verbs,
            int[] othercues,
            boolean[] that,
            int[] commas) {
        int mark = 0;
        int quote = 0;
        int verb = 0;
        int other = 0;
        int comma = 0;
        boolean seenThat = false;
        for (int at = from; at != end; at += step) {
            boolean isQuote = Quotations.isMark(scene.tokens.get(at));
            String lower = scene.tokens.get(at).lower();
            if (step > 0) {
                seenThat |= lower.equals("that") || lower.equals("whether") || lower.equals("if") || lower.equals("to");
            }
            marks[at] = mark;
            quotes[at] = quote;
            verbs[at] = Math.min(3, verb);
            othercues[at] = other;
            that[at] = seenThat;
            commas[at] = comma;
            if (isQuote) {
                quote++;
            } else if (scene.isMark(at)) {
                mark++;
            }
            comma += lower.equals(",") ? 1 : 0;
            verb += scene.tokens.get(at).grammar().isFinite() ? 1 : 0;
            boolean starts = cues[at] && (at == from || !cues[at - step]);
            other += starts ? 1 : 0;
        }
    }

    private void put(int value, int other) {
        evidence.add(template, value, other);
        template++;
    }
}
