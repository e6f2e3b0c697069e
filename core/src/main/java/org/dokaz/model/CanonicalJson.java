package org.dokaz.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON in the one form that digests are taken of: RFC 8785 (sorted keys, no white space), with two rules of the house.
 *
 * <ul>
 *   <li>What is absent, empty or false is left out of an object, so that a field added later changes no older digest.
 *   <li>A surrogate without its partner is written as an escape, so that hostile text survives too.
 * </ul>
 */
public final class CanonicalJson {

    private static final int FIRST_UNESCAPED = 0x20;

    /** From this power of ten on, and from {@link #SMALLEST_PLAIN_EXPONENT} down, numbers are written with an exponent. */
    private static final int LARGEST_PLAIN_EXPONENT = 21;

    private static final int SMALLEST_PLAIN_EXPONENT = -7;

    private CanonicalJson() {}

    /** A string. */
    public static String text(String value) {
        int plain = plainTo(value, 0);
        StringBuilder out = new StringBuilder(value.length() + 2).append('"').append(value, 0, plain);
        int at = plain;
        while (at < value.length()) {
            char unit = value.charAt(at++);
            if (Character.isHighSurrogate(unit) && at < value.length() && Character.isLowSurrogate(value.charAt(at))) {
                out.append(unit).append(value.charAt(at++));
            } else {
                append(out, unit);
            }
            // What needs no escape is most of a text: copied in runs, since every check of a case writes all its
            // records again.
            int next = plainTo(value, at);
            out.append(value, at, next);
            at = next;
        }
        return out.append('"').toString();
    }

    /** Where what needs no escape ends, counted from a place in the text. */
    private static int plainTo(String value, int from) {
        int at = from;
        while (at < value.length() && isPlain(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char unit) {
        return unit >= FIRST_UNESCAPED && unit != '"' && unit != '\\' && !Character.isSurrogate(unit);
    }

    private static void append(StringBuilder out, char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < FIRST_UNESCAPED || Character.isSurrogate(unit)) {
                    out.append("\\u").append(HexFormat.of().toHexDigits(unit));
                } else {
                    out.append(unit);
                }
            }
        }
    }

    /** A whole number. */
    public static String number(long value) {
        return Long.toString(value);
    }

    /** A number, written as ECMAScript writes it. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number that JSON can hold: " + value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exact.signum() == 0) {
            return "0";
        }
        if (exponent < LARGEST_PLAIN_EXPONENT && exponent > SMALLEST_PLAIN_EXPONENT) {
            return exact.toPlainString();
        }
        BigDecimal shifted = exact.movePointLeft(exponent).stripTrailingZeros();
        return shifted.toPlainString() + (exponent > 0 ? "e+" : "e") + exponent;
    }

    /** An array of values that are JSON already. */
    public static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    /** An object with no members yet. */
    public static Members object() {
        return new Members();
    }

    /** The members of one object, to be given in any order. */
    public static final class Members {

        private final Map<String, String> members = new TreeMap<>();

        private Members() {}

        /** A member whose value is JSON already. */
        public Members put(String key, String json) {
            if (members.put(key, json) != null) {
                throw new IllegalArgumentException("two members are called " + key);
            }
            return this;
        }

        /** A string. */
        public Members text(String key, String value) {
            return put(key, CanonicalJson.text(value));
        }

        /** A string, if there is one. */
        public Members text(String key, Optional<String> value) {
            value.ifPresent(present -> text(key, present));
            return this;
        }

        /** A value that is JSON already, if there is one. */
        public Members put(String key, Optional<String> json) {
            json.ifPresent(present -> put(key, present));
            return this;
        }

        /** True, or nothing. */
        public Members flag(String key, boolean value) {
            return value ? put(key, "true") : this;
        }

        /** An array of values that are JSON already, unless it is empty. */
        public Members list(String key, List<String> values) {
            return values.isEmpty() ? this : put(key, array(values));
        }

        /** The object as JSON. */
        public String toJson() {
            List<String> written = new ArrayList<>();
            members.forEach((key, value) -> written.add(CanonicalJson.text(key) + ":" + value));
            return "{" + String.join(",", written) + "}";
        }
    }
}
