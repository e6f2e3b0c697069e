package org.dokaz.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.JsonObject;
import org.dokaz.store.TeamPlace;

/**
 * Which cases have their database on a server that a team shares. It lies with the user of this machine and never in a case: a case that came from
 * elsewhere must not make the program connect to anything.
 */
public final class TeamRegister {

    private static final int FILE_BYTES_MAX = 4096;
    private static final String URL = "url";
    private static final String USER = "user";

    /** Said once, where the program begins; without it there are no teams. */
    private static volatile Optional<Path> place = Optional.empty();

    private TeamRegister() {}

    /** Says in which folder the register of this user lies. */
    public static void lieIn(Path folder) {
        place = Optional.of(folder);
    }

    /** Where the database of this case lies, if on a server. */
    static Optional<TeamPlace> of(Digest founding) {
        Optional<Path> file = place.map(folder -> file(folder, founding)).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(file.get()) > FILE_BYTES_MAX) {
                throw broken(file.get());
            }
            JsonObject json = JsonObject.parse(Files.readAllBytes(file.get()));
            return Optional.of(TeamPlace.of(json.text(URL), json.text(USER), founding));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw broken(file.get());
        }
    }

    private static DokazException broken(Path file) {
        return new DokazException(
                file
                        + ": does not tell where the database of the case lies; delete it, then say so again with 'dokaz move'");
    }

    /** Keeps where the database of this case lies. */
    static void put(Digest founding, TeamPlace team) {
        Path folder = place.orElseThrow(() -> new IllegalStateException("nobody said where the register lies"));
        Path file = file(folder, founding);
        String json = CanonicalJson.object()
                .text(URL, team.url())
                .text(USER, team.user())
                .toJson();
        try {
            Files.createDirectories(folder);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, json + "\n", StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new DokazException(
                    file + ": cannot be written; make room, or check that you may write there", unwritable);
        }
    }

    /** Forgets that the database of this case lies on a server. */
    static void remove(Digest founding) {
        place.ifPresent(folder -> {
            try {
                Files.deleteIfExists(file(folder, founding));
            } catch (IOException stays) {
                throw new DokazException(
                        file(folder, founding) + ": cannot be deleted; check that you may write there", stays);
            }
        });
    }

    private static Path file(Path folder, Digest founding) {
        return folder.resolve(founding.hex() + ".json");
    }
}
