package org.dokaz.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A shipped table of names: lines of columns parted by tabs, comments after a number sign at the line's start. */
final class DataFile {

    private DataFile() {}

    /** The rows of a table below {@code language/names}. */
    static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text(name).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(List.of(line.strip().split("\t", -1)));
            }
        }
        return List.copyOf(rows);
    }

    private static String text(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/org/dokaz/language/names/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file names/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
