package org.dokaz.store;

import java.util.Locale;
import java.util.Properties;
import org.dokaz.model.Digest;

/**
 * Where the database of one case lies on a PostgreSQL server that a team shares. Each case has a schema of its own there, named by its founding file.
 *
 * @param port from 1 to 65535
 * @param database the name of the database on the server
 * @param user as whom the server is asked; the password is none of the program's business, which takes it where PostgreSQL's own programs do
 * @param schema the case's own
 */
public record TeamPlace(String host, int port, String database, String user, String schema) {

    private static final String PREFIX = "jdbc:postgresql://";
    private static final int PORT_USUAL = 5432;
    private static final int PORT_MAX = 65_535;
    private static final int NAME_MAX = 63;
    private static final int SCHEMA_DIGITS = 32;
    private static final int CONNECT_SECONDS = 15;

    public TeamPlace {
        if (host.isEmpty() || !host.chars().allMatch(TeamPlace::ofHost)) {
            throw new IllegalArgumentException("no name or address of a machine: " + host);
        }
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (!isName(database)) {
            throw new IllegalArgumentException(
                    "no name of a database, which is of letters, digits, - and _: " + database);
        }
        if (!isName(user)) {
            throw new IllegalArgumentException("no name of a user, which is of letters, digits, - and _: " + user);
        }
    }

    /**
     * The place of a case.
     *
     * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}, and nothing more
     * @param founding the digest of the case's founding file
     * @throws IllegalArgumentException where it is no such address; the message says why
     */
    public static TeamPlace of(String url, String user, Digest founding) {
        String schema = "dokaz_" + founding.hex().substring(0, SCHEMA_DIGITS);
        String rest = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "";
        int slash = rest.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException(
                    "no address of a PostgreSQL database, such as " + PREFIX + "db.example:5432/cases: " + url);
        }
        String machine = rest.substring(0, slash);
        String database = rest.substring(slash + 1);
        int colon = machine.lastIndexOf(':');
        boolean ported = colon > machine.lastIndexOf(']');
        try {
            return new TeamPlace(
                    ported ? machine.substring(0, colon) : machine,
                    ported ? Integer.parseInt(machine.substring(colon + 1)) : PORT_USUAL,
                    database,
                    user,
                    schema);
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("no port: " + machine.substring(colon + 1), unreadable);
        }
    }

    private static boolean ofHost(int character) {
        return isOfName(character) || character == '.' || character == ':' || character == '[' || character == ']';
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= NAME_MAX && text.chars().allMatch(TeamPlace::isOfName);
    }

    private static boolean isOfName(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }

    /** Its address. */
    public String url() {
        return PREFIX + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return url() + " (schema " + schema + ")";
    }

    /** How it is connected to. Another machine must show a certificate that holds for its name: what a case says goes there. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("currentSchema", schema);
        properties.setProperty("sslmode", isThisMachine() ? "disable" : "verify-full");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "dokaz");
        return properties;
    }

    private boolean isThisMachine() {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || isLoopback(name);
    }

    private static boolean isLoopback(String name) {
        return name.startsWith("127.") && name.chars().allMatch(one -> one == '.' || (one >= '0' && one <= '9'));
    }
}
