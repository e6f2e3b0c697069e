package org.dokaz.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;
import org.dokaz.record.JsonObject;

/** A path as it is looked up: unlike text in the database, equal only where the paths are. */
final class ExactPath {

    private ExactPath() {}

    /** The cell of a path; empty for none. */
    static String of(Optional<String> path) {
        return path.map(CanonicalJson::text).orElse("");
    }

    /** The path of a cell. */
    static Optional<String> read(String exact) throws SQLException {
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] json = CanonicalJson.object().put("path", exact).toJson().getBytes(StandardCharsets.UTF_8);
            return Optional.of(JsonObject.parse(json).text("path"));
        } catch (IOException damaged) {
            throw new SQLException("a path is damaged", damaged);
        }
    }
}
