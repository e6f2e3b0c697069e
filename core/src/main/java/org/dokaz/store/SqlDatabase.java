package org.dokaz.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.dokaz.flow.DokazException;
import org.jspecify.annotations.Nullable;

/** One connection to a database of the schema of cases, with its statements prepared once. */
final class SqlDatabase implements AutoCloseable {

    private final String place;
    private final String remedy;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /**
     * A database that was opened.
     *
     * @param place what a person calls it
     * @param remedy what to do where it fails, in plain words
     */
    SqlDatabase(String place, String remedy, Connection connection) {
        this.place = place;
        this.remedy = remedy;
        this.connection = connection;
    }

    /** Runs a change. */
    void update(String sql, @Nullable Object... values) throws SQLException {
        prepared(sql, values).executeUpdate();
    }

    /** Gives each row of an answer. */
    void each(String sql, Row row, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            while (rows.next()) {
                row.accept(rows);
            }
        }
    }

    /** Whether there is any answer. */
    boolean any(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            return rows.next();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            statement.setObject(at + 1, value instanceof String text ? storable(text) : value);
        }
        return statement;
    }

    /** Text as every database can hold it: where it is no character of Unicode, or the one that ends strings elsewhere, something stands for it. */
    static String storable(String text) {
        int at = 0;
        while (at < text.length() && isStorable(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        for (; at < text.length(); at++) {
            if (!isStorable(text, at)) {
                kept.setCharAt(at, '\uFFFD');
            }
        }
        return kept.toString();
    }

    private static boolean isStorable(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return unit != 0;
    }

    /** Makes the changes so far outlast the program. */
    void commit() throws SQLException {
        connection.commit();
    }

    /** What a failure of this database means to the user. */
    DokazException trouble(SQLException cause) {
        return trouble(place, remedy, cause);
    }

    static DokazException trouble(String place, String remedy, SQLException cause) {
        return new DokazException(
                place + ": the database cannot be used (" + cause.getMessage() + "); " + remedy, cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unclosed) {
            throw trouble(unclosed);
        }
    }

    /** What is done with one row. */
    interface Row {
        void accept(ResultSet row) throws SQLException;
    }
}
