package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;

/** What the rules hear in a text: sentence by sentence, by words of saying and word order, then with whole quotations. */
final class RuledSpeech {

    /** How many sentences "this was reported by" can point back at. */
    private static final int BACK_SENTENCES_MAX = 100;

    private final Language language;
    private final SpeechWords words;

    RuledSpeech(Language language, SpeechWords words) {
        this.language = language;
        this.words = words;
    }

    /** Every utterance, in order of where it begins. */
    List<Utterance> find(Prose prose, SpanIndex<Mention.Name> names, QuotedSpeech quoted) {
        List<Utterance> spoken = new ArrayList<>();
        for (int index = 0; index < prose.sentences().size(); index++) {
            Sentence sentence = prose.sentences().get(index);
            SentenceSpeech speech = new SentenceSpeech(language, sentence, words, names.within(sentence.span()));
            for (Draft draft : speech.find()) {
                Utterance utterance = pointsBack(draft, sentence)
                        ? Utterance.of(index, sentence, draft).also(saidBefore(prose, index))
                        : Utterance.of(index, sentence, draft);
                if (!isOwnThought(utterance, quoted, prose)) {
                    spoken.add(utterance);
                }
            }
        }
        return quoted.joined(spoken);
    }

    /** "This was reported by": nothing is said in the sentence itself, all of it is words of saying. */
    private static boolean pointsBack(Draft draft, Sentence sentence) {
        return draft.content().isEmpty()
                || draft.frame().length() == sentence.tokens().size();
    }

    /** The last sentences of the same paragraph before this one; where it opens its paragraph, the sentence before; failing both, itself. */
    private static Span saidBefore(Prose prose, int index) {
        List<Sentence> sentences = prose.sentences();
        if (index == 0) {
            return sentences.getFirst().span();
        }
        int first = index - 1;
        while (first > Math.max(0, index - BACK_SENTENCES_MAX)
                && sentences.get(first - 1).paragraph() == sentences.get(index).paragraph()) {
            first--;
        }
        return sentences.get(first).span().cover(sentences.get(index - 1).span());
    }

    /** "I think" inside a quotation: the speaker's hedge, not one more speaker. */
    private static boolean isOwnThought(Utterance utterance, QuotedSpeech quoted, Prose prose) {
        if (utterance.cue().isEmpty() || !quoted.isQuoted(utterance.cue().get())) {
            return false;
        }
        return utterance
                .source()
                .map(source -> switch (source.in(prose.text()).toLowerCase(Locale.ROOT)) {
                    case "i", "we", "you", "я", "ми", "мы", "ти", "ты", "ви", "вы" -> true;
                    default -> false;
                })
                .orElse(true);
    }
}
