package org.dokaz.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.preserve.Disk;
import org.dokaz.preserve.Exchange;
import org.dokaz.preserve.KeptLine;
import org.dokaz.preserve.Whereabouts;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Expunging;
import org.dokaz.vault.Vault;

/** Takes exhibits out of a case and its vault for good. EXPUNGING.md says who may, why, and what cannot be promised. */
public final class Expunge {

    private final Path root;
    private final Maker.Machine maker;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Disk disk;

    /**
     * The case in this folder.
     *
     * @param random for salts: must be unforeseeable
     */
    public Expunge(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random) {
        this(root, maker, clock, random, new Disk());
    }

    Expunge(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random, Disk disk) {
        this.root = root;
        this.maker = maker;
        this.clock = clock;
        this.random = random;
        this.disk = disk;
    }

    /**
     * What a person wants taken out.
     *
     * @param document the end of its path, or the first digits of its digest
     * @param why the reason; tells nothing of what is in it
     * @param authority the order, law or person that it is done on
     */
    public record Order(String document, String why, String authority, Maker.Analyst by) {}

    /**
     * What goes, or went.
     *
     * @param originals how many files of received bytes, those in the vault and what stands for them among them
     * @param records how many records in the case
     * @param inVault how many in its vault
     * @param decisions how many of the records are decisions of people
     * @param rewritten how many records tell of other exhibits too and are kept without this one
     * @param readAnew how many readings of other exhibits go because they name this one
     * @param elsewhere where the same words stay: copies, and what people wrote
     */
    public record Taken(
            int originals,
            int records,
            int inVault,
            long decisions,
            int rewritten,
            int readAnew,
            List<String> elsewhere) {

        public Taken {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** Tells what would go, and changes nothing. */
    public Taken rehearse(Order order, Optional<Vault> vault) {
        try (CaseFile file = open()) {
            return taken(expungeable(file, order, vault));
        }
    }

    /**
     * Takes it out, all or nothing, whenever the program is killed: what the log tells of is completed by the next opening of the case, and in the
     * vault by the next opening of the vault.
     *
     * @throws IllegalArgumentException where no one document is meant, or where what is to be kept would tell of it
     */
    public Taken carryOut(Order order, Optional<Vault> vault) {
        Taken taken;
        try (CaseFile file = open()) {
            Expungeable goes = expungeable(file, order, vault);
            taken = taken(goes);
            Set<Long> entries = new HashSet<>(goes.inCase());
            entries.addAll(goes.inVault());
            Set<Digest> originals = new HashSet<>(goes.exhibits());
            List<CaseRecord> entered = new ArrayList<>(goes.remaining());
            SavedSearchFile.forget(root, text -> goes.repeatedIn(text).isPresent(), disk);
            // Before it counts: a vault that is not seen to again is told of.
            vault.ifPresent(Vault::owe);
            file.exchange(new Exchange(
                    Expunging.of(entries, order.authority(), order.why(), clock.instant(), order.by()),
                    originals,
                    entered,
                    CaseStore.DISPOSABLE));
        }
        vault.ifPresent(this::settle);
        return taken;
    }

    private CaseFile open() {
        return CaseFile.open(root, maker, clock, random, disk);
    }

    private void settle(Vault vault) {
        try (CaseFile file = open()) {
            settle(file, vault);
        }
    }

    private Expungeable expungeable(CaseFile file, Order order, Optional<Vault> vault) {
        Exhibit exhibit = new PointingAtExhibits(file).at(order.document());
        Expungeable goes = Expungeable.of(file, vault, exhibit.id());
        for (String told : List.of(order.why(), order.authority(), order.by().pseudonym())) {
            goes.repeatedIn(told).ifPresent(what -> {
                throw new IllegalArgumentException("--by, --reason or --authority repeats " + what
                        + "; these are kept, and must tell nothing of what is taken out: word them without it");
            });
        }
        return goes;
    }

    private static Taken taken(Expungeable goes) {
        return new Taken(
                goes.exhibits().size(),
                goes.inCase().size(),
                goes.inVault().size(),
                goes.decisions(),
                goes.remaining().size(),
                goes.readingsOfOthers(),
                goes.elsewhere());
    }

    /**
     * Takes out of a vault what was expunged from its case: follows from what the case tells, so that it can be done again after a kill. What it
     * holds of expunged entries goes, with every original that no record tells of any more.
     */
    static void settle(CaseFile file, Vault vault) {
        if (!vault.isOwing()) {
            return;
        }
        List<KeptLine> all = new PouchLines(vault).all();
        Set<Long> gone = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (KeptLine line : all) {
            if (file.whereabouts(line.number()) == Whereabouts.EXPUNGED) {
                gone.add(line.number());
                vault.contents().pouches().stream()
                        .filter(pouch -> pouch.entries().contains(line.number()))
                        .forEach(pouch -> items.add(pouch.item()));
            }
        }
        List<KeptLine> staying =
                all.stream().filter(line -> !gone.contains(line.number())).toList();
        List<KeptLine> moved = staying.stream()
                .filter(line -> vault.contents().pouches().stream()
                        .anyMatch(pouch ->
                                items.contains(pouch.item()) && pouch.entries().contains(line.number())))
                .toList();
        Set<Digest> told = new HashSet<>();
        vault.contents().originals().stream()
                .map(original -> original.exhibit().id())
                .filter(id -> staying.stream().anyMatch(line -> Belongings.pointsAt(line, Set.of(id))))
                .forEach(told::add);
        vault.keep(vault.contents()
                .expunged(
                        original -> !told.contains(original),
                        gone::contains,
                        items,
                        moved.isEmpty() ? List.of() : List.of(PouchLines.seal(vault, moved))));
        vault.clearUp();
        vault.owesNothing();
    }
}
