package org.dokaz.read.extract;

import java.util.List;

/**
 * An exhibit as a foreign parser is given it.
 *
 * @param bytes the exhibit; not to be changed
 * @param name the file's name, or empty; hostile like the bytes
 * @param inside reads what is packed inside, such as an attachment
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would double the memory.
public record Foreign(byte[] bytes, String name, Inside inside) {

    /** How deep exhibits may be packed into one another: a mail in a mail in an archive is three deep. */
    public static final int DEPTH_MAX = 8;

    /** Reads bytes that are packed inside an exhibit as if they had come by themselves. */
    @FunctionalInterface
    public interface Inside {

        /**
         * What these bytes hold, each under a part that begins with {@code part}. A format that is not read, and what
         * lies deeper than {@link #DEPTH_MAX}, is an outcome like any other.
         *
         * @param part what tells these bytes apart inside the exhibit, such as {@code attachment 2}
         * @param name the name they go by inside, or empty
         */
        List<Extraction.Found> documents(String part, byte[] bytes, String name);
    }
}
