package org.dokaz.cluster;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user asks of the engine.
 *
 * @param inputs files and folders that every machine of the cluster finds at the same place
 * @param out the folder for the results, which every machine finds too
 * @param master the engine, in Spark's words
 * @param tables where the results go as tables of a database beside the files
 * @param user whose tables they are to be there
 * @param settings of the engine, in Spark's words; secrets of a cluster among them, which is why they may come from a file
 */
record Order(
        List<String> inputs,
        String out,
        String master,
        Optional<String> tables,
        Optional<String> user,
        SortedMap<String, String> settings) {

    /** All cores of this machine. */
    static final String MASTER_USUAL = "local[*]";

    /** How an order is given. */
    static final String USAGE = "dokaz cluster [--master URL] [--tables jdbc:postgresql://HOST/DB --user U]"
            + " [--settings FILE] [--conf KEY=VALUE]... INPUT... --out DIR";

    private static final String OUT = "--out";
    private static final String MASTER = "--master";
    private static final String TABLES = "--tables";
    private static final String USER = "--user";
    private static final String CONF = "--conf";
    private static final String SETTINGS = "--settings";

    Order {
        inputs = List.copyOf(inputs);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /**
     * The order that these words give.
     *
     * @throws IllegalArgumentException where they give none, with what is wrong in plain words
     */
    static Order of(List<String> words) {
        List<String> inputs = new ArrayList<>();
        Map<String, String> told = new TreeMap<>();
        SortedMap<String, String> settings = new TreeMap<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (!word.startsWith("--")) {
                inputs.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 && at + 1 == words.size()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            String value = equals < 0 ? words.get(++at) : word.substring(equals + 1);
            switch (name) {
                case OUT, MASTER, TABLES, USER -> told.put(name, value);
                case CONF -> setting(value, settings);
                case SETTINGS -> file(value, settings);
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        }
        return of(inputs, told, settings);
    }

    private static Order of(List<String> inputs, Map<String, String> told, SortedMap<String, String> settings) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("name at least one input: a file or a folder");
        }
        if (inputs.contains("-")) {
            throw new IllegalArgumentException("the engine reads files, not standard input");
        }
        String out = told.get(OUT);
        if (out == null) {
            throw new IllegalArgumentException("--out DIR is missing: the folder for the results");
        }
        Optional<String> tables = Optional.ofNullable(told.get(TABLES));
        if (tables.filter(address -> !address.startsWith("jdbc:postgresql:")).isPresent()) {
            throw new IllegalArgumentException(
                    "--tables takes the address of a PostgreSQL database: jdbc:postgresql://HOST/DB");
        }
        return new Order(
                inputs,
                out,
                told.getOrDefault(MASTER, MASTER_USUAL),
                tables,
                Optional.ofNullable(told.get(USER)),
                settings);
    }

    private static void file(String name, SortedMap<String, String> settings) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(name))) {
            read.load(in);
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("--settings: " + name + " cannot be read; check the path", unreadable);
        }
        read.stringPropertyNames().forEach(key -> setting(key + "=" + read.getProperty(key), settings));
    }

    private static void setting(String pair, SortedMap<String, String> settings) {
        int equals = pair.indexOf('=');
        if (equals <= 0 || !pair.startsWith("spark.")) {
            throw new IllegalArgumentException("not a setting of Spark's, as spark.executor.memory=4g is: "
                    + pair.substring(0, Math.max(equals, 0)));
        }
        settings.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
