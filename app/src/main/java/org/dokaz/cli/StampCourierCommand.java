package org.dokaz.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dokaz.stamp.Courier;
import org.dokaz.stamp.CourierFolder;
import org.dokaz.stamp.StampRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the requests in a folder answered, on a machine that has a network and no case. */
@Command(
        name = "courier",
        description =
                "On a machine with a network: sends each request in the folder to its authority and keeps the answers there.",
        mixinStandardHelpOptions = true)
final class StampCourierCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "What 'dokaz stamp request' wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "NAME=ADDRESS",
            required = true,
            description = "Where an authority answers, such as first=https://tsa.example/tsr; once for each.")
    private Map<String, String> to = new LinkedHashMap<>();

    StampCourierCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Demands.that(
                spec,
                Files.isDirectory(folder),
                folder + ": no such folder; name one that 'dokaz stamp request' wrote");
        CourierFolder requests = CourierFolder.open(folder);
        Map<String, URI> addresses = addresses(requests);
        boolean all = true;
        for (StampRequest request : requests.requests()) {
            URI address = addresses.get(request.authority());
            all &= address != null && carried(requests, request, address);
            if (address == null) {
                terminal.tell(request.authority() + ": not sent, since --to does not say where to");
            }
        }
        terminal.tell(
                all ? "everything is answered; bring the folder back" : "give the same command again for the rest");
        return all ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }

    private Map<String, URI> addresses(CourierFolder requests) {
        Map<String, URI> addresses = new HashMap<>();
        HashSet<String> hosts = new HashSet<>();
        to.forEach((name, written) -> {
            Demands.that(
                    spec,
                    requests.requests().stream()
                            .anyMatch(request -> request.authority().equals(name)),
                    "--to: \"" + name + "\": the folder asks no authority of this name");
            try {
                addresses.put(name, Courier.address(written));
            } catch (IllegalArgumentException none) {
                throw Demands.wrong(spec, "--to: " + none.getMessage());
            }
        });
        addresses.values().forEach(address -> {
            if (!hosts.add(address.getAuthority().toLowerCase(Locale.ROOT))) {
                terminal.tell(Plain.line(address.getAuthority())
                        + ": is asked more than once; two stamps of one authority count as one");
            }
        });
        return addresses;
    }

    private boolean carried(CourierFolder requests, StampRequest request, URI address) {
        try {
            Courier.Carried carried = new Courier(Courier.PATIENCE).carry(requests, request, address);
            terminal.out()
                    .println(request.authority()
                            + switch (carried) {
                                case NOW -> "  answered";
                                case ALREADY -> "  had been answered before";
                            });
            return true;
        } catch (Courier.NotCarried refused) {
            terminal.tell(Plain.line(request.authority() + ": " + address + ": " + refused.why()));
            return false;
        }
    }
}
