package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Secrets hidden in archives, office documents and raw bytes. */
public final class PackedPlantings {

    private PackedPlantings() {}

    public static List<Planting> of(String secret) {
        List<Planting> all = new ArrayList<>();
        byte[] text = ("said " + secret + ", then").getBytes(StandardCharsets.UTF_8);
        byte[] zip = zip("a/note.txt", text, "", "", false);
        add(all, secret, "package.zip", "member", zip);
        add(all, secret, "package.zip", "member without packing", zip("note.txt", text, "", "", true));
        add(
                all,
                secret,
                "package.zip",
                "name of a member",
                zip("a/" + secret + ".txt", new byte[] {'x'}, "", "", false));
        add(all, secret, "package.zip", "comment", zip("a.txt", new byte[] {'x'}, "by " + secret, "", false));
        add(
                all,
                secret,
                "package.zip",
                "comment of a member",
                zip("a.txt", new byte[] {'x'}, "", "by " + secret, false));
        add(all, secret, "package.zip", "package in a package", zip("inner.zip", zip, "", "", false));
        add(
                all,
                secret,
                "package.zip",
                "four times over",
                zip("d.zip", zip("c.zip", zip("b.zip", zip, "", "", true), "", "", false), "", "", true));
        add(all, secret, "package.zip", "packed stream in a package", zip("x.gz", gzip(text, ""), "", "", false));
        add(
                all,
                secret,
                "package.zip",
                "base64 in a package",
                zip(
                        "x.json",
                        ("{\"a\":\"" + TextPlantings.base64(text) + "\"}").getBytes(StandardCharsets.UTF_8),
                        "",
                        "",
                        false));
        add(
                all,
                secret,
                "package.zip",
                "member that no directory lists",
                joined(local("hidden.txt", text), zip("a.txt", new byte[] {'x'}, "", "", false)));
        add(all, secret, "data.json.gz", "content", gzip(text, ""));
        add(all, secret, "data.gz", "name of the content", gzip(new byte[] {'x'}, secret));
        add(all, secret, "data.gz", "second member", joined(gzip(new byte[] {'x'}, ""), gzip(text, "")));
        add(all, secret, "data.gz", "behind the end", joined(gzip(new byte[] {'x'}, ""), text));
        add(all, secret, "data.bin", "zlib", zlib(text));
        office(all, secret);
        raw(all, secret);
        return all;
    }

    private static void office(List<Planting> all, String secret) {
        int middle = secret.length() / 2;
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String[][] members = {
            {
                "report.docx",
                "word/document.xml",
                "text in two runs",
                "<w:p><w:r><w:t>" + secret.substring(0, middle) + "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>"
                        + secret.substring(middle) + "</w:t></w:r></w:p>"
            },
            {
                "report.docx",
                "docProps/core.xml",
                "author",
                "<cp:coreProperties><dc:creator>" + secret + "</dc:creator></cp:coreProperties>"
            },
            {"report.docx", "docProps/app.xml", "company", "<Properties><Company>" + secret + "</Company></Properties>"
            },
            {
                "report.docx",
                "docProps/custom.xml",
                "own property",
                "<Properties><property name=\"" + secret + "\"/></Properties>"
            },
            {
                "report.docx",
                "word/comments.xml",
                "comment",
                "<w:comment w:author=\"" + secret + "\"><w:t>x</w:t></w:comment>"
            },
            {
                "report.docx",
                "word/document.xml",
                "deleted text",
                "<w:del w:author=\"x\"><w:delText>" + secret + "</w:delText></w:del>"
            },
            {
                "report.docx",
                "word/_rels/document.xml.rels",
                "link",
                "<Relationship Target=\"https://example.org/" + secret.replace(' ', '_') + "\"/>"
            },
            {"report.odt", "meta.xml", "author", "<office:meta><dc:creator>" + secret + "</dc:creator></office:meta>"},
            {"report.odt", "content.xml", "hidden text", "<text:hidden-text>" + secret + "</text:hidden-text>"},
            {"table.xlsx", "xl/sharedStrings.xml", "cell", "<sst><si><t>" + secret + "</t></si></sst>"},
            {
                "table.xlsx",
                "xl/workbook.xml",
                "name of a sheet",
                "<sheets><sheet state=\"veryHidden\" name=\"" + secret + "\"/></sheets>"
            },
        };
        for (String[] member : members) {
            byte[] content = (xml + member[3]).getBytes(StandardCharsets.UTF_8);
            add(all, secret, member[0], member[2], zip(member[1], content, "", "", false));
        }
    }

    private static void raw(List<Planting> all, String secret) {
        byte[] noise = new byte[5000];
        new SplittableRandom(7).nextBytes(noise);
        noise[0] = 0;
        for (java.nio.charset.Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                TextPlantings.WINDOWS,
                TextPlantings.KOI)) {
            byte[] bytes = secret.getBytes(charset);
            if (charset.newEncoder().canEncode(secret) && bytes.length >= RawSearch.BYTES_MIN) {
                add(
                        all,
                        secret,
                        "film.bin",
                        "bytes in " + charset,
                        joined(noise, joined(new byte[1], joined(bytes, new byte[3])), noise));
            }
        }
    }

    private static void add(List<Planting> all, String secret, String name, String how, byte[] bytes) {
        all.add(new Planting(how + " (" + secret + ")", name, bytes));
    }

    public static byte[] zip(String name, byte[] content, String comment, String memberComment, boolean stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            if (stored) {
                CRC32 sum = new CRC32();
                sum.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
            }
            if (!memberComment.isEmpty()) {
                entry.setComment(memberComment);
            }
            if (!comment.isEmpty()) {
                zip.setComment(comment);
            }
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A member with its local header alone. */
    private static byte[] local(String name, byte[] content) {
        byte[] whole = zip(name, content, "", "", false);
        int directory = Bytes.find(whole, "PK\u0001\u0002", 0, whole.length);
        return java.util.Arrays.copyOf(whole, directory);
    }

    public static byte[] gzip(byte[] content, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] plain = out.toByteArray();
        if (name.isEmpty()) {
            return plain;
        }
        byte[] header = java.util.Arrays.copyOf(plain, 10);
        header[3] |= 8;
        byte[] named = joined(name.getBytes(StandardCharsets.UTF_8), new byte[1]);
        return joined(header, named, java.util.Arrays.copyOfRange(plain, 10, plain.length));
    }

    public static byte[] zlib(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
