package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dokaz.model.Digest;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample case as the first release made it, byte for byte: every later release opens it and finds that it holds. */
class FirstReleaseTest {

    private static final int DOCUMENTS = 28;

    @TempDir
    private Path kase;

    @BeforeEach
    void unpack() throws IOException {
        InputStream packed = Objects.requireNonNull(FirstReleaseTest.class.getResourceAsStream("first-release.zip"));
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path place = kase.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(zip, place);
                }
            }
        }
    }

    private Map<String, Digest> kept() throws IOException {
        Map<String, Digest> kept = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(kase)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String name = kase.relativize(file).toString();
                if (name.startsWith("originals") || name.startsWith("records")) {
                    kept.put(name, Digest.of(Files.readAllBytes(file)));
                }
            }
        }
        return kept;
    }

    @Test
    void itHolds() throws IOException {
        Map<String, Digest> before = kept();
        assertThat(CaseVerification.of(kase, Optional.empty()).flaws()).isEmpty();
        try (CaseFile file = CaseFile.openToRead(kase, WithheldCase.maker())) {
            List<Held> documents = new ArrayList<>();
            file.each(documents::add);
            assertThat(documents)
                    .hasSize(DOCUMENTS)
                    .allSatisfy(held -> assertThat(held.kept()).isInstanceOf(DocumentOutcome.class));
            assertThat(ClaimsInCase.compare(
                                    file, NamesInCase.of(file).resolution().entities())
                            .events())
                    .isNotEmpty();
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void itCanBeWorkedOn() throws IOException {
        Map<String, Digest> before = kept();
        try (CaseFile file = CaseFile.open(kase, WithheldCase.maker(), WithheldCase.CLOCK, new Random(1))) {
            file.decide(new Intake(
                    anExhibit(),
                    Map.of(Intake.Field.COLLECTOR, new Intake.Given("an archivist of a later release")),
                    "",
                    WithheldCase.CLOCK.instant(),
                    WithheldCase.EDITOR));
        }
        assertThat(CaseVerification.of(kase, Optional.empty()).flaws()).isEmpty();
        assertThat(kept()).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    }

    private Digest anExhibit() throws IOException {
        try (Stream<Path> inside = Files.walk(kase.resolve("originals"))) {
            Path first =
                    inside.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            return Digest.of(Files.readAllBytes(first));
        }
    }
}
