package org.dokaz.handover;

import java.io.IOException;
import java.io.OutputStream;

/** What is handed over: files that are given one after another, so that none has to fit into memory. */
public interface Parcel {

    /** Gives every file once, in the order in which they are to lie in the message. */
    void into(Sink sink) throws IOException;

    /** Takes the files of a parcel. */
    interface Sink {

        /**
         * The place of a new file; closed when the file is whole, before the next is begun.
         *
         * @param path inside the parcel, with slashes, neither absolute nor leading out of it
         */
        OutputStream file(String path) throws IOException;
    }
}
