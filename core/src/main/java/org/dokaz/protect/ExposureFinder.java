package org.dokaz.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.model.Citation;
import org.dokaz.model.Exposure;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Trait;
import org.dokaz.model.Transcript;

/** Gathers by person what a document tells of those it puts at risk: every mention, and what narrows each down. */
final class ExposureFinder {

    /** How many mentions and how many traits of one person are kept. */
    static final int MENTIONS_MAX = 256;

    private static final int BEFORE_TOKENS_MAX = 6;
    private static final int AFTER_TOKENS_MAX = 16;
    private static final int LINES_AFTER_MAX = 2;

    private final Page page;
    private final Transcript transcript;
    private final Traits traits;

    ExposureFinder(Page page, Transcript transcript) {
        this.page = page;
        this.transcript = transcript;
        traits = new Traits(page, transcript);
    }

    /** The persons behind these risks, in the order of their first mention. */
    List<Exposure> find(List<Risk> risks) {
        Map<String, Person> people = new LinkedHashMap<>();
        Optional<Person> last = Optional.empty();
        for (Risk risk : risks) {
            Optional<Integer> index = lineOf(risk.cited().span());
            if (index.isPresent()) {
                last = Optional.of(note(index.get(), risk, last, people));
            }
        }
        mentionsByName(people);
        return people.values().stream().map(Person::exposure).toList();
    }

    private Person note(int index, Risk risk, Optional<Person> last, Map<String, Person> people) {
        Line line = page.lines().get(index);
        Range range = rangeOf(line, risk.cited().span());
        String key = nameIn(line, range).orElse("@" + risk.cited().start());
        // What is told of somebody's service, or of "him", belongs to whoever was spoken of last.
        boolean ofLast = risk.why().equals(WithheldNames.SERVICE) || (key.startsWith("@") && isOfHim(line));
        Person person =
                last.filter(ignored -> ofLast).orElseGet(() -> people.computeIfAbsent(key, ignored -> new Person()));
        person.mention(risk.cited());
        person.add(traits.in(index, reach(line, range)));
        follow(index, person);
        return person;
    }

    private boolean isOfHim(Line line) {
        return line.persons().isEmpty() && page.signs().at("pronoun", line, 0).isPresent();
    }

    /** The base form of a first name in this stretch, under which the person is mentioned elsewhere. */
    private Optional<String> nameIn(Line line, Range range) {
        for (int at = range.start(); at < range.end(); at++) {
            Optional<String> name = page.names().base(line, at);
            Range here = new Range(at, at + 1);
            boolean person = line.persons().stream().anyMatch(here::overlaps) || range.length() == 1;
            if (name.isPresent() && person) {
                return name;
            }
        }
        return Optional.empty();
    }

    private void mentionsByName(Map<String, Person> people) {
        for (int index = 0; index < page.lines().size(); index++) {
            Line line = page.lines().get(index);
            for (int at = 0; at < line.size(); at++) {
                Optional<Person> person = page.names().base(line, at).map(people::get);
                if (person.isPresent()) {
                    Range here = new Range(at, at + 1);
                    person.get().mention(cite(line, here));
                    person.get().add(traits.in(index, reach(line, here)));
                    follow(index, person.get());
                }
            }
        }
    }

    /** The sentences after a mention, as long as they begin with a pronoun and name nobody else. */
    private void follow(int index, Person person) {
        int last = Math.min(page.lines().size() - 1, index + LINES_AFTER_MAX);
        for (int next = index + 1; next <= last; next++) {
            Line line = page.lines().get(next);
            if (!isOfHim(line)) {
                return;
            }
            person.add(traits.in(next, new Range(0, Math.min(line.size(), BEFORE_TOKENS_MAX + AFTER_TOKENS_MAX))));
        }
    }

    /** The words around a mention that may tell of the same person: up to the next name on either side. */
    private static Range reach(Line line, Range range) {
        int start = Math.max(0, range.start() - BEFORE_TOKENS_MAX);
        int end = Math.min(line.size(), range.end() + AFTER_TOKENS_MAX);
        for (Range other : line.persons()) {
            if (other.end() <= range.start()) {
                start = Math.max(start, other.end());
            } else if (other.start() >= range.end()) {
                end = Math.min(end, other.start());
            }
        }
        return new Range(start, end);
    }

    private Optional<Integer> lineOf(Span span) {
        int low = 0;
        int high = page.lines().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (page.lines().get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < page.lines().size() && page.lines().get(low).size() > 0 ? Optional.of(low) : Optional.empty();
    }

    private static Range rangeOf(Line line, Span span) {
        int start = 0;
        while (start < line.size() - 1 && line.tokens().get(start).end() <= span.start()) {
            start++;
        }
        int end = start + 1;
        while (end < line.size() && line.tokens().get(end).start() < span.end()) {
            end++;
        }
        return new Range(start, end);
    }

    private Citation cite(Line line, Range range) {
        return transcript.cite(line.span(range));
    }

    /** What has been gathered of one person. */
    private static final class Person {

        private final Map<Span, Citation> mentions = new TreeMap<>();
        private final Map<Span, Trait> found = new TreeMap<>();

        void mention(Citation cited) {
            boolean told =
                    mentions.values().stream().anyMatch(known -> known.span().contains(cited.span()));
            if (!told && mentions.size() < MENTIONS_MAX) {
                mentions.put(cited.span(), cited);
            }
        }

        void add(List<Trait> more) {
            for (Trait trait : more) {
                if (found.size() < MENTIONS_MAX) {
                    found.putIfAbsent(trait.cited().span(), trait);
                }
            }
        }

        Exposure exposure() {
            return new Exposure(new ArrayList<>(mentions.values()), new ArrayList<>(found.values()));
        }
    }
}
