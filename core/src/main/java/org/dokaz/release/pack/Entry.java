package org.dokaz.release.pack;

import org.dokaz.flow.Content;

/**
 * One file on its way into a package.
 *
 * @param path inside the package, its folders parted by slashes
 * @param content need not fit into memory
 */
public record Entry(String path, Content content) {

    /** A file whose bytes are in memory. */
    public static Entry of(String path, byte[] bytes) {
        return new Entry(path, Content.of(bytes));
    }
}
