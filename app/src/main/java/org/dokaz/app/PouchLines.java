package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.preserve.KeptLine;
import org.dokaz.preserve.OpenVault;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents.Original;
import org.dokaz.vault.VaultContents.Pouch;

/** The records in a vault's pouches, each after the number of its entry, and the originals beside them. */
final class PouchLines implements OpenVault {

    private static final char BEFORE_LINE = '\t';

    private final Vault vault;
    private final Map<Long, Pouch> pouches = new HashMap<>();
    private Optional<Pouch> opened = Optional.empty();
    private SortedMap<Long, byte[]> lines = new TreeMap<>();

    PouchLines(Vault vault) {
        this.vault = vault;
        vault.contents().pouches().forEach(pouch -> pouch.entries().forEach(entry -> pouches.put(entry, pouch)));
    }

    /** Seals records as one pouch. */
    static Pouch seal(Vault vault, List<KeptLine> lines) {
        String item = vault.put(out -> {
            for (KeptLine line : lines) {
                out.write((Long.toString(line.number()) + BEFORE_LINE).getBytes(StandardCharsets.US_ASCII));
                out.write(line.line());
            }
        });
        return new Pouch(item, lines.stream().map(KeptLine::number).toList());
    }

    @Override
    public Optional<byte[]> line(long entry) {
        Pouch pouch = pouches.get(entry);
        if (pouch == null) {
            return Optional.empty();
        }
        if (opened.filter(pouch::equals).isEmpty()) {
            lines = read(pouch);
            opened = Optional.of(pouch);
        }
        return Optional.ofNullable(lines.get(entry));
    }

    @Override
    public Optional<InputStream> original(Digest exhibit) {
        return vault.contents().original(exhibit).map(Original::item).map(vault::take);
    }

    /** All records of the vault, in the order of the log. */
    List<KeptLine> all() {
        List<KeptLine> all = new ArrayList<>();
        for (long entry : new TreeMap<>(pouches).keySet()) {
            all.add(line(entry)
                    .flatMap(line -> KeptLine.parse(entry, line))
                    .orElseThrow(() -> broken(entry)));
        }
        return all;
    }

    private static DokazException broken(long entry) {
        return new DokazException("the vault does not hold the record of entry " + entry
                + " whole; put its file back from a copy, which verify with the passphrase names");
    }

    private SortedMap<Long, byte[]> read(Pouch pouch) {
        SortedMap<Long, byte[]> read = new TreeMap<>();
        try (InputStream in = vault.take(pouch.item())) {
            byte[] bytes = in.readAllBytes();
            int at = 0;
            while (at < bytes.length) {
                long number = 0;
                while (at < bytes.length && bytes[at] != BEFORE_LINE) {
                    number = number * 10 + (bytes[at++] - '0');
                }
                int start = Math.min(at + 1, bytes.length);
                at = start;
                while (at < bytes.length && bytes[at] != '\n') {
                    at++;
                }
                at = Math.min(at + 1, bytes.length);
                read.put(number, Arrays.copyOfRange(bytes, start, at));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
