package org.dokaz.cluster;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Portion;
import org.dokaz.read.furniture.RecurringLines;
import org.dokaz.worker.WorkerPool;

/** What reading takes on one machine of the cluster, made once in its process: tasks use it together. */
final class Workshop {

    private static final Map<Digest, Pipeline> PIPELINES = new HashMap<>();

    private Workshop() {}

    /** The stages without knowledge of outlets, and the programs that parse for them, until this process ends. */
    private static final class Stages {

        static final Pipeline ALL = made();

        private static Pipeline made() {
            WorkerPool workers = new WorkerPool();
            Runtime.getRuntime().addShutdownHook(new Thread(workers::close, "dokaz-workers-end"));
            return new Pipeline(broken -> {}, Equipment.shipped(), workers);
        }
    }

    /** The stages, knowing these lines of outlets. */
    static synchronized Pipeline pipeline(byte[] recurringLines) {
        return PIPELINES.computeIfAbsent(Digest.of(recurringLines), ignored -> knowing(recurringLines));
    }

    private static Pipeline knowing(byte[] recurringLines) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(recurringLines))) {
            return Stages.ALL.knowing(RecurringLines.read(in));
        } catch (IOException impossible) {
            // An array never fails.
            throw new UncheckedIOException(impossible);
        }
    }

    /** A thing to do with each input that is received whole, or with some documents of one. */
    interface Receiving {
        void with(Received received, Portion portion) throws IOException;
    }

    /** Gives what a share names: one input, or the originals that lie in rows of one. */
    static void each(Share share, Receiving receiving) throws IOException {
        Optional<ParquetRows> rows = ParquetRows.of(share.name());
        if (rows.isEmpty()) {
            receiving.with(received(share.name()), share.portion());
            return;
        }
        rows.get().each(share.digest(), share.portion(), received -> {
            try {
                receiving.with(received, Portion.ALL);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        });
    }

    /** An input as it is received here. */
    static Received received(String name) {
        Path place = Path.of(name);
        // A folder that is a case is refused in its own words; what is gone since it was listed is told as gone.
        Inputs inputs = Files.isDirectory(place)
                ? Inputs.named(List.of(name), InputStream.nullInputStream())
                : Inputs.stored(new TreeMap<>(Map.of(name, place)));
        return inputs.iterator().next();
    }
}
