package org.dokaz.corroborate.retelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.dokaz.model.Amount;
import org.dokaz.model.Digest;
import org.dokaz.model.Mention;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.When;

/**
 * Draws sketches. Of the runs of {@value #RUN} words it keeps, in every window of {@value #WINDOW}, the one with the least hash (winnowing;
 * Schleimer, Wilkerson, Aiken 2003), so that two texts which share {@value #SURE} words in a row share a kept run wherever it stands.
 */
final class Sketcher {

    /** How many words make one run. */
    static final int RUN = 4;

    /** In how many runs in a row one is kept. */
    static final int WINDOW = 4;

    /** How many words in a row must be the same for a kept run to be shared for sure. */
    static final int SURE = RUN + WINDOW - 1;

    /** A text of fewer words is anybody's: a call, a date, a greeting. */
    static final int WORDS_MIN = 8;

    /** How many words of a text are looked at. */
    static final int WORDS_MAX = 20_000;

    private static final int PRINTS_MAX = 600;
    private static final int FIGURES_MAX = 200;
    private static final int EXHIBITS_MAX = 20;
    private static final int HOSTS_MAX = 50;
    private static final int HOST_LENGTH_MAX = 80;
    private static final int HEX_DIGITS_OF_LONG = 15;
    private static final int HEX = 16;

    /** Smaller numbers are told in every text. */
    private static final double TELLING_MIN = 4;

    private static final double YEAR_MIN = 1900;
    private static final double YEAR_MAX = 2100;
    private static final double HUNDREDTHS = 100;
    private static final int TEN = 10;

    /** The lowest bits of a number's hash tell how telling it is. */
    static final int GRADE_MAX = 3;

    private Sketcher() {}

    /** The sketch of a document. */
    static Sketch of(Reading reading) {
        long[] words = words(reading);
        Optional<Posting> posting = reading.transcript().masthead().posting();
        return new Sketch(
                words.length < WORDS_MIN ? 0 : Hash.of(words, 0, words.length),
                words.length,
                prints(words),
                figures(reading),
                exhibits(posting),
                hosts(reading.transcript().text()),
                posting.flatMap(Posting::forward).flatMap(Posting.Forward::from));
    }

    private static long[] words(Reading reading) {
        LongStream.Builder words = LongStream.builder();
        int count = 0;
        for (Sentence sentence : reading.notes().prose().sentences()) {
            for (Token token : sentence.tokens()) {
                if (count < WORDS_MAX && token.isWord()) {
                    words.add(Hash.of(token.lower()));
                    count++;
                }
            }
        }
        return words.build().toArray();
    }

    private static int[] prints(long[] words) {
        if (words.length < WORDS_MIN) {
            return new int[0];
        }
        long[] runs = new long[words.length - RUN + 1];
        for (int at = 0; at < runs.length; at++) {
            runs[at] = Hash.of(words, at, at + RUN);
        }
        TreeSet<Integer> kept = new TreeSet<>();
        for (int at = 0; at + WINDOW <= runs.length; at++) {
            long least = runs[at];
            for (int in = at + 1; in < at + WINDOW; in++) {
                least = Math.min(least, runs[in]);
            }
            kept.add(Hash.folded(least));
        }
        while (kept.size() > PRINTS_MAX) {
            kept.pollLast();
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] figures(Reading reading) {
        TreeSet<Integer> figures = new TreeSet<>();
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Quantity quantity) {
                of(quantity.amount()).ifPresent(figures::add);
            } else if (mention instanceof Mention.Time time) {
                time.when().flatMap(Sketcher::of).ifPresent(figures::add);
            }
            if (figures.size() >= FIGURES_MAX) {
                break;
            }
        }
        return figures.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The hash of a number, if it is one that tells. */
    static Optional<Integer> of(Amount amount) {
        double number = amount.best().orElse(amount.low().orElse(amount.high().orElse(0)));
        boolean year = number >= YEAR_MIN && number <= YEAR_MAX && number == Math.rint(number);
        if (number < TELLING_MIN || year) {
            return Optional.empty();
        }
        String unit = "%".equals(amount.unit()) ? "%" : "";
        long hundredths = Math.round(number * HUNDREDTHS);
        return Optional.of(graded(Hash.folded(Hash.of("n" + unit + hundredths)), grade(hundredths)));
    }

    /** The hash of a day, where the text names one. */
    private static Optional<Integer> of(When when) {
        return when.precise() && when.earliest().isPresent() && when.earliest().equals(when.latest())
                ? when.earliest().map(day -> graded(Hash.folded(Hash.of("d" + day.toEpochDay())), 1))
                : Optional.empty();
    }

    /** How telling a number is, from 0: by its digits without the zeros behind them. */
    private static int grade(long hundredths) {
        long left = hundredths;
        while (left != 0 && left % TEN == 0) {
            left /= TEN;
        }
        int digits = Long.toString(Math.abs(left)).length();
        return Math.min(digits - 1, GRADE_MAX);
    }

    private static int graded(int hash, int grade) {
        return (hash & ~GRADE_MAX) | grade;
    }

    /** How telling the number behind a hash is, from 0 for a round one to {@value #GRADE_MAX}. */
    static int grade(int figure) {
        return figure & GRADE_MAX;
    }

    private static long[] exhibits(Optional<Posting> posting) {
        return posting.map(Posting::attachments).orElse(List.of()).stream()
                .limit(EXHIBITS_MAX)
                .flatMap(attachment -> attachment.exhibit().stream())
                .mapToLong(Sketcher::of)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long of(Digest digest) {
        return Long.parseLong(digest.hex(), 0, HEX_DIGITS_OF_LONG, HEX);
    }

    /** The hosts of the addresses in a text: what follows "://". */
    private static int[] hosts(String text) {
        List<Integer> hosts = new ArrayList<>();
        int at = text.indexOf("://");
        while (at >= 0 && hosts.size() < HOSTS_MAX) {
            int end = at + "://".length();
            int limit = Math.min(text.length(), end + HOST_LENGTH_MAX);
            int start = end;
            while (end < limit && isOfHost(text.charAt(end))) {
                end++;
            }
            host(text.substring(start, end)).ifPresent(hosts::add);
            at = text.indexOf("://", end);
        }
        return hosts.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    private static boolean isOfHost(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '-';
    }

    /** The hash of the host of an address, if it names one. */
    static Optional<Integer> hostOf(String url) {
        return Arrays.stream(hosts(url)).boxed().findFirst();
    }

    private static Optional<Integer> host(String written) {
        String host = written.startsWith("www.") ? written.substring("www.".length()) : written;
        return host.indexOf('.') < 0 ? Optional.empty() : Optional.of(Hash.folded(Hash.of(host.toLowerCase(Locale.ROOT))));
    }
}
