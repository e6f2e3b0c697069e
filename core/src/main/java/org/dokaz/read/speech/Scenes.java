package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.read.speech.learned.Attitudes;
import org.dokaz.read.speech.learned.CueWords;
import org.dokaz.read.speech.learned.Scene;

/** The sentences of one text as learning sees them, with what the rules hear in each. */
final class Scenes {

    private static final int RULED_SOURCE = 1;
    private static final int RULED_CONTENT = 2;

    private final Prose prose;
    private final SpeechWords words;
    private final SpanIndex<Mention.Name> names;
    private final QuotedSpeech quoted;
    private final Attitudes attitudes;
    private final Map<Integer, List<Utterance>> rules = new HashMap<>();

    Scenes(Prose prose, SpeechWords words, SpanIndex<Mention.Name> names, QuotedSpeech quoted, List<Utterance> ruled) {
        this.prose = prose;
        this.words = words;
        this.names = names;
        this.quoted = quoted;
        this.attitudes = Attitudes.of(prose.language());
        for (Utterance utterance : ruled) {
            utterance.cue().ifPresent(span -> remember(utterance, span));
            utterance.source().ifPresent(span -> remember(utterance, span));
            utterance.content().forEach(span -> remember(utterance, span));
        }
    }

    private void remember(Utterance utterance, Span span) {
        List<Sentence> sentences = prose.sentences();
        for (int index = QuotedSpeech.sentenceAt(sentences, span.start());
                index < sentences.size() && sentences.get(index).span().start() < span.end();
                index++) {
            List<Utterance> here = rules.computeIfAbsent(index, ignored -> new ArrayList<>());
            if (here.isEmpty() || !here.getLast().equals(utterance)) {
                here.add(utterance);
            }
        }
    }

    /** The words of saying of the text's language. */
    SpeechWords words() {
        return words;
    }

    /** Whether a quotation mark stands in, or round, this place. */
    boolean isQuoted(Span place) {
        return quoted.touches(place);
    }

    /** The words of the text's language that report. */
    Attitudes attitudes() {
        return attitudes;
    }

    Language language() {
        return prose.language();
    }

    /** How many sentences there are. */
    int size() {
        return prose.sentences().size();
    }

    /** The sentence that a place stands in. */
    int indexAt(int offset) {
        return QuotedSpeech.sentenceAt(prose.sentences(), offset);
    }

    Sentence sentence(int index) {
        return prose.sentences().get(index);
    }

    /** Who can be the subjects of a sentence. */
    Subjects subjects(int index) {
        Sentence sentence = sentence(index);
        return new Subjects(sentence, names.within(sentence.span()), words, new Tally(sentence.tokens()));
    }

    /** What the rules hear in a sentence, or some words of which stand in it. */
    List<Utterance> ruled(int index) {
        return rules.getOrDefault(index, List.of());
    }

    /** The sentence as learning sees it. */
    Scene scene(int index) {
        Sentence sentence = sentence(index);
        int size = sentence.tokens().size();
        BitSet quotation = new BitSet(size);
        for (Span place : quoted.placesIn(sentence.span())) {
            Range range = range(sentence, place);
            quotation.set(range.start(), range.end());
        }
        int[] marks = new int[size];
        for (Utterance utterance : ruled(index)) {
            utterance.cue().ifPresent(span -> mark(sentence, span, marks, Scene.RULED_CUE));
            utterance.source().ifPresent(span -> mark(sentence, span, marks, Scene.RULED_SOURCE));
            utterance.content().forEach(span -> mark(sentence, span, marks, Scene.RULED_CONTENT));
        }
        return new Scene(sentence, attitudes, names.within(sentence.span()), quotation, marks);
    }

    /** What the rules hear with these words as its words of saying. */
    Optional<Utterance> rule(int index, CueWords cue) {
        Sentence sentence = sentence(index);
        Range words = new Range(cue.start(), cue.end());
        return ruled(index).stream()
                .filter(rule -> rule.cue()
                        .filter(span -> range(sentence, span).overlaps(words))
                        .isPresent())
                .findFirst();
    }

    /** What each token of the sentence is to an utterance of the rules. */
    int[] roles(int index, Utterance rule) {
        Sentence sentence = sentence(index);
        int[] roles = new int[sentence.tokens().size()];
        rule.source().ifPresent(span -> mark(sentence, span, roles, RULED_SOURCE));
        rule.content().forEach(span -> mark(sentence, span, roles, RULED_CONTENT));
        return roles;
    }

    private static void mark(Sentence sentence, Span span, int[] marks, int bit) {
        Range range = range(sentence, span);
        for (int at = range.start(); at < range.end(); at++) {
            marks[at] |= bit;
        }
    }

    /** The tokens of a sentence that a span touches. */
    static Range range(Sentence sentence, Span span) {
        int from = sentence.firstTokenAfter(span.start());
        int to = from;
        while (to < sentence.tokens().size() && sentence.tokens().get(to).start() < span.end()) {
            to++;
        }
        return new Range(from, to);
    }
}
