package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.dokaz.flow.Content;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.Exchange;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Seclusion;
import org.dokaz.record.Withholding;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents.Original;
import org.dokaz.vault.VaultContents.Pouch;
import org.dokaz.vault.standin.Pseudonyms;
import org.dokaz.vault.standin.StandIn;
import org.dokaz.vault.standin.StandInRecords;

/**
 * One move into the vault. First what goes is sealed in the vault, then the vault's index tells of it, then the case exchanges it for what stands
 * in its place: killed anywhere, the case is as it was or as it was to be, and what was sealed in vain is cleared away by the next move.
 */
final class Secluding {

    /** How much of records one sealed file holds, in bytes. */
    private static final int POUCH_BYTES_MAX = 32 * 1024 * 1024;

    private static final int NUMBER_BYTES = 16;

    private final CaseFile file;
    private final Vault vault;
    private final Pseudonyms names;
    private final RandomGenerator random;
    private final Belongings belongings;
    private final Map<Digest, StandIn> standIns = new HashMap<>();
    private final Map<Digest, Exhibit> known = new HashMap<>();
    private final Set<Digest> removed = new HashSet<>();
    private final List<CaseRecord> entered = new ArrayList<>();
    private final SortedMap<Long, Long> successors = new TreeMap<>();
    private int untold;

    Secluding(CaseFile file, Vault vault, Pseudonyms names, Set<Digest> whole, RandomGenerator random) {
        this.file = file;
        this.vault = vault;
        this.names = names;
        this.random = random;
        this.belongings = Belongings.in(file, names, whole);
        for (Exhibit original : belongings.originals()) {
            prepare(original, belongings.isWhole(original.id()));
        }
        succeed();
    }

    boolean isNeeded() {
        return !belongings.lines().isEmpty();
    }

    /** What stands in the place of an original that goes. */
    Optional<Digest> standIn(Digest original) {
        return Optional.ofNullable(standIns.get(original))
                .map(StandIn::exhibit)
                .or(() -> Optional.ofNullable(known.get(original)))
                .map(Exhibit::id);
    }

    private void prepare(Exhibit original, boolean whole) {
        Optional<Digest> before = vault.contents().original(original.id()).flatMap(Original::standIn);
        if (before.flatMap(belongings::received).isPresent()) {
            // It came in again after it went into the vault: what stands for it stands there already.
            known.put(original.id(), belongings.received(before.get()).orElseThrow());
            return;
        }
        // Left by a move that was stopped before it counted.
        before.ifPresent(removed::add);
        StandIn standIn =
                whole ? StandIn.closed(number()) : StandIn.of(belongings.shown(original.id()), names, number());
        standIns.put(original.id(), isClean(standIn) ? standIn : StandIn.closed(number()));
    }

    private boolean isClean(StandIn standIn) {
        try {
            return !new OriginalSearch(names)
                    .isNamedIn(Content.of(standIn.bytes()).open());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String number() {
        byte[] number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        return HexFormat.of().formatHex(number);
    }

    /** Makes what takes the place of each record. */
    private void succeed() {
        StandInRecords records = new StandInRecords(standIns, known, names);
        Set<DocumentOutcome> shown = new HashSet<>();
        belongings.originals().forEach(original -> shown.addAll(belongings.shown(original.id())));
        Set<Digest> closed = new HashSet<>();
        for (KeptLine line : belongings.lines()) {
            CaseRecord kept = line.kept();
            if (!isToBeTold(kept, shown, closed)) {
                continue;
            }
            Optional<CaseRecord> fresh = records.of(kept);
            if (fresh.isPresent()) {
                successors.put(line.number(), file.nextEntry() + entered.size());
                entered.add(fresh.get());
            } else {
                untold++;
            }
        }
    }

    private boolean isToBeTold(CaseRecord kept, Set<DocumentOutcome> shown, Set<Digest> closed) {
        return switch (kept) {
            case Capture capture -> {
                Exhibit standing = known.get(capture.exhibit().id());
                yield standing == null || !file.standIn(capture.path()).equals(Optional.of(standing));
            }
            case DocumentOutcome document -> {
                Digest original = document.exhibit().id();
                StandIn standIn = standIns.get(original);
                boolean again = standIn != null && standIn.isClosed() && !closed.add(original);
                yield !known.containsKey(original) && shown.contains(document) && !again;
            }
            case Seclusion ignored -> false;
            default -> true;
        };
    }

    /** Makes the move. The case is closed by it. */
    Moved carryOut(List<CaseRecord> decided) {
        vault.keep(vault.contents().with(sealOriginals(), sealRecords(), successors));
        // Known to the vault by now, so that one that is left behind is found again.
        standIns.values().forEach(standIn -> file.seal(Content.of(standIn.bytes()), Withholding.STAND_IN_MEDIA_TYPE));
        Set<Long> entries = new HashSet<>();
        belongings.lines().forEach(line -> entries.add(line.number()));
        belongings.originals().forEach(original -> removed.add(original.id()));
        List<CaseRecord> all = new ArrayList<>(entered);
        all.addAll(decided);
        file.exchange(new Exchange(entries, Map.of(), removed, all, CaseStore.DISPOSABLE));
        vault.clearUp();
        return new Moved(belongings.originals().size(), entries.size(), 0, untold, decided, List.of());
    }

    private List<Original> sealOriginals() {
        List<Original> sealed = new ArrayList<>();
        for (Exhibit original : belongings.originals()) {
            Optional<Original> before = vault.contents().original(original.id());
            String item = before.isPresent() ? before.get().item() : seal(original);
            StandIn standIn = standIns.get(original.id());
            sealed.add(new Original(
                    item,
                    original,
                    standIn(original.id()),
                    before.map(Original::whole).orElse(false) || (standIn != null && standIn.isClosed())));
        }
        return sealed;
    }

    private String seal(Exhibit original) {
        return vault.put(out -> {
            try (InputStream in = file.original(original).open()) {
                in.transferTo(out);
            }
        });
    }

    private List<Pouch> sealRecords() {
        List<Pouch> pouches = new ArrayList<>();
        List<KeptLine> some = new ArrayList<>();
        long bytes = 0;
        for (KeptLine line : belongings.lines()) {
            some.add(line);
            bytes += line.line().length;
            if (bytes > POUCH_BYTES_MAX) {
                pouches.add(PouchLines.seal(vault, some));
                some.clear();
                bytes = 0;
            }
        }
        if (!some.isEmpty()) {
            pouches.add(PouchLines.seal(vault, some));
        }
        return pouches;
    }
}
