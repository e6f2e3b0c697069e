package org.dokaz.publish;

import java.util.List;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.CanonicalJson;
import org.dokaz.spelling.NameReason;
import org.dokaz.spelling.NameVerdict;

/** Verdicts on pairs of names as JSON Lines, by contract: id, a, b, verdict, score, reasons, always all of them. */
public final class NameLines {

    /** The longest name that is written back in full, in UTF-16 units. */
    public static final int NAME_LENGTH_MAX = 1000;

    private NameLines() {}

    /** The line for one pair, without its line end. */
    public static String line(Optional<String> id, String a, String b, NameVerdict verdict) {
        StringBuilder line = new StringBuilder(256);
        line.append("{\"id\":").append(id.map(CanonicalJson::text).orElse("null"));
        line.append(",\"a\":").append(name(a));
        line.append(",\"b\":").append(name(b));
        line.append(",\"verdict\":\"").append(verdict.verdict().word());
        line.append("\",\"score\":").append(Math.round(verdict.score() * 1000) / 1000.0);
        line.append(",\"reasons\":").append(reasons(verdict.reasons()));
        return JsonValues.onOneLine(line.append('}').toString());
    }

    private static String name(String name) {
        return CanonicalJson.text(name.length() > NAME_LENGTH_MAX ? name.substring(0, NAME_LENGTH_MAX) : name);
    }

    private static String reasons(List<NameReason> reasons) {
        StringBuilder list = new StringBuilder("[");
        for (NameReason reason : reasons) {
            list.append(list.length() == 1 ? "" : ",").append(CanonicalJson.text(reason.words()));
        }
        return list.append(']').toString();
    }
}
