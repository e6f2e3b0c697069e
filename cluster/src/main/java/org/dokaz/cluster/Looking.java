package org.dokaz.cluster;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.spark.api.java.function.VoidFunction;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.FirstLook;
import org.dokaz.read.furniture.LineLearner;

/** The first look over a slice: which lines do outlets set into each of their documents? */
final class Looking implements VoidFunction<Slice> {

    private static final long serialVersionUID = 1L;

    private final Shelf shelf;
    private final Digest terms;
    private final boolean isSole;

    /**
     * Looking.
     *
     * @param isSole whether there is but one document
     */
    Looking(Shelf shelf, Digest terms, boolean isSole) {
        this.shelf = shelf;
        this.terms = terms;
        this.isSole = isSole;
    }

    /** Where what was learned from a slice lies. */
    static String name(Slice slice, Digest terms) {
        return slice.key(terms) + ".lines";
    }

    @Override
    public void call(Slice slice) throws IOException {
        String name = name(slice, terms);
        if (shelf.has(name)) {
            return;
        }
        LineLearner learner = new LineLearner();
        for (Share share : slice.shares()) {
            Workshop.each(share, (received, portion) -> learner.add(FirstLook.at(received, portion, isSole)));
        }
        shelf.put(name, out -> {
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
            learner.write(data);
            data.flush();
        });
    }
}
