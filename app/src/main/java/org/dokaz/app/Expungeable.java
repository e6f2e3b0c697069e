package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Expunging;
import org.dokaz.record.RecordTexts;
import org.dokaz.record.Revocation;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Seclusion;
import org.dokaz.record.Unreceived;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents.Original;

/**
 * What goes when an exhibit is expunged: its bytes, every record that names it or was decided on its words, in the case and in its vault, and what
 * remains of those that tell of other exhibits too.
 */
final class Expungeable {

    /** How many characters words have that are held against other records: fewer say nothing. */
    private static final int WORDS_LENGTH_MIN = 12;

    /** How many claims are held against other records. */
    private static final int WORDS_MAX = 500;

    private final Set<Digest> exhibits = new HashSet<>();
    private final Set<String> paths = new TreeSet<>();
    private final Map<Long, KeptLine> inCase = new TreeMap<>();
    private final Set<Long> inVault = new TreeSet<>();
    private final List<CaseRecord> remaining = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final List<String> elsewhere = new ArrayList<>();
    private int readingsOfOthers;

    /**
     * What goes with this exhibit.
     *
     * @param vault of the case, opened, where it has one
     */
    static Expungeable of(CaseFile file, Optional<Vault> vault, Digest exhibit) {
        Expungeable found = new Expungeable();
        found.exhibits.add(exhibit);
        vault.ifPresent(found::standing);
        List<KeptLine> held = vault.map(open -> new PouchLines(open).all()).orElse(List.of());
        Consumer<Consumer<KeptLine>> everywhere = each -> {
            file.eachLine(each);
            held.forEach(each);
        };
        found.takePacked(everywhere);
        vault.ifPresent(found::standing);
        found.lookFor(everywhere);
        Set<Digest> named = found.alsoReadAnew(everywhere);
        Set<String> dropped = new HashSet<>();
        file.eachLine(line -> {
            if (found.goes(line, named)) {
                found.inCase.put(line.number(), line);
                found.drop(line, dropped);
            }
        });
        held.stream().filter(line -> found.goes(line, named)).forEach(line -> {
            found.inVault.add(line.number());
            found.drop(line, dropped);
        });
        file.eachLine(line -> {
            if (line.kept() instanceof Revocation revocation
                    && dropped.contains(revocation.judgement().hex())) {
                found.inCase.put(line.number(), line);
            }
        });
        found.remain(file);
        return found;
    }

    /** What was packed together goes together: the bytes of a file stand in the archive that it was taken out of as well. */
    private void takePacked(Consumer<Consumer<KeptLine>> everywhere) {
        Packed packed = new Packed();
        everywhere.accept(line -> {
            if (line.kept() instanceof Capture capture) {
                capture.provenance()
                        .within()
                        .ifPresent(outer -> packed.add(outer, capture.exhibit().id()));
            }
        });
        exhibits.addAll(packed.together(exhibits));
    }

    /** What stands in the case for an original in the vault goes with it, and the other way round. */
    private void standing(Vault vault) {
        for (int before = 0; before < exhibits.size(); ) {
            before = exhibits.size();
            for (Original original : vault.contents().originals()) {
                Digest id = original.exhibit().id();
                if (exhibits.contains(id)
                        || original.standIn().filter(exhibits::contains).isPresent()) {
                    exhibits.add(id);
                    original.standIn().ifPresent(exhibits::add);
                }
            }
        }
    }

    private void lookFor(Consumer<Consumer<KeptLine>> everywhere) {
        Set<String> others = new HashSet<>();
        everywhere.accept(line -> {
            switch (line.kept()) {
                case Capture capture ->
                    capture.path()
                            .ifPresent(
                                    path -> (exhibits.contains(capture.exhibit().id()) ? paths : others).add(path));
                case DocumentOutcome document
                when exhibits.contains(document.exhibit().id()) ->
                    new Held(Optional.empty(), document).reading().ifPresent(this::note);
                default -> {}
            }
        });
        // Something else was found there as well, and is not to go.
        paths.removeAll(others);
    }

    private void note(Reading reading) {
        for (Claim claim : reading.claims()) {
            if (claim.cited().words().length() >= WORDS_LENGTH_MIN && words.size() < WORDS_MAX) {
                words.add(claim.cited().words());
            }
        }
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Name name && name.kind() == Mention.NameKind.PERSON) {
                names.add(name.cited().words());
            }
        }
    }

    /** Other exhibits one of whose readings names what goes: all their readings go, so that they are read anew from the beginning. */
    private Set<Digest> alsoReadAnew(Consumer<Consumer<KeptLine>> everywhere) {
        Set<Digest> others = new HashSet<>();
        everywhere.accept(line -> {
            if (line.kept() instanceof DocumentOutcome document
                    && !exhibits.contains(document.exhibit().id())
                    && Belongings.pointsAt(line, exhibits)) {
                others.add(document.exhibit().id());
            }
        });
        return others;
    }

    private boolean goes(KeptLine line, Set<Digest> readAnew) {
        return switch (line.kept()) {
            case Seclusion ignored -> false;
            case Expunging ignored -> false;
            case Unreceived unreceived ->
                unreceived.path().filter(paths::contains).isPresent();
            case RunAccount run -> run.inputs().stream().anyMatch(paths::contains);
            case DocumentOutcome document
            when readAnew.contains(document.exhibit().id()) -> true;
            default -> Belongings.pointsAt(line, exhibits);
        };
    }

    private void drop(KeptLine line, Set<String> dropped) {
        if (line.kept() instanceof Decided decided) {
            dropped.add(decided.id().hex());
        }
        if (line.kept() instanceof DocumentOutcome document
                && !exhibits.contains(document.exhibit().id())) {
            readingsOfOthers++;
        }
    }

    private void remain(CaseFile file) {
        Set<String> revoked = new HashSet<>();
        inCase.values().forEach(line -> {
            if (line.kept() instanceof Revocation revocation) {
                revoked.add(revocation.judgement().hex());
            }
        });
        Remainder remainder = new Remainder(exhibits, paths);
        for (KeptLine line : inCase.values()) {
            boolean isRevoked = line.kept() instanceof Decided decided
                    && revoked.contains(decided.id().hex());
            if (!isRevoked) {
                remainder.of(line.kept()).ifPresent(remaining::add);
            }
        }
        file.eachLine(line -> {
            if (!inCase.containsKey(line.number()) && says(line)) {
                elsewhere.add(told(line));
            }
        });
    }

    private boolean says(KeptLine line) {
        boolean[] found = new boolean[1];
        RecordTexts.each(
                line.content(), text -> found[0] = found[0] || words.stream().anyMatch(text::contains));
        return found[0];
    }

    private static String told(KeptLine line) {
        return line.kept() instanceof DocumentOutcome document
                ? "document " + document.exhibit().id().hex().substring(0, 2 * Pointing.DIGITS_MIN)
                : "entry " + line.number() + " of the log ("
                        + line.kept().deed().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** The exhibit, and what stands for it or what it stands for. */
    Set<Digest> exhibits() {
        return exhibits;
    }

    /** The entries whose records go, of those in the case. */
    Set<Long> inCase() {
        return inCase.keySet();
    }

    /** The entries whose records go, of those in the vault. */
    Set<Long> inVault() {
        return inVault;
    }

    /** What takes the place of records that tell of other exhibits too, in the order of the log. */
    List<CaseRecord> remaining() {
        return remaining;
    }

    /** How many decisions go. */
    long decisions() {
        return inCase.values().stream()
                .filter(line -> line.kept() instanceof Decided)
                .count();
    }

    /** How many readings of other exhibits go, since they name this one: these are to be read again. */
    int readingsOfOthers() {
        return readingsOfOthers;
    }

    /** Where else in the case the same words stand: copies, and what people wrote. These stay. */
    List<String> elsewhere() {
        return elsewhere.stream().distinct().toList();
    }

    /** Where it was found. */
    Set<String> paths() {
        return paths;
    }

    /**
     * What of it a person's words repeat, though they are to be kept; nothing where they repeat nothing.
     *
     * @param told what is to be kept of the expunging
     */
    Optional<String> repeatedIn(String told) {
        boolean digest =
                exhibits.stream().anyMatch(id -> told.contains(id.hex().substring(0, 2 * Pointing.DIGITS_MIN)));
        if (digest) {
            return Optional.of("its digest");
        }
        for (String path : paths) {
            int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
            if (told.contains(path) || told.contains(path.substring(slash + 1))) {
                return Optional.of("its path");
            }
        }
        if (names.stream().anyMatch(told::contains)) {
            return Optional.of("a name that stands in it");
        }
        return words.stream().anyMatch(told::contains) ? Optional.of("words of it") : Optional.empty();
    }
}
