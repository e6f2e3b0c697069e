package org.dokaz.invent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.When;

/** Puts one sheet into words. */
final class Wording {

    private static final int FRAME_EVERY = 2;

    private final Sheet sheet;
    private final Language language;
    private final Script script;
    private final Page page = new Page();
    private final List<Told> told = new ArrayList<>();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();

    Wording(Sheet sheet) {
        this.sheet = sheet;
        this.language = sheet.outlet().language();
        this.script = Script.of(language);
    }

    /** The document in words. */
    InventedDocument write(String id, List<InventedDocument.Link> links) {
        if (sheet.forwarded()) {
            furniture.add(line(
                    "forwarded",
                    sheet.passages().getFirst().via().map(Outlet::name).orElse("")));
        }
        for (Sheet.Passage passage : sheet.passages()) {
            int start = page.length();
            new PassageWording(passage).write();
            paragraphs.add(new Span(start, page.length()));
            page.add("\n");
        }
        furniture.add(line("edition", sheet.outlet().name()));
        Masthead masthead = new Masthead(
                Optional.of(sheet.outlet().name()),
                Optional.of(title()),
                Optional.of("https://fiction.example/" + id),
                Optional.of(sheet.published()));
        return new InventedDocument(
                id,
                language,
                masthead,
                page.text(),
                new Layout(paragraphs, sentences, furniture),
                told,
                page.marks(),
                links,
                sheet.otherwise());
    }

    private Span line(String phrase, String name) {
        int start = page.length();
        script.phrase(phrase).write(page, slot -> page.add(name));
        Span span = new Span(start, page.length());
        page.add("\n");
        return span;
    }

    private String title() {
        Telling first = sheet.passages().getFirst().tellings().getFirst();
        Incident incident = first.incident();
        Page line = new Page();
        script.phrase(first.placed() ? "title" : "title-alone")
                .write(
                        line,
                        slot -> line.add(
                                slot.equals("town")
                                        ? incident.town().name().in(language, sheet.otherwise())
                                        : script.title(incident.kind().code())));
        return line.text();
    }

    private String in(Word word) {
        return word.in(language, sheet.otherwise());
    }

    /** Puts one passage into words. */
    private final class PassageWording {

        private final Sheet.Passage passage;
        private final Source source;
        private Optional<Span> town = Optional.empty();
        private boolean saidWhen;

        PassageWording(Sheet.Passage passage) {
            this.passage = passage;
            Telling first = passage.tellings().getFirst();
            this.source = first.incident().sources().get(first.source());
        }

        void write() {
            boolean first = true;
            for (Telling telling : passage.tellings()) {
                if (!first) {
                    page.add(" ");
                }
                new SentenceWording(telling, first).write();
                first = false;
            }
        }

        private List<Step> chain() {
            List<Step> chain = new ArrayList<>();
            chain.add(sheet.outlet().step());
            passage.via().map(Outlet::step).ifPresent(chain::add);
            if (source.kind() == Step.Kind.VIDEO) {
                Step channel = Step.stated(source.name().in(language), Step.Kind.CHANNEL);
                if (!chain.contains(channel)) {
                    chain.add(channel);
                }
                chain.add(Step.stated(script.listed("video-name", 0), Step.Kind.VIDEO));
            } else {
                chain.add(Step.stated(sourceName(), source.kind()));
            }
            return chain;
        }

        private String sourceName() {
            if (source.kind() == Step.Kind.DOCUMENT || source.kind() == Step.Kind.VIDEO) {
                Page name = new Page();
                script.phrase(source.kind() == Step.Kind.VIDEO ? "video" : "document")
                        .write(name, slot -> name.add(source.name().in(language)));
                return name.text();
            }
            return in(source.name());
        }

        /** Puts one claim into words. */
        private final class SentenceWording {

            private final Telling telling;
            private final boolean first;
            private Optional<Span> claim = Optional.empty();
            private Optional<Span> speaker = Optional.empty();
            private Optional<Span> figure = Optional.empty();
            private Optional<Span> people = Optional.empty();
            private Optional<Span> unit = Optional.empty();
            private Optional<When> when = Optional.empty();

            SentenceWording(Telling telling, boolean first) {
                this.telling = telling;
                this.first = first;
            }

            void write() {
                int start = page.length();
                if (first && passage.via().isPresent() && !sheet.forwarded()) {
                    Outlet via = passage.via().get();
                    script.frame("via", 0)
                            .write(
                                    page,
                                    slot -> page.mark(
                                            Mark.Sort.ORGANISATION, via.name(), "outlet " + via.name(), via.name()));
                }
                String name = !first && source.kind() == Step.Kind.PERSON ? "again" : source.frame();
                Template frame = script.frame(name, telling.wording() / FRAME_EVERY);
                frame.write(page, this::fillFrame);
                page.capitalise(start);
                page.add(".");
                sentences.add(new Span(start, page.length()));
                Span words = claim.orElseThrow();
                told.add(new Told(
                        telling,
                        words,
                        speaker,
                        sourceName(),
                        page.takeCue(),
                        isQuoted(frame),
                        figure,
                        people,
                        town,
                        unit,
                        when,
                        saidWhen ? Optional.of(telling.said()) : Optional.empty(),
                        chain()));
            }

            private boolean isQuoted(Template frame) {
                String head = frame.pieces().getFirst().text();
                return head.equals("“") || head.equals("«");
            }

            private void fillFrame(String slot) {
                switch (slot) {
                    case "claim" -> {
                        int start = page.length();
                        Incident incident = telling.incident();
                        script.claim(incident.kind().code(), telling.piece(), telling.number(), telling.wording())
                                .write(page, this::fillClaim);
                        claim = Optional.of(new Span(start, page.length()));
                    }
                    case "speaker" -> speaker = Optional.of(speaker());
                    case "office" -> page.mark(Mark.Sort.ROLE, in(source.office()), "", in(source.office()));
                    case "day" -> {
                        if (first) {
                            day(telling.said());
                            saidWhen = true;
                        }
                    }
                    default -> throw new IllegalArgumentException("no such gap in a frame: " + slot);
                }
            }

            private Span speaker() {
                String full = sourceName();
                int start = page.length();
                switch (source.kind()) {
                    case PERSON -> {
                        String shown = first ? full : full.substring(full.lastIndexOf(' ') + 1);
                        page.mark(
                                Mark.Sort.PERSON,
                                shown,
                                "person " + source.name().in(Language.ENGLISH),
                                full);
                    }
                    case ORGANISATION ->
                        page.mark(
                                Mark.Sort.ORGANISATION,
                                full,
                                "body " + source.name().in(Language.ENGLISH),
                                full);
                    default -> page.add(full);
                }
                return new Span(start, page.length());
            }

            private void fillClaim(String slot) {
                Incident incident = telling.incident();
                switch (slot) {
                    case "amount" -> amount();
                    case "site" -> page.add(" ").add(incident.site().in(language));
                    case "where" -> where(incident);
                    case "when" -> when(incident);
                    case "unit" -> unit();
                    case "hour" -> {
                        int minute = telling.minutes() % 60;
                        script.phrase("hour")
                                .write(
                                        page,
                                        ignored -> page.add(telling.minutes() / 60)
                                                .add(minute < 10 ? ":0" : ":")
                                                .add(minute));
                    }
                    case "address" ->
                        script.phrase("address").write(page, part -> {
                            if (part.equals("number")) {
                                page.add(incident.house());
                            } else {
                                page.add(in(incident.street()));
                            }
                        });
                    default -> throw new IllegalArgumentException("no such gap in a claim: " + slot);
                }
            }

            private void amount() {
                int start = page.length();
                script.phrase(telling.sum().form().phrase()).write(page, slot -> {
                    switch (slot) {
                        case "n" -> page.add(telling.sum().low());
                        case "m" -> page.add(telling.sum().high());
                        default -> {
                            int from = page.length();
                            page.add(telling.people().in(language));
                            people = Optional.of(new Span(from, page.length()));
                        }
                    }
                });
                if (telling.sum().isNumber()) {
                    figure = Optional.of(page.markFrom(start, Mark.Sort.QUANTITY, "", telling.sum()));
                }
            }

            private void where(Incident incident) {
                if (!telling.placed()) {
                    return;
                }
                script.phrase("where")
                        .write(
                                page,
                                slot -> town = Optional.of(page.mark(
                                        Mark.Sort.PLACE,
                                        in(incident.town().name()),
                                        "town " + incident.town().number(),
                                        incident.town())));
                if (incident.plan() == Plan.NAMESAKE) {
                    script.phrase("region")
                            .write(
                                    page,
                                    slot -> page.add(incident.town().region().in(language)));
                }
            }

            private void when(Incident incident) {
                switch (telling.dated()) {
                    case DAY -> {
                        day(incident.day());
                        when = Optional.of(When.day(incident.day()));
                    }
                    case MONTH -> {
                        LocalDate firstDay = incident.day().withDayOfMonth(1);
                        When month =
                                When.between(firstDay, firstDay.plusMonths(1).minusDays(1));
                        int start = page.length();
                        script.phrase("in")
                                .write(
                                        page,
                                        slot -> page.add(
                                                slot.equals("month")
                                                        ? script.listed("months-in", firstDay.getMonthValue() - 1)
                                                        : Integer.toString(firstDay.getYear())));
                        page.markFrom(start + 1, Mark.Sort.TIME, "", month);
                        when = Optional.of(month);
                    }
                    case NOT -> {}
                }
            }

            private void day(LocalDate day) {
                int start = page.length();
                script.phrase("on")
                        .write(
                                page,
                                slot -> page.add(
                                        slot.equals("day")
                                                ? Integer.toString(day.getDayOfMonth())
                                                : script.listed("months", day.getMonthValue() - 1)));
                page.markFrom(start + 1, Mark.Sort.TIME, "", When.day(day));
            }

            private void unit() {
                Brigade brigade = telling.unit();
                int start = page.length();
                script.phrase("unit").write(page, slot -> {
                    if (slot.equals("number")) {
                        page.add(brigade.number());
                    } else {
                        page.add(brigade.armOf().in(language));
                    }
                });
                unit = Optional.of(page.markFrom(start, Mark.Sort.UNIT, brigade.key(), brigade.name(script, language)));
            }
        }
    }
}
