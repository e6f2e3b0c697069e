package org.dokaz.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dokaz.preserve.CustodyExtract;
import org.dokaz.release.Gate;
import org.dokaz.release.pack.Making;
import org.dokaz.release.pack.PackageFormat;

/**
 * The writing of a release as a package. What it tells of the case's custody is the log, which names nothing, its signed heads and the keys: no
 * record of the case.
 *
 * @param licence under which it may be used; an address or words
 * @param evidence whether redacted copies of the documents that are quoted go in
 * @param zipped whether it is one file
 */
public record Packing(PackageFormat format, Optional<String> licence, boolean evidence, boolean zipped)
        implements Publishing.Writing {

    // A bag's own list of its files has the name that the list of a release has otherwise.
    private static final String MANIFEST = "release-sha256.txt";

    private static final String ZIPPED = "release.zip";

    @Override
    public SortedMap<String, byte[]> files(CaseFile file, Gate.Passed passed) {
        SortedMap<String, byte[]> files =
                format.files(passed.release(), new Making(file.maker(), licence), more(file, passed));
        return zipped ? new TreeMap<>(Map.of(ZIPPED, zip(files))) : files;
    }

    private SortedMap<String, byte[]> more(CaseFile file, Gate.Passed passed) {
        SortedMap<String, byte[]> more = new TreeMap<>();
        if (format == PackageFormat.BAG) {
            more.put("Verify.java", CustodyExtract.verifier());
            CaseCustody.extract(file, Set.of()).forEach((path, bytes) -> more.put("custody/" + path, bytes));
        }
        if (evidence) {
            more.putAll(Evidence.of(file, passed.release(), passed.secrets(), "copies/"));
        }
        return more;
    }

    private static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same package is the same file, whenever it is made.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public String manifest() {
        return format == PackageFormat.BAG ? MANIFEST : Publishing.Writing.super.manifest();
    }
}
