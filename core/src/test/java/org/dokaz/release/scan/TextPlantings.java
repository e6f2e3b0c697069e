package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Secrets hidden in pages, drawings, tables, records and plain texts. */
public final class TextPlantings {

    static final Charset WINDOWS = Charset.forName("windows-1251");
    static final Charset KOI = Charset.forName("KOI8-U");

    private final String secret;
    private final List<Planting> plantings = new ArrayList<>();

    private TextPlantings(String secret) {
        this.secret = secret;
    }

    public static List<Planting> of(String secret) {
        TextPlantings plantings = new TextPlantings(secret);
        plantings.pages();
        plantings.attributes();
        plantings.scripts();
        plantings.drawings();
        plantings.records();
        plantings.encodings();
        return plantings.plantings;
    }

    private void add(String name, String how, String text) {
        plantings.add(new Planting(how + " (" + secret + ")", name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void page(String how, String body) {
        add(
                "page.html",
                how,
                "<!doctype html><html><head><meta charset=utf-8><title>Findings</title></head><body><p>Before.</p>"
                        + body + "<p>After.</p></body></html>");
    }

    private void pages() {
        page("text", "<p>said " + secret + " then</p>");
        page("text parted by inline tags", "<p>said " + parted("</b><i>", "<b>", "</i>") + " then</p>");
        page("text parted by an empty comment", "<p>said " + parted("<!-- -->", "", "") + " then</p>");
        page("text parted by a word break", "<p>said " + parted("<wbr>", "", "") + " then</p>");
        page("comment", "<!-- draft by " + secret + " -->");
        page("conditional comment", "<!--[if IE]><p>" + secret + "</p><![endif]-->");
        page("decimal entities", "<p>" + codes("&#%d;") + "</p>");
        page("hexadecimal entities", "<p>" + codes("&#x%x;") + "</p>");
        page("entities without semicolons in an attribute", "<p title=\"" + codes("&#%d") + "\">x</p>");
        page("hidden element", "<p hidden style=\"display:none\">" + secret + "</p>");
        page("noscript", "<noscript><p>" + secret + "</p></noscript>");
        page("template", "<template><p>" + secret + "</p></template>");
        page("textarea", "<textarea>" + secret + "</textarea>");
        page("table cell", "<table><caption>" + secret + "</caption><tr><td>1</td></tr></table>");
        page("title of the page", "<title>" + secret + "</title>");
        page("processing instruction", "<?draft " + secret + "?>");
        page("style", "<style>.x::after{content:\"" + secret + "\"}</style>");
        page("style with escapes", "<style>.x::after{content:\"" + codes("\\%x ") + "\"}</style>");
    }

    private void attributes() {
        page("alt", "<img src=a.png alt=\"" + secret + "\">");
        page("title", "<abbr title=\"" + secret + "\">W1</abbr>");
        page("data attribute", "<p data-who=\"" + secret + "\">W1</p>");
        page("aria label", "<p aria-label=\"" + secret + "\">W1</p>");
        page("id", "<p id=\"" + secret.replace(' ', '-') + "\">W1</p>");
        page("class", "<p class=\"a " + secret.toLowerCase(Locale.ROOT) + " b\">W1</p>");
        page("hidden input", "<input type=hidden name=who value=\"" + secret + "\">");
        page("meta", "<meta name=author content=\"" + secret + "\">");
        page("link", "<a href=\"https://example.org/people/" + secret.replace(' ', '_') + "\">W1</a>");
        page("link in percents", "<a href=\"https://example.org/?q=" + percents(StandardCharsets.UTF_8) + "\">W1</a>");
        page(
                "link in percents twice",
                "<a href=\"https://example.org/?q="
                        + percents(StandardCharsets.UTF_8).replace("%", "%25") + "\">W1</a>");
        if (!ascii() && WINDOWS.newEncoder().canEncode(secret)) {
            page(
                    "link in percents of Windows-1251",
                    "<a href=\"https://example.org/" + percents(WINDOWS) + "\">W1</a>");
        }
        if (domain()) {
            page("domain", "<a href=\"https://" + IDN.toASCII(secret) + ".example.org/\">W1</a>");
        }
        page("data address in base64", "<img src=\"data:text/plain;base64," + base64(bytes()) + "\">");
        page("data address in percents", "<img src=\"data:text/plain," + percents(StandardCharsets.UTF_8) + "\">");
        page(
                "data address of a packed text",
                "<a href=\"data:application/gzip;base64," + base64(PackedPlantings.gzip(bytes(), "")) + "\">W1</a>");
        page(
                "drawing in a data address",
                "<img src=\"data:image/svg+xml;base64,"
                        + base64(("<svg><title>" + secret + "</title></svg>").getBytes(StandardCharsets.UTF_8))
                        + "\">");
        page("page within a page", "<iframe srcdoc=\"&lt;p&gt;" + codes("&amp;#%d;") + "&lt;/p&gt;\"></iframe>");
    }

    private void scripts() {
        page("script", "<script>const who = '" + secret.replace("'", "\\'") + "';</script>");
        page("script with escapes", "<script>const who = \"" + codes("\\u%04x") + "\";</script>");
        page("script with braced escapes", "<script>const who = \"" + codes("\\u{%x}") + "\";</script>");
        page("script that joins", "<script>const who = " + parted("\" +\n \"", "\"", "\"") + ";</script>");
        page("script of codes", "<script>String.fromCharCode(" + codes("%d,").replaceFirst(",$", "") + ")</script>");
        page("script in base64", "<script>atob('" + base64(bytes()) + "')</script>");
        page("script in hexadecimal", "<script>x='" + HexFormat.of().formatHex(bytes()) + "'</script>");
        page(
                "JSON-LD",
                "<script type=\"application/ld+json\">{\"author\":{\"name\":\"" + codes("\\u%04x") + "\"}}</script>");
        page(
                "source map",
                "<script>//# sourceMappingURL=data:application/json;base64,"
                        + base64(("{\"sources\":[\"" + secret.replace("'", "") + "\"]}")
                                .getBytes(StandardCharsets.UTF_8))
                        + "</script>");
    }

    private void drawings() {
        String head = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">";
        add("map.svg", "title", head + "<title>" + secret + "</title></svg>");
        add("map.svg", "description", head + "<desc>" + secret + "</desc></svg>");
        add(
                "map.svg",
                "letters one by one",
                head + "<text>"
                        + secret.codePoints()
                                .mapToObj(code -> "<tspan x=\"1\">" + Character.toString(code) + "</tspan>")
                                .collect(Collectors.joining())
                        + "</text></svg>");
        add("map.svg", "metadata", head + "<metadata><dc:creator>" + secret + "</dc:creator></metadata></svg>");
        add("map.svg", "character data", head + "<style><![CDATA[/* " + secret + " */]]></style></svg>");
        add("map.svg", "attribute", head + "<g inkscape:label='" + codes("&#x%x;") + "'/></svg>");
        add("feed.xml", "author", "<?xml version=\"1.0\"?><feed><author><name>" + secret + "</name></author></feed>");
        add("feed.xml", "entity", "<!DOCTYPE x [<!ENTITY who \"" + secret + "\">]><x>&who;</x>");
        add("feed.xml", "processing instruction", "<x><?who " + secret + "?></x>");
        add("feed.xml", "escaped page", "<content>&lt;p&gt;" + codes("&amp;#x%x;") + "&lt;/p&gt;</content>");
    }

    private void records() {
        add("claims.json", "value", "{\"a\":\"" + secret + "\"}");
        add("claims.json", "value with escapes", "{\"a\":\"" + codes("\\u%04x") + "\"}");
        add("claims.json", "name of a field", "{\"" + secret + "\":1}");
        add("claims.json", "record within a record", "{\"a\":\"{\\\"b\\\":\\\"" + codes("\\\\u%04x") + "\\\"}\"}");
        add("claims.json", "base64", "{\"a\":\"" + base64(bytes()) + "\"}");
        add(
                "claims.json",
                "base64 for addresses",
                "{\"a\":\""
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(("?>~" + secret).getBytes(StandardCharsets.UTF_8))
                        + "\"}");
        add(
                "claims.json",
                "base64 of UTF-16",
                "{\"a\":\"" + base64(secret.getBytes(StandardCharsets.UTF_16LE)) + "\"}");
        add(
                "claims.json",
                "base64 of base64",
                "{\"a\":\"" + base64(base64(bytes()).getBytes(StandardCharsets.UTF_8)) + "\"}");
        add(
                "claims.jsonl",
                "base64 behind other letters",
                "{\"a\":\"idx" + base64(("note by " + secret + " himself").getBytes(StandardCharsets.UTF_8)) + "\"}");
        add("claims.jsonl", "last of many lines", "{\"a\":1}\n".repeat(500) + "{\"a\":\"" + secret + "\"}");
        add("events.geojson", "property", "{\"type\":\"Feature\",\"properties\":{\"who\":\"" + secret + "\"}}");
        add("claims.csv", "cell", "id,who\n1,\"" + secret + "\"\n");
        add("claims.csv", "heading", "id," + secret + "\n1,2\n");
        add("note.md", "emphasis within the word", "said " + parted("**", "", "") + " then");
        add("note.md", "link", "[W1](people/" + secret.replace(' ', '-') + ".md)");
        add("note.md", "comment", "<!-- " + secret + " -->\n# Findings");
        add("note.txt", "words over two lines", "said " + parted("-\n", "", "") + " then");
        add(
                "note.txt",
                "letter-spaced",
                "said "
                        + secret.codePoints()
                                .filter(Character::isLetterOrDigit)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining(" "))
                        + "  then");
        add("mail.eml", "quoted-printable", "Subject: x\n\n" + quoted());
        add(
                "mail.eml",
                "base64 in lines",
                "Subject: x\n\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(("Dear all, ".repeat(20) + secret + " wrote.")
                                        .getBytes(StandardCharsets.UTF_8)));
        add("style.css", "escapes", ".x::after{content:'" + codes("\\%06x") + "'}");
        add("data.js", "escapes", "export default '" + codes("\\u%04X") + "'");
        add("robots.txt", "comment", "# " + secret + "\nUser-agent: *\n");
    }

    private void encodings() {
        String text = "said " + secret + ", then";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            plantings.add(new Planting(charset + " without mark (" + secret + ")", "note.txt", text.getBytes(charset)));
        }
        plantings.add(
                new Planting("UTF-16 with mark (" + secret + ")", "note.txt", text.getBytes(StandardCharsets.UTF_16)));
        if (WINDOWS.newEncoder().canEncode(secret)) {
            plantings.add(new Planting("Windows-1251 (" + secret + ")", "note.txt", text.getBytes(WINDOWS)));
        }
        if (KOI.newEncoder().canEncode(secret)) {
            plantings.add(new Planting("KOI8 (" + secret + ")", "note.txt", text.getBytes(KOI)));
        }
    }

    private byte[] bytes() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private boolean ascii() {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(secret);
    }

    private boolean domain() {
        return secret.codePoints().allMatch(Character::isLetter) && !ascii();
    }

    private String parted(String by, String before, String behind) {
        int middle = secret.length() / 2;
        return before + secret.substring(0, middle) + by + secret.substring(middle) + behind;
    }

    private String codes(String pattern) {
        return secret.codePoints()
                .mapToObj(code -> String.format(Locale.ROOT, pattern, code))
                .collect(Collectors.joining());
    }

    private String percents(Charset charset) {
        return URLEncoder.encode(secret, charset);
    }

    private String quoted() {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream();
        for (byte one : bytes()) {
            quoted.writeBytes(String.format(Locale.ROOT, "=%02X", one & 0xFF).getBytes(StandardCharsets.US_ASCII));
        }
        return quoted.toString(StandardCharsets.US_ASCII);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
