package org.dokaz.release.scan;

import org.dokaz.release.withheld.Withheld;

/** A place inside a file: the way to it through members, layers and fields; what would give something away is masked. */
final class Place {

    private static final int STEP_MAX = 120;
    private static final int STEPS_MAX = 600;

    private final Withheld withheld;
    private final String way;

    private Place(Withheld withheld, String way) {
        this.withheld = withheld;
        this.way = way;
    }

    static Place whole(Withheld withheld) {
        return new Place(withheld, "");
    }

    /** A place within this one, under a name that may come from the file. */
    Place in(String name) {
        String shown = shown(withheld, name);
        String longer = way.isEmpty() ? shown : way + " > " + shown;
        return longer.length() > STEPS_MAX ? this : new Place(withheld, longer);
    }

    /** A name from foreign hands, cut, without controls and secrets. */
    static String shown(Withheld withheld, String name) {
        String masked = Escapes.isPlain(name) ? withheld.masked(name) : withheld.masked(Escapes.resolved(name));
        StringBuilder shown = new StringBuilder(Math.min(masked.length(), STEP_MAX));
        for (int index = 0; index < masked.length() && index < STEP_MAX; index++) {
            char letter = masked.charAt(index);
            int type = Character.getType(letter);
            boolean harmless = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
            shown.append(harmless ? letter : ' ');
        }
        return shown.toString().strip();
    }

    @Override
    public String toString() {
        return way.isEmpty() ? "content" : way;
    }
}
