package org.dokaz.preserve;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The only hand that changes a case folder. What a file holds survives a loss of power; that a file lies where it was put
 * does so once its folder is settled.
 */
public class Disk {

    private static final int BUFFER_BYTES = 1 << 18;

    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private Path askedOf = Path.of("");
    private boolean rightsKnown;

    /** Makes a folder that only its owner may enter, if it is not there yet. */
    public void privateFolder(Path folder) throws IOException {
        boolean fresh = !Files.isDirectory(folder);
        folder(folder);
        if (fresh && knowsRights(folder)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Makes a folder, if it is not there yet. */
    public void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            settle(parent);
        }
    }

    /** Makes the folder that a file is to lie in, if it is not there yet. */
    public void folderOf(Path file) throws IOException {
        folder(parent(file));
    }

    /** Writes a whole new file. */
    public void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            put(channel, ByteBuffer.wrap(bytes));
            force(channel);
        }
    }

    /** Writes a whole new file that nobody but its owner may read. */
    public void writePrivate(Path file, byte[] bytes) throws IOException {
        if (knowsRights(parent(file))) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
        }
        append(file, bytes);
    }

    /** Writes a whole new file of bytes that need not fit into memory. */
    public void write(Path file, InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
                put(channel, ByteBuffer.wrap(buffer, 0, count));
            }
            force(channel);
        }
    }

    /** Writes a whole new file of bytes that are made as they are written. */
    public void write(Path file, Filling filling) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            // Not closed: what fills it may close it, and the channel is still to be forced.
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            filling.into(out);
            out.flush();
            force(channel);
        }
    }

    /** What a file is filled with. */
    public interface Filling {

        /** Writes it all, without closing. */
        void into(OutputStream out) throws IOException;
    }

    /** Writes at the end of a file, which is made if it is not there. */
    public void append(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            put(channel, ByteBuffer.wrap(bytes));
            force(channel);
        }
    }

    private static void put(FileChannel channel, ByteBuffer rest) throws IOException {
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** Cuts a file off. */
    public void truncate(Path file, long sizeBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(sizeBytes);
            force(channel);
        }
    }

    /** Moves a file in one step: it is seen in the old place or in the new one. */
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until the name of a file is on the disk itself. */
    public void settleNameOf(Path file) {
        settle(parent(file));
    }

    /** Removes a file. */
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Removes the folder in which a file lay, where nothing is in it any more. */
    public void deleteEmptyFolderOf(Path file) throws IOException {
        Path folder = parent(file);
        try {
            delete(folder);
        } catch (DirectoryNotEmptyException used) {
            return;
        }
        settleNameOf(folder);
    }

    /**
     * Removes a file whose content must not be found again, after writing over it. Only some file systems and disks write where the old bytes
     * stood, so that this helps and does not make sure. Bytes that another name leads to as well are left to that name.
     */
    public void erase(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (names(file) != 1) {
            delete(file);
            return;
        }
        unprotect(file);
        byte[] zeros = new byte[BUFFER_BYTES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long rest = channel.size(); rest > 0; rest -= zeros.length) {
                put(channel, ByteBuffer.wrap(zeros, 0, (int) Math.min(rest, zeros.length)));
            }
            force(channel);
        }
        delete(file);
        settleNameOf(file);
    }

    /** Erases a file, or a folder with every file in it; a link is removed, and what it leads to stays. */
    public void eraseAll(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            delete(path);
            return;
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            erase(path);
            return;
        }
        List<Path> inside;
        try (Stream<Path> entries = Files.list(path)) {
            inside = entries.sorted().toList();
        }
        for (Path each : inside) {
            eraseAll(each);
        }
        delete(path);
        settleNameOf(path);
    }

    /** Moves a file in one step over another, which is erased. Its old bytes lie aside for a moment, where that is possible. */
    public void moveErasing(Path from, Path to, Path aside) throws IOException {
        erase(aside);
        try {
            Files.createLink(aside, to);
        } catch (IOException | UnsupportedOperationException unlinkable) {
            // Without a second name the old bytes cannot be reached once the move is done.
            move(from, to);
            return;
        }
        move(from, to);
        erase(aside);
    }

    private static int names(Path file) {
        try {
            return Files.getAttribute(file, "unix:nlink") instanceof Integer count ? count : 2;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            // Rather too little erased than something that is still needed.
            return 2;
        }
    }

    private void unprotect(Path file) throws IOException {
        if (knowsRights(file)) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            rights.add(PosixFilePermission.OWNER_WRITE);
            Files.setPosixFilePermissions(file, rights);
        }
    }

    /** Takes away everyone's right to write a file, as far as the file system knows rights. */
    public void protect(Path file) throws IOException {
        if (knowsRights(file)) {
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(file));
            rights.removeAll(WRITING);
            Files.setPosixFilePermissions(file, rights);
        }
    }

    // Asked of the system for each folder once: it reads the list of all that is mounted to answer.
    private boolean knowsRights(Path file) throws IOException {
        Path folder = parent(file);
        if (!folder.equals(askedOf)) {
            rightsKnown = Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
            askedOf = folder;
        }
        return rightsKnown;
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Waits until what was written is on the disk itself. */
    public void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** Waits until the names in a folder are on the disk itself. */
    public void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            force(channel);
        } catch (IOException unsupported) {
            // Not every system lets a folder be opened; there the file system alone vouches for its names.
            return;
        }
    }
}
