package org.dokaz.cli;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseVault;
import org.dokaz.app.Watching;
import org.dokaz.fetch.Fetcher;
import org.dokaz.flow.DokazException;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Treated;
import org.dokaz.worker.WorkerPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at feeds again and again, and keeps and reads what is new in them. */
@Command(
        name = "watch",
        description =
                "Looks at feeds (RSS, Atom) again and again, and keeps and reads what is new in them. The one command"
                        + " that asks web sites for anything.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    private static final int THREADS = 2;
    private static final int MINUTES_MAX = 7 * 24 * 60;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of feeds: http:// or https://.")
    private List<String> feeds;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "Keep everything in the case at DIR, made where it is missing.")
    private Path folder;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "How long to wait between two looks; an hour where left out.")
    private int minutes;

    @Option(names = "--once", description = "Look once, then end.")
    private boolean once;

    @Option(
            names = "--fetch-articles",
            description = "Fetch and read the articles as well that new entries lead to, on the feed's own site.")
    private boolean articlesToo;

    @Option(
            names = "--allow-private-addresses",
            description = "Ask machines of your own network and this computer too, which else are never asked.")
    private boolean privateToo;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "As in 'dokaz read'.")
    private Format format;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (minutes < 1 || minutes > MINUTES_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--every must be 1 to " + MINUTES_MAX + " minutes, not " + minutes);
        }
        feeds.forEach(this::checkAddress);
        terminal.tell(
                "each site that is asked sees the internet address of this computer or of its network, the time, and"
                        + " \"" + Fetcher.USER_AGENT + "\"; watch from a network that leads nobody to you");
        try (WorkerPool workers = new WorkerPool();
                Fetcher fetcher = new Fetcher(privateToo, Clock.systemUTC(), Thread::sleep)) {
            Pipeline pipeline = new Pipeline(terminal::show, UserGazetteer.equipment(), workers);
            Watching watching = new Watching(
                    folder, pipeline, fetcher, Clock.systemUTC(), new SecureRandom(), THREADS, workers::manner);
            Showing showing = new Showing(terminal, format, Optional.empty());
            Account account = look(watching, pipeline, showing);
            while (!once) {
                rest();
                account = look(watching, pipeline, showing);
            }
            return Batch.exitCode(account);
        }
    }

    private void checkAddress(String feed) {
        try {
            String scheme = Optional.ofNullable(URI.create(feed).getScheme()).orElse("");
            if (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) {
                return;
            }
        } catch (IllegalArgumentException odd) {
            throw notAnAddress(feed);
        }
        throw notAnAddress(feed);
    }

    private ParameterException notAnAddress(String feed) {
        return new ParameterException(
                spec.commandLine(),
                Plain.line(feed) + ": no address of a feed; it begins with http:// or https://"
                        + " (a feed in a file is read by 'dokaz read')");
    }

    private Account look(Watching watching, Pipeline pipeline, Showing showing) {
        Account account = watching.look(
                feeds,
                articlesToo,
                treated -> tell(treated, showing),
                feed -> terminal.tell(Plain.line(feed) + ": nothing new"));
        terminal.tell(account.toString());
        if (new CaseVault(folder, pipeline.maker(), Clock.systemUTC(), new SecureRandom()).isThere()) {
            terminal.tell("this case has a vault, and what is new in the case was not held against the names in it; run"
                    + " 'dokaz vault sweep'");
        }
        terminal.flush();
        return account;
    }

    private void tell(Treated treated, Showing showing) {
        showing.show(treated);
        treated.answers().forEach(answer -> Batch.tellFailure(terminal, answer));
    }

    /** Waits, with the case closed: whoever stops the program here finds it whole, and others may use it meanwhile. */
    private void rest() {
        try {
            Thread.sleep(Duration.ofMinutes(minutes));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DokazException("stopped between two looks", stopped);
        }
    }
}
