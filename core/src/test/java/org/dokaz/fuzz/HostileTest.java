package org.dokaz.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What once misled a parser, and what is near to something sound, enters everywhere and misleads none. */
class HostileTest {

    private static final long SEED = 20_260_101;
    private static final int BENT_EACH = 40;

    @TestFactory
    Stream<DynamicTest> whatWasFoundOnceIsEnteredEverywhere() throws IOException, URISyntaxException {
        URL folder = HostileTest.class.getResource("/org/dokaz/fuzz/hostile");
        List<Path> files = new ArrayList<>();
        if (folder != null) {
            try (Stream<Path> walk = Files.walk(Path.of(folder.toURI()))) {
                walk.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return Arrays.stream(Entrance.values())
                .map(entrance -> DynamicTest.dynamicTest(
                        entrance.name(), () -> files.forEach(file -> enters(entrance, bytes(file), file.toString()))));
    }

    @TestFactory
    Stream<DynamicTest> soundBytesThatWereBentMisleadNobody() {
        return Arrays.stream(Entrance.values())
                .map(entrance -> DynamicTest.dynamicTest(entrance + ", seed " + SEED, () -> bend(entrance)));
    }

    private static void bend(Entrance entrance) {
        Random random = new Random(SEED);
        for (byte[] sound : entrance.seeds()) {
            enters(entrance, sound, "the seed itself");
            for (int count = 0; count < BENT_EACH; count++) {
                enters(entrance, bent(sound, random), "seed " + SEED + ", bent " + count + " times");
            }
        }
    }

    private static byte[] bent(byte[] sound, Random random) {
        byte[] bent = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        for (int times = random.nextInt(8); times >= 0 && bent.length > 0; times--) {
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
        }
        return bent;
    }

    private static void enters(Entrance entrance, byte[] data, String what) {
        assertThatCode(() -> entrance.enter(data)).as(what).doesNotThrowAnyException();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
