import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVerification;
import org.dokaz.flow.Content;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * How fast documents are sealed in a case, against copying them one by one to the disk itself; and how fast a case is verified, against the mere
 * SHA-256 of its files. Both in one run, turn by turn, since disks differ more than programs. Run it with {@code bench/custody [documents [bytes]]}.
 */
final class Custody {

    private static final int DOCUMENTS_USUAL = 10_000;
    private static final int BYTES_USUAL = 2_000;
    private static final int ROUNDS = 3;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final double NANOSECONDS = 1e9;
    private static final Maker.Machine MAKER = new Maker.Machine("dokaz", "bench", Digest.ofText("bench"));

    private Custody() {}

    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DOCUMENTS_USUAL;
        int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : BYTES_USUAL;
        Path folder = Files.createTempDirectory("dokaz-bench");
        try {
            Path inbox = Files.createDirectory(folder.resolve("inbox"));
            Random random = new Random(documents);
            for (int number = 0; number < documents; number++) {
                byte[] document = new byte[bytes];
                random.nextBytes(document);
                Files.write(inbox.resolve(number + ".txt"), document);
            }
            System.out.printf(Locale.ROOT, "%d documents of %d bytes%n", documents, bytes);
            List<Double> copying = new ArrayList<>();
            List<Double> sealing = new ArrayList<>();
            List<Double> hashing = new ArrayList<>();
            List<Double> verifying = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                double copied = seconds(() -> copy(inbox, documents, Files.createDirectory(folder.resolve("copies"))));
                Path kase = folder.resolve("case");
                double sealed = seconds(() -> seal(inbox, documents, kase));
                double hashed = seconds(() -> hash(kase));
                double verified = seconds(() -> verify(kase));
                System.out.printf(
                        Locale.ROOT,
                        "round %d: copying with fsync %.2f s, sealing %.2f s, ratio %.2f; SHA-256 %.2f s, verify %.2f s, ratio %.2f%n",
                        round,
                        copied,
                        sealed,
                        copied / sealed,
                        hashed,
                        verified,
                        hashed / verified);
                copying.add(copied);
                sealing.add(sealed);
                hashing.add(hashed);
                verifying.add(verified);
                remove(folder.resolve("copies"));
                remove(kase);
            }
            Rows rows = new Rows(documents + " documents of " + bytes + " bytes, middle of " + ROUNDS, "Dokaz", "floor", "floor / Dokaz");
            row(rows, "import: sealed in a case; copied with fsync; documents a second", documents, sealing, copying);
            row(rows, "verify: all of a case; SHA-256 of its files; documents a second", documents, verifying, hashing);
            rows.print();
        } finally {
            remove(folder);
        }
    }

    private static void row(Rows rows, String what, int documents, List<Double> ours, List<Double> floor) {
        rows.add(
                what,
                Rows.number("%.0f", documents / Rows.median(ours)),
                Rows.number("%.0f", documents / Rows.median(floor)),
                Rows.number("%.2f", Rows.median(floor) / Rows.median(ours)));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static void copy(Path inbox, int documents, Path copies) throws IOException {
        for (int number = 0; number < documents; number++) {
            byte[] document = Files.readAllBytes(inbox.resolve(number + ".txt"));
            try (FileChannel channel = FileChannel.open(
                    copies.resolve(number + ".txt"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(document));
                channel.force(true);
            }
        }
    }

    private static void seal(Path inbox, int documents, Path kase) throws IOException {
        try (CaseFile file = CaseFile.open(kase, MAKER, InstantSource.system(), new Random(1))) {
            for (int number = 0; number < documents; number++) {
                Path document = inbox.resolve(number + ".txt");
                file.receive(Optional.of(document.toString()), Content.of(Files.readAllBytes(document)), "text/plain");
            }
        }
    }

    private static void hash(Path kase) throws Exception {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (Path file : files(kase)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(file)) {
                for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                    sha256.update(buffer, 0, count);
                }
            }
            sha256.digest();
        }
    }

    private static void verify(Path kase) {
        var flaws = CaseVerification.of(kase, Optional.empty()).flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(flaws.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException stays) {
                    throw new UncheckedIOException(stays);
                }
            });
        }
    }
}
