package org.dokaz.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dokaz.model.Digest;

/** A bag as BagIt 1.0 has it, put together by hand. */
public final class Bag {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** Adds a file of the payload, by its path under {@code data/}. */
    public Bag with(String path, byte[] bytes) {
        files.put("data/" + path, bytes);
        return this;
    }

    /** Adds the chain of custody. */
    public Bag withCustody(Map<String, byte[]> custody) {
        custody.forEach((path, bytes) -> with("custody/" + path, bytes));
        return this;
    }

    /** Adds an original. */
    public Bag withOriginal(byte[] bytes) {
        String hex = Digest.of(bytes).hex();
        return with("originals/" + hex.substring(0, 2) + "/" + hex.substring(2), bytes);
    }

    private SortedMap<String, byte[]> whole() {
        SortedMap<String, byte[]> whole = new TreeMap<>();
        whole.put("bagit.txt", bytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        whole.put("manifest-sha256.txt", manifest(files));
        whole.put("tagmanifest-sha256.txt", manifest(whole));
        whole.putAll(files);
        return whole;
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, bytes) ->
                lines.append(Digest.of(bytes).hex()).append("  ").append(path).append('\n'));
        return bytes(lines.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes it as a folder. */
    public Path folder(Path root) throws IOException {
        for (Map.Entry<String, byte[]> file : whole().entrySet()) {
            Path place = root.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        return root;
    }

    /**
     * Writes it as a ZIP.
     *
     * @param above what its paths begin with
     */
    public Path zip(Path file, String above) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : whole().entrySet()) {
                zip.putNextEntry(new ZipEntry(above + each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
