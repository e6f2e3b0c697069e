package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.learn.ChainModel;
import org.dokaz.learn.Evidence;
import org.dokaz.model.Span;

/** The attributions of one sentence as a learned model sees them. */
final class LearnedSpeech {

    private final ChainModel.Labelling cueLabelling;
    private final ChainModel.Labelling roleLabelling;
    private final CueEvidence cueEvidence = new CueEvidence();
    private final RoleEvidence roleEvidence = new RoleEvidence();
    private final Evidence evidence = new Evidence();
    static final double FAVOUR = Double.parseDouble(System.getProperty("fav", "0"));
    static double reluctance = Double.parseDouble(System.getProperty("rel", "0"));

    LearnedSpeech(ChainModel cues, ChainModel roles) {
        cueLabelling = cues.labelling();
        roleLabelling = roles.labelling();
    }

    List<Utterance> find(int index, Scene scene, List<Utterance> rules) {
        cueEvidence.collect(scene, evidence);
        int[] labels = cueLabelling.best(evidence, 0, reluctance);
        List<Range> cues = runs(labels);
        boolean[] isCue = new boolean[scene.size()];
        for (int at = 0; at < labels.length; at++) {
            isCue[at] = labels[at] != 0;
        }
        List<Utterance> found = new ArrayList<>();
        for (Range cue : cues) {
            found.add(utterance(index, scene, cue, isCue, rules));
        }
        return found;
    }

    static Optional<Utterance> ruleFor(Scene scene, Range cue, List<Utterance> rules) {
        return rules.stream()
                .filter(rule -> rule.cue().isPresent() && scene.range(rule.cue().get()).overlaps(cue))
                .findFirst();
    }

    static int[] ruled(Scene scene, Optional<Utterance> rule) {
        int[] ruled = new int[scene.size()];
        rule.ifPresent(utterance -> {
            utterance.source().ifPresent(span -> fill(scene, span, ruled, 1));
            utterance.content().forEach(span -> fill(scene, span, ruled, 2));
        });
        return ruled;
    }

    private static void fill(Scene scene, Span span, int[] marks, int value) {
        Range range = scene.range(span);
        for (int at = range.start(); at < range.end(); at++) {
            marks[at] |= value;
        }
    }

    private Utterance utterance(int index, Scene scene, Range cue, boolean[] cues, List<Utterance> rules) {
        Optional<Utterance> rule = ruleFor(scene, cue, rules);
        roleEvidence.collect(scene, cue, cues, ruled(scene, rule), rule.isPresent(), evidence);
        int[] labels = roleLabelling.best(evidence, 1, FAVOUR);
        Optional<Span> source = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        List<Span> content = new ArrayList<>();
        int at = 0;
        while (at < labels.length) {
            int end = at + 1;
            while (end < labels.length && labels[end] == labels[at]) {
                end++;
            }
            Range run = new Range(at, end);
            if (labels[at] == 1) {
                int far = at < cue.start() ? cue.start() - end : at - cue.end();
                if (far < nearest) {
                    nearest = far;
                    source = Optional.of(run.span(scene.tokens));
                }
            } else if (labels[at] == 2) {
                content.add(run.span(scene.tokens));
            }
            at = end;
        }
        SpeechWords.Sort sort = rule.map(Utterance::sort).orElse(SpeechWords.Sort.SAY);
        return new Utterance(
                index,
                sort,
                source,
                Optional.of(cue.span(scene.tokens)),
                rule.flatMap(Utterance::frame).or(() -> Optional.of(cue.span(scene.tokens))),
                rule.flatMap(Utterance::addressee),
                content);
    }

    static List<Range> runs(int[] labels) {
        List<Range> runs = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= labels.length; at++) {
            int label = at < labels.length ? labels[at] : 0;
            if (start >= 0 && label != 2) {
                runs.add(new Range(start, at));
                start = -1;
            }
            if (label == 1 || (label == 2 && start < 0)) {
                start = at;
            }
        }
        return runs;
    }
}
