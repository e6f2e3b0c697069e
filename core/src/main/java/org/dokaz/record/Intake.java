package org.dokaz.record;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * What a person put on record of how an exhibit was collected, field by field; a later intake of the same exhibit adds to it and corrects it.
 * What the program knows by itself needs no intake.
 *
 * @param fields never empty
 * @param why what is to be noted besides; may be blank
 */
public record Intake(Digest exhibit, Map<Field, Entry> fields, String why, Instant at, Maker by) implements Paper {

    /** What the Berkeley Protocol (2022) has every collected item record; what it calls collection data is four fields. */
    public enum Field {
        /** The address that was collected. */
        TARGET_URL,
        /** The source code of the page. */
        HTML_SOURCE,
        /** A picture or print of the whole page. */
        FULL_CAPTURE,
        /** Pictures, sound and film that are part of it. */
        EMBEDDED_MEDIA,
        /** What the file and the page tell of themselves. */
        EMBEDDED_METADATA,
        /** Comments, who put it up, when. */
        CONTEXT,
        /** Who collected it, under the name the house gives them. */
        COLLECTOR,
        /** The network address of the machine that collected it. */
        MACHINE_ADDRESS,
        /** The virtual identity that was used for it. */
        VIRTUAL_IDENTITY,
        /** When it was collected, in coordinated universal time and as the source tells time. */
        TIME,
        /** Its digest. */
        HASH
    }

    /** What stands in a field. */
    public sealed interface Entry {

        /** What is given, or the reason why nothing is. */
        String text();
    }

    /** What is known. */
    public record Given(String text) implements Entry {}

    /** Why nothing is known. */
    public record NotAvailable(String text) implements Entry {}

    public Intake {
        EnumMap<Field, Entry> ordered = new EnumMap<>(Field.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("an intake fills at least one field");
        }
        if (fields.values().stream().anyMatch(entry -> entry.text().isBlank())) {
            throw new IllegalArgumentException("a field is filled, or says why it is not");
        }
    }

    @Override
    public Deed deed() {
        return Deed.TAKEN_IN;
    }
}
