package org.dokaz.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.atlas.Atlas;
import org.dokaz.gazetteer.Bundled;
import org.dokaz.gazetteer.GazetteerFolder;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Program;

/** The gazetteer that the user of this machine imported, in the user's data folder. */
final class UserGazetteer {

    private static final String NAME = "dokaz";
    private static final String FOLDER = "gazetteer";

    private UserGazetteer() {}

    /** Where it lies, whether or not anything was imported. */
    static GazetteerFolder folder() {
        return new GazetteerFolder(dataFolder().resolve(FOLDER));
    }

    /** The user's data folder on this machine. */
    static Path dataFolder() {
        return dataFolder(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    /**
     * The user's data folder: what {@code DOKAZ_HOME} says, else where the system keeps such data.
     *
     * @param environment the variables of the process
     * @param system the name of the operating system, as Java tells it
     * @param home the user's home folder
     */
    static Path dataFolder(Map<String, String> environment, String system, String home) {
        Optional<String> own = filled(environment, "DOKAZ_HOME");
        if (own.isPresent()) {
            return Path.of(own.get());
        }
        String small = system.toLowerCase(Locale.ROOT);
        if (small.startsWith("windows")) {
            return filled(environment, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(Path.of(home, "AppData", "Local"))
                    .resolve(NAME);
        }
        if (small.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", NAME);
        }
        return filled(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .orElse(Path.of(home, ".local", "share"))
                .resolve(NAME);
    }

    private static Optional<String> filled(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Everything the program knows of places: what was imported, and what comes with it. */
    static Atlas atlas() {
        GazetteerFolder folder = folder();
        return folder.exists() ? Bundled.beside(folder.open().atlas()) : Bundled.atlas();
    }

    /** What comes with the program, beside what was imported. */
    static Equipment equipment() {
        return added(Equipment.shipped());
    }

    /** This equipment with what was imported, if anything was. The gazetteer is opened when a name is first looked up in it. */
    static Equipment added(Equipment equipment) {
        return digest().map(digest -> equipment.with(new ImportedPlaces(), digest))
                .orElse(equipment);
    }

    /** The program as the maker of records: what was imported is a setting, since it steers what is read. */
    static Maker.Machine maker() {
        return equipment().maker(Program.maker());
    }

    /** The digest of what was imported, if anything was. */
    static Optional<Digest> digest() {
        GazetteerFolder folder = folder();
        return folder.exists() ? Optional.of(folder.digest()) : Optional.empty();
    }
}
