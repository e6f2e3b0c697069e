package org.dokaz.collect;

/** A file name as it can be shown on one line: a name may hold line feeds and worse. */
final class OneLine {

    private OneLine() {}

    static String of(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        name.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
