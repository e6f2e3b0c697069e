package org.dokaz.read.speech.learned;

/** How much one ground speaks for words reporting something: above 0 for it, below against. */
public record Leaning(Ground ground, double by) {

    /** What is looked at when words that report are looked for, in the order of the evidence. */
    public enum Ground {
        WORD("the word itself"),
        NEIGHBOURS("the words beside it"),
        CLAUSE("the clause round it"),
        ATTITUDE("what such words report"),
        RULES("what the rules hear");

        private final String told;

        Ground(String told) {
            this.told = told;
        }

        /** It in words. */
        public String told() {
            return told;
        }
    }
}
