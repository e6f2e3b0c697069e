package org.dokaz.store;

import java.sql.SQLException;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.RecordJson;

/** What came of documents, as it is asked for: where one was read again by the same maker, the last outcome counts and those before stay told. */
record Outcomes(SqlDatabase database) {

    /** Holds of a row of {@code documents} unless the same maker tried the same document again later. */
    private static final String NEWEST = """
            NOT EXISTS (
                SELECT 1 FROM documents AS later
                WHERE later.exhibit = documents.exhibit AND later.media_type = documents.media_type
                    AND later.maker = documents.maker AND later.position = documents.position
                    AND later.entry > documents.entry)
            """;

    private static final String OF_MAKER = " FROM documents WHERE exhibit = ? AND media_type = ? AND maker = ?";
    private static final String OF_DOCUMENT = OF_MAKER + " AND position = ?";

    /** Captures with their documents as the latest complete reading has them. */
    private static final String SHOWN = """
            FROM captures JOIN documents USING (exhibit, media_type)
            WHERE documents.maker = (
                SELECT latest.maker FROM documents AS latest
                WHERE latest.exhibit = captures.exhibit AND latest.media_type = captures.media_type
                GROUP BY latest.maker ORDER BY MAX(latest.is_last) DESC, MAX(latest.entry) DESC LIMIT 1)
            AND\s""" + NEWEST;

    private static final String FAILED = SHOWN + " AND documents.outcome = 'failed'";

    private static final String UNRECEIVED = """
            SELECT path, path_exact, entry AS place, 0 AS position, leaf, entry AS line FROM unreceived AS missing
            WHERE NOT EXISTS (
                    SELECT 1 FROM captures
                    WHERE captures.path_exact = missing.path_exact AND captures.entry > missing.entry)
                AND NOT EXISTS (
                    SELECT 1 FROM unreceived AS later
                    WHERE later.path_exact = missing.path_exact AND later.entry > missing.entry)
            """;

    boolean isKnown(DocumentOutcome document) throws SQLException {
        return database.any("SELECT 1" + OF_DOCUMENT, key(document));
    }

    boolean isFailed(DocumentOutcome document) throws SQLException {
        return database.any("SELECT 1" + OF_DOCUMENT + " AND outcome = 'failed' AND " + NEWEST, key(document));
    }

    private static Object[] key(DocumentOutcome document) {
        Exhibit exhibit = document.exhibit();
        return new Object[] {
            exhibit.id().hex(), exhibit.mediaType(), RecordJson.maker(document.by()), document.position()
        };
    }

    CaseDatabase.Progress progress(Exhibit exhibit, Maker by) throws SQLException {
        long[] found = new long[3];
        database.each(
                "SELECT COUNT(*), COALESCE(MAX(is_last), 0), COALESCE(SUM(CASE WHEN outcome = 'failed' THEN 1 ELSE 0 END), 0)"
                        + OF_MAKER + " AND " + NEWEST,
                row -> {
                    found[0] = row.getLong(1);
                    found[1] = row.getLong(2);
                    found[2] = row.getLong(3);
                },
                exhibit.id().hex(),
                exhibit.mediaType(),
                RecordJson.maker(by));
        return new CaseDatabase.Progress(found[0], found[1] > 0, found[2]);
    }

    void of(Exhibit exhibit, Maker by, long from, int countMax, SqlDatabase.Row row) throws SQLException {
        database.each(
                "SELECT entry, leaf" + OF_MAKER + " AND position >= ? AND " + NEWEST + " ORDER BY position LIMIT ?",
                row,
                exhibit.id().hex(),
                exhibit.mediaType(),
                RecordJson.maker(by),
                from,
                countMax);
    }

    void of(Digest exhibit, SqlDatabase.Row row) throws SQLException {
        database.each(
                "SELECT entry, leaf FROM documents WHERE exhibit = ? AND " + NEWEST + " ORDER BY position, entry",
                row,
                exhibit.hex());
    }

    void tries(Exhibit exhibit, Maker by, int position, SqlDatabase.Row row) throws SQLException {
        database.each(
                "SELECT entry, leaf" + OF_DOCUMENT + " ORDER BY entry",
                row,
                exhibit.id().hex(),
                exhibit.mediaType(),
                RecordJson.maker(by),
                position);
    }

    void inPathOrder(SqlDatabase.Row row) throws SQLException {
        database.each(
                "SELECT path, path_exact, captures.entry AS place, position, leaf, documents.entry AS line " + SHOWN
                        + " UNION ALL " + UNRECEIVED
                        + " ORDER BY path NULLS FIRST, path_exact, place, position",
                row);
    }

    void failed(SqlDatabase.Row row) throws SQLException {
        database.each(
                "SELECT DISTINCT path_exact, exhibit, media_type, size_bytes " + FAILED
                        + " ORDER BY path_exact, exhibit, media_type",
                row);
    }

    long failures() throws SQLException {
        long[] found = new long[1];
        database.each("SELECT COUNT(DISTINCT documents.entry) " + FAILED, row -> found[0] = row.getLong(1));
        return found[0];
    }

    void received(String path, SqlDatabase.Row row) throws SQLException {
        database.each(
                "SELECT DISTINCT path_exact, exhibit, media_type, size_bytes FROM captures WHERE path_exact = ?"
                        + " ORDER BY exhibit, media_type",
                row,
                path);
    }
}
