package org.dokaz.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.model.Digest;

/** The bundled sample: documents of fiction about a town that does not exist, to try the house on. */
public final class Sample {

    private static final String FOLDER = "/org/dokaz/sample/";

    private Sample() {}

    /** The bytes of each file under its name, its folder before it where it has one, in the order of names. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(name -> files.put(name, bytes(name)));
        return Collections.unmodifiableMap(files);
    }

    /** The digests of all its files, by which a dossier knows fiction from evidence. */
    public static Set<Digest> digests() {
        Set<Digest> digests = new TreeSet<>();
        files().values().forEach(file -> digests.add(Digest.of(file)));
        return Collections.unmodifiableSet(digests);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its sample file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
