package org.dokaz.corroborate.sense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.language.Table;
import org.dokaz.model.ActKind;

/** Which sorts of act reports take for one another: the same act is told as a detention here and as a transfer there. */
public final class KinKinds {

    private static final Map<String, String> FAMILIES = families();

    private KinKinds() {}

    private static Map<String, String> families() {
        Map<String, String> families = new HashMap<>();
        for (List<String> row : Table.rows("kin-kinds.tsv")) {
            for (String kind : row.get(1).split("\\|", -1)) {
                families.put(kind, row.getFirst());
            }
        }
        return Map.copyOf(families);
    }

    /** The family of a sort of act; a sort without kin is a family of its own. */
    public static String family(ActKind kind) {
        return FAMILIES.getOrDefault(kind.code(), kind.code());
    }

    /** Whether reports take them for one another. */
    public static boolean areKin(ActKind left, ActKind right) {
        return left.equals(right) || family(left).equals(family(right));
    }
}
