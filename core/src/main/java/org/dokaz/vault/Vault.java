package org.dokaz.vault;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.preserve.Disk;
import org.jspecify.annotations.Nullable;

/**
 * A vault that is open: whoever has it has given the passphrase. Items are written first and count from the moment on when the index knows them,
 * so that a kill leaves the vault as it was or as it was to be.
 *
 * <p>In {@code vault/} lie the header, the index and the items, each item under a random name. Only one program at a time may change a vault:
 * whoever does holds the lock of its case.
 */
public final class Vault {

    private static final String FOLDER = "vault";
    private static final String HEADER = "vault.json";
    private static final String INDEX = "index";
    private static final String ITEMS = "items";
    private static final String FRESH = "fresh";
    private static final String OWED = "owed";
    private static final int NAME_BYTES = 16;
    private static final int SALT_BYTES = 32;
    private static final long INDEX_BYTES_MAX = 256L * 1024 * 1024;

    private final Path folder;
    private final Disk disk;
    private final RandomGenerator random;
    private Header header;
    private Keys keys;
    private VaultContents contents;

    private Vault(Path folder, Disk disk, RandomGenerator random, Header header, Keys keys, VaultContents contents) {
        this.folder = folder;
        this.disk = disk;
        this.random = random;
        this.header = header;
        this.keys = keys;
        this.contents = contents;
    }

    /** Whether a case has a vault. */
    public static boolean isIn(Path root) {
        return Files.exists(root.resolve(FOLDER).resolve(HEADER));
    }

    /**
     * A new vault in a case that has none.
     *
     * @param random for keys, salts and names: must be unforeseeable
     */
    public static Vault begin(Path root, Passphrase passphrase, RandomGenerator random, Disk disk) {
        return begin(root, passphrase, Cost.USUAL, random, disk);
    }

    static Vault begin(Path root, Passphrase passphrase, Cost cost, RandomGenerator random, Disk disk) {
        if (isIn(root)) {
            throw new DokazException(root.resolve(FOLDER) + ": is a vault already; open it with its passphrase");
        }
        if (!passphrase.isLong()) {
            throw new IllegalArgumentException("a vault's passphrase has at least " + Passphrase.LENGTH_MIN
                    + " characters; several words that nobody would guess are best");
        }
        Path folder = root.resolve(FOLDER);
        String name = digits(random, NAME_BYTES);
        Keys keys = Keys.fresh(name, random);
        Header header = header(name, cost, keys, passphrase, random);
        Vault vault = new Vault(folder, disk, random, header, keys, VaultContents.NONE);
        try {
            disk.privateFolder(folder);
            disk.folder(folder.resolve(ITEMS));
        } catch (IOException unwritable) {
            throw vault.unwritable(folder, unwritable);
        }
        vault.keep(VaultContents.NONE);
        // The header last: with it the vault exists.
        vault.replace(folder.resolve(HEADER), header.encode());
        return vault;
    }

    /**
     * The vault of a case.
     *
     * @throws DokazException in words for each of: no vault, wrong passphrase, tampering, another format
     */
    public static Vault open(Path root, Passphrase passphrase, RandomGenerator random, Disk disk) {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new DokazException(
                    root + ": this case has no vault; 'dokaz judge withhold' or 'dokaz vault begin' makes one");
        }
        Path file = folder.resolve(HEADER);
        Header header = Header.read(file);
        byte[] key = passphrase.key(header.saltBytes(), header.cost());
        Keys keys;
        try {
            keys = Keys.unwrapped(header.name(), header.keyBytes(), key, header.boundBytes());
        } catch (GeneralSecurityException refused) {
            throw new DokazException(folder + ": wrong passphrase: it does not open this vault", refused);
        }
        return new Vault(folder, disk, random, header, keys, index(folder, keys));
    }

    private static VaultContents index(Path folder, Keys keys) {
        Path file = folder.resolve(INDEX);
        try {
            if (Files.size(file) > INDEX_BYTES_MAX) {
                throw tampered(file, null);
            }
            return VaultContents.parse(keys.opened(INDEX, Files.readAllBytes(file)));
        } catch (NoSuchFileException missing) {
            throw missing(file, missing);
        } catch (GeneralSecurityException | IllegalArgumentException | DateTimeException changed) {
            throw tampered(file, changed);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** What it holds. */
    public VaultContents contents() {
        return contents;
    }

    /** Keeps these contents in the place of those before. The items they name must have been put in. */
    public void keep(VaultContents fresh) {
        replace(folder.resolve(INDEX), keys.sealed(INDEX, fresh.encode()));
        contents = fresh;
    }

    /** Seals bytes as an item that the index is to learn of; gives its name. */
    public String put(Filling bytes) {
        String name = digits(random, NAME_BYTES);
        Path place = item(name);
        try {
            disk.folder(folder.resolve(ITEMS));
            disk.write(place, out -> {
                try (OutputStream sealing = keys.sealing(name, new Unclosed(out))) {
                    bytes.into(sealing);
                }
            });
            disk.settleNameOf(place);
        } catch (IOException unwritable) {
            throw unwritable(place, unwritable);
        }
        return name;
    }

    /** What an item is filled with. */
    public interface Filling {

        /** Writes it all. */
        void into(OutputStream out) throws IOException;
    }

    /**
     * The bytes of an item. Whoever needs to rely on them reads to their end: that it was cut off shows only there.
     *
     * @throws DokazException when it is opened or read, where it is missing, changed or damaged
     */
    public InputStream take(String name) {
        return new Checked(item(name), opened(name));
    }

    private InputStream opened(String name) {
        Path place = item(name);
        try {
            return keys.opening(name, Files.newInputStream(place));
        } catch (NoSuchFileException missing) {
            throw missing(place, missing);
        } catch (GeneralSecurityException changed) {
            throw tampered(place, changed);
        } catch (IOException unreadable) {
            throw unreadable(place, unreadable);
        }
    }

    /** Removes items that the index does not know, as a program leaves them that was stopped, or as they are left behind by what went back. */
    public void clearUp() {
        Set<String> known = new HashSet<>();
        itemNames().forEach(known::add);
        try {
            disk.delete(folder.resolve(FRESH));
            for (Path file : items()) {
                if (!known.contains(file.getFileName().toString())) {
                    disk.erase(file);
                }
            }
        } catch (IOException unwritable) {
            throw unwritable(folder, unwritable);
        }
    }

    /** Notes that something in it may have to be taken out for good, until that is done. */
    public void owe() {
        if (!isOwing()) {
            replace(folder.resolve(OWED), new byte[0]);
        }
    }

    /** Whether something in it may still have to be taken out for good. */
    public boolean isOwing() {
        return Files.exists(folder.resolve(OWED));
    }

    /** Whether something in the vault of a case may still have to be taken out for good. */
    public static boolean isOwing(Path root) {
        return Files.exists(root.resolve(FOLDER).resolve(OWED));
    }

    /** Notes that all was taken out. */
    public void owesNothing() {
        try {
            disk.delete(folder.resolve(OWED));
            disk.settleNameOf(folder.resolve(OWED));
        } catch (IOException unwritable) {
            throw unwritable(folder, unwritable);
        }
    }

    private List<Path> items() throws IOException {
        Path place = folder.resolve(ITEMS);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.sorted().toList();
        }
    }

    /**
     * Changes the passphrase. What is put in from now on opens with the new one alone, even for somebody who has an old copy of the header and the
     * old passphrase.
     */
    public void change(Passphrase passphrase) {
        if (!passphrase.isLong()) {
            throw new IllegalArgumentException(
                    "a vault's passphrase has at least " + Passphrase.LENGTH_MIN + " characters");
        }
        if (keys.isFull()) {
            throw new DokazException(folder + ": its passphrase was changed " + Keys.KEYS_MAX
                    + " times, which is all this format can hold; begin a new case and move what is needed");
        }
        Keys renewed = keys.renewed(random);
        Header changed = header(header.name(), header.cost(), renewed, passphrase, random);
        // The header first: it opens the index under both keys.
        replace(folder.resolve(HEADER), changed.encode());
        header = changed;
        keys = renewed;
        keep(contents);
    }

    /** Every item that cannot be opened to its end, each in one line. */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        itemNames().forEach(name -> {
            try (InputStream in = take(name)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException unreadable) {
                flaws.add(String.valueOf(unreadable(item(name), unreadable).getMessage()));
            } catch (DokazException broken) {
                flaws.add(String.valueOf(broken.getMessage()));
            }
        });
        return flaws;
    }

    private Stream<String> itemNames() {
        return Stream.of(
                        contents.originals().stream().map(VaultContents.Original::item),
                        contents.pouches().stream().map(VaultContents.Pouch::item),
                        contents.accounts().stream().map(VaultContents.Account::item))
                .flatMap(items -> items);
    }

    private static Header header(String name, Cost cost, Keys keys, Passphrase passphrase, RandomGenerator random) {
        String salt = digits(random, SALT_BYTES);
        Header bare = new Header(name, cost, salt, "");
        byte[] wrapped = keys.wrapped(passphrase.key(bare.saltBytes(), cost), bare.boundBytes());
        return new Header(name, cost, salt, HexFormat.of().formatHex(wrapped));
    }

    private void replace(Path place, byte[] bytes) {
        Path fresh = folder.resolve(FRESH);
        try {
            disk.delete(fresh);
            disk.write(fresh, bytes);
            disk.move(fresh, place);
            disk.settleNameOf(place);
        } catch (IOException unwritable) {
            throw unwritable(place, unwritable);
        }
    }

    private Path item(String name) {
        return folder.resolve(ITEMS).resolve(name);
    }

    private static String digits(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private DokazException unwritable(Path place, IOException cause) {
        return new DokazException(
                place + ": the vault cannot be written (" + cause.getClass().getSimpleName()
                        + "); make room on the disk or give yourself the right to write there, then try again: nothing is lost",
                cause);
    }

    private static DokazException unreadable(Path place, IOException cause) {
        return new DokazException(
                place + ": cannot be read; check your rights to it and the disk, then try again", cause);
    }

    private static DokazException missing(Path place, IOException cause) {
        return new DokazException(place + ": is missing from the vault; put it back from a copy", cause);
    }

    private static DokazException tampered(Path place, @Nullable Exception cause) {
        String what = place + ": was changed or damaged, or does not belong to this vault: what it holds is not used;"
                + " put it back from a copy";
        return cause == null ? new DokazException(what) : new DokazException(what, cause);
    }

    /** A stream that whoever writes to it may close without an end to the file. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** An item's bytes, whose failure names the item. */
    private static final class Checked extends FilterInputStream {

        private final Path place;

        Checked(Path place, InputStream in) {
            super(in);
            this.place = place;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException changed) {
                throw tampered(place, changed);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException changed) {
                throw tampered(place, changed);
            }
        }
    }
}
