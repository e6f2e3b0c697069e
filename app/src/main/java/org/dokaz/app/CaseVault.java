package org.dokaz.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.preserve.Disk;
import org.dokaz.preserve.Whereabouts;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Revocation;
import org.dokaz.record.Withholding;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents;
import org.dokaz.vault.VaultContents.Original;
import org.dokaz.vault.standin.Pseudonyms;

/** A case together with its vault: what is withheld goes in, and comes back when that no longer holds. */
public final class CaseVault {

    private final Path root;
    private final Maker.Machine maker;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Disk disk;

    /**
     * The case in this folder.
     *
     * @param random for keys, salts and names: must be unforeseeable
     */
    public CaseVault(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random) {
        this(root, maker, clock, random, new Disk());
    }

    CaseVault(Path root, Maker.Machine maker, InstantSource clock, RandomGenerator random, Disk disk) {
        this.root = root;
        this.maker = maker;
        this.clock = clock;
        this.random = random;
        this.disk = disk;
    }

    /** Whether the case has a vault. */
    public boolean isThere() {
        return Vault.isIn(root);
    }

    /** Makes a vault with nothing in it. */
    @SuppressWarnings("try") // The case is open only so that nobody else changes it.
    public Vault begin(Passphrase passphrase) {
        try (CaseFile ignored = open()) {
            return Vault.begin(root, passphrase, random, disk);
        }
    }

    /** The vault, opened. */
    public Vault open(Passphrase passphrase) {
        return Vault.open(root, passphrase, random, disk);
    }

    private CaseFile open() {
        return CaseFile.open(root, maker, clock, random, disk);
    }

    /**
     * Withholds the names of a person: everything that holds one of them goes into the vault.
     *
     * @param more the person, or more spellings for the person of this pseudonym
     * @param why the reason, in which none of the names may stand
     */
    public Moved withhold(Vault vault, Identity more, String why, Maker.Analyst by) {
        return withhold(vault, more, why, by, List.of());
    }

    /** The same, and keeps these records with it. */
    Moved withhold(Vault vault, Identity more, String why, Maker.Analyst by, List<CaseRecord> besides) {
        try (CaseFile file = open()) {
            VaultContents contents = settled(file, vault);
            vault.keep(contents.with(contents.identity(more.pseudonym())
                    .map(known -> known.with(more.names()).told(more.what(), more.notes()))
                    .orElse(more)));
            CaseRecord decided =
                    new Withholding(Optional.of(more.pseudonym()), Optional.empty(), why, clock.instant(), by);
            List<CaseRecord> all = new ArrayList<>(List.of(decided));
            all.addAll(besides);
            return looked(vault, move(file, vault, whole(vault), ignored -> all));
        }
    }

    /**
     * Restricts a document whole: its original and everything that was read in it go into the vault, and only that it is there stays.
     *
     * @param document the end of its path, or the first digits of its digest
     * @throws IllegalArgumentException where no one document is meant
     */
    public Moved restrict(Vault vault, String document, String why, Maker.Analyst by) {
        try (CaseFile file = open()) {
            settled(file, vault);
            Digest exhibit = new PointingAtExhibits(file).at(document).id();
            Set<Digest> whole = whole(vault);
            whole.add(exhibit);
            Instant now = clock.instant();
            return looked(
                    vault,
                    move(
                            file,
                            vault,
                            whole,
                            secluding -> List.of(
                                    new Withholding(Optional.empty(), secluding.standIn(exhibit), why, now, by))));
        }
    }

    /** Moves what came into the case after its name was withheld. */
    public Moved sweep(Vault vault) {
        try (CaseFile file = open()) {
            settled(file, vault);
            return looked(vault, move(file, vault, whole(vault), ignored -> List.of()));
        }
    }

    /** Takes a withholding back: what holds no other withheld name returns to the case. */
    public Moved revoke(Vault vault, Withholding withholding, String why, Maker.Analyst by) {
        try (CaseFile file = open()) {
            VaultContents contents = settled(file, vault);
            Instant now = clock.instant();
            withholding
                    .pseudonym()
                    .flatMap(contents::identity)
                    .ifPresent(identity -> vault.keep(contents.with(identity.released(now))));
            withholding.standIn().ifPresent(standIn -> vault.keep(contents.unrestricted(standIn)));
            List<CaseRecord> decided = new ArrayList<>();
            for (Withholding held : file.holding(Withholding.class)) {
                if (held.equals(withholding)
                        || (held.pseudonym().isPresent() && held.pseudonym().equals(withholding.pseudonym()))) {
                    decided.add(new Revocation(held.id(), why, now, by));
                }
            }
            Returning returning = new Returning(file, vault, names(vault));
            return looked(vault, returning.carryOut(decided));
        }
    }

    /** Changes the passphrase of the vault. */
    @SuppressWarnings("try") // The case is open only so that nobody else changes it.
    public void change(Vault vault, Passphrase fresh) {
        try (CaseFile ignored = open()) {
            vault.change(fresh);
        }
    }

    /** The one original that was received behind an id that the case shows, or its own; its first digits are enough. */
    public static Optional<Original> original(Vault vault, String reference) {
        Optional<String> digits = Pointing.digits(reference);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        List<Original> meant = vault.contents().originals().stream()
                .filter(original -> !original.exhibit().mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE))
                .filter(original -> isBehind(vault.contents(), original, digits.get()))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static boolean isBehind(VaultContents contents, Original original, String digits) {
        Set<Digest> seen = new HashSet<>();
        Optional<Digest> next = Optional.of(original.exhibit().id());
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().hex().startsWith(digits)) {
                return true;
            }
            next = contents.original(next.get()).flatMap(Original::standIn);
        }
        return false;
    }

    private Moved move(CaseFile file, Vault vault, Set<Digest> whole, Function<Secluding, List<CaseRecord>> decided) {
        Pseudonyms names = names(vault);
        SavedSearchFile.forget(root, names::isNamedIn, disk);
        Secluding secluding = new Secluding(file, vault, names, whole, random);
        List<CaseRecord> decisions = decided.apply(secluding);
        if (secluding.isNeeded()) {
            return secluding.carryOut(decisions);
        }
        decisions.forEach(file::decide);
        file.commit();
        return Moved.nothing(decisions);
    }

    // What a stopped move sealed and the case did not hand over is still the case's.
    private VaultContents settled(CaseFile file, Vault vault) {
        Expunge.settle(file, vault);
        VaultContents settled =
                vault.contents().without(ignored -> false, entry -> file.whereabouts(entry) != Whereabouts.IN_VAULT);
        if (!settled.equals(vault.contents())) {
            vault.keep(settled);
        }
        vault.clearUp();
        return settled;
    }

    // A move is believed when a second look finds nothing.
    private Moved looked(Vault vault, Moved moved) {
        Pseudonyms names = names(vault);
        if (moved.originals() + moved.records() + moved.returned() > 0) {
            try (CaseFile file = open()) {
                if (!Belongings.in(file, names, whole(vault)).lines().isEmpty()) {
                    throw new DokazException(root
                            + ": something withheld still lies in the case after the move; run 'dokaz vault sweep', and"
                            + " report it as a bug if it stays so");
                }
            }
        }
        return moved.with(Leftovers.in(root, names));
    }

    private static Set<Digest> whole(Vault vault) {
        Set<Digest> whole = new HashSet<>();
        vault.contents().originals().stream()
                .filter(Original::whole)
                .forEach(original -> whole.add(original.exhibit().id()));
        return whole;
    }

    /** What finds the names that the vault withholds. */
    public Pseudonyms names(Vault vault) {
        return new Pseudonyms(WithheldNames.of(vault.contents()));
    }
}
