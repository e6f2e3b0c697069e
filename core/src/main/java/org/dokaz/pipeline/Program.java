package org.dokaz.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dokaz.model.Maker;

/** This program: its name and version, as records name their maker. */
public final class Program {

    /** Its name. */
    public static final String NAME = "dokaz";

    private static final String VERSION_FILE = "version.txt";

    private Program() {}

    /** The program as the maker of records: at this version, with these settings. */
    public static Maker.Machine maker() {
        return Known.MAKER;
    }

    /** Begins to find out the settings while other things are loaded, since reading them all takes a moment. */
    static void lookUpSettings() {
        Thread.ofPlatform().daemon().name("dokaz-settings").start(Program::maker);
    }

    private static final class Known {
        static final Maker.Machine MAKER = new Maker.Machine(NAME, version(), Settings.digest());
    }

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
