package org.dokaz.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dokaz.read.extract.Extraction;

/** What the house believes of a worker, entered from outside its package. */
public final class WireEntrance {

    private WireEntrance() {}

    /** An answer, whoever wrote it. */
    public static void enter(byte[] data) {
        try {
            same(Wire.documents(data));
        } catch (IOException none) {
            return;
        }
    }

    /** What was found comes over the wire as it was. */
    public static void same(List<Extraction.Found> documents) throws IOException {
        assertThat(Wire.documents(Wire.bytes(documents))).isEqualTo(documents);
    }

    /** A sound answer to begin with. */
    public static byte[] seed(List<Extraction.Found> documents) {
        return Wire.bytes(documents);
    }
}
