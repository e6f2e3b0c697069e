package org.dokaz.release.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dokaz.release.withheld.Withheld;

/** A place inside a file: the way to it through members, layers and fields; what would give something away is masked. */
final class Place {

    private static final int STEP_MAX = 120;
    private static final int WAY_MAX = 600;

    private final Withheld withheld;
    private final Optional<Place> around;
    private final String name;

    private Place(Withheld withheld, Optional<Place> around, String name) {
        this.withheld = withheld;
        this.around = around;
        this.name = name;
    }

    static Place whole(Withheld withheld) {
        return new Place(withheld, Optional.empty(), "");
    }

    /** A place within this one, under a name that may come from the file. */
    Place in(String within) {
        return new Place(withheld, Optional.of(this), within);
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

    /** The way from the outside in, made when it is asked for since most places are never told. */
    @Override
    public String toString() {
        Deque<String> steps = new ArrayDeque<>();
        Place at = this;
        while (at.around.isPresent()) {
            steps.addFirst(shown(withheld, at.name));
            at = at.around.get();
        }
        String way = String.join(" > ", steps);
        return way.isEmpty() ? "content" : way.length() > WAY_MAX ? way.substring(0, WAY_MAX) : way;
    }
}
