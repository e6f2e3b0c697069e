package org.dokaz.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dokaz.model.Digest;

/** A real PostgreSQL server on this machine, as its own programs, started once for all tests. */
final class TeamServer {

    private static final EmbeddedPostgres SERVER = started();

    private TeamServer() {}

    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closed(server)));
            return server;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void closed(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** A place there that no other test has. */
    static TeamPlace place(String name) {
        return TeamPlace.of(
                "jdbc:postgresql://localhost:" + SERVER.getPort() + "/postgres", "postgres", Digest.ofText(name));
    }
}
