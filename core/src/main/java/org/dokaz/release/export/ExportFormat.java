package org.dokaz.release.export;

import java.util.Locale;
import java.util.Optional;
import org.dokaz.release.Release;

/** The forms in which a release can be handed to other programs. Each is made of the release alone, so none can say more than it. */
public enum ExportFormat {
    /** Comma-separated values (RFC 4180): one row for each statement. */
    CSV,
    /** Lines of JSON: one object for each event, its statements in it. */
    JSONL,
    /** GeoJSON (RFC 7946): one feature for each event whose place may be shown. */
    GEOJSON,
    /** FollowTheMoney entities, one on each line: events, documents, and statements under our own schema beside them. */
    FTM;

    /** The form of this name, in any letter case. */
    public static Optional<ExportFormat> of(String name) {
        for (ExportFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The release in this form, in UTF-8. */
    public byte[] write(Release release) {
        return switch (this) {
            case CSV -> StatementTable.write(release);
            case JSONL -> EventLines.write(release);
            case GEOJSON -> EventMap.write(release);
            case FTM -> FollowTheMoney.write(release);
        };
    }
}
