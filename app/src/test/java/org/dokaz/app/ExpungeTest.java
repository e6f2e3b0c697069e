package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.collect.Inputs;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Grade;
import org.dokaz.model.Maker;
import org.dokaz.model.Provenance;
import org.dokaz.model.Verdict;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Examination;
import org.dokaz.record.Grading;
import org.dokaz.record.Intake;
import org.dokaz.record.Judgement;
import org.dokaz.record.KeptBack;
import org.dokaz.record.Released;
import org.dokaz.record.Revocation;
import org.dokaz.vault.CheapVault;
import org.dokaz.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpungeTest {

    private static final Maker.Analyst CLERK = new Maker.Analyst("clerk-7");
    private static final String GOES = "letter-from-the-orchard.txt";
    private static final String WORDS =
            "Forty-one women were detained at the cannery in Lypove, Mayor Danylo Hrechka said" + " on Tuesday.";
    private static final String STAYS = "Three men were wounded in Vyshnivka, Governor Petro Sadovyi said on Friday.";

    private static final Pipeline PIPELINE = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    @TempDir
    Path parent;

    private Path root = Path.of("");
    private Path going = Path.of("");

    @BeforeEach
    void readACaseAndDecideOnIt() throws IOException {
        root = parent.resolve("case");
        Path inbox = Files.createDirectory(parent.resolve("inbox"));
        going = Files.writeString(inbox.resolve(GOES), WORDS + "\n");
        Path stays = Files.writeString(inbox.resolve("stays.txt"), STAYS + "\n");
        try (CaseFile file = open(root);
                Run run = new Run(PIPELINE, new CaseKeeper(file, PIPELINE), 1, treated -> {})) {
            List<String> inputs = List.of(going.toString(), stays.toString());
            Account account = run.over(Inputs.named(inputs, InputStream.nullInputStream()));
            file.account(account.of(inputs, Optional.empty(), PIPELINE.maker()));
            decide(file);
        }
        Files.writeString(root.resolve("dossier.html"), "<p>" + WORDS + "</p>");
    }

    private void decide(CaseFile file) throws IOException {
        NamesInCase.compare(file);
        PointingAtClaims pointing = new PointingAtClaims(file);
        Anchor gone = pointing.at(GOES + "#women were detained").words();
        Anchor kept = pointing.at("stays.txt#wounded").words();
        file.decide(new KeptBack(gone, "Hrechka asked for it", now(), CLERK));
        Judgement revoked =
                new Judgement(Judgement.Matter.EVENT, Verdict.SAME, List.of(gone), List.of(kept), "both", now(), CLERK);
        file.decide(revoked);
        file.decide(new Revocation(revoked.id(), "not both", now(), CLERK));
        file.decide(new Grading(
                Grade.of("B2").orElseThrow(), Optional.of("x"), List.of(gone, kept), "was there", now(), CLERK));
        file.decide(
                new Intake(id(), Map.of(Intake.Field.COLLECTOR, new Intake.Given("collector 4")), "", now(), CLERK));
        file.decide(new Examination(
                id(),
                Examination.Analysis.SOURCE,
                "by telephone",
                "the orchard is known",
                false,
                LocalDate.of(2024, 5, 6),
                now(),
                CLERK));
        file.released(new Released(
                1,
                LocalDate.of(2024, 5, 6),
                Digest.ofText("manifest"),
                List.of(
                        new Released.Said(gone, "s1", "00ff", Optional.of("a mayor"), Optional.of("Women were held.")),
                        new Released.Said(kept, "s2", "11ff", Optional.empty(), Optional.empty())),
                List.of(new Released.Shown("a mayor", "home_town", "Lypove")),
                now(),
                CLERK));
    }

    private static Instant now() {
        return WithheldCase.CLOCK.instant();
    }

    private Digest id() throws IOException {
        return Digest.of(Files.readAllBytes(going));
    }

    private static CaseFile open(Path root) {
        return CaseFile.open(root, PIPELINE.maker(), WithheldCase.CLOCK, WithheldCase.fresh());
    }

    private static Expunge.Order order() {
        return new Expunge.Order(GOES, "taken by mistake", "order 12/2024 of the district court", CLERK);
    }

    private static Expunge expunge(Path root) {
        return new Expunge(root, PIPELINE.maker(), WithheldCase.CLOCK, WithheldCase.fresh());
    }

    private Expunge.Taken expunge() {
        return expunge(root).carryOut(order(), Optional.empty());
    }

    private static List<CaseRecord> records(Path root) {
        List<CaseRecord> records = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(root, PIPELINE.maker())) {
            file.eachLine(line -> records.add(line.kept()));
        }
        return records;
    }

    /** Where in a folder's bytes and names anything of the exhibit stands. */
    private List<String> found(Path place) throws IOException {
        String hex = id().hex();
        byte[] raw = HexFormat.of().parseHex(hex);
        List<String> traces = List.of(
                hex,
                hex.substring(2),
                Base64.getEncoder().withoutPadding().encodeToString(raw),
                new String(raw, StandardCharsets.ISO_8859_1),
                going.toString(),
                "orchard",
                "women were",
                "Hrechka",
                "Lypove",
                "cannery",
                "Women were held");
        List<String> found = new ArrayList<>();
        for (Path file : WithheldCase.files(place)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1)
                    + place.relativize(file).toString().replace("/", "");
            traces.stream().filter(bytes::contains).forEach(trace -> found.add(place.relativize(file) + ": " + trace));
        }
        try (var inside = Files.walk(place.resolve("originals"))) {
            inside.filter(folder -> folder.getFileName().toString().equals(hex.substring(0, 2)))
                    .forEach(folder -> found.add("the folder of the original"));
        }
        return found;
    }

    @Test
    void theSearchFindsTheExhibitInTheCaseFromWhichItWasNotTakenOut() throws IOException {
        assertThat(found(root))
                .anyMatch(trace -> trace.startsWith("originals"))
                .anyMatch(trace -> trace.startsWith("records"))
                .anyMatch(trace -> trace.startsWith("case.db"))
                .anyMatch(trace -> trace.startsWith("dossier"))
                .contains("the folder of the original");
    }

    @Test
    void noByteOfTheCaseTellsOfItAnyMore() throws IOException {
        Expunge.Taken taken = expunge();

        assertThat(found(root)).isEmpty();
        open(root).close();
        assertThat(Files.exists(root.resolve("case.db"))).isTrue();
        assertThat(found(root)).isEmpty();
        assertThat(taken.originals()).isEqualTo(1);
        assertThat(taken.rewritten()).isEqualTo(3);
        assertThat(taken.elsewhere()).isEmpty();
    }

    @Test
    void theLogStillHoldsAndTellsWhoTookItOut() {
        expunge();

        assertThat(CaseFile.verify(root)).isEmpty();
        assertThat(CaseVerification.of(root, Optional.empty()).expunged())
                .singleElement()
                .asString()
                .contains("2024-05-06", "clerk-7", "order 12/2024 of the district court");
    }

    @Test
    void whatTellsOfOtherExhibitsTooStaysWithoutIt() {
        expunge();

        List<CaseRecord> left = records(root);
        assertThat(left).noneMatch(kept -> kept instanceof KeptBack || kept instanceof Revocation);
        assertThat(left)
                .filteredOn(Grading.class::isInstance)
                .singleElement()
                .satisfies(kept -> assertThat(((Grading) kept).claims()).hasSize(1));
        assertThat(left).filteredOn(Released.class::isInstance).singleElement().satisfies(kept -> {
            assertThat(((Released) kept).statements())
                    .extracting(Released.Said::key)
                    .containsExactly("s2");
            assertThat(((Released) kept).traits()).isEmpty();
        });
        try (CaseFile file = CaseFile.openToRead(root, PIPELINE.maker())) {
            assertThat(file.readings()).hasSize(1);
            assertThat(file.releases()).hasSize(1);
            assertThat(CaseAnswers.of(file, PIPELINE.maker())).hasSize(1);
            assertThat(ClaimsInCase.compare(
                                    file, NamesInCase.of(file).resolution().entities())
                            .events())
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsPackedTogetherGoesTogether() throws IOException {
        byte[] enclosed = "Two women fled, Mayor Danylo Hrechka said on Tuesday.".getBytes(StandardCharsets.UTF_8);
        try (CaseFile file = open(root)) {
            file.receive(
                    Optional.of("enclosed.txt"),
                    Content.of(enclosed),
                    "text/plain",
                    Provenance.BLANK.in(id(), "enclosed.txt"));
        }
        Expunge.Taken taken = expunge(root)
                .carryOut(new Expunge.Order("enclosed.txt", "taken by mistake", "the law", CLERK), Optional.empty());

        assertThat(taken.originals()).isEqualTo(2);
        assertThat(found(root)).isEmpty();
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void aRehearsalTellsTheSameAndChangesNothing() throws IOException {
        List<String> before = found(root);
        Expunge.Taken told = expunge(root).rehearse(order(), Optional.empty());

        assertThat(found(root)).isEqualTo(before);
        assertThat(expunge()).isEqualTo(told);
    }

    @Test
    void whatIsKeptOfItMustNotRepeatIt() {
        for (String told : List.of(
                "names Danylo Hrechka", "see " + GOES, "Forty-one women were detained at the cannery" + " in Lypove")) {
            assertThatThrownBy(() ->
                            expunge(root).carryOut(new Expunge.Order(GOES, told, "the law", CLERK), Optional.empty()))
                    .as(told)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("repeats");
        }
    }

    @Test
    void aCopyPutBackIsNoticed() throws IOException {
        Path copy = parent.resolve("copy");
        WithheldCase.copy(root, copy);
        expunge();
        Path bundle = WithheldCase.files(copy.resolve("records")).getFirst();
        Files.copy(bundle, root.resolve(copy.relativize(bundle).toString()), StandardCopyOption.REPLACE_EXISTING);

        assertThat(CaseFile.verify(root)).anyMatch(flaw -> flaw.toString().contains("was expunged; a copy"));
    }

    @Test
    void anEntryThatLacksItsRecordWithoutAnExpungingIsNoticed() throws IOException {
        Path bundle = WithheldCase.files(root.resolve("records")).getFirst();
        List<String> lines = new ArrayList<>(Files.readAllLines(bundle));
        lines.set(0, "{\"expunged\":true}");
        Files.write(bundle, lines);

        assertThat(CaseFile.verify(root)).anyMatch(flaw -> flaw.toString().contains("nothing in the log tells"));
    }

    @Test
    void aKillLeavesTheOldCaseOrTheNewOne() throws IOException {
        boolean survived = false;
        int olds = 0;
        int news = 0;
        for (int steps = 0; !survived; steps++) {
            Path copy = parent.resolve("kill" + steps);
            WithheldCase.copy(root, copy);
            KilledDisk disk = new KilledDisk(steps);
            try {
                new Expunge(copy, PIPELINE.maker(), WithheldCase.CLOCK, WithheldCase.fresh(), disk)
                        .carryOut(order(), Optional.empty());
            } catch (DokazException killed) {
                assertThat(killed.getMessage()).doesNotContain("orchard");
            }
            survived = disk.survived();
            boolean old = WithheldCase.texts(copy).size() == 2;
            olds += old ? 1 : 0;
            news += old ? 0 : 1;
            open(copy).close();
            boolean again = WithheldCase.texts(copy).size() == 2;
            assertThat(old || !again).as("step " + steps).isTrue();
            if (again) {
                expunge(copy).carryOut(order(), Optional.empty());
            }
            assertThat(found(copy)).as("step " + steps).isEmpty();
            assertThat(CaseFile.verify(copy)).as("step " + steps).isEmpty();
        }
        assertThat(olds).isGreaterThan(3);
        assertThat(news).isGreaterThan(3);
    }

    private void withhold() throws IOException {
        WithheldCase.fill(root, WithheldCase.inbox(parent));
        CheapVault.begin(root, WithheldCase.passphrase());
        WithheldCase.vault(root)
                .withhold(WithheldCase.open(root), WithheldCase.identity(), "relatives at risk", WithheldCase.EDITOR);
    }

    private static void expungeWithheld(Path root, Expunge expunge) {
        expunge.carryOut(
                new Expunge.Order("2.txt", "taken by mistake", "the law", CLERK), Optional.of(WithheldCase.open(root)));
    }

    private static String inVault(Path root) {
        Vault vault = WithheldCase.open(root);
        StringBuilder all = new StringBuilder(vault.contents().toString());
        for (KeptLine line : new PouchLines(vault).all()) {
            all.append(new String(line.line(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test
    void whatLiesInTheVaultGoesToo() throws IOException {
        withhold();
        Digest original = Digest.of(Files.readAllBytes(parent.resolve("inbox").resolve("2.txt")));
        assertThat(inVault(root)).contains(original.hex(), "They beat us");
        expungeWithheld(root, expunge(root));

        assertThat(inVault(root)).doesNotContain(original.hex(), "They beat us");
        assertThat(WithheldCase.texts(root)).noneMatch(text -> text.contains("They beat us"));
        WithheldCase.assertSound(root);
        assertThat(WithheldCase.files(root.resolve("vault").resolve("items")))
                .hasSize(WithheldCase.open(root).contents().originals().size()
                        + WithheldCase.open(root).contents().pouches().size());
    }

    @Test
    void aKillLeavesWhatLiesInTheVaultToTheNextSweep() throws IOException {
        withhold();
        boolean survived = false;
        for (int steps = 0; !survived; steps++) {
            Path copy = parent.resolve("sweep" + steps);
            WithheldCase.copy(root, copy);
            KilledDisk disk = new KilledDisk(steps);
            try {
                expungeWithheld(
                        copy, new Expunge(copy, PIPELINE.maker(), WithheldCase.CLOCK, WithheldCase.fresh(), disk));
            } catch (DokazException killed) {
                assertThat(killed.getMessage()).doesNotContain("beat");
            }
            survived = disk.survived();
            open(copy).close();
            WithheldCase.vault(copy).sweep(WithheldCase.open(copy));
            boolean old = WithheldCase.texts(copy).stream().anyMatch(text -> text.contains("They beat us"));
            assertThat(inVault(copy).contains("They beat us"))
                    .as("step " + steps)
                    .isEqualTo(old);
            WithheldCase.assertSound(copy);
        }
    }
}
