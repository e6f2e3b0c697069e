package org.dokaz.read.furniture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.model.Block;
import org.dokaz.model.Masthead;
import org.dokaz.model.Token;

/** What the lines around a line tell about it: stray words, repeated lines, headlines of other stories. */
final class Surroundings {

    private static final int TEASER_WORDS_MIN = 3;
    private static final int TEASER_WORDS_MAX = 18;
    private static final int TEASERS_MAX = 20;
    private static final int LABEL_WORDS_MAX = 4;
    private static final int LONE_TEASER_WORDS_MIN = 5;
    private static final int SENTENCE_WORDS_MIN = 5;
    private static final int STEM_LENGTH = 4;
    private static final int REPEATED_WORDS_MAX = 12;
    private static final String OPEN_ENDS = ":;,";

    private final FurnitureRules rules;
    private final Masthead masthead;
    private final List<Line> lines;
    private final Map<String, Integer> stemLines = new HashMap<>();

    Surroundings(FurnitureRules rules, Masthead masthead, List<Line> lines) {
        this.rules = rules;
        this.masthead = masthead;
        this.lines = lines;
        for (Line line : lines) {
            stems(line).forEach(stem -> stemLines.merge(stem, 1, Integer::sum));
        }
    }

    /** Adds what only the neighbours show to what each line showed by itself. */
    void settle(List<LineJudge.Verdict> verdicts) {
        if (!isWrittenInSentences()) {
            return;
        }
        Map<String, Integer> times = new HashMap<>();
        lines.forEach(line -> times.merge(words(line), 1, Integer::sum));
        markTeasersBesideLabels(verdicts);
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (verdicts.get(index).whole() || line.tokens().isEmpty() || line.endsSentence()) {
                continue;
            }
            boolean repeated = times.getOrDefault(words(line), 0) > 1 && isPlainShort(line);
            if (repeated || isStrayWord(index) || beginsAsLabel(index) || isOutlet(line) || isLoneTeaser(index)) {
                verdicts.set(index, LineJudge.Verdict.wholly(line));
            }
        }
    }

    /** Posts and lists often go without full stops; there a missing stop means nothing. */
    private boolean isWrittenInSentences() {
        int sentences = 0;
        int others = 0;
        for (Line line : lines) {
            if (line.words() >= SENTENCE_WORDS_MIN) {
                sentences += line.endsSentence() ? 1 : 0;
                others += line.endsSentence() ? 0 : 1;
            }
        }
        return sentences > 0 && sentences >= others;
    }

    /** Headlines after a label such as "Read also", up to the next sentence; or the one just before it. */
    private void markTeasersBesideLabels(List<LineJudge.Verdict> verdicts) {
        for (int label = 0; label < lines.size(); label++) {
            if (!verdicts.get(label).announcesStories()) {
                continue;
            }
            int last = Math.min(lines.size(), label + 1 + TEASERS_MAX);
            for (int next = label + 1; next < last && isHeadline(lines.get(next)); next++) {
                verdicts.set(next, LineJudge.Verdict.wholly(lines.get(next)));
            }
            boolean framed = label > 1
                    && isHeadline(lines.get(label - 1))
                    && lines.get(label - 2).endsSentence();
            if (framed) {
                verdicts.set(label - 1, LineJudge.Verdict.wholly(lines.get(label - 1)));
            }
        }
    }

    private static boolean isHeadline(Line line) {
        if (line.tokens().isEmpty() || line.endsSentence()) {
            return false;
        }
        int words = line.words();
        boolean opens = line.tokens().getFirst().isCapitalised() || line.isOpener(0);
        return opens
                && words >= TEASER_WORDS_MIN
                && words <= TEASER_WORDS_MAX
                && !line.isOf(line.size() - 1, OPEN_ENDS)
                && !line.isOpener(0)
                && !hasStopInside(line);
    }

    private static boolean hasStopInside(Line line) {
        for (int index = 0; index + 1 < line.size(); index++) {
            if (line.isSentenceEnd(index)) {
                return true;
            }
        }
        return false;
    }

    /** A line without numbers, so no dateline, that neither introduces the next nor goes on in it. */
    private static boolean isPlainShort(Line line) {
        return !hasNumber(line) && line.words() <= REPEATED_WORDS_MAX && !line.isOf(line.size() - 1, OPEN_ENDS);
    }

    /** A headline between two sentences that shares no word with the rest of the text and is no dateline. */
    private boolean isLoneTeaser(int index) {
        Line line = lines.get(index);
        boolean between = index > 0
                && index + 1 < lines.size()
                && lines.get(index - 1).endsSentence()
                && lines.get(index + 1).endsSentence();
        if (!between
                || line.kind() == Block.Kind.HEADING
                || !isHeadline(line)
                || line.words() < LONE_TEASER_WORDS_MIN
                || hasNumber(line)) {
            return false;
        }
        return stems(line).stream().allMatch(stem -> stemLines.getOrDefault(stem, 0) == 1);
    }

    private static boolean hasNumber(Line line) {
        for (int index = 0; index < line.size(); index++) {
            if (line.isNumber(index)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stems(Line line) {
        Set<String> stems = new HashSet<>();
        for (Token token : line.tokens()) {
            if (token.isWord() && token.lower().length() >= STEM_LENGTH) {
                stems.add(token.lower().substring(0, STEM_LENGTH));
            }
        }
        return stems;
    }

    /** A single word on a line of its own below the first; above all text only in lower case. */
    private boolean isStrayWord(int index) {
        Line line = lines.get(index);
        boolean source = rules.begins(FurnitureRules.Section.SOURCE, line.tokens(), 0, line.size());
        if (source || line.words() != 1 || line.kind() == Block.Kind.HEADING || line.isOf(line.size() - 1, OPEN_ENDS)) {
            return false;
        }
        Token word = line.tokens().stream().filter(Token::isWord).findFirst().orElseThrow();
        int first = word.text().codePointAt(0);
        return Character.isLetter(first) && (index > 0 || Character.isLowerCase(first));
    }

    /** A few words below the first line that begin as a label does: "Most read" may go on with "this week". */
    private boolean beginsAsLabel(int index) {
        Line line = lines.get(index);
        return index > 0
                && line.kind() != Block.Kind.HEADING
                && line.words() <= LABEL_WORDS_MAX
                && !line.isOf(line.size() - 1, OPEN_ENDS)
                && line.tokens().getFirst().isCapitalised()
                && (rules.begins(FurnitureRules.Section.LABEL, line.tokens(), 0, line.size())
                        || rules.begins(FurnitureRules.Section.RELATED, line.tokens(), 0, line.size()));
    }

    private boolean isOutlet(Line line) {
        return masthead.outlet()
                .filter(outlet ->
                        words(line).equals(outlet.toLowerCase(Locale.ROOT).strip()))
                .isPresent();
    }

    private static String words(Line line) {
        StringBuilder words = new StringBuilder();
        for (Token token : line.tokens()) {
            words.append(words.isEmpty() ? "" : " ").append(token.lower());
        }
        return words.toString();
    }
}
