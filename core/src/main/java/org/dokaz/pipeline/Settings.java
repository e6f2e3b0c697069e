package org.dokaz.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Digest;

/**
 * Everything that steers the stages beside their code: rules, word lists, gazetteers, models. Two runs over equal
 * inputs with equal settings and equal versions make equal records.
 */
final class Settings {

    private static final String HOUSE = "org/dokaz/";

    /** What is bundled but steers no stage. */
    private static final String[] BESIDE = {"org/dokaz/sample/", "org/dokaz/publish/", "org/dokaz/pipeline/"};

    private Settings() {}

    /** The digest of all settings: of one line for each file, with its name and its own digest, in the order of names. */
    static Digest digest() {
        SortedMap<String, Digest> files = new TreeMap<>();
        Path place = place();
        try {
            if (Files.isDirectory(place)) {
                ofFolder(place, files);
            } else {
                ofJar(place, files);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        StringBuilder lines = new StringBuilder();
        files.forEach((name, digest) ->
                lines.append(name).append(' ').append(digest.hex()).append('\n'));
        return Digest.ofText(lines.toString());
    }

    private static Path place() {
        try {
            URI address = RuleFile.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(address);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static void ofFolder(Path place, SortedMap<String, Digest> files) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = place.relativize(file).toString().replace('\\', '/');
                if (steers(name)) {
                    files.put(name, Digest.of(Files.readAllBytes(file)));
                }
            }
        }
    }

    private static void ofJar(Path place, SortedMap<String, Digest> files) throws IOException {
        try (ZipFile jar = new ZipFile(place.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory() && steers(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName(), Digest.of(in.readAllBytes()));
                    }
                }
            }
        }
    }

    private static boolean steers(String name) {
        return name.startsWith(HOUSE)
                && !name.endsWith(".class")
                && Stream.of(BESIDE).noneMatch(name::startsWith);
    }
}
