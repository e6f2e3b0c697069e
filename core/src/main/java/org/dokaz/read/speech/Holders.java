package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which utterance stands inside which: the narrowest whose content holds the other's words of saying and content. */
final class Holders {

    private final List<Utterance> utterances;
    private final List<Integer> widths;
    private final List<Integer> open = new ArrayList<>();

    private Holders(List<Utterance> utterances) {
        this.utterances = utterances;
        this.widths = utterances.stream().map(Utterance::width).toList();
    }

    /** For each utterance the index of the one that holds it. */
    static List<Optional<Integer>> of(List<Utterance> utterances) {
        return new Holders(utterances).find();
    }

    // One walk through the text: an outer utterance is looked at only while its content has not ended.
    private List<Optional<Integer>> find() {
        List<Integer> byContent = sorted(Comparator.comparingInt(this::contentStart));
        List<Integer> byStart =
                sorted(Comparator.comparingInt(index -> utterances.get(index).start()));
        List<Optional<Integer>> holders = new ArrayList<>(Collections.nCopies(utterances.size(), Optional.empty()));
        int next = 0;
        for (int inner : byStart) {
            int start = utterances.get(inner).start();
            while (next < byContent.size() && contentStart(byContent.get(next)) <= start) {
                open.add(byContent.get(next));
                next++;
            }
            open.removeIf(outer -> contentEnd(outer) <= start);
            holders.set(inner, narrowest(inner));
        }
        return holders;
    }

    private Optional<Integer> narrowest(int inner) {
        Utterance held = utterances.get(inner);
        return open.stream()
                .filter(outer -> outer != inner
                        && utterances.get(outer).sort() != SpeechWords.Sort.ATTITUDE
                        && holds(utterances.get(outer), held))
                .min(Comparator.<Integer>comparingInt(widths::get).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean holds(Utterance outer, Utterance inner) {
        return inner.cue().map(outer::holds).orElse(false)
                && inner.content().stream().allMatch(outer::holds);
    }

    private int contentStart(int index) {
        return utterances.get(index).content().getFirst().start();
    }

    private int contentEnd(int index) {
        return utterances.get(index).content().getLast().end();
    }

    private List<Integer> sorted(Comparator<Integer> order) {
        return IntStream.range(0, utterances.size()).boxed().sorted(order).toList();
    }
}
