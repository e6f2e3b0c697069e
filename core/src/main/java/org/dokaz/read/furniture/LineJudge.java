package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dokaz.model.Span;
import org.dokaz.read.furniture.FurnitureRules.Section;

/** Says which parts of a line are furniture, without looking at other lines. */
final class LineJudge {

    private static final int LIST_WORDS_MAX = 4;
    private static final int LIST_SEPARATORS_MIN = 2;
    private static final int AFTER_CALL_WORDS_MAX = 8;

    private final FurnitureRules rules;
    private final UnitJudge unitJudge;

    LineJudge(FurnitureRules rules) {
        this.rules = rules;
        this.unitJudge = new UnitJudge(rules);
    }

    /** What is furniture in a line, and whether the whole line announces other stories. */
    record Verdict(List<Span> furniture, boolean whole, boolean announcesStories) {

        static final Verdict TEXT = new Verdict(List.of(), false, false);

        static Verdict wholly(Line line) {
            return new Verdict(List.of(line.span()), true, false);
        }
    }

    Verdict judge(Line line) {
        if (line.tokens().isEmpty()) {
            return Verdict.TEXT;
        }
        Units splitter = new Units(rules, line);
        List<Unit> units = splitter.units();
        List<Unit.Kind> kinds = new ArrayList<>();
        BitSet quoted = line.quoted();
        for (Unit unit : units) {
            kinds.add(unitJudge.judge(line, unit, quoted));
        }
        spreadCalls(line, units, kinds);
        spreadToStrayWords(line, units, kinds);
        boolean some = kinds.stream().anyMatch(Unit.Kind::isFurniture);
        boolean listed = splitter.bars() >= LIST_SEPARATORS_MIN || (some && splitter.separators() > 0);
        if (listed && isList(line, units, kinds)) {
            return Verdict.wholly(line);
        }
        if (!some) {
            return Verdict.TEXT;
        }
        boolean whole = kinds.stream().allMatch(Unit.Kind::isFurniture);
        return new Verdict(
                whole ? wholeLine(line, units) : spans(line, units, kinds),
                whole,
                whole && kinds.contains(Unit.Kind.RELATED));
    }

    /** "Found a mistake? Select it." A short sentence after a call belongs to the call. */
    private static void spreadCalls(Line line, List<Unit> units, List<Unit.Kind> kinds) {
        for (int index = 1; index < units.size(); index++) {
            Unit unit = units.get(index);
            boolean afterCall = kinds.get(index - 1) == Unit.Kind.CALL && kinds.get(index) == Unit.Kind.TEXT;
            if (afterCall
                    && line.words(unit.start(), unit.end()) <= AFTER_CALL_WORDS_MAX
                    && !line.isOpener(unit.start())) {
                kinds.set(index, Unit.Kind.CALL);
            }
        }
    }

    /** A lone lower-case word beside furniture, where no sentence is, was left by the page's code. */
    private static void spreadToStrayWords(Line line, List<Unit> units, List<Unit.Kind> kinds) {
        if (line.endsSentence() || kinds.stream().noneMatch(Unit.Kind::isFurniture)) {
            return;
        }
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            boolean stray = kinds.get(index) == Unit.Kind.TEXT
                    && line.words(unit.start(), unit.end()) == 1
                    && Character.isLowerCase(
                            line.tokens().get(unit.start()).text().codePointAt(0));
            if (stray) {
                kinds.set(index, Unit.Kind.FURNITURE);
            }
        }
    }

    /** Whether the line is a row of links: short pieces, no sentence, no date, no author. */
    private boolean isList(Line line, List<Unit> units, List<Unit.Kind> kinds) {
        if (units.isEmpty() || line.endsSentence()) {
            return false;
        }
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            boolean numbered = hasNumber(line, unit) && !kinds.get(index).isFurniture();
            boolean author = !kinds.get(index).isFurniture()
                    && line.words(unit.start(), unit.end()) > 1
                    && rules.begins(Section.BYLINE, line.tokens(), unit.start(), unit.end());
            boolean tooLong = !kinds.get(index).isFurniture() && line.words(unit.start(), unit.end()) > LIST_WORDS_MAX;
            if (numbered || author || tooLong) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNumber(Line line, Unit unit) {
        for (int index = unit.start(); index < unit.end(); index++) {
            if (line.isNumber(index)) {
                return true;
            }
        }
        return false;
    }

    /** The line, less a date at its end: when a statement was made is not furniture. */
    private List<Span> wholeLine(Line line, List<Unit> units) {
        Span last = withoutDate(line, units.getLast());
        return List.of(new Span(
                line.span().start(),
                last.end() == line.tokens().getLast().end() ? line.span().end() : last.end()));
    }

    private List<Span> spans(Line line, List<Unit> units, List<Unit.Kind> kinds) {
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            if (!kinds.get(index).isFurniture()) {
                continue;
            }
            Span span = withoutDate(line, units.get(index));
            boolean joined = index > 0 && kinds.get(index - 1).isFurniture() && !spans.isEmpty();
            if (joined) {
                spans.set(spans.size() - 1, spans.getLast().cover(span));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    /** The unit without the day and time that end it, if they do. */
    private Span withoutDate(Line line, Unit unit) {
        int end = unit.end();
        while (end > unit.start() && isDatePart(line, end - 1, unit.end())) {
            end--;
        }
        boolean day = false;
        for (int index = end; index < unit.end(); index++) {
            day |= line.isWord(index) && (!line.isNumber(index) || isDayOrTime(line, index));
        }
        return line.span(unit.start(), day && end > unit.start() ? end : unit.end());
    }

    private boolean isDatePart(Line line, int index, int end) {
        return line.isNumber(index)
                || line.isOf(index, ",.:-–—")
                || rules.begins(Section.DATE, line.tokens(), index, end);
    }

    private static boolean isDayOrTime(Line line, int index) {
        String text = line.tokens().get(index).text();
        return text.indexOf(':') > 0 || text.indexOf('.') != text.lastIndexOf('.');
    }
}
