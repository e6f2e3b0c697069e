package org.dokaz.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Attribution;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * Finds words of saying whose subject says nothing of what follows.
 *
 * <p>In the passive with an infinitive the subject is who did the act, or to whom it was told: "thirty men are believed to have left", "residents
 * were told to leave" (English alone builds sentences so; its grammars call it subject raising). And whoever "did not say whether", «не повідомило,
 * скільки», has said neither. Such a sentence is one claim, of whoever tells it.
 */
final class Unsaid {

    /** How many words may stand between a form of "be" and its participle: "was later widely reported". */
    private static final int BETWEEN_MAX = 3;

    /** How far before words of saying their negation may stand: "has never | said". */
    private static final int NEGATION_MAX = 2;

    private final PhraseSet withheld;
    private final PhraseSet saidAfterAll;

    Unsaid(RuleFile file) {
        withheld = file.section("withheld");
        saidAfterAll = file.section("withheld not");
    }

    /** The attributions, by their index, whose words of saying are such. */
    Set<Integer> in(Prose prose, List<Attribution> attributions) {
        Set<Integer> unsaid = new HashSet<>();
        boolean english = prose.transcript().language() == Language.ENGLISH;
        List<Integer> spoken = IntStream.range(0, attributions.size())
                .filter(index -> !attributions.get(index).cue().isEmpty())
                .boxed()
                .toList();
        SpanIndex<Integer> cues =
                SpanIndex.of(spoken, index -> attributions.get(index).cue().getLast());
        for (Sentence sentence : prose.sentences()) {
            for (int index : cues.within(sentence.span())) {
                Attribution attribution = attributions.get(index);
                Span cue = attribution.cue().getLast();
                boolean named = !isQuoted(attribution) && isWithheld(sentence, attribution);
                if (named || (english && isRaised(sentence, cue))) {
                    unsaid.add(index);
                }
            }
        }
        return unsaid;
    }

    /** What stands in quotation marks was said, whatever else was not. */
    private static boolean isQuoted(Attribution attribution) {
        return attribution.speech() != Attribution.Speech.INDIRECT;
    }

    /** What is not said stands behind: "the guards, he did not say who, beat him" is said. */
    private boolean isWithheld(Sentence sentence, Attribution attribution) {
        List<Token> tokens = sentence.tokens();
        int start = sentence.firstTokenAfter(attribution.cue().getFirst().start());
        Span content = attribution.content().getFirst();
        int reach = sentence.firstTokenAfter(content.start());
        int end = Math.max(
                reach, sentence.firstTokenAfter(attribution.cue().getLast().end()));
        if (content.start() < attribution.cue().getFirst().end()) {
            return false;
        }
        // "declined | to say where": the second word of saying may be the first of what is said.
        int to = Math.min(tokens.size(), end + NEGATION_MAX);
        int source = attribution.source().isEmpty()
                ? start
                : sentence.firstTokenAfter(attribution.source().getFirst().start());
        // "Neither the office nor the ministry | has commented": the negation may open what names whoever is silent.
        int from = Math.max(0, Math.min(start, source) - NEGATION_MAX);
        return withheld.findAll(tokens, from, to).stream()
                .anyMatch(hit -> hit.start() < end
                        && hit.end() > start
                        // "Nobody was hurt, police said": what a comma parts is of two clauses.
                        && tokens.subList(hit.start(), hit.end()).stream()
                                .noneMatch(token -> token.text().equals(","))
                        && !saidAfterAll.holdsIn(tokens, hit.start(), Math.min(tokens.size(), hit.end() + 1)));
    }

    private static boolean isRaised(Sentence sentence, Span cue) {
        List<Token> tokens = sentence.tokens();
        int to = sentence.firstTokenAfter(cue.end());
        int verb = to - 1;
        if (to >= tokens.size() - 1 || verb < 1 || !tokens.get(to).lower().equals("to")) {
            return false;
        }
        if (tokens.get(verb).grammar().verbForm() == Grammar.VerbForm.INFINITIVE) {
            return false;
        }
        for (int at = verb - 1; at >= 0 && at >= verb - 1 - BETWEEN_MAX; at--) {
            switch (tokens.get(at).lower()) {
                case "is", "are", "was", "were", "be", "been", "being" -> {
                    return !tokens.get(verb).lower().endsWith("ing");
                }
                default -> {
                    if (!isBetween(tokens.get(at))) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isBetween(Token token) {
        return token.is(WordClass.ADV) || token.is(WordClass.PART);
    }
}
