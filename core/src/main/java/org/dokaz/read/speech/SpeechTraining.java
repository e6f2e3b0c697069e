package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.learn.ChainTraining;
import org.dokaz.learn.Evidence;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;

/** How the model of attribution is learned from marked texts. */
public final class SpeechTraining {


    private final SpeechReader reader;
    private final ChainTraining cues;
    private final ChainTraining roles;
    private final Evidence evidence = new Evidence();
    public int missedCues, manyCues;

    public SpeechTraining(Language language) {
        reader = SpeechReader.of(language);
        cues = new ChainTraining(CueEvidence.LABELS, Integer.getInteger("r1", 6), Double.parseDouble(System.getProperty("s1", "0.01")));
        roles = new ChainTraining(RoleEvidence.LABELS, Integer.getInteger("r2", 5), Double.parseDouble(System.getProperty("s2", "0.01")));
    }

    public void add(Prose prose, List<Mention> mentions, List<MarkedText.Marked> marked) {
        List<Mention.Name> names = mentions.stream()
                .filter(Mention.Name.class::isInstance)
                .map(Mention.Name.class::cast)
                .sorted(Comparator.comparing(mention -> mention.cited().span()))
                .toList();
        SpanIndex<Mention.Name> named = SpanIndex.of(names, name -> name.cited().span());
        QuotedSpeech quoted = new QuotedSpeech(prose);
        List<Utterance> rules = reader.ruled(prose, mentions);
        Map<Integer, List<Utterance>> bySentence = SpeechReader.bySentence(prose, rules);
        for (int index = 0; index < prose.sentences().size(); index++) {
            Sentence sentence = prose.sentences().get(index);
            List<Utterance> here = bySentence.getOrDefault(index, List.of());
            Scene scene = new Scene(sentence, reader.words(), Attitudes.of(Language.ENGLISH), quoted, named.within(sentence.span()), here);
            int[] labels = new int[scene.size()];
            boolean[] isCue = new boolean[scene.size()];
            List<MarkedText.Marked> inside = new ArrayList<>();
            List<List<Range>> runs = new ArrayList<>();
            for (MarkedText.Marked one : marked) {
                if (one.cue().stream().noneMatch(sentence.span()::overlaps)) {
                    continue;
                }
                List<Range> ranges = new ArrayList<>();
                for (Span span : one.cue()) {
                    Range range = scene.range(span);
                    if (range.isEmpty() || !span.overlaps(sentence.span())) continue;
                    if (!ranges.isEmpty() && ranges.getLast().end() >= range.start()) {
                        ranges.set(ranges.size() - 1, new Range(ranges.getLast().start(), range.end()));
                    } else ranges.add(range);
                }
                if (ranges.isEmpty()) continue;
                inside.add(one);
                runs.add(ranges);
                for (Range range : ranges) {
                    for (int at = range.start(); at < range.end(); at++) {
                        if (labels[at] == 0) labels[at] = at == range.start() ? 1 : 2;
                        isCue[at] = true;
                    }
                }
            }
            new CueEvidence().collect(scene, evidence);
            cues.add(evidence, labels);
            for (int one = 0; one < inside.size(); one++) {
                Range cue = runs.get(one).stream().max(Comparator.comparingInt(Range::length)).orElseThrow();
                Optional<Utterance> rule = LearnedSpeech.ruleFor(scene, cue, here);
                int[] right = new int[scene.size()];
                inside.get(one).source().forEach(span -> fill(scene, span, right, 1));
                inside.get(one).content().forEach(span -> fill(scene, span, right, 2));
                runs.get(one).forEach(range -> java.util.Arrays.fill(right, range.start(), range.end(), 3));
                new RoleEvidence().collect(scene, cue, isCue, LearnedSpeech.ruled(scene, rule), rule.isPresent(), evidence);
                roles.add(evidence, right);
            }
        }
    }

    private static void fill(Scene scene, Span span, int[] right, int value) {
        if (!span.overlaps(scene.sentence.span())) return;
        Range range = scene.range(span);
        java.util.Arrays.fill(right, range.start(), range.end(), value);
    }

    public SpeechReader.Models learn() {
        return new SpeechReader.Models(cues.learn(Integer.getInteger("m1", 2)), roles.learn(Integer.getInteger("m2", 2)));
    }
}
