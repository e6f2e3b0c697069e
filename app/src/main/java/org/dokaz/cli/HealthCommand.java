package org.dokaz.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells whether a case can be worked on now, for whatever watches over the machine. */
@Command(
        name = "health",
        description =
                "Tells whether a case can be worked on now: its folder, its database, the room on its disk, and its"
                        + " workbench where that is asked for. Reads no document; 'dokaz verify' checks all of it.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    private static final int ANSWERED = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "See too whether the workbench answers at this port of this machine.")
    private Optional<Integer> port = Optional.empty();

    HealthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (port.filter(number -> number < 1 || number > ServeCommand.PORT_MAX).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--port: a port lies between 1 and " + ServeCommand.PORT_MAX);
        }
        CaseHealth health = CaseHealth.of(ofCase.folder(), UserGazetteer.maker());
        List<String> troubles = new ArrayList<>(health.troubles());
        port.filter(number -> !isOpen(number))
                .ifPresent(number -> troubles.add(
                        "the workbench does not answer at port " + number + ": start it with 'dokaz serve'"));
        if (troubles.isEmpty()) {
            terminal.out()
                    .println("well: " + health.documents() + " documents and inputs, " + (health.freeBytes() >> 20)
                            + " MiB free");
            return ExitCode.DONE;
        }
        troubles.forEach(terminal.out()::println);
        return ExitCode.NOT_ALL_HELD;
    }

    /** Whether the page on which one signs in is shown. */
    private static boolean isOpen(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == ANSWERED;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
