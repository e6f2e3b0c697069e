package org.dokaz.corroborate.account;

/** Numbers made into others that look as if drawn by lot, the same on every machine. */
public final class Bits {

    private Bits() {}

    /** Spreads the bits of a number: the finishing step of SplitMix64. */
    public static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
