package org.dokaz.read.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.junit.jupiter.api.Test;

class TaggerTrainingTest {

    private static final String LINE = """
            {"id": "a", "text": "He self-taught. They ran",
             "sentences": [[0, 15], [16, 24]],
             "tokens": [{"s": 0, "e": 2, "lemma": "he", "upos": "PRON", "xpos": "PRP", "feats": "Case=Nom|Number=Sing", "head": 3},
                        {"s": 3, "e": 7, "upos": "NOUN", "feats": "_", "head": 3},
                        {"s": 7, "e": 8, "upos": "PUNCT", "feats": "_", "head": 1},
                        {"s": 8, "e": 14, "upos": "VERB", "feats": "Mood=Ind|VerbForm=Fin", "head": -1},
                        {"s": 14, "e": 15, "upos": "PUNCT", "feats": "_", "head": 3},
                        {"s": 16, "e": 20, "upos": "PRON", "feats": "_", "head": 6},
                        {"s": 21, "e": 24, "upos": "VERB", "feats": "Mood=Ind|Tense=Past", "head": -1}]}
            """;

    @Test
    void aTreebankIsReadInTheHousesTokens() throws IOException {
        List<Example> examples = Treebank.sentencesOf(LINE, Language.ENGLISH);
        assertThat(examples).hasSize(2);
        assertThat(examples.getFirst().words()).containsExactly("He", "self-taught", ".");
        assertThat(examples.getFirst().grammars().get(1).isFinite()).isTrue();
        assertThat(examples.get(1).grammars().get(1).verbForm()).isEqualTo(VerbForm.FINITE);
    }

    @Test
    void theSameSentencesGiveTheSameModelToTheByte() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int copy = 0; copy < 10; copy++) {
            examples.addAll(Treebank.sentencesOf(LINE, Language.ENGLISH));
        }
        byte[] model = TaggerTraining.train(Language.ENGLISH, examples);
        assertThat(TaggerTraining.train(Language.ENGLISH, examples)).isEqualTo(model);
        TaggerTraining.Accuracy accuracy = TaggerTraining.measure(model, Language.ENGLISH, examples);
        assertThat(accuracy.wordClass()).isEqualTo(1);
        assertThat(accuracy.finite()).isEqualTo(1);
    }

    @Test
    void whatIsHeldOutIsNotLearnedFrom() {
        List<Example> examples = new ArrayList<>();
        for (int index = 0; index < 1_000; index++) {
            examples.add(new Example(List.of("word" + index), List.of(Grammar.of(WordClass.NOUN))));
        }
        assertThat(TaggerTraining.heldOut(examples))
                .hasSize(100)
                .doesNotContainAnyElementsOf(TaggerTraining.kept(examples));
        assertThat(TaggerTraining.kept(examples)).hasSize(900);
    }
}
