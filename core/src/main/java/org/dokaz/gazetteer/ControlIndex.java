package org.dokaz.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.atlas.Held;
import org.dokaz.atlas.Holding;
import org.dokaz.atlas.Place;
import org.dokaz.gazetteer.IndexFile.Table;
import org.dokaz.gazetteer.Layout.Section;

/** Who held what when, down the administrative tree: a row of a region, district or community means everything under it but what it excludes. */
final class ControlIndex {

    private static final int[] RANKS = {2, 4, 7, 10, 12};
    private static final int COMMUNITY_DIGITS = 7;
    private static final int DIGEST_SHOWN = 12;

    private final Table rows;
    private final Table excluded;
    private final List<String> sources = new ArrayList<>();
    private final List<Boolean> lists = new ArrayList<>();
    private final IndexedAtlas atlas;

    ControlIndex(IndexFile file, IndexedAtlas atlas) {
        this.rows = file.table(Section.CONTROL);
        this.excluded = file.table(Section.EXCLUDED);
        this.atlas = atlas;
        for (SourceFile source : file.sources()) {
            sources.add(source.name() + " (sha256:" + source.digest().hex().substring(0, DIGEST_SHOWN) + ")");
            lists.add(source.kind() == SourceKind.CONTROL);
        }
    }

    Holding of(Place place) {
        List<String> asked = new ArrayList<>();
        for (int at = 0; at < sources.size(); at++) {
            if (lists.get(at)) {
                asked.add(sources.get(at));
            }
        }
        if (asked.isEmpty()) {
            return Holding.UNKNOWN;
        }
        String territory = place.territory();
        List<Held> held = new ArrayList<>();
        for (int rank : RANKS) {
            if (rank <= territory.length()) {
                addRows(territory.substring(0, rank), place, held);
            }
        }
        held.sort(Comparator.comparingInt((Held one) -> asked.indexOf(one.source()))
                .thenComparing(one -> one.start().orElse(LocalDate.MIN))
                .thenComparing(one -> one.end().orElse(LocalDate.MAX))
                .thenComparing(Held::status));
        return new Holding(held, asked, isComplete(place));
    }

    /** A settlement of which the community is not known may have been missed, where rows name communities or settlements near it. */
    private boolean isComplete(Place place) {
        String territory = place.territory();
        boolean whole = place.katottg().isPresent() || territory.length() >= COMMUNITY_DIGITS;
        if (whole || territory.isEmpty()) {
            return whole;
        }
        int next = rows.firstFrom(territory);
        while (next < rows.size() && rows.text(next, 0).equals(territory)) {
            next++;
        }
        return next >= rows.size() || !rows.text(next, 0).startsWith(territory);
    }

    private void addRows(String territory, Place place, List<Held> held) {
        for (int at = rows.firstFrom(territory);
                at < rows.size() && rows.text(at, 0).equals(territory);
                at++) {
            if (!isExcluded(at, place)) {
                held.add(held(at));
            }
        }
    }

    private boolean isExcluded(int row, Place place) {
        int first = rows.number(row, Layout.CONTROL_EXCLUDED);
        int count = rows.number(row, Layout.CONTROL_EXCLUDED_COUNT);
        Optional<Code> code = place.katottg().flatMap(Code::of);
        String name = PlaceKey.of(code.flatMap(atlas::listedName).orElse(place.name()))
                .fold();
        for (int at = first; at < first + count; at++) {
            long own = excluded.longNumber(at, Layout.EXCLUDED_CODE);
            boolean byCode = own >= 0 && code.isPresent();
            boolean same =
                    byCode ? code.get().digits() == own : excluded.text(at, 0).equals(name);
            if (same) {
                return true;
            }
        }
        return false;
    }

    private Held held(int row) {
        return new Held(
                Held.Status.valueOf(rows.text(row, Layout.CONTROL_STATUS)),
                day(rows.number(row, Layout.CONTROL_START), Layout.NO_START),
                day(rows.number(row, Layout.CONTROL_END), Layout.NO_END),
                sources.get(rows.number(row, Layout.CONTROL_SOURCE)),
                rows.text(row, Layout.CONTROL_WORDS));
    }

    private static Optional<LocalDate> day(int number, int none) {
        return number == none ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }
}
