package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the bill of materials (CycloneDX) says of the jars beside it. Run when all are there, after the modules are packaged. */
@Tag("shipped")
class ShippedTest {

    private static final Path BILL = Path.of("../target/dokaz-sbom.json");
    private static final List<Path> FOLDERS = List.of(Path.of("../app/target/lib"), Path.of("target/lib"));
    private static final String JAR = ".jar";
    private static final String HOUSE = "org.dokaz";

    private static final Map<String, Map<?, ?>> PARTS = new TreeMap<>();
    private static Map<?, ?> bill = Map.of();

    @BeforeAll
    static void read() throws IOException {
        assumeFalse(
                "offline true".equals(System.getProperty("dokaz.offline")),
                "Maven's -o leaves the bill of materials out");
        assertThat(BILL).as("made by a build of all modules: mvn verify").exists();
        bill = Answered.object(Files.readString(BILL));
        for (Object part : Answered.list(bill, "components")) {
            PARTS.put(Answered.text(part, "name") + "-" + Answered.text(part, "version") + JAR, (Map<?, ?>) part);
        }
    }

    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(file -> file.toString().endsWith(JAR)).forEach(jars::add);
            }
        }
        return jars;
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    @Test
    void everyJarThatShipsIsOnTheBillAndNothingElse() throws IOException {
        String version = Answered.text(Answered.member(Answered.member(bill, "metadata"), "component"), "version");
        TreeSet<String> ships = new TreeSet<>(List.of("dokaz-web-" + version + JAR));
        jars().forEach(jar -> ships.add(name(jar)));
        assertThat(ships)
                .as("a jar of an earlier build in target/lib must be removed: mvn clean")
                .isEqualTo(PARTS.keySet());
    }

    @Test
    void theBillTellsTheBytesOfEveryLibrary() throws IOException {
        for (Path jar : jars()) {
            Map<?, ?> part = Optional.ofNullable(PARTS.get(name(jar))).orElseThrow();
            if (!Answered.text(part, "group").equals(HOUSE)) {
                assertThat(told(part)).as(name(jar)).contains(sha256(jar));
            }
        }
    }

    private static Optional<String> told(Map<?, ?> part) {
        return Answered.list(part, "hashes").stream()
                .filter(hash -> Answered.text(hash, "alg").equals("SHA-256"))
                .map(hash -> Answered.text(hash, "content"))
                .findFirst();
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void nothingThatShipsIsUnderTheGplAlone() {
        PARTS.forEach((jar, part) -> {
            List<String> licences = Answered.list(part, "licenses").stream()
                    .map(ShippedTest::licence)
                    .toList();
            assertThat(licences).as(jar).isNotEmpty();
            assertThat(licences.stream().filter(licence -> !isGpl(licence)))
                    .as("%s: a licence to take it under that is not the GPL, of %s", jar, licences)
                    .isNotEmpty();
        });
    }

    /** A licence by its code or name; an expression as it stands. */
    private static String licence(Object entry) {
        Map<?, ?> told = (Map<?, ?>) entry;
        if (!(told.get("license") instanceof Map<?, ?> named)) {
            return Answered.text(told, "expression");
        }
        return named.get("id") instanceof String code ? code : Answered.text(named, "name");
    }

    /** The lesser licence is another. */
    private static boolean isGpl(String licence) {
        String low = licence.toLowerCase(Locale.ROOT);
        return !low.contains("lgpl")
                && !low.contains("lesser")
                && (low.contains("gpl") || low.contains("general public license"));
    }

    @Test
    void theGplIsKnownByEveryNameAndTheLesserOneIsNotTakenForIt() {
        assertThat(Stream.of("GPL-2.0-only", "AGPL-3.0-or-later", "GNU General Public License, version 3"))
                .allMatch(ShippedTest::isGpl);
        assertThat(Stream.of("LGPL-2.1-only", "GNU Lesser General Public License", "Apache-2.0", "EPL-2.0"))
                .noneMatch(ShippedTest::isGpl);
    }

    @Test
    void theSameSourcesMakeTheSameBill() {
        assertThat(bill.containsKey("serialNumber")).isFalse();
        assertThat(((Map<?, ?>) Answered.member(bill, "metadata")).containsKey("timestamp"))
                .isFalse();
    }
}
