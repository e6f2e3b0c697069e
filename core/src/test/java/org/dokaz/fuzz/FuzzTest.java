package org.dokaz.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each entrance for some seconds in a process of its own, led by which code the bytes reach. A find is told with the file
 * that holds its bytes: put it under {@code hostile/}, where it is entered for ever after.
 */
@Tag("slow")
class FuzzTest {

    /** For a long run through one entrance by hand. */
    private static final String ONLY = System.getProperty("dokaz.fuzz.only", "");

    private static final int SECONDS = Integer.getInteger("dokaz.fuzz.seconds", 10);
    private static final String SEED = System.getProperty("dokaz.fuzz.seed", "1");

    /** So many inputs at most, so that the same bytes are tried on a fast machine and on a slow one; -1 is no limit. */
    private static final int RUNS = Integer.getInteger("dokaz.fuzz.runs", ONLY.isEmpty() ? 20_000 : -1);

    private static final int SLOWEST_SECONDS = 25;
    private static final int TOLD_BYTES = 4_000;

    /** The newest version of class files that Jazzer can look into; later ones differ from it by their number alone. */
    private static final byte VERSION_KNOWN = 65;

    private static final int VERSION_AT = 7;

    /** Where it is told which code the bytes reach: the parsers and little else, since every class costs time at first. */
    private static final String LOOKED_INTO = String.join(
            ":",
            "org.dokaz.read.**",
            "org.dokaz.record.**",
            "org.dokaz.preserve.**",
            "org.dokaz.ledger.**",
            "org.dokaz.stamp.**",
            "org.dokaz.worker.**",
            "org.jsoup.parser.**",
            "com.fasterxml.jackson.core.json.**",
            "org.apache.pdfbox.pdfparser.**",
            "org.apache.pdfbox.contentstream.**",
            "org.apache.pdfbox.filter.**",
            "org.apache.fontbox.cmap.**",
            "com.drew.**",
            "org.bouncycastle.asn1.**");

    @TempDir
    private static Path folder;

    private static String classPath = "";

    @BeforeAll
    static void lendClasses() throws IOException {
        List<String> entries = new ArrayList<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator, -1)) {
            Path place = Path.of(entry);
            entries.add(
                    entry.isEmpty() || !Files.isDirectory(place)
                            ? entry
                            : aged(place, folder.resolve("classes-" + entries.size()))
                                    .toString());
        }
        classPath = String.join(File.pathSeparator, entries);
    }

    private static Path aged(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".class") && bytes.length > VERSION_AT) {
                    bytes[VERSION_AT] = (byte) Math.min(bytes[VERSION_AT], VERSION_KNOWN);
                }
                Files.write(copy, bytes);
            }
        }
        return to;
    }

    @TestFactory
    Stream<DynamicTest> noBytesMisleadAParser() {
        return Arrays.stream(Entrance.values())
                .filter(entrance -> ONLY.isEmpty() || ONLY.equals(entrance.name()))
                .map(entrance -> DynamicTest.dynamicTest(entrance + ", seed " + SEED, () -> fuzz(entrance)));
    }

    private void fuzz(Entrance entrance) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve(entrance.folder()));
        int number = 0;
        for (byte[] seed : entrance.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Path finds = Files.createDirectories(
                Path.of("target", "fuzz", entrance.folder()).toAbsolutePath());
        Path log = finds.resolve("log");
        Process process = new ProcessBuilder(command(entrance, corpus, finds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.waitFor();
        String told = end(log);
        assertThat(code).as(told).isZero();
        assertThat(told).contains("Done ");
    }

    /** The end of a log, which may be long. */
    private static String end(Path log) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(log)) {
            in.position(Math.max(0, in.size() - TOLD_BYTES));
            ByteBuffer end = ByteBuffer.allocate((int) (in.size() - in.position()));
            while (end.hasRemaining() && in.read(end) >= 0) {
                // Read on.
            }
            return new String(end.array(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> command(Entrance entrance, Path corpus, Path finds) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx1g",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                // The tests have a logger that the program does not ship; it would write down every broken document.
                "-Dlog4j2.simplelogLevel=OFF",
                "-D" + FuzzTarget.ENTRANCE + "=" + entrance.name(),
                "-cp",
                classPath,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=" + LOOKED_INTO,
                "--reproducer_path=" + finds,
                "-artifact_prefix=" + finds + File.separator,
                "-max_total_time=" + SECONDS,
                "-timeout=" + SLOWEST_SECONDS,
                "-rss_limit_mb=3000",
                "-seed=" + SEED,
                "-runs=" + RUNS,
                corpus.toString()));
        return command;
    }
}
