package org.dokaz.release.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.markup.Visible;

/**
 * A bag (BagIt 1.0, RFC 8493): files under {@code data/}, with their SHA-256 and SHA-512 in lists that any machine can check. It is written in one
 * pass, so that what goes in may be of any size.
 */
public final class Bag {

    /** The folder of what the bag is for. */
    public static final String PAYLOAD = "data/";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LINE_LENGTH_MAX = 400;

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final Sink sink;
    private final SortedMap<String, Digests> payload = new TreeMap<>();
    private final SortedMap<String, Digests> tags = new TreeMap<>();
    private final Set<String> folded = new HashSet<>();
    private long bytes;

    private Bag(Sink sink) {
        this.sink = sink;
    }

    /** Where the files of a bag are written to. */
    @FunctionalInterface
    public interface Sink {

        /** The place of a new file; closed when the file is whole. */
        OutputStream file(String path) throws IOException;
    }

    /**
     * What a bag says of itself. No person is named.
     *
     * @param agent the program that wrote it, with its version
     * @param description what is in it
     */
    public record Info(LocalDate day, String agent, String description) {}

    private record Digests(String sha256, String sha512) {}

    /**
     * Writes a bag.
     *
     * @throws IllegalArgumentException for a path that leads out of the bag, or that another file has
     */
    public static void write(Iterable<Entry> files, Info info, Sink sink) throws IOException {
        Bag bag = new Bag(sink);
        for (Entry entry : files) {
            bag.add(entry);
        }
        bag.close(info);
    }

    private void add(Entry entry) throws IOException {
        String path = PAYLOAD + checked(entry.path());
        if (!folded.add(path.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("two files of a bag have one name: " + entry.path());
        }
        try (InputStream in = entry.content().open()) {
            payload.put(path, copied(in, path));
        }
    }

    /** The path, which must lead to one place inside the bag on every system. */
    static String checked(String path) {
        boolean inside = !path.isEmpty()
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && path.indexOf(':') < 0
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
        if (!inside) {
            throw new IllegalArgumentException("no path inside a bag: " + Visible.line(path));
        }
        return path;
    }

    private Digests copied(InputStream in, String path) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = sink.file(path)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
                sha512.update(buffer, 0, count);
                out.write(buffer, 0, count);
                bytes += count;
            }
        }
        return new Digests(
                HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void close(Info info) throws IOException {
        String told = "Bag-Software-Agent: " + line(info.agent()) + "\nBagging-Date: " + info.day()
                + "\nExternal-Description: " + line(info.description()) + "\nPayload-Oxum: " + bytes + "."
                + payload.size() + "\n";
        tag("bagit.txt", DECLARATION);
        tag("bag-info.txt", told);
        tag("manifest-sha256.txt", lines(payload, false));
        tag("manifest-sha512.txt", lines(payload, true));
        SortedMap<String, Digests> listed = new TreeMap<>(tags);
        tag("tagmanifest-sha256.txt", lines(listed, false));
        tag("tagmanifest-sha512.txt", lines(listed, true));
    }

    private static String line(String text) {
        return Visible.cut(Visible.line(text), LINE_LENGTH_MAX);
    }

    private void tag(String name, String text) throws IOException {
        Entry entry = Entry.of(name, text.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = entry.content().open()) {
            tags.put(name, copied(in, name));
        }
    }

    private static String lines(SortedMap<String, Digests> files, boolean longer) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Digests> file : files.entrySet()) {
            String digest = longer ? file.getValue().sha512() : file.getValue().sha256();
            lines.append(digest).append("  ").append(encoded(file.getKey())).append('\n');
        }
        return lines.toString();
    }

    // RFC 8493 has just these three encoded.
    private static String encoded(String path) {
        return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
