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
        List<Scanned> scanned = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            scanned.add(scan(prose, sentence));
        }
        Setting setting = Datelines.setting(prose, scanned);
        Resolver resolver = new Resolver(setting);
        List<Mention> mentions = new ArrayList<>();
        Set<Span> taken = new HashSet<>();
        for (Scanned line : scanned) {
            for (Mention mention : resolve(prose, line, setting, resolver)) {
                if (taken.add(mention.cited().span())) {
                    mentions.add(mention);
                }
            }
        }
        mentions.sort(Comparator.comparing(mention -> mention.cited().span()));
        return List.copyOf(mentions);
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

    private static List<Mention> resolve(Prose prose, Scanned scanned, Setting setting, Resolver resolver) {
        List<Mention> mentions = new ArrayList<>();
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

    private static Mention single(Prose prose, Line line, Found found, Setting setting, Resolver resolver) {
        Resolved whole = resolver.resolve(found.meaning(), Bounds.reach(line, found));
        boolean possessive = line.is(found.end(), "'") || line.is(found.end(), "’");
        Bounds.Bound bound = possessive ? Bounds.Bound.NONE : Bounds.before(line, found.start());
        // A deadline or a beginning long ago is not what the text goes on to speak of.
        if (bound == Bounds.Bound.NONE || bound == Bounds.Bound.AFTER || setting.today().isEmpty()) {
            setting.heard(found.meaning(), whole);
        }
        return mention(prose, line, found, Bounds.apply(whole, bound, setting.today()));
    }

    private static List<Mention> range(
            Prose prose, Line line, Found found, Found other, Setting setting, Resolver resolver) {
        Meaning opening = Bounds.withYearOf(found.meaning(), other.meaning());
        Resolved left = resolver.resolve(opening, Bounds.reach(line, found));
        setting.heard(opening, left);
        Resolved right = resolver.resolve(other.meaning(), Bounds.reach(line, other));
        setting.heard(other.meaning(), right);
        // A range that heads a chapter is told from its beginning.
        setting.heard(opening, left);
        List<Resolved> ends = Bounds.range(left, right);
        return List.of(mention(prose, line, found, ends.getFirst()), mention(prose, line, other, ends.getLast()));
    }

    private static Mention mention(Prose prose, Line line, Found found, Resolved resolved) {
        Span span = new Span(
                line.piece(found.start()).start(), line.piece(found.end() - 1).end());
        TimeKind kind = found.kind();
        return new Mention.Time(prose.transcript().cite(span), kind, resolved.timex(), resolved.when());
    }
}
