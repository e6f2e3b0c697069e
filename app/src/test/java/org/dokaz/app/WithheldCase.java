package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dokaz.collect.Inputs;
import org.dokaz.model.Digest;
import org.dokaz.model.Grade;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.model.Verdict;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.record.Grading;
import org.dokaz.record.Judgement;
import org.dokaz.record.Revocation;
import org.dokaz.release.withheld.Withheld;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;

/** A case of an invented town in which a name stands wherever it can stand, and the search of all its bytes. */
final class WithheldCase {

    static final String NAME = "Остап Заремчук";
    static final Maker.Analyst EDITOR = new Maker.Analyst("editor-2");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-05-06T07:08:09Z"));

    private static final AtomicInteger SEEDS = new AtomicInteger();

    private static final Pipeline PIPELINE = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    private WithheldCase() {}

    /** Chance that can be had again in the same order, and never the same twice. */
    static Random fresh() {
        return new Random(SEEDS.incrementAndGet());
    }

    static Maker.Machine maker() {
        return PIPELINE.maker();
    }

    static Identity identity() {
        return new Identity(
                "Witness 1",
                List.of(NAME),
                Optional.of("the driver of the bus"),
                Optional.empty(),
                "editor-2",
                CLOCK.instant(),
                Optional.empty());
    }

    static Passphrase passphrase() {
        return Passphrase.of("seven cherries on a road".toCharArray());
    }

    /** Files with the name in them, in every language, script and form that an input may have, and some without it. */
    static Path inbox(Path parent) throws IOException {
        Path inbox = Files.createDirectories(parent.resolve("inbox"));
        Files.writeString(
                inbox.resolve("1.txt"),
                "Двадцятьох чоловіків затримали біля складу, розповів водій Остап Заремчук у понеділок.\n"
                        + "«Нас били», — сказав Заремчук. За словами Заремчука, людей вивезли до Вишнівки.\n");
        Files.writeString(
                inbox.resolve("2.txt"),
                "Twenty men were detained near the depot, Ostap Zaremchuk said on Monday. \"They beat us,\" Zaremchuk"
                        + " said. Zaremchuk's wife fled.\n");
        Files.writeString(
                inbox.resolve("3.json"),
                "{\"@type\":\"NewsArticle\",\"headline\":\"A driver speaks\",\"articleBody\":\"Ten men were detained,"
                        + " \\u0417\\u0430\\u0440\\u0435\\u043c\\u0447\\u0443\\u043a said on Tuesday.\",\"url\":"
                        + "\"https://herald.example/%D0%97%D0%B0%D1%80%D0%B5%D0%BC%D1%87%D1%83%D0%BA\","
                        + "\"inLanguage\":\"en\"}");
        Files.writeString(
                inbox.resolve("4.html"),
                "<html><head><title>Depot</title></head><body><!-- src: Zaremchuk --><p>The mayor of Vyshnivka said on"
                        + " Tuesday that ten men were detained near the depot.</p></body></html>");
        Files.writeString(
                inbox.resolve("5.txt"), "The mayor of Vyshnivka said on Tuesday that ten men were detained.\n");
        Files.write(
                inbox.resolve("6.txt"),
                "\uFEFFВодитель Остап Заремчук рассказал, что у склада задержали двадцать мужчин.\n"
                        .getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(
                inbox.resolve("zaremchuk-7.txt"), "Ukrainian officials said on Friday that three men were detained.\n");
        Files.writeString(inbox.resolve("8.txt"), "Le maire de la ville a parlé de Zaremchuk hier soir à la radio.\n");
        return inbox;
    }

    /** Reads them into a case, and decides on what was read. */
    static void fill(Path root, Path inbox) {
        read(root, inbox);
        try (CaseFile file = CaseFile.open(root, maker(), CLOCK, fresh())) {
            NamesInCase names = NamesInCase.compare(file);
            Pointing pointing = new Pointing(names);
            Judgement judgement = new Judgement(
                    Judgement.Matter.NAMES,
                    Verdict.SAME,
                    pointing.at("Ostap Zaremchuk@2.txt"),
                    pointing.at("Остап Заремчук@1.txt"),
                    "both are Zaremchuk the driver",
                    CLOCK.instant(),
                    EDITOR);
            file.decide(judgement);
            file.decide(new Revocation(judgement.id(), "Zaremchuk denies it", CLOCK.instant(), EDITOR));
            file.decide(new Grading(
                    Grade.of("B2").orElseThrow(),
                    Optional.of("Ostap Zaremchuk"),
                    judgement.left(),
                    "was there",
                    CLOCK.instant(),
                    EDITOR));
        }
    }

    static Account read(Path root, Path inbox) {
        try (CaseFile file = CaseFile.open(root, maker(), CLOCK, fresh());
                Run run = new Run(PIPELINE, new CaseKeeper(file, PIPELINE), 1, treated -> {})) {
            Account account = run.over(Inputs.named(List.of(inbox.toString()), InputStream.nullInputStream()));
            file.account(account.of(List.of(inbox.resolve("zaremchuk-7.txt").toString()), Optional.empty(), maker()));
            return account;
        }
    }

    /** The texts of all readings that the case shows, in path order. */
    static List<String> texts(Path root) {
        try (CaseFile file = CaseFile.openToRead(root, maker())) {
            return file.readings().stream()
                    .map(Reading::transcript)
                    .map(transcript -> transcript.text())
                    .toList();
        }
    }

    static List<Digest> originals(Path inbox) throws IOException {
        List<Digest> digests = new ArrayList<>();
        for (Path file : files(inbox)) {
            digests.add(Digest.of(Files.readAllBytes(file)));
        }
        return digests;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Path there = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(path, there);
                }
            }
        }
    }

    /** Everything in a folder's bytes and file names that gives the name away, in any form, script and encoding. */
    static Set<String> found(Path root) throws IOException {
        Withheld withheld = Withheld.of(List.of(NAME));
        Set<String> found = new TreeSet<>();
        for (Path file : files(root)) {
            byte[] bytes = Files.readAllBytes(file);
            for (Charset charset : List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("windows-1251"))) {
                String text = new String(bytes, charset).toLowerCase(Locale.ROOT);
                String shifted = new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), charset);
                withheld.forms().stream()
                        .filter(form -> text.contains(form)
                                || shifted.toLowerCase(Locale.ROOT).contains(form)
                                || root.relativize(file)
                                        .toString()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(form))
                        .forEach(form -> found.add(root.relativize(file) + " " + charset + " " + form));
            }
        }
        return found;
    }

    static CaseVault vault(Path root) {
        return new CaseVault(root, maker(), CLOCK, fresh());
    }

    static Vault open(Path root) {
        return vault(root).open(passphrase());
    }

    static void assertSound(Path root) {
        assertThat(CaseVerification.of(root, Optional.of(open(root))).flaws()).isEmpty();
        assertThat(CaseFile.verify(root)).isEmpty();
    }
}
