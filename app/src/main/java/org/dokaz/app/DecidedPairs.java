package org.dokaz.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Judgement;
import org.dokaz.record.Revocation;

/** All that people decided of two names or two claims, revoked or not, found by the words it is on; it grows with what is decided. */
final class DecidedPairs {

    private final Map<Judgement.Matter, AnchorIndex<Numbered>> byWords = new EnumMap<>(Judgement.Matter.class);
    private final Map<Digest, Revocation> revoked = new HashMap<>();
    private int count;

    DecidedPairs() {
        for (Judgement.Matter matter : Judgement.Matter.values()) {
            byWords.put(matter, new AnchorIndex<>());
        }
    }

    /** A judgement and its place in the order in which they were made. */
    private record Numbered(int number, Judgement judgement) {}

    /** Takes in what was decided next. */
    void add(CaseRecord decision) {
        switch (decision) {
            case Judgement judgement -> {
                Numbered numbered = new Numbered(count++, judgement);
                Stream.concat(judgement.left().stream(), judgement.right().stream())
                        .distinct()
                        .forEach(anchor -> index(judgement.matter()).add(anchor, numbered));
            }
            case Revocation revocation -> revoked.putIfAbsent(revocation.judgement(), revocation);
            default -> {}
        }
    }

    private AnchorIndex<Numbered> index(Judgement.Matter matter) {
        return byWords.getOrDefault(matter, new AnchorIndex<>());
    }

    /**
     * What was decided on any of these words, the earliest first.
     *
     * @param seen whether an exhibit may be known of: what was decided on words of another is left out
     */
    PairStand stand(Collection<Anchor> words, Set<Judgement.Matter> matters, Predicate<Digest> seen) {
        TreeMap<Integer, Judgement> found = new TreeMap<>();
        for (Judgement.Matter matter : matters) {
            for (Anchor anchor : words) {
                index(matter)
                        .inTheseWordsOrThere(anchor)
                        .forEach(numbered -> found.put(numbered.number(), numbered.judgement()));
            }
        }
        List<ClaimStand.Told> told = new ArrayList<>();
        StringBuilder mark = new StringBuilder();
        for (Judgement judgement : found.values()) {
            if (Stream.concat(judgement.left().stream(), judgement.right().stream())
                    .map(Anchor::exhibit)
                    .allMatch(seen)) {
                Digest id = judgement.id();
                Optional<Revocation> revocation = Optional.ofNullable(revoked.get(id));
                told.add(new ClaimStand.Told(judgement, revocation));
                mark.append(id.hex()).append(revocation.isPresent() ? '-' : '+');
            }
        }
        return new PairStand(told, Digest.ofText(mark.toString()));
    }
}
