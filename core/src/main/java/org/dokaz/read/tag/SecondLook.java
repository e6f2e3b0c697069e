package org.dokaz.read.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.WordClass;

/**
 * English words whose form only the whole clause tells, looked at again once it is known. Of two forms such as "held" with one
 * subject, as in "the men held in May told her", the first is a participle; a word such as "refuse" between many and what they
 * are to do, or before its object, is a verb; so is one such as "kills" after its subject in a line that has no other. "Think" before
 * "tank" is one noun with it.
 */
final class SecondLook {

    private static final int AUXILIARY_REACH_TOKENS = 3;

    private static final Set<String> SUBJECTS =
            Set.of("i", "he", "she", "we", "they", "who", "which", "that", "what", "there", "it");

    private static final Set<String> OBJECTS =
            Set.of("it", "him", "them", "us", "me", "himself", "herself", "itself", "themselves");

    private static final int FINITE = Word.code(form(VerbForm.FINITE));
    private static final int INFINITIVE = Word.code(form(VerbForm.INFINITIVE));
    private static final int PARTICIPLE = Word.code(form(VerbForm.PARTICIPLE));

    private final Set<String> neverPassive;
    private final Set<String> ofHeadlines;

    private SecondLook(Set<String> neverPassive, Set<String> ofHeadlines) {
        this.neverPassive = neverPassive;
        this.ofHeadlines = ofHeadlines;
    }

    /** The rule with its lists: of verbs that have no passive, or that report, and of those that headlines have. */
    static SecondLook load() {
        return new SecondLook(words("verbs-never-passive"), words("verbs-of-headlines"));
    }

    private static Set<String> words(String list) {
        String path = "/org/dokaz/language/en/" + list + ".txt";
        try (InputStream in = SecondLook.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its list " + path);
            }
            Set<String> words = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.strip().split("\\s+", -1)));
                }
            }
            return Set.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Corrects the verb forms of a sentence in place. */
    void correct(List<String> sentence, List<Word> words, Grammar[] known) {
        for (int at = 0; at + 1 < known.length; at++) {
            if (sentence.get(at).equalsIgnoreCase("think")
                    && sentence.get(at + 1).toLowerCase(Locale.ROOT).startsWith("tank")) {
                known[at] = Grammar.of(WordClass.NOUN);
                known[at + 1] = Grammar.of(WordClass.NOUN);
            }
        }
        for (int at = 1; at + 1 < known.length; at++) {
            boolean noun = known[at].wordClass() == WordClass.NOUN || known[at].wordClass() == WordClass.ADJ;
            if (noun && isVerbAfterAll(sentence, words, known, at)) {
                known[at] = form(VerbForm.FINITE);
                if (sentence.get(at + 1).equals("to")) {
                    known[at + 1] = Grammar.of(WordClass.PART);
                }
            }
        }
        if (isWithoutFinite(known, 0, known.length)) {
            headline(sentence, known);
        }
        int start = 0;
        while (start < known.length) {
            int end = clauseEnd(sentence, known, start);
            correctClause(sentence, words, known, start, end);
            apposition(sentence, words, known, end);
            start = end + 1;
        }
    }

    /** "Shelling kills two": the verb of a line that seems to have none. */
    private void headline(List<String> sentence, Grammar[] known) {
        for (int at = 1; at < known.length; at++) {
            boolean subject = isNounLike(known[at - 1]) || known[at - 1].wordClass() == WordClass.ADV;
            String word = sentence.get(at).toLowerCase(Locale.ROOT);
            if (subject
                    && known[at].wordClass() == WordClass.NOUN
                    && ofHeadlines.contains(word)
                    && (word.endsWith("s") || isBaseForm(sentence, known, at))) {
                known[at] = form(VerbForm.FINITE);
                return;
            }
        }
    }

    /** "Rebels capture town hall": a base form between nouns, after one of several; names of one thing do not begin with many. */
    private boolean isBaseForm(List<String> sentence, Grammar[] known, int at) {
        return isMany(sentence.get(at - 1)) && at + 1 < known.length && followsAsObject(known, at);
    }

    private static boolean isVerbAfterAll(List<String> sentence, List<Word> words, Grammar[] known, int at) {
        if (!hasReading(words.get(at), FINITE) || !isNounLike(known[at - 1])) {
            return false;
        }
        boolean beforeObject = OBJECTS.contains(sentence.get(at + 1).toLowerCase(Locale.ROOT));
        boolean beforeDeed = at + 2 < known.length
                && sentence.get(at + 1).equals("to")
                && known[at + 2].verbForm() == VerbForm.INFINITIVE;
        return beforeObject || (beforeDeed && hasReading(words.get(at), INFINITIVE) && isMany(sentence.get(at - 1)));
    }

    private static boolean isMany(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") || lower.equals("men") || lower.equals("people") || lower.equals("police");
    }

    /** The first token at or after {@code start} that may begin another clause. */
    private static int clauseEnd(List<String> sentence, Grammar[] known, int start) {
        int at = start;
        while (at < known.length && !parts(sentence, known, at)) {
            at++;
        }
        return at;
    }

    private static boolean parts(List<String> sentence, Grammar[] known, int at) {
        return switch (known[at].wordClass()) {
            case PUNCT, SCONJ -> true;
            case CCONJ -> at + 1 >= known.length || !known[at + 1].isNominal();
            case PRON -> SUBJECTS.contains(sentence.get(at).toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private void correctClause(List<String> sentence, List<Word> words, Grammar[] known, int start, int end) {
        int main = main(sentence, words, known, start, end);
        if (main < 0) {
            return;
        }
        if (isWithoutFinite(known, start, end)) {
            known[main] = form(VerbForm.FINITE);
        }
        for (int at = start; at < main; at++) {
            if (mayModify(sentence, words, known, start, at) && followsLightly(known, at)) {
                known[at] = form(VerbForm.PARTICIPLE);
                known[main] = new Grammar(known[main].wordClass(), VerbForm.FINITE, Case.NONE);
            }
        }
    }

    /** The last verb of the clause that is surely finite, or that has an object of its own. */
    private int main(List<String> sentence, List<Word> words, Grammar[] known, int start, int end) {
        for (int at = end - 1; at > start; at--) {
            boolean verb = known[at].wordClass() == WordClass.VERB || known[at].wordClass() == WordClass.AUX;
            if (!verb) {
                continue;
            }
            if (known[at].isFinite() && !isAmbiguous(words.get(at))) {
                return at;
            }
            boolean afterSubject = isNounLike(known[at - 1])
                    || known[at - 1].wordClass() == WordClass.ADV
                    || (at == start + 1 && known[start].verbForm() == VerbForm.PARTICIPLE);
            if (isAmbiguous(words.get(at))
                    && afterSubject
                    && !isGoverned(known, start, at)
                    && (followsAsObject(known, at) || isNeverPassive(sentence.get(at)))) {
                return at;
            }
        }
        return -1;
    }

    private boolean mayModify(List<String> sentence, List<Word> words, Grammar[] known, int start, int at) {
        return known[at].isFinite()
                && known[at].wordClass() == WordClass.VERB
                && isAmbiguous(words.get(at))
                && at > start
                && isNounLike(known[at - 1])
                && !isNeverPassive(sentence.get(at));
    }

    private boolean isNeverPassive(String verb) {
        return neverPassive.contains(verb.toLowerCase(Locale.ROOT));
    }

    private static boolean isAmbiguous(Word word) {
        return hasReading(word, FINITE) && hasReading(word, PARTICIPLE);
    }

    private static boolean hasReading(Word word, int reading) {
        for (int index = 0; index < word.readingCount(); index++) {
            if (word.reading(index) == reading) {
                return true;
            }
        }
        return false;
    }

    private static Grammar form(VerbForm form) {
        return new Grammar(WordClass.VERB, form, Case.NONE);
    }

    private static boolean isGoverned(Grammar[] known, int start, int at) {
        for (int before = at - 1; before >= Math.max(start, at - AUXILIARY_REACH_TOKENS); before--) {
            if (known[before].wordClass() == WordClass.AUX) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNounLike(Grammar grammar) {
        return switch (grammar.wordClass()) {
            case NOUN, PROPN, NUM, SYM -> true;
            default -> false;
        };
    }

    private static boolean followsLightly(Grammar[] known, int at) {
        return at + 1 < known.length
                && switch (known[at + 1].wordClass()) {
                    case ADP, ADV, PART -> true;
                    default -> false;
                };
    }

    private static boolean followsAsObject(Grammar[] known, int at) {
        return at + 1 < known.length
                && switch (known[at + 1].wordClass()) {
                    case DET, NOUN, PROPN, PRON, NUM, SCONJ, PART -> true;
                    default -> false;
                };
    }

    /** A participle between commas after its noun, where a verb follows the second comma: "the mayor, held since May, denied it". */
    private void apposition(List<String> sentence, List<Word> words, Grammar[] known, int comma) {
        int at = comma + 1;
        if (comma < 1 || at + 1 >= known.length || !sentence.get(comma).equals(",") || !isNounLike(known[comma - 1])) {
            return;
        }
        boolean candidate = known[at].isFinite()
                && isAmbiguous(words.get(at))
                && known[at + 1].wordClass() != WordClass.DET
                && known[at + 1].wordClass() != WordClass.PRON
                && !isNeverPassive(sentence.get(at));
        int second = clauseEnd(sentence, known, at);
        if (candidate
                && second + 1 < known.length
                && sentence.get(second).equals(",")
                && known[second + 1].isFinite()
                && isWithoutFinite(known, at + 1, second)) {
            known[at] = form(VerbForm.PARTICIPLE);
        }
    }

    private static boolean isWithoutFinite(Grammar[] known, int from, int end) {
        for (int at = from; at < end; at++) {
            if (known[at].isFinite()) {
                return false;
            }
        }
        return true;
    }
}
