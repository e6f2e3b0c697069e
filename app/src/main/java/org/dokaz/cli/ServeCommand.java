package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dokaz.app.Breakdown;
import org.dokaz.app.Workbench;
import org.dokaz.fetch.Network;
import org.dokaz.flow.DokazException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens the workbench on a case until it is stopped. */
@Command(
        name = "serve",
        description =
                "Opens the workbench: pages on which people read a case and judge. It is reached from this machine"
                        + " alone, unless told otherwise, until it is stopped with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    static final int PORT_MAX = 65_535;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port it listens on: 8080 where left out, 0 for any that is free.")
    private int port = Listening.PORT_USUAL;

    @Option(
            names = "--host",
            paramLabel = "H",
            description = "The address it listens on: 127.0.0.1 where left out, which only this machine reaches.")
    private String host = Listening.HOST_USUAL;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where it listens unless told otherwise. */
    static final class Listening {

        static final int PORT_USUAL = 8080;
        static final String HOST_USUAL = "127.0.0.1";

        private Listening() {}
    }

    @Override
    public Integer call() {
        if (port < 0 || port > PORT_MAX) {
            throw new ParameterException(spec.commandLine(), "--port: a port lies between 0 and " + PORT_MAX);
        }
        return serve(terminal, ofCase.folder(), host, port);
    }

    /** Opens the workbench on the case in this folder, and stays until the program is stopped. */
    static int serve(Terminal terminal, Path folder, String host, int port) {
        // By itself the machine would print the message, which may quote what was read.
        Thread.setDefaultUncaughtExceptionHandler((_, broken) -> {
            synchronized (terminal) {
                terminal.tell("a bug in Dokaz stopped a thread: " + Breakdown.told(broken) + " (please report it)");
            }
        });
        CountDownLatch ended = new CountDownLatch(1);
        Workbench.Open open = opened(terminal, folder, host, port);
        // The case is closed as after any command, so that the head of its log is signed.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            open.close();
            ended.countDown();
        }));
        tell(terminal, open, host);
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    /** The workbench on the case in this folder, open. */
    static Workbench.Open opened(Terminal terminal, Path folder, String host, int port) {
        Workbench workbench = ServiceLoader.load(Workbench.class)
                .findFirst()
                .orElseThrow(() -> new DokazException(
                        "the workbench's libraries are not at hand; start it by the script ./dokaz, which names them"));
        return workbench.open(new Workbench.Setting(
                folder,
                host,
                port,
                UserGazetteer.maker(),
                Clock.systemUTC(),
                new SecureRandom(),
                UserGazetteer::atlas,
                line -> {
                    synchronized (terminal) {
                        terminal.tell(Plain.line(line));
                    }
                },
                UserGazetteer.equipment(),
                Network.REAL));
    }

    private static void tell(Terminal terminal, Workbench.Open open, String host) {
        terminal.out().println("The workbench is open: " + open.address());
        open.secret()
                .ifPresent(secret ->
                        terminal.out().println("Sign in as owner with this secret, shown this once: " + secret));
        terminal.flush();
        if (!host.equals(Listening.HOST_USUAL) && !host.equals("localhost") && !host.equals("::1")) {
            terminal.tell("other machines may reach it, and what they send and see is not encrypted on the way: put a"
                    + " proxy with TLS before it, and let nothing else through");
        }
        terminal.tell("Ctrl-C closes it; until then no other command can write to this case");
        terminal.flush();
    }
}
