package org.dokaz.corroborate.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Table;
import org.dokaz.model.ActKind;

/** Which kinds of act are steps of one course of things, by the table of kindred kinds. */
final class Kinship {

    private static final String OTHER = "other";

    private final Map<String, Set<String>> kin = new HashMap<>();

    Kinship() {
        for (List<String> row : Table.rows("kindred-kinds.tsv")) {
            List<String> codes = List.of(row.get(1).split("\\|", -1));
            codes.forEach(code ->
                    kin.computeIfAbsent(code, ignored -> new HashSet<>()).addAll(codes));
        }
    }

    /** Whether a claim of the one and a claim of the other may be steps of one course of things. A kind that could not be told goes with any. */
    boolean areKin(ActKind left, ActKind right) {
        return left.code().equals(OTHER)
                || right.code().equals(OTHER)
                || kin.getOrDefault(left.code(), Set.of()).contains(right.code());
    }
}
