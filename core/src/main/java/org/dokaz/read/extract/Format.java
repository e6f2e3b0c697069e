package org.dokaz.read.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Content;

/** What a file's content shows it to be. */
public enum Format {
    TEXT("text/plain", "plain text"),
    HTML("text/html", "a web page"),
    JSON("application/json", "JSON"),
    RSS("application/xml", "an RSS or Atom feed or other XML"),
    EMAIL("message/rfc822", "an e-mail"),
    CONTACT("text/vcard", "a contact card"),
    RTF("application/rtf", "an RTF document"),
    PDF("application/pdf", "a PDF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
    ODT("application/vnd.oasis.opendocument.text", "an OpenDocument text"),
    SHEET("application/x-spreadsheet", "a spreadsheet"),
    SLIDES("application/x-presentation", "a presentation"),
    ZIP("application/zip", "a zip archive"),
    WARC("application/warc", "a web archive (WARC)"),
    GZIP("application/gzip", "a gzip archive"),
    IMAGE("image/*", "an image"),
    MEDIA("application/octet-stream", "sound or video"),
    BINARY("application/octet-stream", "binary data");

    private static final int OPENING_LENGTH = 1024;

    private final String mediaType;
    private final String shown;

    Format(String mediaType, String shown) {
        this.mediaType = mediaType;
        this.shown = shown;
    }

    /** Its media type, as exhibits name it. */
    public String mediaType() {
        return mediaType;
    }

    /** How a message to the user calls it. */
    public String shown() {
        return shown;
    }

    /** The format that the first bytes settle without decoding any text. */
    static Optional<Format> ofBytes(byte[] bytes) {
        String opening = new String(bytes, 0, Math.min(bytes.length, OPENING_LENGTH), StandardCharsets.ISO_8859_1);
        if (opening.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (opening.startsWith("PK\3\4") || opening.startsWith("PK\5\6")) {
            return Optional.of(ofZip(bytes, opening));
        }
        if (opening.startsWith("\u001f\u008b")) {
            return Optional.of(GZIP);
        }
        if (opening.startsWith("WARC/")) {
            return Optional.of(WARC);
        }
        if (opening.startsWith("BEGIN:VCARD") || opening.startsWith("\u00ef\u00bb\u00bfBEGIN:VCARD")) {
            return Optional.of(CONTACT);
        }
        if (opening.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        return ofPicture(opening);
    }

    /** Of the names in its directory; of the first of them where only its opening is there. */
    private static Format ofZip(byte[] bytes, String opening) {
        return switch (ZipSort.of(Content.of(bytes))) {
            case WORD -> DOCX;
            case OPEN_TEXT -> ODT;
            case SHEET -> SHEET;
            case SLIDES -> SLIDES;
            case WACZ -> ZIP;
            case OTHER -> {
                boolean word = opening.contains("word/") || opening.contains("[Content_Types].xml");
                yield word ? DOCX : opening.contains(ODT.mediaType()) ? ODT : ZIP;
            }
        };
    }

    private static Optional<Format> ofPicture(String opening) {
        if (opening.startsWith("\u0089PNG") || opening.startsWith("\u00ff\u00d8\u00ff") || opening.startsWith("GIF8")) {
            return Optional.of(IMAGE);
        }
        boolean tiff = opening.startsWith("II*\0") || opening.startsWith("MM\0*");
        if (tiff || isHeif(opening)) {
            return Optional.of(IMAGE);
        }
        boolean riff = opening.startsWith("RIFF") && opening.length() >= 12;
        if (riff && opening.startsWith("WEBP", 8)) {
            return Optional.of(IMAGE);
        }
        if (riff || opening.startsWith("OggS") || opening.startsWith("ID3") || opening.startsWith("ftyp", 4)) {
            return Optional.of(MEDIA);
        }
        return Optional.empty();
    }

    private static boolean isHeif(String opening) {
        return opening.startsWith("ftyp", 4)
                && (opening.startsWith("heic", 8) || opening.startsWith("mif1", 8) || opening.startsWith("avif", 8));
    }

    /** The format of a text, of which the name may break a tie. */
    static Format ofText(String text, String name) {
        String opening =
                text.substring(0, Math.min(text.length(), OPENING_LENGTH)).stripLeading();
        String lower = opening.toLowerCase(Locale.ROOT);
        if (startsJson(opening) || (lowerName(name).endsWith(".json") && !opening.startsWith("<"))) {
            return JSON;
        }
        if (startsHtml(lower)) {
            return HTML;
        }
        boolean pageName = lowerName(name).endsWith(".html") || lowerName(name).endsWith(".htm");
        if (pageName && lower.indexOf('<') >= 0) {
            return HTML;
        }
        if (startsXml(lower)) {
            return lower.contains("<html") ? HTML : RSS;
        }
        return startsEmail(opening) ? EMAIL : TEXT;
    }

    /** Whether the name promises plain text. */
    static boolean isTextName(String name) {
        return lowerName(name).endsWith(".txt");
    }

    private static String lowerName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean startsJson(String opening) {
        if (!opening.startsWith("{") && !opening.startsWith("[")) {
            return false;
        }
        String next = opening.substring(1).stripLeading();
        boolean array = opening.startsWith("[");
        return next.startsWith("\"")
                || (array
                        ? next.startsWith("{") || next.startsWith("]") || next.startsWith("[")
                        : next.startsWith("}"));
    }

    private static boolean startsXml(String lower) {
        for (String tag : new String[] {"<?xml", "<rss", "<feed", "<rdf:rdf", "<!doctype rss", "<!doctype feed"}) {
            if (lower.startsWith(tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsHtml(String lower) {
        String body = lower;
        while (body.startsWith("<!--") && body.contains("-->")) {
            body = body.substring(body.indexOf("-->") + 3).stripLeading();
        }
        for (String tag : new String[] {"<!doctype html", "<html", "<head", "<body", "<article", "<meta", "<title"}) {
            if (body.startsWith(tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsEmail(String opening) {
        int headers = 0;
        for (String line : opening.lines().limit(20).toList()) {
            for (String header : new String[] {
                "From: ", "To: ", "Subject: ", "Date: ", "MIME-Version: ", "Message-ID: ", "Received: "
            }) {
                headers += line.startsWith(header) ? 1 : 0;
            }
        }
        return headers >= 4;
    }
}
