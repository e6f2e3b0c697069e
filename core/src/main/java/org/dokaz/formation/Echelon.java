package org.dokaz.formation;

import java.util.Locale;

/** How large a formation is, or what sort of body where it has no size. */
public enum Echelon {
    SQUAD(1, false),
    PLATOON(2, false),
    COMPANY(3, false),
    BATTERY(3, false),
    SQUADRON(3, false),
    BATTALION(4, false),
    BATTALION_TACTICAL_GROUP(5, false),
    REGIMENT(6, false),
    BRIGADE(7, false),
    DIVISION(8, false),
    CORPS(9, false),
    ARMY(10, false),
    GROUP_OF_FORCES(11, false),
    DISTRICT(12, false),
    FLEET(12, false),
    FLOTILLA(9, false),
    CENTRE(0, false),
    DIRECTORATE(0, false),
    COMMANDANTS_OFFICE(0, false),
    COMMISSARIAT(0, false),
    COLONY(0, false),
    DETACHMENT(0, true),
    GROUP(0, true),
    LEGION(0, true),
    MILITIA(0, true),
    UNIT(0, true);

    private final int rank;
    private final boolean loose;

    Echelon(int rank, boolean loose) {
        this.rank = rank;
        this.loose = loose;
    }

    /** Its place from small to large, from 1; 0 where it has none. */
    public int rank() {
        return rank;
    }

    /** Whether the word is said of formations of every size, as "unit" and "detachment" are. */
    public boolean isLoose() {
        return loose;
    }

    /** Whether many formations number their parts of this size from one, so that the number alone tells nothing. */
    boolean isNumberedWithin() {
        return rank > 0 && rank <= BATTALION.rank;
    }

    /** The word for it in plain English. */
    public String word() {
        return this == COMMANDANTS_OFFICE
                ? "commandant's office"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The echelon of a plain English word. */
    static Echelon of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_').replace("'", ""));
    }
}
