package org.dokaz.preserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.testing.StrangersVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single bits flipped anywhere in a case and in a package: records, log, heads, keys, originals, manifests. Each is looked for by the program itself
 * on the real folder, many by the strangers' verifier as well. A flip is named by its seed.
 */
class TamperTest {

    private static final int FLIPS_QUICK = 300;
    private static final int FLIPS_SLOW = 10_000;

    /** Every so many flips the other verifier looks, too. */
    private static final int STRANGER_EVERY = 4;

    /** What only the program itself keeps and looks at: nobody is handed it. */
    private static final List<String> OF_THE_HOUSE = List.of("keys/signing.key", "keys/signing.pub", "log/edge.json");

    @TempDir
    Path parent;

    private Path root;
    private Path bag;
    private StrangersVerifier stranger;

    @BeforeEach
    void makeACaseAndAPackage() throws IOException {
        root = SignedCase.of(parent.resolve("case"));
        bag = SignedCase.bag(root).folder(parent.resolve("package"));
        stranger = new StrangersVerifier(parent.resolve("stranger"));
    }

    @Test
    void someFlippedBitsAreNoticed() throws IOException {
        flip(FLIPS_QUICK, 1);
    }

    @Test
    @Tag("slow")
    void tenThousandFlippedBitsAreNoticed() throws IOException {
        System.out.println("flipped, by kind of file: " + flip(FLIPS_SLOW, 1_000_000));
    }

    /** Flips bits, one after another, and gives how many lay in each kind of file. */
    private Map<String, Integer> flip(int count, int firstSeed) throws IOException {
        List<Path> files = files();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (int seed = firstSeed; seed < firstSeed + count; seed++) {
            Random random = new Random(seed);
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            int bit = random.nextInt(whole.length * Byte.SIZE);
            byte[] changed = whole.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            overwrite(file, changed);
            boolean packed = file.startsWith(bag);
            Path place = packed ? bag : root;
            String name = place.relativize(file).toString();
            String told = "seed " + seed + ": bit " + bit + " of " + name + (packed ? " in the package" : "");
            assertThat(isNoticed(packed)).as(told).isTrue();
            if (seed % STRANGER_EVERY == 0 && (packed || !OF_THE_HOUSE.contains(name))) {
                assertThat(stranger.accepts(place))
                        .as(told + ", by the strangers' verifier")
                        .isFalse();
            }
            overwrite(file, whole);
            kinds.merge((packed ? "package/" : "") + kind(name), 1, Integer::sum);
        }
        assertThat(isNoticed(false) || isNoticed(true)).as("all is as it was").isFalse();
        assertThat(stranger.accepts(root) && stranger.accepts(bag)).isTrue();
        return kinds;
    }

    private boolean isNoticed(boolean packed) {
        try {
            return packed
                    ? !PackageCheck.of(bag, Optional.empty()).flaws().isEmpty()
                    : !CaseFolder.verify(root).isEmpty();
        } catch (DokazException refused) {
            return true;
        }
    }

    private static String kind(String name) {
        String[] parts = name.split("/", -1);
        return String.join("/", Arrays.copyOf(parts, Math.min(parts.length, parts[0].equals("data") ? 3 : 2)))
                .replaceFirst("originals/.*", "originals")
                .replaceFirst("records/.*", "records");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> ofCase = Files.walk(root);
                Stream<Path> ofBag = Files.walk(bag)) {
            return Stream.concat(ofCase, ofBag)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("case.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        // As one would who owns the machine: rights do not stop him.
        file.toFile().setWritable(true);
        Files.write(file, bytes);
    }
}
