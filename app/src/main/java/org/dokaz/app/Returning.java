package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dokaz.flow.Content;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.Exchange;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.RecordTexts;
import org.dokaz.record.Withholding;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents;
import org.dokaz.vault.VaultContents.Original;
import org.dokaz.vault.standin.Pseudonyms;

/**
 * One move back out of the vault: originals and records in which no withheld name stands any more. What stood in their place goes in, with
 * everything that was decided on it meanwhile.
 */
final class Returning {

    private final CaseFile file;
    private final Vault vault;
    private final Pseudonyms names;
    private final PouchLines pouches;
    private final List<KeptLine> held;
    private final Map<Digest, Original> returning = new HashMap<>();
    private final Map<Long, byte[]> lines = new TreeMap<>();
    private final Map<Long, KeptLine> going = new TreeMap<>();
    private final Map<Digest, Original> standing = new HashMap<>();

    Returning(CaseFile file, Vault vault, Pseudonyms names) {
        this.file = file;
        this.vault = vault;
        this.names = names;
        this.pouches = new PouchLines(vault);
        this.held = pouches.all();
        originals();
        records();
        standIns();
    }

    /** Which originals come back: those that were received, are not restricted whole, and hold no withheld name. */
    private void originals() {
        Set<Digest> named = new HashSet<>();
        for (KeptLine line : held) {
            if (isNamed(line)) {
                vault.contents().originals().stream()
                        .map(original -> original.exhibit().id())
                        .filter(id -> Belongings.pointsAt(line, Set.of(id)))
                        .forEach(named::add);
            }
        }
        for (Original original : vault.contents().originals()) {
            boolean received = !original.exhibit().mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE);
            Digest id = original.exhibit().id();
            if (received && !original.whole() && !named.contains(id) && !isNamedInBytes(original)) {
                returning.put(id, original);
            }
        }
    }

    private boolean isNamedInBytes(Original original) {
        try (InputStream bytes = vault.take(original.item())) {
            return new OriginalSearch(names).isNamedIn(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isNamed(KeptLine line) {
        boolean[] named = new boolean[1];
        RecordTexts.each(line.content(), text -> named[0] = named[0] || names.isNamedIn(text));
        return named[0];
    }

    private void records() {
        VaultContents contents = vault.contents();
        Set<Long> successors = new HashSet<>(contents.successors().values());
        Set<Digest> staying = new HashSet<>();
        contents.originals().forEach(original -> staying.add(original.exhibit().id()));
        staying.removeAll(returning.keySet());
        for (KeptLine line : held) {
            // What only ever stood for something else has had its time.
            boolean own = !successors.contains(line.number());
            if (own && !isNamed(line) && !Belongings.pointsAt(line, staying)) {
                lines.put(line.number(), line.line());
            }
        }
    }

    /** What stands in the place of what returns, and whatever points at it. */
    private void standIns() {
        VaultContents contents = vault.contents();
        Set<Long> replaced = new HashSet<>();
        for (long entry : lines.keySet()) {
            Optional<Long> next = Optional.ofNullable(contents.successors().get(entry));
            while (next.isPresent()) {
                replaced.add(next.get());
                next = Optional.ofNullable(contents.successors().get(next.get()));
            }
        }
        Set<Digest> places = new LinkedHashSet<>();
        for (Original original : returning.values()) {
            Optional<Digest> next = original.standIn();
            while (next.isPresent() && places.add(next.get())) {
                next = contents.original(next.get()).flatMap(Original::standIn);
            }
        }
        Map<Digest, Exhibit> inCase = new HashMap<>();
        file.eachLine(line -> {
            // What was decided about the stand-in itself is history, and stays.
            boolean decided = line.kept() instanceof Withholding;
            if (!decided && (replaced.contains(line.number()) || Belongings.pointsAt(line, places))) {
                going.put(line.number(), line);
                if (line.kept() instanceof Capture capture
                        && places.contains(capture.exhibit().id())) {
                    inCase.put(capture.exhibit().id(), capture.exhibit());
                }
            }
        });
        inCase.forEach((place, exhibit) -> standing.put(place, sealed(exhibit)));
    }

    private Original sealed(Exhibit standIn) {
        Content bytes = file.original(standIn);
        String item = vault.put(out -> {
            try (InputStream in = bytes.open()) {
                in.transferTo(out);
            }
        });
        return new Original(item, standIn, Optional.empty(), false);
    }

    /** Makes the move. The case is closed by it. */
    Moved carryOut(List<CaseRecord> decided) {
        if (lines.isEmpty() && returning.isEmpty()) {
            decided.forEach(file::decide);
            file.commit();
            return Moved.nothing(decided);
        }
        for (Original original : returning.values()) {
            file.seal(content(original), original.exhibit().mediaType());
        }
        List<VaultContents.Pouch> pouch =
                going.isEmpty() ? List.of() : List.of(PouchLines.seal(vault, List.copyOf(going.values())));
        vault.keep(vault.contents().with(List.copyOf(standing.values()), pouch, new TreeMap<>()));
        file.exchange(new Exchange(going.keySet(), lines, standing.keySet(), decided, CaseStore.DISPOSABLE));
        vault.keep(vault.contents().without(returning::containsKey, lines::containsKey));
        vault.clearUp();
        return new Moved(0, going.size(), lines.size(), 0, decided, List.of());
    }

    private Content content(Original original) {
        return new Content() {
            @Override
            public long sizeBytes() {
                return original.exhibit().sizeBytes();
            }

            @Override
            public InputStream open() {
                return vault.take(original.item());
            }
        };
    }
}
