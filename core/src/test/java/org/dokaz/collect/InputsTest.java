package org.dokaz.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.flow.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {

    private static final InputStream NOTHING = InputStream.nullInputStream();

    @TempDir
    private Path folder;

    @Test
    void filesComeInPathOrderWithStandardInputFirst() throws IOException {
        Path b = write("b.txt", "b");
        write("a/z.txt", "z");
        write("a-1.txt", "a");
        InputStream standardInput = new ByteArrayInputStream("in".getBytes(StandardCharsets.UTF_8));

        Inputs inputs = Inputs.named(List.of(folder.toString(), "-"), standardInput);

        assertThat(inputs.count()).isEqualTo(4);
        assertThat(all(inputs))
                .extracting(Received::path)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(folder.resolve("a-1.txt").toString()),
                        Optional.of(folder.resolve("a/z.txt").toString()),
                        Optional.of(b.toString()));
        assertThat(((Received.Whole) all(Inputs.named(List.of(b.toString()), NOTHING))
                                .getFirst())
                        .bytes())
                .isEqualTo(new byte[] {'b'});
    }

    @Test
    void allButStandardInputCanBeAskedForAgain() throws IOException {
        Path file = write("a.txt", "a");
        InputStream standardInput = new ByteArrayInputStream("in".getBytes(StandardCharsets.UTF_8));
        Inputs inputs = Inputs.named(List.of(file.toString(), "-"), standardInput);

        for (int time = 0; time < 2; time++) {
            List<Received> again = new ArrayList<>();
            inputs.again().forEach(again::add);
            assertThat(again).extracting(Received::path).containsExactly(Optional.of(file.toString()));
        }
        assertThat(all(inputs))
                .first()
                .isInstanceOfSatisfying(
                        Received.Whole.class,
                        whole -> assertThat(whole.bytes())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("in"));
    }

    @Test
    void whatIsHeldComesAsItIsHowOftenSoever() {
        Received.Whole held = new Received.Whole(Optional.of("b.txt"), new byte[] {'b'});
        Received.Whole nameless = new Received.Whole(Optional.empty(), new byte[] {'a'});
        Inputs inputs = Inputs.held(List.of(held, nameless));

        assertThat(inputs.count()).isEqualTo(2);
        assertThat(all(inputs)).containsExactly(held, nameless);
        assertThat(inputs.again()).containsExactly(held, nameless);
    }

    @Test
    void aNameThatDoesNotExistIsReportedApart() throws IOException {
        String there = write("a.txt", "a").toString();
        String gone = folder.resolve("gone.txt").toString();

        Inputs inputs = Inputs.named(List.of(gone, there, "bad\0name"), NOTHING);

        assertThat(inputs.missing()).containsExactly(gone, "bad\0name");
        assertThat(inputs.count()).isOne();
    }

    @Test
    void hiddenNamesArePassedOverAndAnEmptyFolderIsSaid() throws IOException {
        write(".secret/a.txt", "a");
        write(".DS_Store", "a");

        assertThat(sole(folder).fault()).isEqualTo(Fault.EMPTY);
    }

    @Test
    void aPathThatVanishesIsAnOutcome() throws IOException {
        Path file = write("a.txt", "a");
        Inputs inputs = Inputs.named(List.of(folder.toString()), NOTHING);
        Files.delete(file);

        assertThat(((Received.Refused) all(inputs).getFirst()).fault()).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void linksNeitherLeadOutNorInCircles() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(outside.resolve("secret.txt"), "s");
        Files.writeString(inside.resolve("a.txt"), "a");
        Files.createSymbolicLink(inside.resolve("again.txt"), inside.resolve("a.txt"));
        Files.createSymbolicLink(inside.resolve("circle"), inside);
        Files.createSymbolicLink(inside.resolve("dangling"), inside.resolve("nowhere"));
        Files.createSymbolicLink(inside.resolve("itself"), inside.resolve("itself"));
        Files.createSymbolicLink(inside.resolve("out.txt"), outside.resolve("secret.txt"));

        List<Received> received = all(Inputs.named(List.of(inside.toString()), NOTHING));

        assertThat(received).hasSize(6);
        assertThat(received.stream().filter(Received.Whole.class::isInstance)).hasSize(2);
        assertThat(received.stream().filter(Received.Refused.class::isInstance).map(Received::name))
                .allMatch(name ->
                        Stream.of("circle", "dangling", "itself", "out.txt").anyMatch(name::endsWith));
    }

    @Test
    void aPipeIsRefusedWithoutWaitingForIt() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assumeTrue(made == 0, "mkfifo is not to be had here");

        assertThat(sole(pipe).fault()).isEqualTo(Fault.UNSUPPORTED);
    }

    @Test
    void aFileIsHeldUpToTheLimitAndOpenedAnewBeyond() throws IOException {
        Path full = sparse("full.txt", Inputs.FILE_SIZE_BYTES_MAX);
        Path over = sparse("over.txt", Inputs.FILE_SIZE_BYTES_MAX + 1L);

        assertThat(all(Inputs.named(List.of(full.toString()), NOTHING)).getFirst())
                .isInstanceOf(Received.Whole.class);
        assertThat(all(Inputs.named(List.of(over.toString()), NOTHING)).getFirst())
                .isInstanceOfSatisfying(Received.Large.class, large -> {
                    assertThat(large.opening()).hasSize(Inputs.OPENING_BYTES);
                    assertThat(large.content().sizeBytes()).isEqualTo(Inputs.FILE_SIZE_BYTES_MAX + 1L);
                });
    }

    @Test
    void foldersAreEnteredToALimitedDepth() throws IOException {
        Path deep = folder;
        for (int depth = 0; depth < Folder.DEPTH_MAX + 5; depth++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.txt"), "a");

        assertThat(sole(folder).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void aNameWithControlCharactersIsShownOnOneLine() throws IOException {
        Path odd = write("two\nlines\u001b[31m.txt", "a");
        Received received = all(Inputs.named(List.of(odd.toString()), NOTHING)).getFirst();

        assertThat(received.path()).contains(odd.toString());
        assertThat(received.name()).endsWith("two\\u{a}lines\\u{1b}[31m.txt");
    }

    private Path write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path sparse(String name, long sizeBytes) throws IOException {
        Path path = folder.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(sizeBytes);
        }
        return path;
    }

    private static Received.Refused sole(Path named) {
        List<Received> received = all(Inputs.named(List.of(named.toString()), NOTHING));
        assertThat(received).hasSize(1);
        return (Received.Refused) received.getFirst();
    }

    private static List<Received> all(Inputs inputs) {
        List<Received> all = new ArrayList<>();
        inputs.forEach(all::add);
        return all;
    }
}
