package org.dokaz.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dokaz.atlas.Atlas.Use;
import org.dokaz.gazetteer.IndexFile.Table;
import org.dokaz.gazetteer.Layout.Section;

/** Places by their names and by what sounds like them. */
final class NameIndex {

    /** Names less like the one asked for than this are not it. */
    static final double LIKENESS_MIN = 0.55;

    private static final double DERIVED = 0.02;
    /** A name this like is the one asked for. */
    private static final double SURE = 0.9;

    /** Less than this is less than a slip of the pen explains. */
    private static final double DOUBTFUL = 0.75;

    /** What an inflected form is worth at most, and how many sounds of ending it may have. */
    private static final double INFLECTED = 0.92;

    private static final int INFLECTION_MAX = 5;
    private static final double SLIP = 0.86;
    private static final int SLIP_MAX = 2;
    private static final double OF_SOUND = 0.03;
    private static final double OTHER = 0.03;
    private static final int FOUND_MAX = 5000;

    private final Table names;
    private final Table bearers;

    NameIndex(IndexFile file) {
        this.names = file.table(Section.NAMES);
        this.bearers = file.table(Section.BEARERS);
    }

    /** A place, by that name of it, an entry of the index, which is most like the one asked for. */
    record Found(int place, int name, double likeness, int how) {

        OptionalInt until() {
            int year = how >>> Layout.HOW_YEAR_SHIFT;
            return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
        }

        Use use() {
            if ((how & Layout.HOW_FORMER) != 0) {
                return Use.FORMER;
            }
            if ((how & Layout.HOW_DERIVED) != 0) {
                return Use.DERIVED;
            }
            return (how & Layout.HOW_OTHER) != 0 ? Use.OTHER : Use.MAIN;
        }
    }

    /** A name as it is written. */
    String shown(int name) {
        return names.text(name, Layout.NAME_SHOWN);
    }

    /** The places with a like name, in no order. */
    List<Found> like(String name) {
        PlaceKey key = PlaceKey.of(name);
        Map<Integer, Found> found = new HashMap<>();
        if (key.skeleton().isEmpty()) {
            return new ArrayList<>();
        }
        find(key, found);
        if (best(found) < SURE) {
            for (String skeleton : Slips.nominatives(key.sound(), key.skeleton())) {
                findOff(key, skeleton, INFLECTED, INFLECTION_MAX, found);
            }
        }
        if (best(found) < DOUBTFUL) {
            for (String skeleton : Slips.oneOff(key.skeleton())) {
                findOff(key, skeleton, SLIP, SLIP_MAX, found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static double best(Map<Integer, Found> found) {
        return found.values().stream().mapToDouble(Found::likeness).max().orElse(0);
    }

    private void find(PlaceKey key, Map<Integer, Found> found) {
        long hash = Layout.hash(key.skeleton());
        byte[] fold = key.fold().getBytes(StandardCharsets.UTF_8);
        int sound = Layout.NONE;
        double ofSound = 0;
        for (int at = names.firstFrom(hash); at < names.size() && names.longNumber(at, 0) == hash; at++) {
            int own = names.number(at, Layout.NAME_SOUND);
            if (own != sound) {
                sound = own;
                ofSound = Likeness.of(key.sound(), names.text(at, Layout.NAME_SOUND));
            }
            if (ofSound >= LIKENESS_MIN) {
                boolean same = names.isText(at, Layout.NAME_FOLD, fold);
                add(at, same ? 1 : ofSound, found);
            }
        }
    }

    /** Names with other consonants than those asked for, as far as few sounds differ. */
    private void findOff(PlaceKey key, String skeleton, double cost, int most, Map<Integer, Found> found) {
        long hash = Layout.hash(skeleton);
        for (int at = names.firstFrom(hash); at < names.size() && names.longNumber(at, 0) == hash; at++) {
            int distance = Slips.distance(key.sound(), names.text(at, Layout.NAME_SOUND), most + 1);
            if (distance <= most) {
                add(at, cost - OF_SOUND * distance, found);
            }
        }
    }

    private void add(int name, double likeness, Map<Integer, Found> found) {
        int first = names.number(name, Layout.NAME_FIRST);
        int count = names.number(name, Layout.NAME_COUNT);
        for (int at = first; at < first + count && found.size() < FOUND_MAX; at++) {
            int how = bearers.number(at, Layout.BEARER_HOW);
            double less = (how & (Layout.HOW_OTHER | Layout.HOW_FORMER)) != 0 ? OTHER : 0;
            less += (how & Layout.HOW_DERIVED) != 0 ? DERIVED : 0;
            Found one = new Found(bearers.number(at, 0), name, likeness - less, how);
            found.merge(one.place(), one, (old, other) -> other.likeness() > old.likeness() ? other : old);
        }
    }
}
