package org.dokaz.formation;

/** On which side of the war a formation serves, as far as its name or the register tells. */
public enum Allegiance {
    UKRAINE("Ukraine"),
    RUSSIA("Russia"),
    DPR("the \"DPR\""),
    LPR("the \"LPR\""),
    WAGNER("PMC Wagner");

    private final String words;

    Allegiance(String words) {
        this.words = words;
    }

    /** The side in plain English. */
    public String words() {
        return words;
    }

    /** Whether no formation can be of both: the enemies in the war, and the two "republics". Russia's forces took in the others. */
    public boolean excludes(Allegiance other) {
        boolean takenIn = (this == RUSSIA && other != UKRAINE) || (other == RUSSIA && this != UKRAINE);
        return this != other && !takenIn;
    }
}
