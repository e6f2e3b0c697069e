package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a written name into its words; titles, particles and quoted by-names are left out where something remains. */
final class NameWordReader {

    /** The words of a name, and how many of them stand before a comma. */
    record Words(List<NameWord> words, int beforeComma, int son) {}

    private static final int INITIAL_LETTERS_MAX = 4;
    private static final String OPENING = "(«“\"[„";
    private static final String CLOSING = ")»”\"]“";

    private final String text;
    private final List<NameWord> words = new ArrayList<>();
    private int beforeComma;
    private int son = -1;

    private NameWordReader(String text) {
        this.text = text;
    }

    /** The words of a bounded text. */
    static Words read(String text) {
        NameWordReader reader = new NameWordReader(text);
        reader.cut();
        List<NameWord> kept = reader.withoutTitles();
        int son = reader.son < 0 ? -1 : kept.indexOf(reader.words.get(reader.son));
        int beforeComma = Math.max(0, reader.beforeComma - (reader.words.size() - kept.size()));
        return new Words(kept, beforeComma < kept.size() ? beforeComma : 0, son);
    }

    private void cut() {
        int index = 0;
        while (index < text.length() && words.size() < NameReader.WORDS_MAX) {
            char letter = text.charAt(index);
            int opening = OPENING.indexOf(letter);
            if (opening >= 0 && !words.isEmpty()) {
                int end = text.indexOf(CLOSING.charAt(opening), index + 1);
                index = end < 0 ? index + 1 : end + 1;
            } else if (isLetter(letter)) {
                int end = index;
                while (end < text.length() && isOfWord(end)) {
                    end++;
                }
                boolean stop = end < text.length() && text.charAt(end) == '.';
                word(text.substring(index, end), stop);
                index = end + (stop ? 1 : 0);
            } else {
                if (letter == ',' && beforeComma == 0) {
                    beforeComma = words.size();
                }
                index++;
            }
        }
    }

    private boolean isOfWord(int at) {
        char letter = text.charAt(at);
        if (isLetter(letter)) {
            return true;
        }
        boolean inside = at + 1 < text.length() && isLetter(text.charAt(at + 1));
        return inside && letter != '"' && (isHyphen(letter) || Sound.isApostrophe(letter));
    }

    private static boolean isLetter(char letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || (type == Character.CONTROL && !Character.isWhitespace(letter));
    }

    static boolean isHyphen(char letter) {
        return letter == '-' || letter == '‐' || letter == '‑' || letter == '–' || letter == '—' || letter == '־';
    }

    private void word(String written, boolean stop) {
        String plain = Letters.plain(written.toLowerCase(Locale.ROOT));
        if (plain.isBlank()) {
            return;
        }
        if (NameWords.isSon(plain) && !words.isEmpty()) {
            son = words.size() - 1;
            return;
        }
        if (NameWords.isGeneration(plain) && !words.isEmpty() && (stop || plain.length() > 2)) {
            return;
        }
        boolean mixed = Letters.isMixed(plain) || plain.indexOf('ĸ') >= 0;
        String pure = Letters.unmixed(plain);
        boolean capital = Character.isUpperCase(written.charAt(0));
        boolean stopped = stop && pure.length() <= INITIAL_LETTERS_MAX && isInitial(pure);
        boolean initial = capital && (pure.length() == 1 || stopped);
        words.add(NameWord.of(written, pure, initial, mixed));
    }

    /** One sound's letters: Ю., Yu., Zh., Shch. */
    private static boolean isInitial(String pure) {
        String key = Sound.key(pure);
        return key.length() <= 1 && !NameWords.isTitle(pure);
    }

    private List<NameWord> withoutTitles() {
        List<NameWord> kept = new ArrayList<>(words);
        while (kept.size() > 1 && NameWords.isTitle(kept.getFirst().plain())) {
            kept.removeFirst();
        }
        for (int index = kept.size() - 1; index >= 0 && kept.size() > 1; index--) {
            if (NameWords.isParticle(kept.get(index).plain())) {
                kept.remove(index);
            }
        }
        return kept;
    }
}
