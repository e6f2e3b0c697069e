package org.dokaz.read.extract.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.Block;
import org.dokaz.model.Span;
import org.dokaz.read.extract.HtmlWords;
import org.dokaz.read.extract.Layout;

/**
 * The words of a message, with those that it repeats of another, and its writer's fixed lines below, told apart from the
 * writer's own.
 */
record MessageWords(String text, List<Block> blocks) {

    /** How many lines above a quotation may lead to it, as "On Monday somebody wrote:" does when it is wrapped. */
    private static final int LEAD_LINES_MAX = 3;

    private static final int LEAD_LENGTH_MAX = 300;
    private static final String SIGNATURE = "--";
    private static final List<String> FORWARDS = List.of(
            "forwarded message",
            "begin forwarded message",
            "переслане повідомлення",
            "пересланное сообщение",
            "пересылаемое сообщение");
    private static final List<String> ANSWERS =
            List.of("original message", "оригінальне повідомлення", "исходное сообщение", "вихідне повідомлення");

    MessageWords {
        blocks = List.copyOf(blocks);
    }

    /** The words of these parts, one after another. */
    static MessageWords of(List<Leaf> leaves) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Leaf leaf : leaves) {
            MessageWords words = leaf.isHtml() ? ofHtml(leaf.text()) : ofPlain(leaf.text());
            if (words.text().isBlank()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            text.append(words.text());
            words.blocks().forEach(block -> blocks.add(shifted(block, start)));
        }
        return new MessageWords(text.toString(), blocks);
    }

    private static MessageWords ofHtml(String html) {
        HtmlWords words = HtmlWords.ofMessage(html, MessageWords::forwards);
        return new MessageWords(words.text(), words.blocks());
    }

    /** Whether a line says that what follows was passed on to be read. */
    private static boolean forwards(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return FORWARDS.stream().anyMatch(lower::contains);
    }

    private static MessageWords ofPlain(String text) {
        List<Span> lines = lines(text);
        List<Optional<Block.Kind>> kinds = kinds(text, lines);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (kinds.get(at).isPresent()) {
                Span line = stripped(text, lines.get(at));
                if (!line.isEmpty()) {
                    blocks.add(new Block(line, kinds.get(at).get()));
                }
                at++;
                continue;
            }
            int from = at;
            while (at < lines.size() && kinds.get(at).isEmpty()) {
                at++;
            }
            int start = lines.get(from).start();
            for (Block block :
                    Layout.ofLines(text.substring(start, lines.get(at - 1).end()))) {
                blocks.add(shifted(block, start));
            }
        }
        return new MessageWords(text, blocks);
    }

    private static Block shifted(Block block, int by) {
        return new Block(new Span(by + block.span().start(), by + block.span().end()), block.kind());
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                int end = at > start && text.charAt(at - 1) == '\r' ? at - 1 : at;
                lines.add(new Span(start, end));
                start = at + 1;
            }
        }
        return lines;
    }

    /** What each line is that is not the writer's own words. */
    private static List<Optional<Block.Kind>> kinds(String text, List<Span> lines) {
        List<Optional<Block.Kind>> kinds = new ArrayList<>();
        Optional<Block.Kind> rest = Optional.empty();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).in(text).strip();
            boolean quoted = line.startsWith(">");
            if (answers(line)) {
                rest = Optional.of(Block.Kind.REPEATED);
            } else if (line.equals(SIGNATURE) && rest.isEmpty()) {
                rest = Optional.of(Block.Kind.RUNNING);
            }
            kinds.add(quoted ? Optional.of(Block.Kind.REPEATED) : rest);
            if (quoted && (index == 0 || kinds.get(index - 1).isEmpty())) {
                markLead(text, lines, kinds, index);
            }
        }
        return kinds;
    }

    /** A line of dashes around the words with which a program sets off the message that is answered. */
    private static boolean answers(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.startsWith("--") && ANSWERS.stream().anyMatch(lower::contains);
    }

    /** Marks the line above a quotation that tells whose it is; a whole paragraph of such lines where it was wrapped. */
    private static void markLead(String text, List<Span> lines, List<Optional<Block.Kind>> kinds, int quotation) {
        int last = quotation - 1;
        while (last >= 0 && lines.get(last).in(text).isBlank()) {
            last--;
        }
        if (last < 0
                || quotation - last > 2
                || !lines.get(last).in(text).strip().endsWith(":")) {
            return;
        }
        int first = last;
        while (first > 0
                && last - first + 1 < LEAD_LINES_MAX
                && !lines.get(first - 1).in(text).isBlank()) {
            first--;
        }
        boolean wholeParagraph = first == 0 || lines.get(first - 1).in(text).isBlank();
        int from = wholeParagraph && lines.get(last).end() - lines.get(first).start() <= LEAD_LENGTH_MAX ? first : last;
        for (int index = from; index <= last; index++) {
            kinds.set(index, Optional.of(Block.Kind.REPEATED));
        }
    }

    private static Span stripped(String text, Span line) {
        int start = line.start();
        int end = line.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
