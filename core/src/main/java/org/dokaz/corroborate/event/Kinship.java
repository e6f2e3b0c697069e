package org.dokaz.corroborate.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dokaz.language.Table;
import org.dokaz.model.ActKind;

/** Which kinds of act are steps of one course of things, and which are over within days, by two tables. */
final class Kinship {

    private static final String OTHER = "other";
    private static final String APPEAL = "appeal";
    private static final String CASUALTIES = "casualties";

    private final Map<String, Set<String>> kin = new HashMap<>();

    private final Map<String, Integer> passing = new HashMap<>();

    Kinship() {
        for (List<String> row : Table.rows("passing-kinds.tsv")) {
            passing.put(row.getFirst(), Integer.valueOf(row.get(1)));
        }
        for (List<String> row : Table.rows("kindred-kinds.tsv")) {
            List<String> codes = List.of(row.get(1).split("\\|", -1));
            codes.forEach(code ->
                    kin.computeIfAbsent(code, ignored -> new HashSet<>()).addAll(codes));
        }
    }

    /** Whether a claim of the one and a claim of the other may be steps of one course of things. */
    boolean areKin(ActKind left, ActKind right) {
        return kin.getOrDefault(left.code(), Set.of()).contains(right.code());
    }

    /** Whether the kind could not be told. */
    static boolean isUnknown(ActKind kind) {
        return kind.code().equals(OTHER);
    }

    /** Whether it is an act of whoever speaks: a call, a complaint, a demand. */
    static boolean isCall(ActKind kind) {
        return kind.code().equals(APPEAL);
    }

    /** Whether it is of people killed or wounded. */
    static boolean isLoss(ActKind kind) {
        return kind.code().equals(CASUALTIES);
    }

    /** Within how many days an act of this kind is reported on; empty for what goes on. */
    OptionalInt reportedWithin(ActKind kind) {
        Integer days = passing.get(kind.code());
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
