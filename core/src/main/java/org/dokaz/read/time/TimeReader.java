package org.dokaz.read.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.Pieces;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.TimeKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;

/**
 * Reads the times of a text. Relative times count from the publication; where that is unknown, from a full date the text gives of
 * itself; where there is none, a time keeps its TIMEX3 value and has no days.
 */
public final class TimeReader {

    private static final Map<Language, TimeReader> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new TimeReader(language));
        }
    }

    private final Language language;
    private final PhraseSet words;

    private TimeReader(Language language) {
        this.language = language;
        words = RuleFile.load(language, "times").all();
    }

    /** The reader of times for this language. */
    public static TimeReader of(Language language) {
        TimeReader reader = BY_LANGUAGE.get(language);
        if (reader == null) {
            throw new IllegalArgumentException("no times for " + language);
        }
        return reader;
    }

    /** Every time the text mentions, in text order. The two ends of a range are two mentions that mean the same days. */
    public List<Mention> read(Prose prose) {
        List<Mention> mentions = new ArrayList<>();
        for (ExplainedTime read : explain(prose)) {
            mentions.add(read.time());
        }
        return List.copyOf(mentions);
    }

    /** The same times, each with what its days were counted from and why. */
    public List<ExplainedTime> explain(Prose prose) {
        List<Scanned> scanned = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            scanned.add(scan(prose, sentence));
        }
        Setting setting = Datelines.setting(prose, scanned);
        Resolver resolver = new Resolver(setting);
        List<ExplainedTime> times = new ArrayList<>();
        Set<Span> taken = new HashSet<>();
        for (Scanned line : scanned) {
            for (ExplainedTime read : resolve(prose, line, setting, resolver)) {
                if (taken.add(read.time().cited().span())) {
                    times.add(read);
                }
            }
        }
        times.sort(Comparator.comparing(read -> read.time().cited().span()));
        return List.copyOf(times);
    }

    /** A sentence and the time expressions found in it; {@code joined} marks those that end a range begun by the one before. */
    record Scanned(Line line, List<Found> found, List<Boolean> joined) {}

    private Scanned scan(Prose prose, Sentence sentence) {
        Line line = new Line(language, Pieces.of(prose.text(), sentence.span()), words, sentence);
        List<Found> found = new ArrayList<>();
        List<Boolean> joined = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            List<Found> here = line.canOpen(at) ? Grammar.at(line, at) : List.of();
            if (here.isEmpty()) {
                at++;
                continue;
            }
            boolean continues = !found.isEmpty() && Bounds.joins(line, found.getLast(), here.getFirst());
            for (int index = 0; index < here.size(); index++) {
                found.add(here.get(index));
                joined.add(index > 0 || continues);
            }
            at = Math.max(at + 1, here.getLast().end());
        }
        return new Scanned(line, List.copyOf(found), List.copyOf(joined));
    }

    private static List<ExplainedTime> resolve(Prose prose, Scanned scanned, Setting setting, Resolver resolver) {
        List<ExplainedTime> mentions = new ArrayList<>();
        Line line = scanned.line();
        int index = 0;
        while (index < scanned.found().size()) {
            boolean opens =
                    index + 1 < scanned.found().size() && scanned.joined().get(index + 1);
            Found found = scanned.found().get(index);
            if (opens) {
                Found other = scanned.found().get(index + 1);
                mentions.addAll(range(prose, line, found, other, setting, resolver));
            } else {
                mentions.add(single(prose, line, found, setting, resolver));
            }
            index += opens ? 2 : 1;
        }
        return mentions;
    }

    private static ExplainedTime single(Prose prose, Line line, Found found, Setting setting, Resolver resolver) {
        Resolved whole = resolver.resolve(found.meaning(), Bounds.reach(line, found));
        boolean possessive = line.is(found.end(), "'") || line.is(found.end(), "’");
        Bounds.Bound bound = possessive ? Bounds.Bound.NONE : Bounds.before(line, found.start());
        Resolved bounded = Bounds.apply(whole, bound, setting.today());
        String because = new Because(setting).of(found.meaning(), bound, whole);
        // A deadline or a beginning long ago is not what the text goes on to speak of.
        if (bound == Bounds.Bound.NONE
                || bound == Bounds.Bound.AFTER
                || setting.today().isEmpty()) {
            setting.heard(found.meaning(), whole);
        }
        return new ExplainedTime(mention(prose, line, found, bounded), because);
    }

    private static List<ExplainedTime> range(
            Prose prose, Line line, Found found, Found other, Setting setting, Resolver resolver) {
        Meaning opening = Bounds.withYearOf(found.meaning(), other.meaning());
        Because because = new Because(setting);
        Resolved left = resolver.resolve(opening, Bounds.reach(line, found));
        String first = because.of(opening, Bounds.Bound.NONE, left);
        setting.heard(opening, left);
        Resolved right = resolver.resolve(other.meaning(), Bounds.reach(line, other));
        String both = Because.range(first, because.of(other.meaning(), Bounds.Bound.NONE, right));
        setting.heard(other.meaning(), right);
        // A range that heads a chapter is told from its beginning.
        setting.heard(opening, left);
        List<Resolved> ends = Bounds.range(left, right);
        return List.of(
                new ExplainedTime(mention(prose, line, found, ends.getFirst()), both),
                new ExplainedTime(mention(prose, line, other, ends.getLast()), both));
    }

    private static Mention.Time mention(Prose prose, Line line, Found found, Resolved resolved) {
        Span span = new Span(
                line.piece(found.start()).start(), line.piece(found.end() - 1).end());
        TimeKind kind = found.kind();
        return new Mention.Time(prose.transcript().cite(span), kind, resolved.timex(), resolved.when());
    }
}
