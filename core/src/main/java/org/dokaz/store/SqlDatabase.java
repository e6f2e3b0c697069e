package org.dokaz.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dokaz.flow.DokazException;
import org.jspecify.annotations.Nullable;

/** One connection to a database of the schema of cases, with its statements prepared once, which changes and asks it over the wire as seldom as it may. */
final class SqlDatabase implements AutoCloseable {

    /** For a database that lies in this process: every row by itself. */
    static final int ONE_BY_ONE = 1;

    /** For a database that is reached over a wire: so many rows are sent, or fetched, together. */
    static final int OVER_A_WIRE = 1_000;

    private final String place;
    private final String remedy;
    private final Connection connection;
    private final int together;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
    private final Set<PreparedStatement> waiting = new HashSet<>();
    private int rowsWaiting;
    private int answersOpen;

    /**
     * A database that was opened, its changes kept by {@link #commit} alone.
     *
     * @param place what a person calls it
     * @param remedy what to do where it fails, in plain words
     * @param together how many rows are sent or fetched together
     */
    SqlDatabase(String place, String remedy, Connection connection, int together) {
        this.place = place;
        this.remedy = remedy;
        this.connection = connection;
        this.together = together;
    }

    /** Runs a change. */
    void update(String sql, @Nullable Object... values) throws SQLException {
        send();
        prepared(sql, values).executeUpdate();
    }

    /**
     * Adds a row, which may be sent later with others: those of one statement together, statements in the order in which each was first used. So a row that
     * others refer to has to be added before them.
     */
    void insert(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        if (together == ONE_BY_ONE) {
            statement.executeUpdate();
            return;
        }
        statement.addBatch();
        waiting.add(statement);
        if (++rowsWaiting >= together) {
            send();
        }
    }

    private void send() throws SQLException {
        if (rowsWaiting == 0) {
            return;
        }
        try {
            for (PreparedStatement statement : prepared.values()) {
                if (waiting.contains(statement)) {
                    statement.executeBatch();
                }
            }
        } finally {
            // After a failure nothing of the transaction is kept, what waits for its turn included.
            for (PreparedStatement statement : waiting) {
                statement.clearBatch();
            }
            waiting.clear();
            rowsWaiting = 0;
        }
    }

    /** Gives each row of an answer; nothing may be committed meanwhile. */
    void each(String sql, Row row, @Nullable Object... values) throws SQLException {
        send();
        answersOpen++;
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            while (rows.next()) {
                row.accept(rows);
            }
        } finally {
            answersOpen--;
        }
    }

    /** Whether there is any answer. */
    boolean any(String sql, @Nullable Object... values) throws SQLException {
        send();
        try (ResultSet rows = prepared(sql, values).executeQuery()) {
            return rows.next();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            if (together > ONE_BY_ONE) {
                statement.setFetchSize(together);
            }
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
        if (answersOpen > 0) {
            // It would end the answer on some databases, and not on others.
            throw new IllegalStateException("committed while an answer is being read");
        }
        send();
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
