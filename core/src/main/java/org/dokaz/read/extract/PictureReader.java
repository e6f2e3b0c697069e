package org.dokaz.read.extract;

import java.io.IOException;
import java.util.List;

/** Reads the words in a picture, where the user asked for it and a program that can is installed. */
public interface PictureReader {

    /** What reads, with its version and the languages it knows: another program may read other words. */
    String shown();

    /**
     * The lines of words in a picture, in the order in which the program reads them.
     *
     * @param png the picture as a PNG
     * @throws IOException where it could not be read, or not in time
     */
    List<SeenLine> lines(byte[] png) throws IOException;

    /**
     * A line of words in a picture, in pixels from its upper left corner.
     *
     * @param block which piece of the picture's layout it belongs to
     */
    record SeenLine(String text, int block, int left, int top, int width, int height) {}
}
