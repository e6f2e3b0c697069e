package org.dokaz.read.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.model.Span;
import org.dokaz.read.extract.packed.EntryName;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A feed, in any of the forms that are in use: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom (RFC 4287). Each entry is a document with
 * its own date, title and address. The parser knows no entities but those of HTML and opens nothing.
 */
final class Feed {

    /** The most entries of one feed. */
    static final int ENTRIES_MAX = 5_000;

    /** The longest feed that is read, in UTF-16 code units. */
    static final int LENGTH_MAX = 16 * 1024 * 1024;

    private final Optional<String> outlet;
    private final Optional<String> language;

    private Feed(Optional<String> outlet, Optional<String> language) {
        this.outlet = outlet;
        this.language = language;
    }

    /** The entries of this feed; nothing where it is some other XML. */
    static Optional<List<Extraction.Found>> read(String xml) {
        if (xml.length() > LENGTH_MAX) {
            return failed(Fault.TOO_LARGE, "longer than " + LENGTH_MAX + " characters (LENGTH_MAX); split it");
        }
        if (declaresEntities(xml)) {
            return failed(
                    Fault.BROKEN,
                    "it declares entities of its own (DTD), as attacks do and feeds never: not read; save its articles by"
                            + " themselves");
        }
        Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(HtmlPage.DEPTH_MAX));
        Optional<Element> root = document.children().stream().findFirst();
        if (root.isEmpty() || !isFeed(root.get())) {
            return Optional.empty();
        }
        List<Element> entries = new ArrayList<>(document.getElementsByTag("item"));
        entries.addAll(document.getElementsByTag("entry"));
        if (entries.isEmpty()) {
            return failed(Fault.EMPTY, "a feed without an entry; fetch it again when it has some");
        }
        Element head = Optional.ofNullable(document.selectFirst("channel")).orElse(root.get());
        Feed feed = new Feed(
                text(head, "title"),
                text(head, "language", "dc:language")
                        .or(() -> Optional.of(root.get().attr("xml:lang")).filter(tag -> !tag.isEmpty())));
        return Optional.of(feed.documents(entries));
    }

    private static Optional<List<Extraction.Found>> failed(Fault fault, String detail) {
        return Optional.of(List.of(new Extraction.Found(Optional.empty(), new Outcome.Failed<>(fault, detail))));
    }

    private static boolean declaresEntities(String xml) {
        int at = xml.indexOf("<!");
        while (at >= 0) {
            if (xml.regionMatches(true, at + 2, "ENTITY", 0, 6)) {
                return true;
            }
            at = xml.indexOf("<!", at + 2);
        }
        return false;
    }

    private static boolean isFeed(Element root) {
        String name = root.tagName().toLowerCase(Locale.ROOT);
        return name.equals("rss") || name.equals("feed") || name.equals("rdf:rdf");
    }

    private List<Extraction.Found> documents(List<Element> entries) {
        List<Extraction.Found> documents = new ArrayList<>();
        for (Element entry : entries) {
            if (documents.size() >= ENTRIES_MAX) {
                String detail = "more than " + ENTRIES_MAX + " entries (ENTRIES_MAX): the first were read; split it";
                documents.add(new Extraction.Found(Optional.of("rest"), new Outcome.Failed<>(Fault.TOO_LARGE, detail)));
                return documents;
            }
            documents.add(document(entry, String.valueOf(documents.size() + 1)));
        }
        return documents;
    }

    private Extraction.Found document(Element entry, String number) {
        Optional<String> title = text(entry, "title");
        Masthead masthead = new Masthead(outlet, title, address(entry), published(entry));
        HtmlWords words = words(entry);
        List<FileData> said = new ArrayList<>();
        text(entry, "author", "dc:creator").ifPresent(author -> said.add(new FileData("author", author)));
        text(entry, "guid", "id").ifPresent(id -> said.add(new FileData("id", id)));
        text(entry, "updated").ifPresent(when -> said.add(new FileData("updated", when)));
        HtmlWords whole = under(title, words);
        Outcome<Draft> outcome = whole.text().isBlank()
                ? new Outcome.Failed<>(Fault.EMPTY, "an entry without a title or words; save the article itself")
                : new Outcome.Made<>(new Draft(masthead, language, whole.text(), whole.blocks()));
        return new Extraction.Found(Optional.of(number), masthead, said, outcome);
    }

    /** The words with the title above them, unless they begin with it. */
    private static HtmlWords under(Optional<String> title, HtmlWords words) {
        if (title.isEmpty() || words.text().startsWith(title.get())) {
            return words;
        }
        int shift = title.get().length() + 1;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(new Span(0, title.get().length()), Block.Kind.HEADING));
        words.blocks()
                .forEach(block -> blocks.add(new Block(
                        new Span(block.span().start() + shift, block.span().end() + shift), block.kind())));
        return new HtmlWords(words.text().isEmpty() ? title.get() : title.get() + '\n' + words.text(), blocks);
    }

    private static HtmlWords words(Element entry) {
        HtmlWords longest = new HtmlWords("", List.of());
        for (String name : List.of("content:encoded", "content", "description", "summary")) {
            Optional<HtmlWords> words = child(entry, name).map(Feed::shown);
            if (words.isPresent()
                    && words.get().text().length() > longest.text().length()) {
                longest = words.get();
            }
        }
        return longest;
    }

    private static HtmlWords shown(Element element) {
        return switch (element.attr("type")) {
            case "xhtml" -> HtmlWords.of(element.html());
            case "text" -> HtmlWords.of(Entities.escape(element.wholeText()));
            default -> HtmlWords.of(element.wholeText());
        };
    }

    private static Optional<String> address(Element entry) {
        for (Element link : entry.children()) {
            boolean own = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
            if (link.tagName().equals("link") && own && isWeb(link.attr("href"))) {
                return Optional.of(EntryName.line(link.attr("href")));
            }
        }
        return text(entry, "link")
                .filter(Feed::isWeb)
                .or(() -> text(entry, "guid").filter(Feed::isWeb));
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    private static Optional<LocalDate> published(Element entry) {
        for (String name : List.of("pubDate", "published", "dc:date", "issued", "updated")) {
            Optional<LocalDate> day = text(entry, name)
                    .flatMap(written -> SchemaFacts.date(written).or(() -> MailDate.day(written)));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<Element> child(Element element, String name) {
        return element.children().stream()
                .filter(child -> child.tagName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The text of the first of these children that has any, on one line; of an author his name. */
    private static Optional<String> text(Element element, String... names) {
        for (String name : names) {
            Optional<String> text = child(element, name)
                    .map(found -> child(found, "name").orElse(found))
                    .map(found -> Jsoup.parse(found.wholeText()).text().strip())
                    .filter(words -> !words.isEmpty());
            if (text.isPresent()) {
                return text.map(EntryName::line);
            }
        }
        return Optional.empty();
    }
}
