package org.dokaz.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Claim;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.record.DocumentOutcome;

/** What can be found of one document: its passages and its claims. Used by one thread. */
final class DocumentSheets {

    /** How many UTF-16 code units are shown on either side of a claim. */
    static final int CONTEXT_LENGTH = 200;

    private static final int DAYS_TURNED = 99_999_999;
    private static final int YEAR_DIGITS = 10_000;
    private static final int MONTH_DIGITS = 100;

    private final RememberedKeys remembered = new RememberedKeys();

    /** The things that can be found of a document that is not in the index, under its key. */
    List<Document> of(String key, SearchedDocument searched) {
        return of(key, searched, Map.of());
    }

    /**
     * The same where another state of it may be in the index.
     *
     * @param known how the events of claims stand there, by the claims' ids
     */
    List<Document> of(String key, SearchedDocument searched, Map<String, ClaimColumns.Both> known) {
        return switch (searched.outcome().outcome()) {
            case Outcome.Made<Reading>(Reading reading) -> new OfReading(key, searched, reading, known).sheets();
            case Outcome.Declined<Reading> ignored -> unread(key, searched);
            case Outcome.Failed<Reading> ignored -> unread(key, searched);
        };
    }

    /** A document that was not read is found by what it says of itself. */
    private List<Document> unread(String key, SearchedDocument searched) {
        DocumentOutcome outcome = searched.outcome();
        Masthead masthead = outcome.masthead();
        if (masthead.title().isEmpty() && masthead.outlet().isEmpty()) {
            return List.of();
        }
        Sheet sheet = sheet(Part.TRANSCRIPTS, key, searched, masthead, outcome.part(), 0);
        outcome.language().ifPresent(code -> sheet.value(Fields.LANGUAGE, code));
        masthead(sheet, masthead, Language.ENGLISH);
        sheet.days(masthead.published(), masthead.published())
                .value(
                        Fields.MONTH,
                        masthead.published().map(day -> YearMonth.from(day).toString()));
        return List.of(sheet.document());
    }

    private static Sheet sheet(
            Part part, String key, SearchedDocument searched, Masthead masthead, Optional<String> of, int place) {
        String exhibit = searched.outcome().exhibit().id().hex();
        Sheet sheet = new Sheet(part, key, order(masthead, exhibit, of, place, part));
        sheet.stored(Fields.EXHIBIT, exhibit)
                .stored(Fields.DOCUMENT_PART, of)
                .stored(Fields.PATH, searched.path())
                .stored(Fields.URL, masthead.url())
                .stored(Fields.PUBLISHED, masthead.published());
        searched.restricted()
                .ifPresent(why -> sheet.mark(Fields.RESTRICTED, "yes").stored(Fields.RESTRICTED, why));
        return sheet;
    }

    private static String order(Masthead masthead, String exhibit, Optional<String> of, int place, Part part) {
        int day = masthead.published().map(DocumentSheets::turned).orElse(DAYS_TURNED);
        // Parts of one exhibit are told apart by a few digits: the order must be the same everywhere, and nothing more.
        String within =
                of.map(name -> Digest.ofText(name).hex().substring(0, 16)).orElse("");
        return String.format(Locale.ROOT, "%08d %s %s %08d %s", day, exhibit, within, place, part.name());
    }

    /** A day as digits that are smaller the later it is. */
    private static int turned(LocalDate day) {
        int digits = day.getYear() * YEAR_DIGITS + day.getMonthValue() * MONTH_DIGITS + day.getDayOfMonth();
        return Math.clamp((long) DAYS_TURNED - digits, 0, DAYS_TURNED);
    }

    private void masthead(Sheet sheet, Masthead masthead, Language language) {
        masthead.title()
                .ifPresent(title ->
                        sheet.words(Fields.TITLE, keys(title, language)).stored(Fields.TITLE, title));
        source(sheet, masthead, language);
    }

    private void source(Sheet sheet, Masthead masthead, Language language) {
        masthead.outlet().ifPresent(outlet -> sheet.words(Fields.SOURCE, keys(outlet, language)));
        sheet.value(Fields.SOURCE, masthead.outlet());
    }

    /** The keys of the words of a text about whose names nothing more is known. */
    List<Set<String>> keys(String text, Language language) {
        return TextWord.in(text).stream()
                .map(word -> keys(word, language, Set.of()))
                .toList();
    }

    private Set<String> keys(TextWord word, Language language, Set<String> names) {
        if (!names.isEmpty()) {
            return WordKeys.ofText(word, language, names);
        }
        return remembered.of(word, language);
    }

    private final class OfReading {

        private final String key;
        private final SearchedDocument searched;
        private final Reading reading;
        private final Map<String, ClaimColumns.Both> known;
        private final Transcript transcript;
        private final CodePoints offsets;
        private final SpanIndex<Mention> mentions;

        OfReading(String key, SearchedDocument searched, Reading reading, Map<String, ClaimColumns.Both> known) {
            this.known = known;
            this.key = key;
            this.searched = searched;
            this.reading = reading;
            this.transcript = reading.transcript();
            this.offsets = CodePoints.of(transcript.text());
            this.mentions = SpanIndex.of(
                    reading.notes().mentions(), mention -> mention.cited().span());
        }

        List<Document> sheets() {
            List<Document> sheets = new ArrayList<>();
            List<Span> passages = Passages.of(transcript.text());
            if (passages.isEmpty()) {
                passages = List.of(new Span(0, 0));
            }
            for (int number = 0; number < passages.size(); number++) {
                sheets.add(passage(passages.get(number), number == 0).document());
            }
            for (Claim claim : reading.claims()) {
                sheets.add(claim(claim).document());
            }
            return sheets;
        }

        private Sheet passage(Span passage, boolean first) {
            Sheet sheet = begun(Part.TRANSCRIPTS, passage);
            if (first) {
                masthead(sheet, transcript.masthead(), transcript.language());
            } else {
                source(sheet, transcript.masthead(), transcript.language());
                sheet.stored(Fields.TITLE, transcript.masthead().title());
            }
            sheet.words(Fields.WORDS, keysOf(passage))
                    .stored(Fields.TEXT, passage.in(transcript.text()))
                    .stored(Fields.TEXT_START, offsets.before(passage.start()));
            List<String> places = new ArrayList<>();
            for (Mention mention : mentions.overlapping(passage)) {
                if (mention instanceof Mention.Place place) {
                    places.add(place.where().name());
                }
            }
            places(sheet, places);
            for (Claim claim : reading.claims()) {
                if (claim.cited().span().overlaps(passage)
                        && !searched.reviews(claim.id()).contains(Reviewed.REJECTED)) {
                    sheet.value(Fields.KIND, claim.kind().code());
                }
            }
            Optional<LocalDate> published = transcript.masthead().published();
            return sheet.days(published, published)
                    .value(
                            Fields.MONTH,
                            published.map(day -> YearMonth.from(day).toString()));
        }

        private Sheet begun(Part part, Span at) {
            return sheet(part, key, searched, transcript.masthead(), transcript.part(), at.start())
                    .value(Fields.LANGUAGE, transcript.language().code());
        }

        private void places(Sheet sheet, List<String> names) {
            names.forEach(name -> sheet.value(Fields.PLACE, name));
            sheet.words(
                    Fields.PLACE,
                    names.stream()
                            .distinct()
                            .flatMap(name -> keys(name, transcript.language()).stream())
                            .toList());
        }

        private Sheet claim(Claim claim) {
            Span cited = claim.cited().span();
            Span around = around(cited);
            Sheet sheet = begun(Part.CLAIMS, cited);
            source(sheet, transcript.masthead(), transcript.language());
            sheet.stored(Fields.TITLE, transcript.masthead().title())
                    .words(Fields.WORDS, keysOf(cited))
                    .stored(Fields.TEXT, around.in(transcript.text()))
                    .stored(Fields.TEXT_START, offsets.before(around.start()))
                    .stored(Fields.CITED_START, offsets.before(cited.start()))
                    .stored(Fields.CITED_END, offsets.before(cited.end()))
                    .mark(Fields.CLAIM, claim.id().hex())
                    .stored(Fields.CLAIM, claim.id().hex())
                    .value(Fields.KIND, claim.kind().code())
                    .value(Fields.STANCE, claim.stance().name().toLowerCase(Locale.ROOT))
                    .compared(known.getOrDefault(claim.id().hex(), ClaimColumns.Both.NONE));
            for (Reviewed one : Reviewed.values()) {
                if (searched.reviews(claim.id()).contains(one)) {
                    sheet.value(Fields.REVIEW, one.code());
                }
            }
            if (claim.hedged()) {
                sheet.stored(Fields.HEDGED, 1);
            }
            List<String> voices = new ArrayList<>();
            claim.speaker().ifPresent(speaker -> voices.add(speaker.name()));
            claim.speaker().ifPresent(speaker -> sheet.stored(Fields.SPEAKER, speaker.name()));
            for (Step step : claim.chain()) {
                voices.add(step.name());
                sheet.stored(Fields.CHAIN, step.name());
            }
            sheet.words(
                    Fields.SPEAKER,
                    voices.stream()
                            .distinct()
                            .flatMap(name -> keys(name, transcript.language()).stream())
                            .toList());
            places(
                    sheet,
                    claim.places().stream().map(place -> place.where().name()).toList());
            claim.quantity().ifPresent(figure -> sheet.stored(Fields.QUANTITY, Figures.written(figure.amount())));
            times(sheet, claim);
            return sheet;
        }

        /** A claim is found by when it says that it happened; one that does not say so, by when it was published. */
        private void times(Sheet sheet, Claim claim) {
            Optional<LocalDate> published = transcript.masthead().published();
            Optional<When> when = claim.when()
                    .filter(told -> told.earliest().isPresent() || told.latest().isPresent());
            if (when.isEmpty()) {
                sheet.days(published, published)
                        .value(
                                Fields.MONTH,
                                published.map(day -> YearMonth.from(day).toString()));
                return;
            }
            sheet.days(when.get().earliest(), when.get().latest())
                    .stored(Fields.EARLIEST, when.get().earliest())
                    .stored(Fields.LATEST, when.get().latest())
                    .stored(Fields.PRECISE, when.get().precise() ? 1 : 0);
            Optional<YearMonth> first = when.get().earliest().map(YearMonth::from);
            if (first.equals(when.get().latest().map(YearMonth::from))) {
                sheet.value(Fields.MONTH, first.map(YearMonth::toString));
            }
        }

        /** A claim with some of what stands around it, no word cut in two. */
        private Span around(Span cited) {
            String text = transcript.text();
            int start = Math.max(0, cited.start() - CONTEXT_LENGTH);
            int end = Math.min(text.length(), cited.end() + CONTEXT_LENGTH);
            while (start > 0 && start < cited.start() && !Character.isWhitespace(text.charAt(start - 1))) {
                start++;
            }
            while (end < text.length() && end > cited.end() && !Character.isWhitespace(text.charAt(end))) {
                end--;
            }
            return new Span(start, end);
        }

        private List<Set<String>> keysOf(Span stretch) {
            List<Set<String>> all = new ArrayList<>();
            Map<Mention, List<String>> canonical = new HashMap<>();
            for (TextWord word : TextWord.in(stretch.in(transcript.text()))) {
                Span at = new Span(stretch.start() + word.start(), stretch.start() + word.end());
                all.add(keys(word, transcript.language(), names(at, canonical)));
            }
            return all;
        }

        /** What the reader took a word for, where it is a part of a name: the word of the name's base form that begins like it. */
        private Set<String> names(Span word, Map<Mention, List<String>> canonical) {
            for (Mention mention : mentions.overlapping(word)) {
                List<String> words = canonical.computeIfAbsent(mention, DocumentSheets::baseForm);
                String plain = TextWord.plain(word.in(transcript.text()));
                Optional<String> best = Optional.empty();
                int most = Math.min(plain.length(), NameWords.ALIKE_MIN) - 1;
                for (String base : words) {
                    int alike = NameWords.alike(plain, TextWord.plain(base));
                    if (alike > most) {
                        most = alike;
                        best = Optional.of(base);
                    }
                }
                if (best.isPresent()) {
                    return Set.of(best.get());
                }
            }
            return Set.of();
        }
    }

    private static List<String> baseForm(Mention mention) {
        Optional<String> name = switch (mention) {
            case Mention.Name named -> named.canonical();
            case Mention.Place place -> Optional.of(place.where().name());
            case Mention.Time ignored -> Optional.empty();
            case Mention.Quantity ignored -> Optional.empty();
        };
        return name.map(words ->
                        TextWord.in(words).stream().map(TextWord::written).toList())
                .orElse(List.of());
    }

    /** How words of a name are known again in another form. */
    private static final class NameWords {

        /** How many letters two forms share at least, as far as they have so many. */
        private static final int ALIKE_MIN = 3;

        private NameWords() {}

        static int alike(String one, String other) {
            int alike = 0;
            while (alike < Math.min(one.length(), other.length()) && one.charAt(alike) == other.charAt(alike)) {
                alike++;
            }
            return alike;
        }
    }
}
