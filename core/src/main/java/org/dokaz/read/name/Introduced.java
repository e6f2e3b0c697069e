package org.dokaz.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.model.Language;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * Names of bodies that a document introduces once and then uses alone: "the rights group Lantern", "Lantern, a documentation group",
 * «движение «Чёрная полынь»».
 */
final class Introduced {

    /** How many names of a document are remembered. */
    static final int NAMES_MAX = 1_000;

    private static final int NAME_WORDS_MAX = 4;
    private static final int APPOSITION_MAX = 6;
    private static final int STEM_MIN = 3;
    private static final int ENDING_MAX = 3;

    private final boolean english;
    private final Set<String> nouns;
    private final Set<String> nounsBehind;
    private final Set<String> nations;
    private final Set<String> notFirst;
    private final Set<String> firstNames = new HashSet<>();
    private final Set<String> speech;

    /** The bodies of one document, by the first letters of their names. */
    private final Map<String, List<Body>> known = new HashMap<>();

    private int size;

    private record Body(List<String> words, NameKind kind) {}

    Introduced(Language language) {
        Words words = new Words(language, "organisations");
        english = language == Language.ENGLISH;
        nouns = words.inEveryForm("introducing");
        nounsBehind = words.asListed("introducing-behind");
        nations = words.asListed("nation");
        notFirst = words.asListed("not-first");
        Words names = new Words(language, "names");
        firstNames.addAll(names.asListed("male"));
        firstNames.addAll(names.asListed("female"));
        speech = names.asListed("speech");
    }

    private Introduced(Introduced shared) {
        english = shared.english;
        nouns = shared.nouns;
        nounsBehind = shared.nounsBehind;
        nations = shared.nations;
        notFirst = shared.notFirst;
        firstNames.addAll(shared.firstNames);
        speech = shared.speech;
    }

    /** The same for a fresh document. */
    Introduced ofDocument() {
        return new Introduced(this);
    }

    /** Remembers the bodies that a sentence introduces. */
    void learn(Marks marks) {
        if (english) {
            for (int index = 0; index < marks.size(); index++) {
                learnEnglish(marks, index);
            }
        } else {
            marks.found().forEach(found -> learnQuoted(marks, found));
        }
    }

    private void learnEnglish(Marks marks, int index) {
        if (nouns.contains(marks.lower(index)) && !marks.isCapital(index)) {
            add(marks, index + 1, runEnd(marks, index + 1));
            return;
        }
        int end = runEnd(marks, index);
        if (end == index || runEnd(marks, index - 1) > index) {
            return;
        }
        boolean behind =
                marks.lower(index - 1).equals("the") && nounsBehind.contains(marks.lower(end)) && !marks.isCapital(end);
        if (behind || isApposed(marks, end)) {
            add(marks, index, end);
        }
    }

    /** Whether the words behind a name say that it is a body's: ", a Kyiv-based documentation group". */
    private boolean isApposed(Marks marks, int end) {
        if (!marks.lower(end).equals(",")) {
            return false;
        }
        String article = marks.lower(end + 1);
        if (!article.equals("a") && !article.equals("an") && !article.equals("the")) {
            return false;
        }
        for (int at = end + 2; at < end + 2 + APPOSITION_MAX && at < marks.size(); at++) {
            if (nouns.contains(marks.lower(at))) {
                return true;
            }
            WordClass wordClass = marks.token(at).wordClass();
            boolean before = wordClass == WordClass.ADJ
                    || wordClass == WordClass.NOUN
                    || wordClass == WordClass.PROPN
                    || wordClass == WordClass.X
                    || wordClass == WordClass.VERB
                    || !marks.token(at).isWord();
            if (!before || marks.lower(at).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** The end of a run of capitalised words that nothing else is known of. */
    private int runEnd(Marks marks, int index) {
        int end = index;
        while (end < marks.size() && end - index < NAME_WORDS_MAX && isNameWord(marks, end)) {
            end++;
        }
        boolean initial = end == index + 1
                && marks.isInitial(index)
                && !marks.token(index).is(WordClass.PROPN)
                && !marks.token(index).is(WordClass.NOUN)
                && !marks.token(index).is(WordClass.X);
        return initial || end == index || firstNames.contains(marks.lower(index)) ? index : end;
    }

    private boolean isNameWord(Marks marks, int index) {
        return marks.isFree(index)
                && marks.isCapital(index)
                && !marks.isInPlace(index)
                && !marks.isShouted()
                && !nations.contains(marks.lower(index))
                && !notFirst.contains(marks.lower(index))
                && !marks.token(index).is(WordClass.ADJ)
                && marks.token(index).text().length() > 2;
    }

    private void learnQuoted(Marks marks, Marks.Found found) {
        boolean body = found.kind() == NameKind.ORGANISATION || found.kind() == NameKind.UNIT;
        if (!body || !Quotes.isClosing(marks.lower(found.end() - 1))) {
            return;
        }
        for (int at = found.start() + 1; at < found.end() - 1; at++) {
            if (Quotes.isOpening(marks.lower(at))) {
                add(marks, at + 1, found.end() - 1, found.kind());
                return;
            }
        }
    }

    private void add(Marks marks, int start, int end) {
        add(marks, start, end, NameKind.ORGANISATION);
    }

    private void add(Marks marks, int start, int end, NameKind kind) {
        if (end <= start || end - start > NAME_WORDS_MAX || size >= NAMES_MAX) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (int at = start; at < end; at++) {
            words.add(english ? marks.token(at).text() : marks.lower(at));
        }
        size++;
        known.computeIfAbsent(first(words.getFirst()), ignored -> new ArrayList<>(1))
                .add(new Body(words, kind));
    }

    private String first(String word) {
        return english ? word : word.substring(0, Math.min(STEM_MIN, word.length()));
    }

    /** Marks what is left of the bodies that the document introduces, and what is quoted and speaks. */
    void mark(Marks marks) {
        for (int index = 0; index < marks.size(); index++) {
            int end = english ? englishEnd(marks, index) : quotedEnd(marks, index);
            index = Math.max(index, end - 1);
        }
    }

    private int englishEnd(Marks marks, int index) {
        if (!marks.isFree(index) || !marks.isCapital(index)) {
            return index;
        }
        for (Body body : known.getOrDefault(marks.token(index).text(), List.of())) {
            int end = index + body.words().size();
            boolean same = end <= marks.size() && marks.isFree(index, end);
            for (int at = index; same && at < end; at++) {
                same = marks.token(at).text().equals(body.words().get(at - index));
            }
            if (same && !marks.isCapital(end)) {
                marks.take(body.kind(), index, end);
                return end;
            }
        }
        return index;
    }

    /** The end of a short name in quotation marks: one the document introduces elsewhere, or one that says something. */
    private int quotedEnd(Marks marks, int index) {
        int end = Quotes.endAt(marks, index, NAME_WORDS_MAX);
        if (end <= index + 2 || !marks.isFree(index, end)) {
            return index;
        }
        for (Body body : known.getOrDefault(first(marks.lower(index + 1)), List.of())) {
            if (isFormOf(marks, index + 1, end - 1, body.words())) {
                marks.take(body.kind(), index + 1, end - 1);
                return end;
            }
        }
        boolean speaks = speech.contains(marks.lower(end)) && isName(marks.token(index + 1));
        if (speaks && !marks.isInPlace(index + 1) && end - index <= NAME_WORDS_MAX + 1) {
            marks.take(NameKind.ORGANISATION, index + 1, end - 1);
            return end;
        }
        return index;
    }

    private static boolean isName(Token token) {
        return token.is(WordClass.NOUN)
                || token.is(WordClass.PROPN)
                || token.is(WordClass.ADJ)
                || token.is(WordClass.X);
    }

    /** Whether words are the same but for their endings; between quotation marks that is enough. */
    private static boolean isFormOf(Marks marks, int start, int end, List<String> words) {
        if (end - start != words.size()) {
            return false;
        }
        for (int at = start; at < end; at++) {
            String word = marks.lower(at);
            String other = words.get(at - start);
            int stem = 0;
            while (stem < Math.min(word.length(), other.length()) && word.charAt(stem) == other.charAt(stem)) {
                stem++;
            }
            int rest = Math.max(word.length(), other.length()) - stem;
            if (!word.equals(other) && (stem < STEM_MIN || rest > ENDING_MAX)) {
                return false;
            }
        }
        return true;
    }
}
