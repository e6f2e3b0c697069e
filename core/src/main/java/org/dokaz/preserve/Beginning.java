package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;

/** How a folder becomes a case. A beginning that was cut short is begun again. */
final class Beginning {

    private final Layout layout;
    private final Disk disk;

    Beginning(Layout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** Makes sure that the folder is a case already, or one that may become it. */
    void prepare() throws IOException {
        if (Files.exists(layout.founding())) {
            return;
        }
        if (Files.exists(layout.log())) {
            throw new DokazException(
                    layout.founding() + ": is missing, though the case has a log; restore the file from a copy");
        }
        refuseForeign();
        disk.privateFolder(layout.root());
    }

    private void refuseForeign() throws IOException {
        if (!Files.isDirectory(layout.root())) {
            return;
        }
        List<Path> own = List.of(layout.lock(), layout.incoming(), layout.originals(), layout.records(), layout.logs());
        try (Stream<Path> inside = Files.list(layout.root())) {
            Optional<Path> foreign = inside.filter(path -> !own.contains(path)).findAny();
            if (foreign.isPresent()) {
                throw new DokazException(
                        layout.root() + ": not a case, and not empty; name a case, or a folder that is new or empty");
            }
        }
    }

    /** Makes what the case still lacks, its founding file last. */
    void complete(Supplier<byte[]> founding) throws IOException {
        for (Path folder : List.of(layout.incoming(), layout.originals(), layout.records(), layout.logs())) {
            disk.folder(folder);
        }
        Path fresh = layout.incoming().resolve("case.json");
        disk.delete(fresh);
        disk.delete(Originals.incoming(layout));
        disk.delete(layout.freshHead());
        if (!Files.exists(layout.founding())) {
            disk.write(fresh, founding.get());
            disk.move(fresh, layout.founding());
            disk.settleNameOf(layout.founding());
        }
    }
}
