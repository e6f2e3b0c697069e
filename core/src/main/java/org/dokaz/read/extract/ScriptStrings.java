package org.dokaz.read.extract;

import java.util.ArrayList;
import java.util.List;

/** The members with a string for their value in whatever JSON a script holds, found without reading the script. */
final class ScriptStrings {

    /** A member: its name and its value, unescaped. */
    record Member(String name, String value) {}

    private static final int NAME_LENGTH_MAX = 40;
    private static final int ESCAPE_DIGITS = 4;

    private final String script;
    private final List<Member> members = new ArrayList<>();
    private int at;

    private ScriptStrings(String script) {
        this.script = script;
    }

    static List<Member> of(String script) {
        ScriptStrings strings = new ScriptStrings(script);
        strings.read();
        return strings.members;
    }

    private void read() {
        String before = "";
        while (at < script.length()) {
            if (script.charAt(at) != '"') {
                at++;
                continue;
            }
            String value = string();
            int next = afterSpace();
            if (next < script.length() && script.charAt(next) == ':') {
                before = value.length() <= NAME_LENGTH_MAX ? value : "";
                at = next + 1;
                at = afterSpace();
                if (at < script.length() && script.charAt(at) != '"') {
                    before = "";
                }
            } else {
                if (!before.isEmpty()) {
                    members.add(new Member(before, value));
                }
                before = "";
            }
        }
    }

    private int afterSpace() {
        int next = at;
        while (next < script.length() && Character.isWhitespace(script.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The string that begins here; one that never ends runs to the end of the script. */
    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < script.length() && script.charAt(at) != '"') {
            char mark = script.charAt(at);
            at++;
            if (mark == '\\' && at < script.length()) {
                escape(value);
            } else {
                value.append(mark);
            }
        }
        at++;
        return Surrogates.mended(value.toString());
    }

    private void escape(StringBuilder value) {
        char mark = script.charAt(at);
        at++;
        switch (mark) {
            case 'n', 'r' -> value.append('\n');
            case 't', 'b', 'f' -> value.append(' ');
            case 'u' -> unit(value);
            default -> value.append(mark);
        }
    }

    private void unit(StringBuilder value) {
        int unit = 0;
        int end = Math.min(script.length(), at + ESCAPE_DIGITS);
        for (int place = at; place < end; place++) {
            unit = unit * 16 + Math.max(0, Character.digit(script.charAt(place), 16));
        }
        value.append((char) unit);
        at = end;
    }
}
