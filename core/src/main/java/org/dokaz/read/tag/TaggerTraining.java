package org.dokaz.read.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.language.dictionary.Lemmas;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;

/** How a tagger's model is learned from sentences. The same sentences give the same bytes. */
public final class TaggerTraining {

    private static final int ROUNDS = 10;
    private static final int UPDATES_MIN = 3;

    /** A treebank smaller than this cannot spare what is seen rarely. */
    private static final int LARGE_SENTENCES = 1_000;

    private static final int HELD_OUT_BLOCK_SENTENCES = 20;
    private static final int HELD_OUT_ONE_IN = 10;
    private static final long SHUFFLE_MULTIPLIER = 6_364_136_223_846_793_005L;
    private static final long SHUFFLE_INCREMENT = 1_442_695_040_888_963_407L;

    private final Lemmas lemmas;
    private final Map<String, Word> seen = new HashMap<>();
    private long shuffleState = 1;

    private TaggerTraining(Language language) {
        this.lemmas = Lemmas.of(language);
    }

    /** The model learned from these sentences. */
    public static byte[] train(Language language, List<Example> examples) throws IOException {
        return new TaggerTraining(language).learn(examples);
    }

    /** A fixed tenth of the sentences, in whole stretches of text, to measure by. */
    public static List<Example> heldOut(List<Example> examples) {
        return chosen(examples, true);
    }

    /** The other nine tenths. */
    public static List<Example> kept(List<Example> examples) {
        return chosen(examples, false);
    }

    private static List<Example> chosen(List<Example> examples, boolean held) {
        List<Example> chosen = new ArrayList<>();
        for (int index = 0; index < examples.size(); index++) {
            int block = index / HELD_OUT_BLOCK_SENTENCES;
            if ((block % HELD_OUT_ONE_IN == HELD_OUT_ONE_IN - 1) == held) {
                chosen.add(examples.get(index));
            }
        }
        return chosen;
    }

    private byte[] learn(List<Example> examples) throws IOException {
        Map<Grammar, Integer> labels = new LinkedHashMap<>();
        examples.forEach(example -> example.grammars().forEach(grammar -> labels.putIfAbsent(grammar, labels.size())));
        List<Grammar> grammars = List.copyOf(labels.keySet());
        Perceptron perceptron = new Perceptron(grammars, ClosedClasses.of(examples));
        Features features = new Features();
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order);
            for (Example example : order) {
                learn(example, perceptron, features, labels, grammars);
            }
        }
        return perceptron.write(examples.size() < LARGE_SENTENCES ? 1 : UPDATES_MIN);
    }

    private void learn(
            Example example,
            Perceptron perceptron,
            Features features,
            Map<Grammar, Integer> labels,
            List<Grammar> grammars) {
        List<Word> words = example.words().stream()
                .map(text -> seen.computeIfAbsent(text, word -> Word.of(word, lemmas.of(word))))
                .toList();
        Grammar[] known = new Grammar[words.size()];
        features.begin(words, known);
        for (int at = 0; at < known.length; at++) {
            var plain = PlainMarks.of(example.words().get(at));
            if (plain.isPresent()) {
                known[at] = plain.get();
                continue;
            }
            features.collect(at);
            int guessed = perceptron.best(words.get(at), features);
            perceptron.learn(features, labels.getOrDefault(example.grammars().get(at), guessed), guessed);
            known[at] = grammars.get(guessed);
        }
    }

    /* A fixed order of its own, so that no library's generator can change the model. */
    private void shuffle(List<Example> order) {
        for (int last = order.size() - 1; last > 0; last--) {
            shuffleState = shuffleState * SHUFFLE_MULTIPLIER + SHUFFLE_INCREMENT;
            int other = (int) ((shuffleState >>> 33) % (last + 1));
            Example moved = order.get(last);
            order.set(last, order.get(other));
            order.set(other, moved);
        }
    }

    /** How well a model tags sentences it has not learned from. */
    public static Accuracy measure(byte[] model, Language language, List<Example> examples) throws IOException {
        Tagger tagger = Tagger.of(model, language);
        Features features = new Features();
        Accuracy accuracy = new Accuracy(0, 0, 0, 0, 0, 0, 0);
        for (Example example : examples) {
            Grammar[] told = tagger.grammars(example.words(), features);
            for (int at = 0; at < told.length; at++) {
                accuracy = accuracy.with(told[at], example.grammars().get(at));
            }
        }
        return accuracy;
    }

    /** Counts of right and wrong: of tokens, word classes, finite verbs, and cases where there is one. */
    public record Accuracy(
            int tokens, int classes, int finiteBoth, int finiteTold, int finiteTrue, int cases, int cased) {

        Accuracy with(Grammar told, Grammar right) {
            boolean hasCase = right.grammaticalCase() != Grammar.Case.NONE;
            return new Accuracy(
                    tokens + 1,
                    classes + (told.wordClass() == right.wordClass() ? 1 : 0),
                    finiteBoth + (told.isFinite() && right.isFinite() ? 1 : 0),
                    finiteTold + (told.isFinite() ? 1 : 0),
                    finiteTrue + (right.isFinite() ? 1 : 0),
                    cases + (hasCase && told.grammaticalCase() == right.grammaticalCase() ? 1 : 0),
                    cased + (hasCase ? 1 : 0));
        }

        /** The share of tokens whose word class is right. */
        public double wordClass() {
            return (double) classes / tokens;
        }

        /** The harmonic mean of precision and recall for finite verbs. */
        public double finite() {
            return 2.0 * finiteBoth / (finiteTold + finiteTrue);
        }

        /** The share of right cases among the words that have one. */
        public double grammaticalCase() {
            return cased == 0 ? 1 : (double) cases / cased;
        }
    }
}
