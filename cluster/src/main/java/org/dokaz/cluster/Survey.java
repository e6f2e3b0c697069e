package org.dokaz.cluster;

import org.apache.spark.api.java.function.Function;
import org.dokaz.collect.Received;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.Extent;
import org.dokaz.pipeline.Pipeline;

/** Looks over one input: what it is, and how much it holds. */
final class Survey implements Function<String, Surveyed> {

    private static final long serialVersionUID = 1L;

    @Override
    public Surveyed call(String name) {
        Received received = Workshop.received(name);
        return switch (received) {
            case Received.Refused ignored -> lost(name);
            case Received.Whole whole -> surveyed(name, Digest.of(whole.bytes()), whole.bytes().length, whole);
            case Received.Large large ->
                Pipeline.exhibit(large.content(), "application/octet-stream")
                        .map(exhibit -> surveyed(name, exhibit.id(), exhibit.sizeBytes(), large))
                        .orElseGet(() -> lost(name));
        };
    }

    private static Surveyed lost(String name) {
        return new Surveyed(name, Digest.ofText(name), 0, 1, false);
    }

    private static Surveyed surveyed(String name, Digest digest, long sizeBytes, Received received) {
        Extent extent =
                ParquetRows.of(name).map(rows -> new Extent(rows.count(), true)).orElseGet(() -> Extent.of(received));
        return new Surveyed(name, digest, sizeBytes, extent.places(), extent.isDivisible());
    }
}
