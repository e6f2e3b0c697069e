package org.dokaz.preserve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.model.Digest;

/** The check that a bag (BagIt 1.0, RFC 8493) holds what its manifests list, and nothing else under {@code data}. */
final class BagCheck {

    private static final int MANIFEST_BYTES_MAX = 256 << 20;
    private static final String PAYLOAD = "data";

    private final Path root;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Path> listed = new HashSet<>();

    BagCheck(Path root) {
        this.root = root;
    }

    /** Everything that does not hold. */
    List<Flaw> flaws() throws IOException {
        if (!Files.isRegularFile(root.resolve("bagit.txt"))) {
            flaw("bagit.txt", "is missing: this is no bag");
        }
        checkManifest("tagmanifest-sha256.txt");
        checkManifest("manifest-sha256.txt");
        Path payload = root.resolve(PAYLOAD);
        if (Files.isDirectory(payload)) {
            try (Stream<Path> inside = Files.walk(payload)) {
                for (Path file :
                        inside.filter(path -> !Files.isDirectory(path)).sorted().toList()) {
                    if (!listed.contains(file.normalize())) {
                        flaw(root.relativize(file).toString(), "is not listed in manifest-sha256.txt");
                    }
                }
            }
        }
        return List.copyOf(flaws);
    }

    private void checkManifest(String name) throws IOException {
        Path manifest = root.resolve(name);
        if (!Files.isRegularFile(manifest) || Files.size(manifest) > MANIFEST_BYTES_MAX) {
            flaw(name, "is missing, or longer than any manifest");
            return;
        }
        Optional<String> text = text(Files.readAllBytes(manifest));
        if (text.isEmpty() || !text.get().endsWith("\n")) {
            flaw(name, "was changed: it is not text in UTF-8 whose last line has its end");
            return;
        }
        for (String line : text.get().substring(0, text.get().length() - 1).split("\n", -1)) {
            checkLine(name, line);
        }
    }

    private void checkLine(String name, String line) throws IOException {
        int gap = line.indexOf(' ');
        Optional<Path> file = gap == Digest.HEX_DIGITS && Digest.isOne(line.substring(0, gap))
                ? inside(line.substring(gap + 1).strip())
                : Optional.empty();
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            flaw(name, "lists what is not in the package: " + line);
            return;
        }
        listed.add(file.get());
        if (!Originals.digest(file.get()).hex().equals(line.substring(0, gap))) {
            flaw(root.relativize(file.get()).toString(), "was changed: it has not the digest that " + name + " lists");
        }
    }

    // RFC 8493, section 2.1.3: line ends and the sign itself are written with percent signs.
    private Optional<Path> inside(String written) {
        String name = written.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
        try {
            return Optional.of(root.resolve(name).normalize()).filter(file -> file.startsWith(root.normalize()));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException none) {
            return Optional.empty();
        }
    }

    private void flaw(String place, String what) {
        flaws.add(new Flaw(place, what));
    }
}
