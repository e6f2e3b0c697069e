package org.dokaz.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.PathInside;
import org.dokaz.collect.Received;
import org.dokaz.flow.Fault;
import org.dokaz.model.Digest;
import org.dokaz.model.Provenance;
import org.dokaz.pipeline.Portion;
import org.dokaz.read.extract.packed.EntryName;

/**
 * The originals that a Parquet file holds: its column {@code bytes} has each as it was received, and {@code path}, where there is one, what it goes by. Else, and where that leads
 * elsewhere, it goes by the number of its row, from 1.
 */
final class ParquetRows {

    private static final String BYTES = "bytes";
    private static final String PATH = "path";
    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final long count;
    private final boolean isNamed;

    private ParquetRows(String name, long count, boolean isNamed) {
        this.name = name;
        this.count = count;
        this.isNamed = isNamed;
    }

    /** The rows of a file, if it is one that holds originals. */
    static Optional<ParquetRows> of(String name) {
        try {
            if (!isMarked(java.nio.file.Path.of(name))) {
                return Optional.empty();
            }
            Configuration configuration = new Configuration();
            try (ParquetFileReader file =
                    ParquetFileReader.open(HadoopInputFile.fromPath(new Path(name), configuration))) {
                MessageType schema = file.getFileMetaData().getSchema();
                boolean holds = isBinary(schema, BYTES) && file.getRecordCount() > 0;
                return holds
                        ? Optional.of(new ParquetRows(name, file.getRecordCount(), isBinary(schema, PATH)))
                        : Optional.empty();
            }
        } catch (IOException | RuntimeException damaged) {
            // Read as any other file is, it has its outcome.
            return Optional.empty();
        }
    }

    private static boolean isMarked(java.nio.file.Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    private static boolean isBinary(MessageType schema, String column) {
        if (!schema.containsField(column)) {
            return false;
        }
        Type type = schema.getType(column);
        return type.isPrimitive()
                && !type.isRepetition(Type.Repetition.REPEATED)
                && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    }

    long count() {
        return count;
    }

    /**
     * Gives the originals in these rows.
     *
     * @param file the digest of the whole
     */
    void each(Digest file, Portion portion, Consumer<Received> each) throws IOException {
        try (ParquetReader<Group> rows =
                ParquetReader.builder(new GroupReadSupport(), new Path(name)).build()) {
            long number = 0;
            for (Group row = rows.read(); row != null && number < portion.to(); row = rows.read()) {
                if (portion.holds(number)) {
                    each.accept(received(file, row, number + 1));
                }
                number++;
            }
        }
    }

    /** What the original in a row goes by; nothing where that would lead elsewhere, as a path from the root does. */
    private Optional<String> named(Group row) {
        if (!isNamed || row.getFieldRepetitionCount(PATH) == 0) {
            return Optional.empty();
        }
        String written = row.getBinary(PATH, 0).toStringUsingUTF8();
        return EntryName.leadsOutside(written).isPresent()
                ? Optional.empty()
                : Optional.of(EntryName.of(written).shown());
    }

    private Received received(Digest file, Group row, long number) {
        String entry = named(row).orElseGet(() -> String.valueOf(number));
        String path = PathInside.of(Optional.of(name), entry);
        if (row.getFieldRepetitionCount(BYTES) == 0) {
            return new Received.Refused(Optional.of(path), Fault.EMPTY, "its row holds no bytes");
        }
        byte[] bytes = row.getBinary(BYTES, 0).getBytes();
        return bytes.length > Inputs.FILE_SIZE_BYTES_MAX
                ? new Received.Refused(
                        Optional.of(path),
                        Fault.TOO_LARGE,
                        "larger than " + Inputs.FILE_SIZE_BYTES_MAX + " bytes (FILE_SIZE_BYTES_MAX)")
                : new Received.Whole(Optional.of(path), bytes, Provenance.BLANK.in(file, entry));
    }
}
