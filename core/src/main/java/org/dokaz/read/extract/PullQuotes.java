package org.dokaz.read.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/** The quotations that a page sets large beside its text, in words that its text has too. They are read once. */
final class PullQuotes {

    private static final int QUOTES_MAX = 50;
    private static final int LETTERS_MIN = 15;

    /** A quotation that its page does not call a pull quote repeats the text only where it is this long. */
    private static final int PLAIN_LETTERS_MIN = 40;

    private PullQuotes() {}

    static void clear(Element body) {
        List<Element> quotes = body.select("aside, blockquote, q, [class*=quote]").stream()
                .limit(QUOTES_MAX)
                .toList();
        if (quotes.isEmpty()) {
            return;
        }
        StringBuilder all = new StringBuilder(letters(body.text()));
        for (Element quote : quotes) {
            String words = letters(quote.text());
            boolean plain = quote.className().isEmpty() && quote.nameIs("blockquote");
            boolean enough = words.length() >= (plain ? PLAIN_LETTERS_MIN : LETTERS_MIN);
            if (enough && isTwiceIn(all, words) && !isPartOfSentence(quote)) {
                quote.remove();
                int first = all.indexOf(words);
                all.delete(first, first + words.length());
            }
        }
    }

    private static boolean isTwiceIn(StringBuilder all, String words) {
        int first = all.indexOf(words);
        return first >= 0 && all.indexOf(words, first + words.length()) >= 0;
    }

    private static boolean isPartOfSentence(Element quote) {
        Element parent = quote.parent();
        return !quote.isBlock() && parent != null && !letters(parent.text()).equals(letters(quote.text()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
