package org.dokaz.app;

import java.util.Set;
import org.dokaz.markup.Visible;

/** What a file that was sent is to be known by. Whoever sends it says so, so it is only ever shown: no path is made of it. */
final class SaidName {

    static final int LENGTH_MAX = 120;

    private static final int ENDING_MAX = 12;
    private static final String NAMELESS = "unnamed";

    private SaidName() {}

    /** A name without folders, hidden characters or undue length. */
    static String of(String said) {
        int from = Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1;
        String name = Visible.line(said.substring(from)).strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return NAMELESS;
        }
        if (name.length() <= LENGTH_MAX) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= name.length() - ENDING_MAX ? name.substring(dot) : "";
        return Visible.cut(name, LENGTH_MAX - ENDING_MAX - 1) + ending;
    }

    /** The same, told apart from those that came before it. */
    static String of(String said, Set<String> before) {
        String name = of(said);
        String own = name;
        for (int number = 2; before.contains(own); number++) {
            int dot = name.lastIndexOf('.');
            own = dot > 0
                    ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
                    : name + " (" + number + ")";
        }
        return own;
    }
}
