package org.dokaz.release.scan;

/**
 * A secret hidden in a file.
 *
 * @param how where and how it is hidden
 * @param name the name of the file
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Planting(String how, String name, byte[] bytes) {

    @Override
    public String toString() {
        return name + ": " + how;
    }
}
