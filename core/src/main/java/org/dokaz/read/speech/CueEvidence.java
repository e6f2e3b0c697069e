package org.dokaz.read.speech;

import org.dokaz.learn.Evidence;

/** What speaks for a token being a word of saying. */
final class CueEvidence {

    static final java.util.List<String> LABELS = java.util.List.of("O", "B", "I");

    private int template;
    private Evidence evidence = new Evidence();

    /** Collects the evidence of one sentence. */
    void collect(Scene scene, Evidence into) {
        evidence = into;
        evidence.clear();
        int size = scene.size();
        int[] finiteAfter = new int[size + 1];
        boolean anyQuote = false;
        for (int at = size - 1; at >= 0; at--) {
            finiteAfter[at] = Math.min(3, finiteAfter[at + 1] + (scene.tokens.get(at).grammar().isFinite() ? 1 : 0));
            anyQuote |= scene.quoted[at];
        }
        int finiteBefore = 0;
        for (int at = 0; at < size; at++) {
            template = 0;
            int w = scene.word[at];
            int s = scene.stem[at];
            int g = scene.grammar[at];
            int q = scene.quoted[at] ? 1 : 0;
            put(0, 0);
            put(w, 0);
            put(s, 0);
            put(s, g);
            put(g, scene.ending[at]);
            put(scene.ending[at], 0);
            for (int by = -3; by <= 3; by++) {
                put(word(scene, at + by), 0);
                put(grammar(scene, at + by), 0);
                if (by != 0) {
                    put(grammar(scene, at + by), g);
                    put(named(scene, at + by), g);
                }
            }
            put(word(scene, at - 1), w);
            put(word(scene, at + 1), w);
            put(word(scene, at - 1), s);
            put(word(scene, at + 1), s);
            put(grammar(scene, at + 1), s);
            put(grammar(scene, at - 1), s);
            put(grammar(scene, at - 1) * 131 + grammar(scene, at + 1), g);
            put(grammar(scene, at + 1) * 131 + grammar(scene, at + 2), g);
            put(grammar(scene, at - 1) * 131 + grammar(scene, at - 2), g);
            put(word(scene, at + 1) * 31 + word(scene, at + 2), g);
            put(word(scene, at - 1) * 31 + word(scene, at - 2), g);
            put(named(scene, at - 1), s);
            put(named(scene, at + 1), s);
            int sort = scene.sort[at];
            put(sort, q);
            put(sort, g);
            put(sort, grammar(scene, at - 1));
            put(sort, word(scene, at + 1));
            put(sort(scene, at - 1), g);
            put(sort(scene, at + 1), g);
            int a = scene.attitude[at];
            put(a, 0);
            put(a, g);
            put(a, grammar(scene, at - 1));
            put(a, grammar(scene, at + 1));
            put(a, word(scene, at + 1));
            put(a, word(scene, at - 1));
            put(a, q);
            put(a, nextThat(scene, at));
            put(a * 8 + finiteBefore, finiteAfter[at + 1]);
            for (int bit = 0; bit < 8; bit++) {
                if ((a & 1 << bit) != 0) {
                    evidence.add(100, bit, g);
                    evidence.add(101, bit, nextThat(scene, at));
                    evidence.add(102, bit, word(scene, at + 1));
                    evidence.add(103, bit, named(scene, at - 1) * 200 + grammar(scene, at - 1));
                    evidence.add(104, bit, grammar(scene, at + 1));
                }
            }
            put(scene.ruled[at], 0);
            put(scene.ruled[at], g);
            put(scene.ruled[at], s);
            put(ruled(scene, at - 1), scene.ruled[at]);
            put(ruled(scene, at + 1), scene.ruled[at]);
            put(q, g);
            put(q, s);
            put(q + (anyQuote ? 2 : 0), 0);
            put(q + (anyQuote ? 2 : 0), s);
            put(finiteBefore, g);
            put(finiteAfter[at + 1], g);
            put(finiteBefore * 4 + finiteAfter[at + 1], s);
            put(nextThat(scene, at), s);
            put(nextThat(scene, at), g);
            put(nextMark(scene, at, 1), g);
            put(nextMark(scene, at, -1), g);
            put(nextMark(scene, at, 1), s);
            put(at == 0 ? 0 : at == size - 1 ? 1 : 2, g);
            evidence.addPaired(0, 0);
            evidence.addPaired(1, g);
            evidence.addPaired(2, scene.ruled[at]);
            evidence.addPaired(3, w);
            evidence.addPaired(4, grammar(scene, at - 1) * 131 + g);
            evidence.next();
            finiteBefore = Math.min(3, finiteBefore + (scene.tokens.get(at).grammar().isFinite() ? 1 : 0));
        }
    }

    private void put(int value, int other) {
        evidence.add(template, value, other);
        template++;
    }

    /** How a clause or infinitive opens soon after: "that", "to", a question word, a quotation, a colon. */
    private static int nextThat(Scene scene, int at) {
        for (int next = at + 1; next < Math.min(scene.size(), at + 6); next++) {
            String lower = scene.tokens.get(next).lower();
            switch (lower) {
                case "that", "to", "whether", "if", "how", "why", "what", "who", "for", "as", "of", "about", ":", ",", "." -> {
                    return lower.hashCode() * 8 + (next - at == 1 ? 1 : 0);
                }
                default -> {}
            }
            if (Quotations.isMark(scene.tokens.get(next))) {
                return 5 + (next - at == 1 ? 1 : 0);
            }
        }
        return 0;
    }

    private static int nextMark(Scene scene, int at, int step) {
        for (int next = at + step; next >= 0 && next < scene.size(); next += step) {
            if (scene.isMark(next)) {
                return scene.word[next] * 8 + Math.min(5, Math.abs(next - at));
            }
        }
        return 1;
    }

    static int word(Scene scene, int at) {
        return at < 0 ? -1 : at >= scene.size() ? -2 : scene.word[at];
    }

    static int grammar(Scene scene, int at) {
        return at < 0 ? -1 : at >= scene.size() ? -2 : scene.grammar[at];
    }

    static int named(Scene scene, int at) {
        return at < 0 ? -1 : at >= scene.size() ? -2 : scene.named[at];
    }

    static int sort(Scene scene, int at) {
        return at < 0 ? -1 : at >= scene.size() ? -2 : scene.sort[at];
    }

    static int ruled(Scene scene, int at) {
        return at < 0 ? -1 : at >= scene.size() ? -2 : scene.ruled[at];
    }
}
