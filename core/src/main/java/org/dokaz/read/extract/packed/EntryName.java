package org.dokaz.read.extract.packed;

import java.util.Optional;

/**
 * The name of something in a packing, fit to be shown: on one line, in one direction, with single slashes.
 *
 * @param shown the name with every control and direction character written out
 * @param changed whether that is not how it is written in there
 */
public record EntryName(String shown, boolean changed) {

    /** The longest name that is shown, in UTF-16 code units. */
    public static final int LENGTH_MAX = 300;

    /** The name that is written so. */
    public static EntryName of(String written) {
        StringBuilder shown = new StringBuilder();
        written.codePoints().forEach(point -> append(shown, point == '\\' ? '/' : point));
        String single = singleSlashes(shown);
        String cut = single.length() <= LENGTH_MAX ? single : single.substring(0, LENGTH_MAX) + "…";
        String named = cut.isBlank() ? "(without a name)" : cut;
        return new EntryName(named, !named.equals(written.replace('\\', '/')));
    }

    /** Any foreign words fit to be shown: as a name, but slashes are left as they are. */
    public static String line(String written) {
        StringBuilder shown = new StringBuilder();
        written.codePoints().forEach(point -> append(shown, point));
        return shown.length() <= LENGTH_MAX ? shown.toString() : shown.substring(0, LENGTH_MAX) + "…";
    }

    private static void append(StringBuilder shown, int point) {
        int type = Character.getType(point);
        boolean odd = Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
        if (odd) {
            shown.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static String singleSlashes(CharSequence name) {
        StringBuilder single = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            boolean doubled = name.charAt(at) == '/' && !single.isEmpty() && single.charAt(single.length() - 1) == '/';
            if (!doubled) {
                single.append(name.charAt(at));
            }
        }
        return single.toString();
    }

    /** Why nothing of this name is taken out of an archive: it leads outside. */
    public static Optional<String> leadsOutside(String written) {
        String name = written.replace('\\', '/');
        boolean absolute = name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':');
        if (absolute) {
            return Optional.of("its name is a path from the root of a disk, as no honest archive has");
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..")) {
                return Optional.of("its name leads out of the archive with '..', as no honest archive has");
            }
        }
        return Optional.empty();
    }
}
