package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.read.speech.learned.AttributionModel;
import org.dokaz.read.speech.learned.AttributionTraining;
import org.dokaz.read.speech.learned.CueWords;
import org.dokaz.read.speech.learned.Role;
import org.dokaz.read.speech.learned.Scene;

/** Learns attribution from texts in which a person has marked it. The same texts in the same order give the same model. */
public final class SpeechTraining {

    private final SpeechWords words;
    private final RuledSpeech rules;
    private final AttributionTraining training;

    private SpeechTraining(Language language) {
        words = SpeechWords.of(language);
        rules = new RuledSpeech(language, words);
        training = new AttributionTraining(language);
    }

    /** Learning for a language. */
    public static SpeechTraining of(Language language) {
        return new SpeechTraining(language);
    }

    /** One more text, with what was noticed in it and what was marked. */
    public void add(Prose prose, List<Mention> mentions, List<MarkedText.Marked> marked) {
        SpanIndex<Mention.Name> names = SpeechReader.names(mentions);
        QuotedSpeech quoted = new QuotedSpeech(prose, words, names);
        Scenes scenes = new Scenes(prose, words, names, quoted, rules.find(prose, names, quoted));
        for (int index = 0; index < scenes.size(); index++) {
            Sentence sentence = scenes.sentence(index);
            List<MarkedText.Marked> here = marked.stream()
                    .filter(one -> one.cue().stream().anyMatch(sentence.span()::overlaps))
                    .toList();
            add(scenes, index, here);
        }
    }

    private void add(Scenes scenes, int index, List<MarkedText.Marked> marked) {
        Sentence sentence = scenes.sentence(index);
        Scene scene = scenes.scene(index);
        List<CueWords> all = new ArrayList<>();
        boolean[] taken = new boolean[scene.size()];
        for (MarkedText.Marked one : marked) {
            for (CueWords cue : cues(sentence, one)) {
                if (!anyIn(taken, cue)) {
                    Arrays.fill(taken, cue.start(), cue.end(), true);
                    all.add(cue);
                }
            }
        }
        training.cues(scene, all);
        for (MarkedText.Marked one : marked) {
            Optional<CueWords> cue = cues(sentence, one).stream().max(Comparator.comparingInt(CueWords::length));
            cue.ifPresent(words -> {
                Optional<int[]> ruled = scenes.rule(index, words).map(rule -> scenes.roles(index, rule));
                training.roles(scene, words, all, ruled, roles(sentence, one));
            });
        }
    }

    private static boolean anyIn(boolean[] taken, CueWords cue) {
        for (int at = cue.start(); at < cue.end(); at++) {
            if (taken[at]) {
                return true;
            }
        }
        return false;
    }

    /** The words of saying of one attribution that stand in a sentence; pieces that touch are one. */
    private static List<CueWords> cues(Sentence sentence, MarkedText.Marked one) {
        List<CueWords> cues = new ArrayList<>();
        for (Span span : one.cue()) {
            Range range = Scenes.range(sentence, span);
            if (range.isEmpty() || !span.overlaps(sentence.span())) {
                continue;
            }
            if (!cues.isEmpty() && cues.getLast().end() >= range.start()) {
                cues.set(cues.size() - 1, new CueWords(cues.getLast().start(), range.end()));
            } else {
                cues.add(new CueWords(range.start(), range.end()));
            }
        }
        return cues;
    }

    private static Role[] roles(Sentence sentence, MarkedText.Marked one) {
        Role[] roles = new Role[sentence.tokens().size()];
        Arrays.fill(roles, Role.OUTSIDE);
        fill(sentence, one.source(), Role.SOURCE, roles);
        fill(sentence, one.content(), Role.CONTENT, roles);
        fill(sentence, one.cue(), Role.CUE, roles);
        return roles;
    }

    private static void fill(Sentence sentence, List<Span> spans, Role role, Role[] roles) {
        for (Span span : spans) {
            if (span.overlaps(sentence.span())) {
                Range range = Scenes.range(sentence, span);
                Arrays.fill(roles, range.start(), range.end(), role);
            }
        }
    }

    /** What was learned from all texts. */
    public AttributionModel learn() {
        return training.learn();
    }
}
