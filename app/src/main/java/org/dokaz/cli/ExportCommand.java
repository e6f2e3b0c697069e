package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.app.Publishing;
import org.dokaz.flow.DokazException;
import org.dokaz.release.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands a release to other programs. */
@Command(
        name = "export",
        description = "Writes what may leave the house as csv, jsonl, geojson or ftm, under the same gate as publish.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends GateCommand {

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv, jsonl, geojson or ftm.")
    private String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "Where to write it: a file, whose leak report lies beside it; or an empty or new folder.")
    private Path out = Path.of("");

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Publishing.Writing writing() {
        ExportFormat known = ExportFormat.of(format)
                .orElseThrow(() -> wrong("--format: \"" + format + "\" is none of csv, jsonl, geojson, ftm"));
        String name = "release." + known.name().toLowerCase(Locale.ROOT);
        return (file, passed) -> {
            TreeMap<String, byte[]> files = new TreeMap<>();
            files.put(name, known.write(passed.release()));
            return files;
        };
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
