package org.dokaz.vault;

/**
 * What one guess at a passphrase costs: Argon2id's three settings.
 *
 * @param memoryKib how much memory, in KiB
 * @param passes how often that memory is gone over
 * @param lanes into how many parts it is split
 */
record Cost(int memoryKib, int passes, int lanes) {

    /** What a new vault is made with: the second recommended option of RFC 9106 section 4 (3 passes, 4 lanes, 64 MiB) with twice its memory. */
    static final Cost USUAL = new Cost(128 * 1024, 3, 4);

    /** The most memory that a vault's header may ask for: 1 GiB. A hostile one would ask for all there is. */
    static final int MEMORY_KIB_MAX = 1024 * 1024;

    /** The most passes that a header may ask for. */
    static final int PASSES_MAX = 16;

    /** The most lanes that a header may ask for. */
    static final int LANES_MAX = 16;

    /** The least memory for each lane, in KiB, as RFC 9106 section 3.1 has it. */
    static final int MEMORY_KIB_LANE_MIN = 8;

    /** Whether Argon2id can be run at this cost, and this program is willing to. */
    boolean isBearable() {
        return passes >= 1
                && passes <= PASSES_MAX
                && lanes >= 1
                && lanes <= LANES_MAX
                && memoryKib >= MEMORY_KIB_LANE_MIN * lanes
                && memoryKib <= MEMORY_KIB_MAX;
    }
}
