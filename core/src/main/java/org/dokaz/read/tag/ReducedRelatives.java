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
 * English forms such as "held", past tense or participle, looked at again once the whole clause is known: of two of them with
 * one subject, as in "the men held in May told her", the first is a participle.
 */
final class ReducedRelatives {

    private static final int AUXILIARY_REACH_TOKENS = 3;

    private static final Set<String> SUBJECTS =
            Set.of("i", "he", "she", "we", "they", "who", "which", "that", "what", "there", "it");

    private final Set<String> neverPassive;

    private ReducedRelatives(Set<String> neverPassive) {
        this.neverPassive = neverPassive;
    }

    /** The rule with its list of verbs that have no passive, or that report. */
    static ReducedRelatives load() {
        String path = "/org/dokaz/language/en/verbs-never-passive.txt";
        try (InputStream in = ReducedRelatives.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its list " + path);
            }
            Set<String> words = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.strip().split("\\s+", -1)));
                }
            }
            return new ReducedRelatives(Set.copyOf(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Corrects the verb forms of a sentence in place. */
    void correct(List<String> sentence, List<Word> words, Grammar[] known) {
        int start = 0;
        while (start < known.length) {
            int end = clauseEnd(sentence, known, start);
            correctClause(sentence, words, known, start, end);
            apposition(sentence, words, known, end);
            start = end + 1;
        }
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
        int main = main(words, known, start, end);
        if (main < 0) {
            return;
        }
        for (int at = start; at < main; at++) {
            if (mayModify(sentence, words, known, start, at) && followsLightly(known, at)) {
                known[at] = form(VerbForm.PARTICIPLE);
                known[main] = new Grammar(known[main].wordClass(), VerbForm.FINITE, Case.NONE);
            }
        }
    }

    /** The last verb of the clause that is surely finite, or that has an object of its own. */
    private static int main(List<Word> words, Grammar[] known, int start, int end) {
        for (int at = end - 1; at > start; at--) {
            boolean verb = known[at].wordClass() == WordClass.VERB || known[at].wordClass() == WordClass.AUX;
            if (!verb) {
                continue;
            }
            if (known[at].isFinite() && !isAmbiguous(words.get(at))) {
                return at;
            }
            boolean afterSubject = isNounLike(known[at - 1]) || known[at - 1].wordClass() == WordClass.ADV;
            if (isAmbiguous(words.get(at))
                    && afterSubject
                    && !isGoverned(known, start, at)
                    && followsAsObject(known, at)) {
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
                && !neverPassive.contains(sentence.get(at).toLowerCase(Locale.ROOT));
    }

    private static boolean isAmbiguous(Word word) {
        boolean finite = false;
        boolean participle = false;
        for (int index = 0; index < word.readingCount(); index++) {
            finite |= word.reading(index) == FINITE;
            participle |= word.reading(index) == PARTICIPLE;
        }
        return finite && participle;
    }

    private static final int FINITE = Word.code(form(VerbForm.FINITE));
    private static final int PARTICIPLE = Word.code(form(VerbForm.PARTICIPLE));

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
                && !neverPassive.contains(sentence.get(at).toLowerCase(Locale.ROOT));
        int second = clauseEnd(sentence, known, at);
        if (candidate
                && second + 1 < known.length
                && sentence.get(second).equals(",")
                && known[second + 1].isFinite()
                && noVerb(known, at + 1, second)) {
            known[at] = form(VerbForm.PARTICIPLE);
        }
    }

    private static boolean noVerb(Grammar[] known, int from, int end) {
        for (int at = from; at < end; at++) {
            if (known[at].isFinite()) {
                return false;
            }
        }
        return true;
    }
}
