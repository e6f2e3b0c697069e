package org.dokaz.read.extract.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Bounds what a font says of the widths of its characters. A few bytes can give a width to two thousand million characters, and the library
 * keeps each by itself. A range ends where characters do, and a list that covers them over and over is cut off; the letters are read all the
 * same.
 */
final class Widths {

    /** The highest number that a character of a font can have (ISO 32000-1, Annex C, table C.1). */
    private static final int CHARACTER_MAX = 65_535;

    /** How many characters all ranges of one list may cover, one that is covered twice counted twice. */
    private static final int COVERED_MAX = 4 * (CHARACTER_MAX + 1);

    private final Set<COSDictionary> bounded = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Bounds the lists of widths of a font, and of the fonts it is made of. Each font is looked at once. */
    void bound(COSDictionary font) {
        if (!bounded.add(font)) {
            return;
        }
        boundLists(font);
        COSArray made = font.getCOSArray(COSName.DESCENDANT_FONTS);
        for (int index = 0; made != null && index < made.size(); index++) {
            if (made.getObject(index) instanceof COSDictionary part && bounded.add(part)) {
                boundLists(part);
            }
        }
    }

    private static void boundLists(COSDictionary font) {
        bound(font, COSName.W, 1);
        bound(font, COSName.W2, 3);
    }

    /** Each range of a list is its first and its last character and so many numbers; a list can also give single characters, an array each. */
    private static void bound(COSDictionary font, COSName list, int numbersEach) {
        COSArray widths = font.getCOSArray(list);
        long covered = 0;
        int at = 0;
        while (widths != null && at + 1 < widths.size()) {
            if (widths.getObject(at + 1) instanceof COSArray) {
                at += 2;
                continue;
            }
            if (widths.getObject(at) instanceof COSNumber first && widths.getObject(at + 1) instanceof COSNumber last) {
                long end = Math.min(last.longValue(), CHARACTER_MAX);
                covered += Math.max(0, end - Math.max(0, first.longValue()) + 1);
                widths.set(at, COSInteger.get(Math.max(0, first.longValue())));
                widths.set(at + 1, COSInteger.get(end));
            }
            if (covered > COVERED_MAX) {
                font.setItem(list, cut(widths, at));
                return;
            }
            at += 2 + numbersEach;
        }
    }

    private static COSArray cut(COSArray whole, int size) {
        COSArray cut = new COSArray();
        for (int index = 0; index < size; index++) {
            cut.add(whole.get(index));
        }
        return cut;
    }
}
