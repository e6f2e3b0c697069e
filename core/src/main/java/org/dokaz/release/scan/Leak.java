package org.dokaz.release.scan;

/**
 * A place in finished output that gives something withheld away. It tells where and what by its label, and repeats
 * nothing of it: names of files, members and fields are masked.
 *
 * @param file the file below the folder that was looked through, its parts separated by "/"; a name that is itself a leak is masked
 * @param where the way inside the file: members, layers and fields, from the outside in
 * @param offset of the leak in what {@code where} names, in bytes for raw bytes and in UTF-16 code units for text
 * @param label what is withheld, by its label
 */
public record Leak(String file, String where, long offset, String label) {

    @Override
    public String toString() {
        return file + ": " + where + ", at " + offset + ": " + label;
    }
}
