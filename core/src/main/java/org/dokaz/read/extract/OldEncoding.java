package org.dokaz.read.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the eight-bit encodings of Cyrillic apart. Each gives the same bytes other letters, so the one in which they make the
 * commonest letters of Ukrainian and Russian, and words of one script and an ordinary shape of capitals, is the one.
 */
final class OldEncoding {

    /** A mean weight per foreign byte below this is no Ukrainian or Russian, in whatever encoding. */
    private static final double SENSIBLE_MIN = -0.5;

    /** So much worse than the best may an encoding be that the page itself names. */
    private static final double NAMED_MARGIN = 0.02;

    /** So good must a guess be to overrule a page that names an encoding of some other script. */
    private static final double OVERRULING_MIN = -0.3;

    private static final int HIGH_BYTES_MAX = 20_000;

    private static final double STRANGE_MARK = -4;
    private static final double STRANGE_LETTER = -4;
    private static final double UNMAPPED = -5;
    private static final double CAPITAL_INSIDE = -3;
    private static final double SMALL_AFTER_CAPITALS = -2;
    private static final double MIXED_SCRIPT = -3;

    /** Marks of print that any of the encodings may hold, among them the soft hyphen and the fixed space. */
    private static final String PRINT_MARKS =
            "\u00AB\u00BB\u201C\u201D\u201E\u201A\u2018\u2019\u2013\u2014\u2026\u2116\u00A7\u00B0\u00A9\u00AE\u2122\u20AC\u2022"
                    + "\u00B7\u00AD\u00A0";

    /** Letters of Ukrainian and Russian by how much commoner than average they are, in natural logarithms. */
    private static final Map<Character, Double> WEIGHTS = weights(Map.ofEntries(
            Map.entry("о", 1.3),
            Map.entry("а", 1.1),
            Map.entry("еин", 0.9),
            Map.entry("т", 0.7),
            Map.entry("в", 0.6),
            Map.entry("рс", 0.5),
            Map.entry("л", 0.4),
            Map.entry("к", 0.3),
            Map.entry("дму", 0.1),
            Map.entry("пі", 0.0),
            Map.entry("зя", -0.3),
            Map.entry("ь", -0.4),
            Map.entry("бг", -0.5),
            Map.entry("ч", -0.7),
            Map.entry("й", -0.8),
            Map.entry("х", -1.0),
            Map.entry("ы", -1.1),
            Map.entry("ж", -1.2),
            Map.entry("шцю", -1.4),
            Map.entry("щ", -1.9),
            Map.entry("єїф", -2.2),
            Map.entry("ґёъэ", -2.5)));

    /** In this order where two explain the bytes equally well. */
    private static final List<OldEncoding> KNOWN = List.of(
            new OldEncoding("windows-1251"),
            new OldEncoding("KOI8-R"),
            new OldEncoding("KOI8-U"),
            new OldEncoding("IBM866"),
            new OldEncoding("ISO-8859-5"));

    private static final OldEncoding WESTERN = new OldEncoding("windows-1252");
    private static final int WESTERN_LETTERS_PER_HIGH_BYTE_MIN = 4;

    private final Charset charset;
    private final char[] letters = new char[256];

    private OldEncoding(String name) {
        charset = Charset.forName(name);
        for (int value = 0; value < letters.length; value++) {
            letters[value] = new String(new byte[] {(byte) value}, charset).charAt(0);
        }
    }

    /** The encoding in which the bytes make sense; bytes that are all ASCII make none here. */
    static Optional<Charset> of(byte[] bytes) {
        return best(bytes)
                .filter(best -> best.weight() > SENSIBLE_MIN)
                .map(best -> best.encoding().charset)
                .or(() -> isWestern(bytes) ? Optional.of(WESTERN.charset) : Optional.empty());
    }

    /** Whether bytes that are no UTF-8 can be in the encoding that their page names. */
    static boolean bearsOut(byte[] bytes, Charset named) {
        Optional<Weighed> best = best(bytes);
        Optional<OldEncoding> known = KNOWN.stream()
                .filter(encoding -> encoding.charset.equals(named))
                .findFirst();
        if (known.isEmpty()) {
            return best.isEmpty() || best.get().weight() <= OVERRULING_MIN;
        }
        double weight = known.get().weight(bytes);
        return weight > SENSIBLE_MIN && weight >= best.map(Weighed::weight).orElse(weight) - NAMED_MARGIN;
    }

    /** Pages that say Latin 1 or ASCII mean the encoding that adds quotation marks to it. */
    static Charset asBrowsersRead(Charset named) {
        boolean latin = named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII);
        return latin ? WESTERN.charset : named;
    }

    private record Weighed(OldEncoding encoding, double weight) {}

    private static Optional<Weighed> best(byte[] bytes) {
        Optional<Weighed> best = Optional.empty();
        for (OldEncoding encoding : KNOWN) {
            double weight = encoding.weight(bytes);
            if (best.isEmpty() || weight > best.get().weight()) {
                best = Optional.of(new Weighed(encoding, weight));
            }
        }
        return best.filter(found -> found.encoding().hasLetters(bytes));
    }

    private boolean hasLetters(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0 && Character.isLetter(letters[value & 0xFF])) {
                return true;
            }
        }
        return false;
    }

    /** The mean weight of the bytes that are not ASCII. */
    private double weight(byte[] bytes) {
        double sum = 0;
        int high = 0;
        int inWord = 0;
        for (int at = 0; at < bytes.length && high < HIGH_BYTES_MAX; at++) {
            boolean foreign = bytes[at] < 0;
            high += foreign ? 1 : 0;
            char letter = letters[bytes[at] & 0xFF];
            if (Character.isLetter(letter)) {
                sum += foreign ? letterWeight(letter) : 0;
                sum += inWord > 0 && (foreign || bytes[at - 1] < 0) ? joint(bytes, at, inWord) : 0;
                inWord++;
            } else {
                sum += foreign ? markWeight(letter) : 0;
                inWord = 0;
            }
        }
        return high == 0 ? 0 : sum / high;
    }

    private static double letterWeight(char letter) {
        return WEIGHTS.getOrDefault(Character.toLowerCase(letter), STRANGE_LETTER);
    }

    private static double markWeight(char mark) {
        if (mark == '\uFFFD') {
            return UNMAPPED;
        }
        return PRINT_MARKS.indexOf(mark) < 0 ? STRANGE_MARK : 0;
    }

    /** What a letter costs that fits badly to the one before it. */
    private double joint(byte[] bytes, int at, int inWord) {
        char before = letters[bytes[at - 1] & 0xFF];
        char letter = letters[bytes[at] & 0xFF];
        double cost = 0;
        if (Character.isUpperCase(letter) && Character.isLowerCase(before)) {
            cost += CAPITAL_INSIDE;
        } else if (Character.isLowerCase(letter) && Character.isUpperCase(before) && inWord > 1) {
            cost += SMALL_AFTER_CAPITALS;
        }
        boolean mixed = bytes[at] < 0 != bytes[at - 1] < 0;
        return mixed && !isStandIn(letter) && !isStandIn(before) ? cost + MIXED_SCRIPT : cost;
    }

    /** The Latin letter that Ukrainians write where an encoding lacks their own. */
    private static boolean isStandIn(char letter) {
        return letter == 'i' || letter == 'I';
    }

    /** Whether the text is in Latin letters, with marks of print and a few accents that stand inside words. */
    private static boolean isWestern(byte[] bytes) {
        long plain = 0;
        long high = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] < 0) {
                high++;
                boolean accent = isAccented(bytes[at]) && (isPlain(bytes, at - 1) || isPlain(bytes, at + 1));
                if (!accent && !isWesternMark(WESTERN.letters[bytes[at] & 0xFF])) {
                    return false;
                }
            } else {
                plain += isPlain(bytes, at) ? 1 : 0;
            }
        }
        return high > 0 && plain >= high * WESTERN_LETTERS_PER_HIGH_BYTE_MIN;
    }

    /** The signs of the euro and of trade marks are also what torn quotation marks of UTF-8 look like. */
    private static boolean isWesternMark(char mark) {
        return PRINT_MARKS.indexOf(mark) >= 0 && mark != '\u20AC' && mark != '\u2122';
    }

    private static boolean isAccented(byte value) {
        return Character.isLetter(WESTERN.letters[value & 0xFF]);
    }

    private static boolean isPlain(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && bytes[at] >= 0 && Character.isLetter(bytes[at]);
    }

    private static Map<Character, Double> weights(Map<String, Double> rows) {
        Map<Character, Double> weights = new HashMap<>();
        rows.forEach((letters, weight) -> {
            for (int at = 0; at < letters.length(); at++) {
                weights.put(letters.charAt(at), weight);
            }
        });
        return Map.copyOf(weights);
    }
}
