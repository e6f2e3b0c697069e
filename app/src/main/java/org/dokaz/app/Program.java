package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** This program: its name and version, as records name their maker. */
public final class Program {

    /** Its name. */
    public static final String NAME = "dokaz";

    private static final String VERSION_FILE = "version.txt";

    private Program() {}

    /** Its version. */
    public static String version() {
        try (InputStream in = Program.class.getResourceAsStream(VERSION_FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + VERSION_FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
