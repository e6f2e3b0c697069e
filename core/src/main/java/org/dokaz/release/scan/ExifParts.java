package org.dokaz.release.scan;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifReader;

/** The fields of EXIF and the thumbnail in it. */
final class ExifParts {

    private static final int TAGS_MAX = 5000;

    private ExifParts() {}

    static void look(Looker looker, byte[] tiff, Place place, int depth) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata, 0);
        int count = 0;
        for (Directory directory : metadata.getDirectories()) {
            for (Tag tag : directory.getTags()) {
                String told = directory.getDescription(tag.getTagType());
                if (told != null && count++ < TAGS_MAX) {
                    looker.text(told, place.in("EXIF: " + tag.getTagName()), depth + 1);
                }
            }
        }
        Place exif = place.in("EXIF");
        Binary.look(looker, tiff, 1, tiff.length, exif, depth);
    }
}
