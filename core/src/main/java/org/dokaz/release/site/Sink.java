package org.dokaz.release.site;

/** Where the files of a site go, one after the other. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one file.
     *
     * @param path relative, with slashes, in small letters, digits, hyphens, underscores and full stops; each is given once
     * @param bytes all of it
     */
    void put(String path, byte[] bytes);
}
