package org.dokaz.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A cluster of processes on this machine, as {@code cluster/standalone} starts it, and the jobs it is given. */
final class Engine implements AutoCloseable {

    private static final int START_SECONDS = 300;
    static final long POLL_MILLIS = 50;

    private final Path folder;
    private final List<String> access;

    private Engine(Path folder, List<String> access) {
        this.folder = folder;
        this.access = List.copyOf(access);
    }

    static Engine started(Path folder) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder.resolve("given"));
        List<String> classes = new ArrayList<>();
        int number = 0;
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator, -1)) {
            Path place = Path.of(entry).toAbsolutePath();
            if (!entry.isEmpty() && Files.isDirectory(place)) {
                classes.add(place.toString());
            } else if (entry.endsWith(".jar") && Files.exists(place)) {
                Files.createSymbolicLink(jars.resolve(number++ + "-" + place.getFileName()), place);
            }
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of("standalone").toAbsolutePath().toString(),
                "start",
                folder.resolve("engine").toString());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("DOKAZ_ENGINE_JARS", jars.toString());
        environment.put("DOKAZ_ENGINE_CLASSES", String.join(File.pathSeparator, classes));
        environment.put("DOKAZ_WORKER_MEMORY", "1g");
        Process process =
                builder.redirectError(folder.resolve("start.log").toFile()).start();
        String access = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("the cluster did not start: " + Files.readString(folder.resolve("start.log")));
        }
        return new Engine(folder.resolve("engine"), List.of(access.strip().split(" ")));
    }

    /** The process of a worker. */
    ProcessHandle worker(int number) throws IOException {
        long pid = Long.parseLong(
                Files.readString(folder.resolve("worker-" + number + ".pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Begins a job in a process of its own. */
    Process job(Path inputs, Path out, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ClusterMain.class.getName()));
        command.addAll(access);
        command.addAll(List.of(inputs.toString(), "--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Waits until so many slices of a job are read, or the job is over. */
    static void awaitRead(Process job, Path out, int slices) throws IOException, InterruptedException {
        while (job.isAlive() && read(out) < slices) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    static long read(Path out) throws IOException {
        Path work = out.resolve("work");
        if (!Files.isDirectory(work)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".tally")).count();
        }
    }

    @Override
    public void close() throws IOException {
        Process stop = new ProcessBuilder(Path.of("standalone").toAbsolutePath().toString(), "stop", folder.toString())
                .inheritIO()
                .start();
        stop.onExit().join();
    }
}
