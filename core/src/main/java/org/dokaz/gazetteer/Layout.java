package org.dokaz.gazetteer;

/**
 * Where what stands in an index file. All numbers are little-endian. A head, the table of sections (offset and length of each, as longs), the
 * sections. The head: magic, version, count of sections, length of the file, CRC-32C of all behind the head, digest of the sources.
 */
final class Layout {

    /** What every index file begins with: "DOKAZGAZ". */
    static final long MAGIC = 0x5A_41_47_5A_41_4B_4F_44L;

    /** The version of this layout and of the keys in it; a file of another version must be made anew. */
    static final int VERSION = 1;

    static final int AT_VERSION = 8;
    static final int AT_SECTIONS = 12;
    static final int AT_LENGTH = 16;
    static final int AT_CHECKSUM = 24;
    static final int AT_DIGEST = 32;
    static final int DIGEST_BYTES = 32;
    static final int HEAD_BYTES = 64;

    /** The sections, in their order. */
    enum Section {
        /** Texts: length in bytes as an int, then UTF-8. A text is named by its offset. */
        TEXTS(1),
        /** Places, those with a GeoNames number first, in its order. */
        PLACES(64),
        /** Names, by the hash of their skeleton, then by sound and letters. */
        NAMES(32),
        /** For each name the places that bear it: place, then when and how. */
        BEARERS(8),
        /** Areas by the hash of the words that name them. */
        AREAS(16),
        /** KATOTTG codes in their order. */
        CODES(24),
        /** Rows of control, by territory. */
        CONTROL(32),
        /** What rows of control exclude. */
        EXCLUDED(16),
        /** The files that all this came from. */
        SOURCES(24);

        /** How many bytes one entry takes. */
        final int entryBytes;

        Section(int entryBytes) {
            this.entryBytes = entryBytes;
        }
    }

    // A place.
    static final int PLACE_NUMBER = 0;
    static final int PLACE_CODE = 4;
    static final int PLACE_LATITUDE = 8;
    static final int PLACE_LONGITUDE = 16;
    static final int PLACE_PEOPLE = 24;
    static final int PLACE_NAME = 28;
    static final int PLACE_ENGLISH = 32;
    static final int PLACE_FEATURE = 36;
    static final int PLACE_ADMIN1 = 40;
    static final int PLACE_TERRITORY = 44;
    static final int PLACE_REGION = 48;
    static final int PLACE_DISTRICT = 52;
    static final int PLACE_WEIGHT = 56;

    /** Weights are kept as whole numbers of this part. */
    static final double WEIGHT_PART = 1000;

    // A name.
    static final int NAME_SOUND = 8;
    static final int NAME_FOLD = 12;
    static final int NAME_SHOWN = 16;
    static final int NAME_FIRST = 20;
    static final int NAME_COUNT = 24;

    // A bearer of a name: bit 0 of how tells a derived name, bit 1 a former one, bit 2 one that is no form of the main
    // name, the bits from 8 on its last year.
    static final int BEARER_HOW = 4;
    static final int HOW_DERIVED = 1;
    static final int HOW_FORMER = 2;
    static final int HOW_OTHER = 4;
    static final int HOW_YEAR_SHIFT = 8;

    // An area.
    static final int AREA_PLACE = 8;

    // A code.
    static final int CODE_CATEGORY = 8;
    static final int CODE_NAME = 12;
    static final int CODE_COMMUNITY = 16;
    static final int CODE_PLACE = 20;

    // A row of control.
    static final int CONTROL_SOURCE = 4;
    static final int CONTROL_STATUS = 8;
    static final int CONTROL_START = 12;
    static final int CONTROL_END = 16;
    static final int CONTROL_WORDS = 20;
    static final int CONTROL_EXCLUDED = 24;
    static final int CONTROL_EXCLUDED_COUNT = 28;
    static final int NO_START = Integer.MIN_VALUE;
    static final int NO_END = Integer.MAX_VALUE;

    // What a row excludes.
    static final int EXCLUDED_CODE = 8;

    // A source.
    static final int SOURCE_NAME = 4;
    static final int SOURCE_DIGEST = 8;
    static final int SOURCE_KEPT = 12;
    static final int SOURCE_BAD = 16;

    /** A reference to nothing. */
    static final int NONE = -1;

    private static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_FACTOR = 0x100000001b3L;

    private Layout() {}

    /** The hash that names are found by: FNV-1a over UTF-16 units. */
    static long hash(String key) {
        long hash = HASH_START;
        for (int at = 0; at < key.length(); at++) {
            hash = (hash ^ key.charAt(at)) * HASH_FACTOR;
        }
        return hash;
    }
}
