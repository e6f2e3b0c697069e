package org.dokaz.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.When;

/** Makes hits of what the index keeps, and marks in their words what was asked for. */
final class HitMaker {

    /** How many UTF-16 code units of a passage are cited around what was found. */
    private static final int CITED_LENGTH = 280;

    private static final Set<Character> SENTENCE_ENDS = Set.of('.', '!', '?', '\u2026', '\n');

    private final IndexSearcher searcher;
    private final Asked asked;
    private final RememberedKeys remembered;
    private final boolean restricted;

    HitMaker(IndexSearcher searcher, Asked asked, RememberedKeys remembered, boolean restricted) {
        this.restricted = restricted;
        this.searcher = searcher;
        this.asked = asked;
        this.remembered = remembered;
    }

    Hit of(int number) throws IOException {
        Document document = searcher.storedFields().document(number);
        Part part = Part.of(required(document, Fields.IN)).orElseThrow(HitMaker::foreign);
        return new Hit(
                part,
                new DocumentId(new Digest(required(document, Fields.EXHIBIT)), kept(document, Fields.DOCUMENT_PART)),
                kept(document, Fields.PATH),
                new Hit.Masthead(
                        kept(document, Fields.SOURCE),
                        kept(document, Fields.TITLE),
                        kept(document, Fields.URL),
                        day(document, Fields.PUBLISHED),
                        kept(document, Fields.LANGUAGE)),
                kept(document, Fields.RESTRICTED),
                words(document),
                part == Part.CLAIMS ? Optional.of(claim(document, number)) : Optional.empty(),
                part == Part.ENTITIES ? Optional.of(entity(document)) : Optional.empty());
    }

    private static IllegalStateException foreign() {
        return new IllegalStateException("the index holds something that this program did not write");
    }

    private static Optional<String> kept(Document document, String field) {
        return Optional.ofNullable(document.get(Fields.kept(field)));
    }

    private static String required(Document document, String field) {
        return kept(document, field).orElseThrow(HitMaker::foreign);
    }

    private static List<String> all(Document document, String field) {
        return List.of(document.getValues(Fields.kept(field)));
    }

    private static Optional<LocalDate> day(Document document, String field) {
        return kept(document, field).map(LocalDate::parse);
    }

    private static int number(Document document, String field) {
        IndexableField kept = document.getField(Fields.kept(field));
        Number value = kept == null ? null : kept.numericValue();
        if (value == null) {
            throw foreign();
        }
        return value.intValue();
    }

    private Hit.ClaimFound claim(Document document, int number) throws IOException {
        Optional<LocalDate> earliest = day(document, Fields.EARLIEST);
        Optional<LocalDate> latest = day(document, Fields.LATEST);
        Optional<When> when = earliest.isEmpty() && latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new When(earliest, latest, number(document, Fields.PRECISE) == 1));
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(number, segments));
        int within = number - segment.docBase;
        NumericDocValues standings = DocValues.getNumeric(segment.reader(), Fields.standing(restricted));
        long standing = standings.advanceExact(within) ? standings.longValue() : 0;
        BinaryDocValues events = DocValues.getBinary(segment.reader(), Fields.event(restricted));
        String event = events.advanceExact(within) ? events.binaryValue().utf8ToString() : "";
        return new Hit.ClaimFound(
                new Digest(required(document, Fields.CLAIM)),
                required(document, Fields.KIND),
                required(document, Fields.STANCE),
                document.getField(Fields.kept(Fields.HEDGED)) != null,
                kept(document, Fields.SPEAKER),
                all(document, Fields.CHAIN),
                all(document, Fields.PLACE),
                when,
                kept(document, Fields.QUANTITY),
                event.isEmpty() ? Optional.empty() : Optional.of(new Digest(event)),
                Standings.of(standing),
                reviews(document));
    }

    private static Set<Reviewed> reviews(Document document) {
        EnumSet<Reviewed> reviews = EnumSet.noneOf(Reviewed.class);
        all(document, Fields.REVIEW).forEach(code -> Reviewed.of(code).ifPresent(reviews::add));
        return reviews;
    }

    private static Hit.EntityFound entity(Document document) {
        List<String> names = all(document, Fields.NAME);
        return new Hit.EntityFound(
                new Digest(required(document, Fields.ENTITY)),
                EntityKind.valueOf(required(document, Fields.TYPE).toUpperCase(Locale.ROOT)),
                names.getFirst(),
                names,
                number(document, Fields.MENTIONS));
    }

    private Optional<Hit.Words> words(Document document) {
        Optional<String> kept = kept(document, Fields.TEXT);
        if (kept.isEmpty() || kept.get().isEmpty()) {
            return Optional.empty();
        }
        String text = kept.get();
        CodePoints offsets = CodePoints.of(text);
        int first = number(document, Fields.TEXT_START);
        List<TextWord> found = found(text, language(document));
        int start;
        int end;
        if (document.getField(Fields.kept(Fields.CITED_START)) != null) {
            start = text.offsetByCodePoints(0, number(document, Fields.CITED_START) - first);
            end = text.offsetByCodePoints(0, number(document, Fields.CITED_END) - first);
        } else {
            start = start(text, found);
            end = end(text, start);
        }
        List<Hit.Stretch> marked = new ArrayList<>();
        for (TextWord word : found) {
            if (word.start() >= start && word.end() <= end) {
                marked.add(new Hit.Stretch(first + offsets.before(word.start()), first + offsets.before(word.end())));
            }
        }
        return Optional.of(new Hit.Words(
                first + offsets.before(start),
                first + offsets.before(end),
                text.substring(start, end),
                text.substring(0, start),
                text.substring(end),
                marked));
    }

    private static Language language(Document document) {
        String code = kept(document, Fields.LANGUAGE).orElse("");
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return Language.UKRAINIAN;
    }

    /** The words of a text that were asked for. */
    private List<TextWord> found(String text, Language language) {
        List<TextWord> found = new ArrayList<>();
        for (TextWord word : TextWord.in(text)) {
            if (isAsked(word, language)) {
                found.add(word);
            }
        }
        return found;
    }

    private boolean isAsked(TextWord word, Language language) {
        String plain = word.plain();
        for (String beginning : asked.beginnings()) {
            if (plain.startsWith(beginning)) {
                return true;
            }
        }
        if (asked.keys().contains(Nearness.EXACT.key(plain))) {
            return true;
        }
        return !Collections.disjoint(remembered.of(word, language), asked.keys());
    }

    /** Where to begin citing a passage: at the sentence of the word from which on most of what was asked for stands close together. */
    private static int start(String text, List<TextWord> found) {
        if (found.isEmpty()) {
            return 0;
        }
        int best = 0;
        int most = 0;
        for (int from = 0; from < found.size(); from++) {
            int to = from;
            while (to < found.size() && found.get(to).end() - found.get(from).start() <= CITED_LENGTH / 2) {
                to++;
            }
            if (to - from > most) {
                most = to - from;
                best = from;
            }
        }
        int word = found.get(best).start();
        int space = word;
        int at = word;
        while (at > 0 && word - at < CITED_LENGTH / 2) {
            if (SENTENCE_ENDS.contains(text.charAt(at - 1)) && Character.isWhitespace(text.charAt(at))) {
                return skipped(text, at, word);
            }
            if (Character.isWhitespace(text.charAt(at))) {
                space = at;
            }
            at--;
        }
        return at == 0 ? 0 : skipped(text, space, word);
    }

    private static int skipped(String text, int from, int limit) {
        int at = from;
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int start) {
        int most = Math.min(text.length(), start + CITED_LENGTH);
        if (most == text.length()) {
            return most;
        }
        int at = start;
        int sentence = start;
        for (int place = start + 1; place <= most; place++) {
            if (Character.isWhitespace(text.charAt(place))) {
                at = place;
                if (SENTENCE_ENDS.contains(text.charAt(place - 1))) {
                    sentence = place;
                }
            }
        }
        if (sentence - start >= CITED_LENGTH / 2) {
            at = sentence;
        }
        int end = at == start ? most : at;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
