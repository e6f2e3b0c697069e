package org.dokaz.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What this system offers to keep a worker in: a network namespace of its own with no network in it, and limits that the
 * kernel keeps. Found out once; what is missing is done without, and said.
 *
 * @param prefix the command that starts a worker's own command inside
 * @param networkless whether a worker has no network
 * @param limited whether the kernel keeps the limits
 */
record Sandbox(List<String> prefix, boolean networkless, boolean limited) {

    private static final int PROBE_SECONDS = 5;
    private static final long MEBIBYTE = 1024L * 1024;

    Sandbox {
        prefix = List.copyOf(prefix);
    }

    /** Nothing at all. */
    static final Sandbox NONE = new Sandbox(List.of(), false, false);

    /** What there is on this system. */
    static Sandbox found() {
        return Known.FOUND;
    }

    private static final class Known {
        static final Sandbox FOUND = probe();
    }

    /** In which manner exhibits are read inside, as the account of a run keeps it. */
    String shown() {
        if (networkless && limited) {
            return "sandboxed: no network, limits kept by the system";
        }
        if (networkless) {
            return "sandboxed: no network; unsandboxed: no limits kept by the system";
        }
        return limited
                ? "unsandboxed: the network could be reached; limits kept by the system"
                : "unsandboxed: the network could be reached, no limits kept by the system";
    }

    private static Sandbox probe() {
        List<String> prefix = new ArrayList<>();
        boolean limited = add(prefix, limits());
        boolean networkless = add(prefix, withoutNetwork());
        return new Sandbox(prefix, networkless, limited);
    }

    private static boolean add(List<String> prefix, Optional<List<String>> command) {
        if (command.isEmpty()) {
            return false;
        }
        List<String> tried = new ArrayList<>(prefix);
        tried.addAll(command.get());
        if (!works(tried)) {
            return false;
        }
        prefix.addAll(command.get());
        return true;
    }

    // No file may grow, so that nothing can be written but to the house.
    private static Optional<List<String>> limits() {
        return Programs.find("prlimit")
                .map(prlimit -> List.of(
                        prlimit,
                        "--data=" + Limits.MEMORY_MEBIBYTES * MEBIBYTE,
                        "--fsize=0",
                        "--core=0",
                        "--nofile=" + Limits.OPEN_FILES_MAX,
                        "--"));
    }

    private static Optional<List<String>> withoutNetwork() {
        return Programs.find("unshare").map(unshare -> List.of(unshare, "-n", "-r", "--"));
    }

    private static boolean works(List<String> prefix) {
        Optional<String> nothing = Programs.find("true");
        if (nothing.isEmpty()) {
            return false;
        }
        List<String> command = new ArrayList<>(prefix);
        command.add(nothing.get());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
