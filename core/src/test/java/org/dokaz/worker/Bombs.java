package org.dokaz.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files made to stop whoever opens them. They are written byte by byte, since no library would. */
public final class Bombs {

    private static final int MEBIBYTE = 1024 * 1024;

    private Bombs() {}

    /** A PDF of numbered objects, the first of which is its catalog. */
    static byte[] pdf(List<byte[]> objects, String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        add(out, "%PDF-1.7\n");
        for (int index = 0; index < objects.size(); index++) {
            places.add(out.size());
            add(out, (index + 1) + " 0 obj\n");
            out.writeBytes(objects.get(index));
            add(out, "\nendobj\n");
        }
        int table = out.size();
        StringBuilder xref = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> xref.append("%010d 00000 n \n".formatted(place)));
        add(out, xref.toString());
        add(
                out,
                "trailer\n<</Size " + (objects.size() + 1) + " /Root 1 0 R " + trailer + ">>\nstartxref\n" + table
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void add(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] object(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] stream(String entries, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        add(out, "<<" + entries + " /Length " + bytes.length + ">>\nstream\n");
        out.writeBytes(bytes);
        add(out, "\nendstream");
        return out.toByteArray();
    }

    private static byte[] onePage(String box, byte[]... others) {
        List<byte[]> objects = new ArrayList<>(List.of(
                object("<</Type/Catalog/Pages 2 0 R>>"),
                object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                object("<</Type/Page/Parent 2 0 R/MediaBox" + box + "/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>"
                        + "/Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>")));
        objects.addAll(Arrays.asList(others));
        return pdf(objects, "");
    }

    /** A page whose one word grows a thousandfold when it is unpacked. */
    static byte[] packed(int mebibytes) {
        return onePage("[0 0 600 800]", stream("/Filter/FlateDecode", deflated("BT (", mebibytes)));
    }

    private static byte[] deflated(String first, int mebibytes) {
        byte[] blanks = new byte[MEBIBYTE];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(object(first));
            for (int count = 0; count < mebibytes; count++) {
                deflating.write(blanks);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** Forms each of which draws the next ten times, ten deep: ten thousand million letters. */
    static byte[] laughing() {
        List<byte[]> others = new ArrayList<>();
        others.add(stream("", object("/F Do ".repeat(10))));
        for (int depth = 0; depth < 10; depth++) {
            others.add(stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F " + (6 + depth) + " 0 R>>>>",
                    object("/F Do ".repeat(10))));
        }
        others.add(stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</H<</Type/Font/Subtype/Type1"
                        + "/BaseFont/Helvetica>>>>>>",
                object("BT /H 12 Tf 50 700 Td (ha) Tj ET")));
        return onePage("[0 0 600 800]", others.toArray(byte[][]::new));
    }

    /** A form that draws itself. */
    static byte[] circular() {
        return onePage(
                "[0 0 600 800]",
                stream("", object("/F Do")),
                stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>",
                        object("/F Do BT ET")));
    }

    /** Arrays inside one another. */
    static byte[] nested(int deep) {
        return pdf(
                List.of(
                        object("<</Type/Catalog/Pages 2 0 R/Names " + "[".repeat(deep) + "]".repeat(deep) + ">>"),
                        object("<</Type/Pages/Kids[]/Count 0>>")),
                "");
    }

    /** Pages in number, each the same empty sheet; {@code told} is how many the document says it has. */
    static byte[] pages(int count, int told) {
        List<byte[]> objects = new ArrayList<>(List.of(object("<</Type/Catalog/Pages 2 0 R>>")));
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < count; page++) {
            kids.append(page + 3).append(" 0 R ");
        }
        objects.add(object("<</Type/Pages/Count " + told + "/Kids[" + kids + "]>>"));
        for (int page = 0; page < count; page++) {
            objects.add(object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"));
        }
        return pdf(objects, "");
    }

    /** A tree of pages that has itself as a branch. */
    static byte[] rooted() {
        return pdf(
                List.of(object("<</Type/Catalog/Pages 2 0 R>>"), object("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")),
                "");
    }

    /** A table of objects that goes on at itself. */
    static byte[] tableInCircle() {
        byte[] once = onePage("[0 0 600 800]", stream("", object("BT /H 12 Tf 50 700 Td (The mayor spoke.) Tj ET")));
        String written = new String(once, StandardCharsets.ISO_8859_1);
        int table = written.lastIndexOf("xref\n0 ");
        return object(written.replace("/Root 1 0 R ", "/Root 1 0 R /Prev " + table + " "));
    }

    /** A page as wide as numbers go. */
    static byte[] wide() {
        return onePage(
                "[-1e38 -1e38 1e38 1e38]", stream("", object("BT /H 1e30 Tf 50 700 Td (The mayor spoke.) Tj ET")));
    }

    /** A PNG that claims to be as large as it can, with nothing in it. */
    static byte[] hugePng() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = {'I', 'H', 'D', 'R', 0x7F, -1, -1, -1, 0x7F, -1, -1, -1, 8, 6, 0, 0, 0};
        out.writeBytes(new byte[] {0, 0, 0, 13});
        out.writeBytes(header);
        CRC32 sum = new CRC32();
        sum.update(header);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (sum.getValue() >> shift));
        }
        return out.toByteArray();
    }

    /** A JPEG that claims the largest size, cut off after its header. */
    static byte[] hugeJpeg() {
        return new byte[] {
            -1, (byte) 0xD8, -1, (byte) 0xC0, 0, 11, 8, -1, -1, -1, -1, 1, 1, 0x11, 0, -1, (byte) 0xDA, 0, 8
        };
    }
}
