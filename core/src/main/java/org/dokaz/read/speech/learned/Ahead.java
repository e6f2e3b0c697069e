package org.dokaz.read.speech.learned;

/** What comes after a token: how a clause, an infinitive or a quotation opens, and where the next mark stands. */
final class Ahead {

    private static final int OPENING_TOKENS_MAX = 6;
    private static final int MARK_TOKENS_MAX = 5;

    /** A mark further away tells nothing of a token. */
    private static final int MARK_REACH_TOKENS_MAX = 40;

    private static final int QUOTATION = 5;

    private Ahead() {}

    /** A word or mark soon after the token that can open what is said; whether it stands right behind counts too. */
    static int opening(Scene scene, int at) {
        int end = Math.min(scene.size(), at + OPENING_TOKENS_MAX);
        for (int next = at + 1; next < end; next++) {
            int beside = next - at == 1 ? 1 : 0;
            String lower = scene.token(next).lower();
            if (opens(lower)) {
                return 8 * lower.hashCode() + beside;
            }
            if (isQuotationMark(lower)) {
                return QUOTATION + beside;
            }
        }
        return 0;
    }

    private static boolean opens(String lower) {
        return switch (lower) {
            case "that",
                    "to",
                    "whether",
                    "if",
                    "how",
                    "why",
                    "what",
                    "who",
                    "for",
                    "as",
                    "of",
                    "about",
                    "що",
                    "щоб",
                    "чи",
                    "як",
                    "про",
                    "ніби",
                    "нібито",
                    "мовляв",
                    "что",
                    "чтобы",
                    "ли",
                    "как",
                    "о",
                    "об",
                    "будто",
                    "якобы",
                    ":",
                    ",",
                    "." -> true;
            default -> false;
        };
    }

    static boolean isQuotationMark(String text) {
        return switch (text) {
            case "\"", "“", "”", "„", "«", "»", "''", "``", "‹", "›" -> true;
            default -> false;
        };
    }

    /** The nearest mark after, or with a step of -1 before, the token, and how near it is. */
    static int mark(Scene scene, int at, int step) {
        int next = at + step;
        for (int far = 1; far <= MARK_REACH_TOKENS_MAX && next >= 0 && next < scene.size(); far++) {
            if (scene.isMark(next)) {
                return 8 * scene.word(next) + Math.min(MARK_TOKENS_MAX, far);
            }
            next += step;
        }
        return 1;
    }
}
