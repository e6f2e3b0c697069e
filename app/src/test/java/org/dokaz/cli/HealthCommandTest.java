package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCommandTest {

    @TempDir
    private Path folder;

    private Path kase = Path.of("case");

    @BeforeEach
    void read() throws IOException {
        kase = folder.resolve("case");
        Path text = folder.resolve("men.txt");
        Files.writeString(text, "The mayor said twenty men were detained in Vyshnivka.");
        assertThat(Session.of(List.of("read", "--case", kase.toString(), text.toString()))
                        .code())
                .isZero();
    }

    private Session health(String... more) {
        List<String> all = new ArrayList<>(List.of("health", "--case", kase.toString()));
        all.addAll(List.of(more));
        return Session.of(all);
    }

    @Test
    void aCaseThatCanBeWorkedOnIsWellAndNothingInItChanges() throws IOException {
        long files = count(kase);
        Session told = health();
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("well: 1 documents and inputs, ").doesNotContain("men.txt", "Vyshnivka");
        assertThat(count(kase)).isEqualTo(files);
    }

    @Test
    void aCaseThatCannotBeOpenedIsNotAndNeitherIsAFolderThatIsNone() throws IOException {
        Files.delete(kase.resolve("case.json"));
        assertThat(health().code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(health().out()).contains("cannot be opened", "dokaz verify");
        kase = folder.resolve("nowhere");
        assertThat(health().code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void theWorkbenchIsAskedWhereThatIsWanted() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/login", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String port = Integer.toString(server.getAddress().getPort());
        assertThat(health("--port", port).code()).isZero();
        server.stop(0);
        Session told = health("--port", port);
        assertThat(told.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(told.out()).contains("the workbench does not answer at port " + port);
        assertThat(health("--port", "0").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        }
    }
}
