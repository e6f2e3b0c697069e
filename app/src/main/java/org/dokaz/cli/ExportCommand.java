package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.app.Packing;
import org.dokaz.app.Publishing;
import org.dokaz.flow.DokazException;
import org.dokaz.release.export.ExportFormat;
import org.dokaz.release.pack.PackageFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands a release to other programs. */
@Command(
        name = "export",
        description =
                "Writes what may leave the house for other programs, or as a package that others can check, under the same gate as publish.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends GateCommand {

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, jsonl, geojson or ftm; or a package: bag, ro-crate, prov or annotations.")
    private String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "Where to write it: a file, whose leak report lies beside it; or an empty or new folder.")
    private Path out = Path.of("");

    @Option(names = "--evidence", description = "bag, ro-crate: add redacted copies of the documents that are quoted.")
    private boolean evidence;

    @Option(
            names = "--licence",
            paramLabel = "LICENCE",
            description = "bag, ro-crate: under which it may be used: an address that begins with https, or words.")
    private Optional<String> licence = Optional.empty();

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Publishing.Writing writing() {
        Optional<PackageFormat> packed = PackageFormat.of(format);
        if (packed.isPresent()) {
            return packing(packed.get());
        }
        ExportFormat known = ExportFormat.of(format)
                .orElseThrow(() -> wrong("--format: \"" + format + "\" is none of csv, jsonl, geojson, ftm, bag,"
                        + " ro-crate, prov, annotations"));
        if (evidence || licence.isPresent()) {
            throw wrong("--evidence and --licence are of --format bag and ro-crate");
        }
        String name = "release." + known.name().toLowerCase(Locale.ROOT);
        return (file, passed) -> {
            TreeMap<String, byte[]> files = new TreeMap<>();
            files.put(name, known.write(passed.release()));
            return files;
        };
    }

    private Packing packing(PackageFormat packed) {
        boolean whole = packed == PackageFormat.BAG || packed == PackageFormat.RO_CRATE;
        if (!whole && (evidence || licence.isPresent())) {
            throw wrong("--evidence and --licence are of --format bag and ro-crate");
        }
        boolean zipped = isFile() && out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (isFile() && !zipped && packed != PackageFormat.ANNOTATIONS) {
            throw wrong("--out: this format is several files: name a folder, or a file that ends in .zip");
        }
        return new Packing(packed, licence, evidence, zipped);
    }

    @Override
    Path out() {
        return isFile() ? out.resolveSibling(out.getFileName() + ".release") : out;
    }

    @Override
    void check() {
        if (isFile() && Files.exists(out)) {
            throw wrong("--out: " + out + " is there already; name a file that is new");
        }
    }

    // A name with an ending is a file's, as everywhere else.
    private boolean isFile() {
        return out.getFileName() != null && out.getFileName().toString().indexOf('.') > 0 && !Files.isDirectory(out);
    }

    @Override
    Path placed(Path made) {
        if (!isFile()) {
            return made;
        }
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Files.move(
                        file, name.startsWith("release.") ? out : out.resolveSibling(out.getFileName() + "." + name));
            }
            Files.delete(made);
        } catch (IOException unmoved) {
            throw new DokazException(made + ": holds the export whole, but it could not be moved to " + out, unmoved);
        }
        return out;
    }
}
