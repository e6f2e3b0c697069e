package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Speaker;
import org.dokaz.pipeline.Account;
import org.dokaz.preserve.Checked;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Grading;
import org.dokaz.record.Judgement;
import org.dokaz.record.Withholding;
import org.dokaz.vault.CheapVault;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents.Original;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseVaultTest {

    @TempDir
    Path parent;

    private Path root = Path.of("");
    private Path inbox = Path.of("");

    @BeforeEach
    void readACase() throws IOException {
        root = parent.resolve("case");
        inbox = WithheldCase.inbox(parent);
        WithheldCase.fill(root, inbox);
        CheapVault.begin(root, WithheldCase.passphrase());
    }

    private Moved withhold() {
        return WithheldCase.vault(root)
                .withhold(WithheldCase.open(root), WithheldCase.identity(), "relatives at risk", WithheldCase.EDITOR);
    }

    private List<CaseRecord> decisions() {
        try (CaseFile file = CaseFile.openToRead(root, WithheldCase.maker())) {
            return file.decisions();
        }
    }

    @Test
    void theSearchFindsTheNameInTheCaseThatIsNotYetSearched() throws IOException {
        assertThat(WithheldCase.found(root))
                .anyMatch(found -> found.startsWith("originals"))
                .anyMatch(found -> found.startsWith("records"))
                .anyMatch(found -> found.startsWith("case.db"))
                .anyMatch(found -> found.contains("UTF-16LE"));
    }

    @Test
    void noByteOfTheCaseHoldsTheNameAnyMore() throws IOException {
        Files.writeString(root.resolve("dossier.html"), "<p>Ostap Zaremchuk</p>");
        Moved moved = withhold();

        assertThat(WithheldCase.found(root)).isEmpty();
        assertThat(moved.originals()).isEqualTo(6);
        assertThat(moved.leftovers()).isEmpty();
        WithheldCase.assertSound(root);
    }

    @Test
    void noDigestOfAnOriginalStaysByWhichAGuessCouldBeTried() throws IOException {
        Digest kept = Digest.of(Files.readAllBytes(inbox.resolve("5.txt")));
        Digest namedByItsPath = Digest.of(Files.readAllBytes(inbox.resolve("zaremchuk-7.txt")));
        List<Digest> gone = WithheldCase.originals(inbox).stream()
                .filter(digest -> !digest.equals(kept) && !digest.equals(namedByItsPath))
                .toList();
        withhold();

        for (Path file : WithheldCase.files(root)) {
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1)
                    + file.toString().replace("/", "");
            gone.forEach(digest -> assertThat(raw).doesNotContain(digest.hex()));
        }
    }

    @Test
    void whatWasReadStaysWordForWordWithThePseudonymInTheNamesPlace() {
        List<String> before = WithheldCase.texts(root);
        withhold();

        List<String> after = WithheldCase.texts(root);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.getFirst())
                .isEqualTo(before.getFirst()
                        .replace("Остап Заремчук", "Witness 1")
                        .replace("Заремчука", "Witness 1")
                        .replace("Заремчук", "Witness 1"));
        try (CaseFile file = CaseFile.openToRead(root, WithheldCase.maker())) {
            assertThat(file.readings())
                    .flatExtracting(reading -> reading.claims())
                    .allMatch(claim -> claim.isSealed())
                    .extracting(claim -> claim.speaker().map(Speaker::name).orElse(""))
                    .contains("Witness 1");
        }
    }

    @Test
    void decisionsGoOnToPointAtTheSameWordsAndToRevokeOneAnother() {
        List<CaseRecord> before = decisions();
        withhold();

        List<CaseRecord> after = decisions();
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.getLast()).isInstanceOf(Withholding.class);
        try (CaseFile file = CaseFile.openToRead(root, WithheldCase.maker())) {
            assertThat(file.holding(Judgement.class)).as("revoked as before").isEmpty();
            assertThat(file.holding(Grading.class)).singleElement().satisfies(grading -> {
                assertThat(grading.origin()).contains("Witness 1");
                assertThat(grading.claims().getFirst().words()).isEqualTo("Witness 1");
            });
        }
    }

    @Test
    void verifyTellsWhatItCannotCheckAndChecksItWithThePassphrase() throws IOException {
        withhold();
        Checked closed = CaseVerification.of(root, Optional.empty());
        assertThat(closed.flaws()).isEmpty();
        assertThat(closed.inVault()).isPositive();
        assertThat(closed.vaultChecked()).isFalse();
        assertThat(CaseVerification.of(root, Optional.of(WithheldCase.open(root)))
                        .vaultChecked())
                .isTrue();

        Vault vault = WithheldCase.open(root);
        Path item = root.resolve("vault/items")
                .resolve(vault.contents().pouches().getFirst().item());
        byte[] bytes = Files.readAllBytes(item);
        bytes[bytes.length - 1] ^= 1;
        Files.write(item, bytes);
        assertThat(CaseVerification.of(root, Optional.empty()).flaws()).isEmpty();
        assertThat(CaseVerification.of(root, Optional.of(vault)).flaws())
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(flaw.place()).isEqualTo("vault"));
    }

    @Test
    void aRecordTakenOutOfTheCaseAsIfItLayInTheVaultIsTold() throws IOException {
        withhold();
        Path bundle = root.resolve("records/000000");
        for (Path file : WithheldCase.files(bundle)) {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).contains("5.txt")) {
                    lines.set(at, "{\"secluded\":true}");
                }
            }
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
        assertThat(CaseFile.verify(root))
                .anySatisfy(flaw -> assertThat(flaw.what()).contains("nothing in the log tells"));
    }

    @Test
    void aVaultThatIsGoneIsMissed() throws IOException {
        withhold();
        WithheldCase.copy(root.resolve("vault"), parent.resolve("elsewhere"));
        for (Path file : WithheldCase.files(root.resolve("vault"))) {
            Files.delete(file);
        }
        Files.delete(root.resolve("vault/items"));
        Files.delete(root.resolve("vault"));

        assertThat(CaseFile.verify(root)).singleElement().satisfies(flaw -> {
            assertThat(flaw.place()).isEqualTo("vault");
            assertThat(flaw.what()).contains("missing");
        });
        assertThatThrownBy(() -> WithheldCase.open(root))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("no vault");
    }

    @Test
    void theSameInputsReadAgainBringNothingBack() throws IOException {
        withhold();
        List<String> texts = WithheldCase.texts(root);
        String log = Files.readString(root.resolve("log/custody.jsonl"));
        Files.move(inbox.resolve("zaremchuk-7.txt"), parent.resolve("7.txt"));
        Account account = WithheldCase.read(root, inbox);

        assertThat(account.holds()).isTrue();
        assertThat(WithheldCase.texts(root)).isEqualTo(texts);
        assertThat(Files.readString(root.resolve("log/custody.jsonl")).lines().count())
                .as("only the account of the run is new")
                .isEqualTo(log.lines().count() + 1);
    }

    @Test
    void whatComesInLaterIsSweptAndWhatComesInTwiceStandsOnce() throws IOException {
        withhold();
        Path later = Files.createDirectories(parent.resolve("later"));
        Files.writeString(later.resolve("9.txt"), "Zaremchuk told reporters that three men were beaten.\n");
        Files.copy(inbox.resolve("2.txt"), later.resolve("2-again.txt"));
        WithheldCase.read(root, later);
        assertThat(WithheldCase.found(root)).isNotEmpty();

        Moved moved = WithheldCase.vault(root).sweep(WithheldCase.open(root));
        assertThat(moved.originals()).isEqualTo(2);
        assertThat(WithheldCase.found(root)).isEmpty();
        assertThat(WithheldCase.texts(root)).contains("Witness 1 told reporters that three men were beaten.\n");
        WithheldCase.assertSound(root);
        assertThat(WithheldCase.vault(root).sweep(WithheldCase.open(root)).records())
                .isZero();
    }

    @Test
    void revokedItIsAllAsItWasBefore() throws IOException {
        List<String> texts = WithheldCase.texts(root);
        List<CaseRecord> decisions = decisions();
        withhold();
        Withholding withholding = withholding();
        Moved moved = WithheldCase.vault(root)
                .revoke(WithheldCase.open(root), withholding, "consent given", WithheldCase.EDITOR);

        assertThat(moved.returned()).isPositive();
        assertThat(WithheldCase.texts(root)).isEqualTo(texts);
        assertThat(decisions()).containsAll(decisions).hasSize(decisions.size() + 2);
        for (Digest original : WithheldCase.originals(inbox)) {
            assertThat(root.resolve("originals")
                            .resolve(original.hex().substring(0, 2))
                            .resolve(original.hex().substring(2)))
                    .exists();
        }
        WithheldCase.assertSound(root);
        assertThat(WithheldCase.open(root).contents().withheld()).isEmpty();
    }

    private Withholding withholding() {
        try (CaseFile file = CaseFile.openToRead(root, WithheldCase.maker())) {
            return file.holding(Withholding.class).getLast();
        }
    }

    @Test
    void ofTwoNamesInADocumentOneRevokedLeavesTheOtherWithheld() throws IOException {
        Path more = Files.createDirectories(parent.resolve("more"));
        Files.writeString(more.resolve("two.txt"), "Zaremchuk and Pavlo Hryshchenko were detained near the depot.\n");
        WithheldCase.read(root, more);
        withhold();
        Withholding first = withholding();
        Identity second = new Identity(
                "Witness 2",
                List.of("Павло Грищенко"),
                Optional.empty(),
                Optional.empty(),
                "editor-2",
                WithheldCase.CLOCK.instant(),
                Optional.empty());
        CaseVault kase = WithheldCase.vault(root);
        kase.withhold(WithheldCase.open(root), second, "asked for it", WithheldCase.EDITOR);
        assertThat(WithheldCase.texts(root)).contains("Witness 1 and Witness 2 were detained near the depot.\n");

        kase.revoke(WithheldCase.open(root), first, "consent given", WithheldCase.EDITOR);
        assertThat(WithheldCase.texts(root))
                .anyMatch(text -> text.contains("Заремчук"))
                .noneMatch(text -> text.contains("Hryshchenko"));
        WithheldCase.assertSound(root);
    }

    @Test
    void aRestrictedDocumentLeavesOnlyThatItIsThere() throws IOException {
        CaseVault kase = WithheldCase.vault(root);
        kase.restrict(WithheldCase.open(root), "5.txt", "a list of names", WithheldCase.EDITOR);

        assertThat(WithheldCase.texts(root))
                .noneMatch(text ->
                        text.startsWith("The mayor of Vyshnivka said on Tuesday that ten men were detained.\n"));
        try (CaseFile file = CaseFile.openToRead(root, WithheldCase.maker())) {
            file.each(held -> assertThat(held.path().orElse("")).isNotEmpty());
        }
        WithheldCase.assertSound(root);
        assertThat(WithheldCase.read(root, inbox).declined()).isEqualTo(2);
        Withholding withholding = withholding();
        Vault vault = WithheldCase.open(root);
        Optional<Original> behind =
                CaseVault.original(vault, withholding.standIn().orElseThrow().hex());
        try (InputStream in = vault.take(behind.orElseThrow().item())) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(inbox.resolve("5.txt")));
        }

        kase.revoke(WithheldCase.open(root), withholding, "it can be shown", WithheldCase.EDITOR);
        assertThat(WithheldCase.texts(root))
                .anyMatch(text -> text.startsWith("The mayor of Vyshnivka said on Tuesday that ten"));
        WithheldCase.assertSound(root);
    }

    @Test
    void aKillBetweenAnyTwoStepsLeavesTheOldStateOrTheNewOne() throws IOException {
        readTwo();
        withheldInEachWay("withhold");
    }

    /** A case as small as shows everything that is done, since each step is tried. */
    private void readTwo() throws IOException {
        root = parent.resolve("small");
        Path two = Files.createDirectories(parent.resolve("two"));
        Files.copy(inbox.resolve("1.txt"), two.resolve("1.txt"));
        Files.copy(inbox.resolve("5.txt"), two.resolve("5.txt"));
        WithheldCase.read(root, two);
        CheapVault.begin(root, WithheldCase.passphrase());
    }

    @Test
    void aKillDuringARevocationLeavesTheOldStateOrTheNewOne() throws IOException {
        readTwo();
        withhold();
        withheldInEachWay("revoke");
    }

    private void withheldInEachWay(String verb) throws IOException {
        List<String> before = WithheldCase.texts(root);
        boolean survived = false;
        int olds = 0;
        int news = 0;
        Path whole = parent.resolve(verb);
        WithheldCase.copy(root, whole);
        move(verb, WithheldCase.vault(whole), whole);
        List<String> after = WithheldCase.texts(whole);
        for (int steps = 0; !survived; steps++) {
            Path copy = parent.resolve(verb + steps);
            WithheldCase.copy(root, copy);
            KilledDisk disk = new KilledDisk(steps);
            try {
                move(
                        verb,
                        new CaseVault(copy, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh(), disk),
                        copy);
            } catch (DokazException killed) {
                assertThat(killed.getMessage()).doesNotContainIgnoringCase("zaremchuk");
            }
            survived = disk.survived();
            boolean old = WithheldCase.texts(copy).equals(before);
            olds += old ? 1 : 0;
            news += old ? 0 : 1;
            assertThat(WithheldCase.texts(copy)).as("step " + steps).isEqualTo(old ? before : after);
            CaseFile.open(copy, WithheldCase.maker(), WithheldCase.CLOCK, WithheldCase.fresh())
                    .close();
            List<String> left = WithheldCase.texts(copy);
            if (left.equals(before)) {
                assertThat(old).as("step " + steps).isTrue();
                move(verb, WithheldCase.vault(copy), copy);
            }
            assertThat(WithheldCase.texts(copy)).as("step " + steps).isEqualTo(after);
            if (verb.equals("withhold")) {
                assertThat(WithheldCase.found(copy)).as("step " + steps).isEmpty();
            }
            WithheldCase.vault(copy).sweep(WithheldCase.open(copy));
            WithheldCase.assertSound(copy);
        }
        assertThat(olds).isGreaterThan(5);
        assertThat(news).isGreaterThan(5);
    }

    private void move(String verb, CaseVault kase, Path copy) {
        Vault vault = kase.open(WithheldCase.passphrase());
        if (verb.equals("withhold")) {
            kase.withhold(vault, WithheldCase.identity(), "relatives at risk", WithheldCase.EDITOR);
            return;
        }
        Withholding withholding;
        try (CaseFile file = CaseFile.openToRead(copy, WithheldCase.maker())) {
            withholding = file.holding(Withholding.class).getLast();
        }
        kase.revoke(vault, withholding, "consent given", WithheldCase.EDITOR);
    }
}
