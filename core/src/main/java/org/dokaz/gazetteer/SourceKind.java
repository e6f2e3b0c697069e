package org.dokaz.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What an imported file is, told by its shape. */
public enum SourceKind {
    /** A GeoNames dump. */
    PLACES("GeoNames places"),
    /** GeoNames' names with their languages. */
    ALTERNATES("GeoNames alternate names"),
    /** The codifier of administrative units. */
    CODIFIER("KATOTTG codifier"),
    /** Who held what when. */
    CONTROL("control intervals");

    private static final int LOOKED_AT_BYTES = 1 << 16;

    private final String words;

    SourceKind(String words) {
        this.words = words;
    }

    /** What to call it. */
    public String words() {
        return words;
    }

    /** The kind that was written so. */
    static Optional<SourceKind> named(String name) {
        for (SourceKind kind : values()) {
            if (kind.lower().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the first lines of a stream look like, bad ones passed over. */
    static Optional<SourceKind> of(InputStream in) throws IOException {
        String beginning = new String(in.readNBytes(LOOKED_AT_BYTES), StandardCharsets.UTF_8);
        int start = beginning.startsWith("\ufeff") ? 1 : 0;
        for (String line : beginning.substring(start).split("\r?\n", -1)) {
            Optional<SourceKind> kind = ofLine(line);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private static Optional<SourceKind> ofLine(String line) {
        if (ControlFile.isHead(line)) {
            return Optional.of(CONTROL);
        }
        try {
            if (CodifierFile.object(line).isPresent()) {
                return Optional.of(CODIFIER);
            }
        } catch (BadLine other) {
            // Another kind, or a bad line of this one.
        }
        try {
            DumpFile.place(line);
            return Optional.of(PLACES);
        } catch (BadLine other) {
            // Another kind, or a bad line of this one.
        }
        try {
            AlternatesFile.name(line);
            return Optional.of(ALTERNATES);
        } catch (BadLine other) {
            return Optional.empty();
        }
    }
}
