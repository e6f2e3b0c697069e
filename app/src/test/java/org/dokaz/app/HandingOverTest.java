package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dokaz.flow.DokazException;
import org.dokaz.handover.Opening;
import org.dokaz.handover.Recipient;
import org.dokaz.handover.TestRecipient;
import org.dokaz.model.Digest;
import org.dokaz.preserve.CustodyExtract;
import org.dokaz.preserve.Disk;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.HandedOver;
import org.dokaz.record.Intake;
import org.dokaz.stamp.TestCa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandingOverTest {

    private static final TestRecipient COURT = TestRecipient.ofCurve();

    @TempDir
    private Path parent;

    private Path root = Path.of("");

    @BeforeEach
    void readACase() throws IOException {
        root = parent.resolve("case");
        Path inbox = Files.createDirectories(parent.resolve("inbox"));
        Files.writeString(
                inbox.resolve("5.txt"), "The mayor of Vyshnivka said on Tuesday that ten men were detained.\n");
        Files.writeString(
                inbox.resolve("6.txt"),
                "\"They beat us,\" said a 34-year-old nurse from Vyshnivka whose brother Ivan Koval is still in the camp"
                        + " and who asked not to be named.\n");
        WithheldCase.read(root, inbox);
    }

    private static HandingOver.Order order(Path out, String exhibit) {
        return order(out, exhibit, false);
    }

    private static HandingOver.Order order(Path out, String exhibit, boolean papers) {
        return new HandingOver.Order(
                new HandingOver.Wanted(List.of(exhibit), Set.of(), papers),
                List.of(Recipient.of(COURT.certificate(), TestCa.BEGIN.plusSeconds(1))),
                out,
                "request 12",
                WithheldCase.EDITOR);
    }

    private static HandingOver.Result handOver(Path kase, Path out, Disk disk) {
        try (CaseFile file =
                CaseFile.open(kase, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh(), disk)) {
            return HandingOver.handOver(
                    file,
                    Optional.empty(),
                    order(out, "5.txt"),
                    WithheldCase.CLOCK.instant(),
                    new SecureRandom(),
                    disk);
        }
    }

    private static List<HandedOver> handedOver(Path kase) {
        try (CaseFile file = CaseFile.openToRead(kase, WithheldCase.maker())) {
            List<HandedOver> found = new java.util.ArrayList<>();
            file.eachLine((KeptLine line) -> {
                if (line.kept() instanceof HandedOver handed) {
                    found.add(handed);
                }
            });
            return found;
        }
    }

    @Test
    void whatIsOutIsOnRecordAndWholeWheneverTheProgramIsKilled() throws IOException {
        boolean survived = false;
        int unfinished = 0;
        for (int steps = 0; !survived; steps++) {
            Path copy = parent.resolve("kill" + steps);
            WithheldCase.copy(root, copy);
            Path out = parent.resolve("out" + steps + ".p7m");
            KilledDisk disk = new KilledDisk(steps);
            try {
                handOver(copy, out, disk);
            } catch (DokazException killed) {
                unfinished++;
            }
            survived = disk.survived();
            CaseFile.open(copy, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh())
                    .close();
            assertThat(CaseFile.verify(copy)).as("step " + steps).isEmpty();
            if (Files.exists(out)) {
                Path opened = parent.resolve("opened" + steps + ".zip");
                Opening.open(out, COURT.keys().getPrivate(), COURT.certificate(), opened, new Disk());
                assertThat(handedOver(copy))
                        .as("step " + steps)
                        .extracting(HandedOver::message)
                        .containsExactly(Digest.of(Files.readAllBytes(out)));
            } else {
                assertThat(handOver(copy, out, new Disk())).isInstanceOf(HandingOver.Out.class);
                assertThat(out).exists();
            }
        }
        assertThat(unfinished).isGreaterThan(3);
    }

    @Test
    void whoIsNotNamedButNarrowedDownMustHaveAgreedToo() {
        try (CaseFile file = CaseFile.open(root, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh())) {
            List<CourtItem> items = HandingOver.preview(
                    file,
                    Optional.empty(),
                    new HandingOver.Wanted(List.of("6.txt"), Set.of(), false),
                    WithheldCase.CLOCK.instant());
            assertThat(items)
                    .singleElement()
                    .satisfies(item -> assertThat(item.objections())
                            .anySatisfy(objection -> assertThat(objection.who()).contains("Ivan Koval"))
                            .anySatisfy(objection -> {
                                assertThat(objection.who()).isEmpty();
                                assertThat(objection.why())
                                        .contains("somebody is told of who is not named")
                                        .doesNotContain("nurse");
                            }));
        }
    }

    @Test
    void whoCollectedADocumentIsToldOnlyWhereThatIsAskedFor() throws IOException {
        try (CaseFile file = CaseFile.open(root, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh())) {
            file.decide(new Intake(
                    new PointingAtExhibits(file).at("5.txt").id(),
                    Map.of(Intake.Field.COLLECTOR, new Intake.Given("the archivist Marta")),
                    "",
                    WithheldCase.CLOCK.instant(),
                    WithheldCase.EDITOR));
        }
        assertThat(CaseVerification.of(root, Optional.empty()).items())
                .anySatisfy(item -> assertThat(item.results())
                        .anySatisfy(result -> assertThat(result.because()).contains("how it was collected")));
        String without = opened("without", false);
        String with = opened("with", true);
        assertThat(without).contains("ten men were detained").doesNotContain("Marta");
        assertThat(with).contains("ten men were detained", "the archivist Marta");
    }

    /** Everything in a hand-over, which a stranger's program finds to hold. */
    private String opened(String name, boolean papers) throws IOException {
        Path out = parent.resolve(name + ".p7m");
        try (CaseFile file = CaseFile.open(root, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh())) {
            assertThat(HandingOver.handOver(
                            file,
                            Optional.empty(),
                            order(out, "5.txt", papers),
                            WithheldCase.CLOCK.instant(),
                            new SecureRandom(),
                            new Disk()))
                    .isInstanceOf(HandingOver.Out.class);
        }
        Path zip = parent.resolve(name + ".zip");
        Opening.open(out, COURT.keys().getPrivate(), COURT.certificate(), zip, new Disk());
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                all.append(new String(bytes, StandardCharsets.UTF_8));
                if (entry.getName().endsWith("Verify.java")) {
                    assertThat(bytes).isEqualTo(CustodyExtract.verifier());
                }
            }
        }
        assertThat(all).contains("public final class Verify");
        strangerAccepts(zip);
        return all.toString();
    }

    private void strangerAccepts(Path zip) throws IOException {
        Path verifier = Files.write(parent.resolve("Verify.java"), CustodyExtract.verifier());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), verifier.toString(), zip.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).endsWith("holds.\n");
        assertThat(process.onExit().join().exitValue()).isZero();
    }
}
