package org.dokaz.spelling;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The given names that a word may be, each by its row in the table. */
final class GivenSet {

    /** No name. */
    static final GivenSet NONE = new GivenSet();

    private final int[] names;

    private GivenSet(int... names) {
        this.names = names;
    }

    /** The set with one more name. */
    GivenSet and(int name) {
        if (any(known -> known == name)) {
            return this;
        }
        int[] more = Arrays.copyOf(names, names.length + 1);
        more[names.length] = name;
        return new GivenSet(more);
    }

    /** The set with the names of another. */
    GivenSet and(GivenSet others) {
        GivenSet all = this;
        for (int name : others.names) {
            all = all.and(name);
        }
        return all;
    }

    /** Those that are borne by one gender. */
    GivenSet ofGender(Gender gender) {
        return new GivenSet(Arrays.stream(names)
                .filter(name -> GivenNames.gender(name) == gender)
                .toArray());
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /** Whether two sets have a name in common. */
    boolean meets(GivenSet other) {
        for (int one : names) {
            for (int another : other.names) {
                if (one == another) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean any(IntPredicate holds) {
        for (int name : names) {
            if (holds.test(name)) {
                return true;
            }
        }
        return false;
    }

    /** What the names tell of the bearer; unknown where they differ. */
    Gender gender() {
        Gender gender = Gender.UNKNOWN;
        for (int name : names) {
            Gender one = GivenNames.gender(name);
            if (gender != Gender.UNKNOWN && gender != one) {
                return Gender.UNKNOWN;
            }
            gender = one;
        }
        return gender;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenSet set && Arrays.equals(names, set.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names);
    }
}
