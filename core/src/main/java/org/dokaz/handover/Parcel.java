package org.dokaz.handover;

import java.io.IOException;
import org.dokaz.flow.Content;

/** What is handed over: files that are given one after another, so that none has to fit into memory. */
public interface Parcel {

    /** Gives every file once, in the order in which they are to lie in the message. */
    void into(Sink sink) throws IOException;

    /** Takes the files of a parcel. */
    interface Sink {

        /**
         * Takes a file and reads it to its end.
         *
         * @param path inside the parcel, with slashes, neither absolute nor leading out of it
         */
        void put(String path, Content content) throws IOException;
    }
}
