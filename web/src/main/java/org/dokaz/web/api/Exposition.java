package org.dokaz.web.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Measures as programs that watch over machines collect them: the text format of Prometheus, version 0.0.4. */
final class Exposition {

    private static final double NANOS_OF_A_SECOND = 1e9;

    private final StringBuilder out = new StringBuilder();

    /** What is measured under one name, after what it is and how it behaves. */
    void family(String name, String type, String help, Consumer<Samples> samples) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        samples.accept(new Samples(name));
    }

    /** A measure that has one value. */
    void single(String name, String type, String help, long value) {
        family(name, type, help, samples -> samples.add("", Map.of(), value));
    }

    /** The same of one that is no whole number. */
    void single(String name, String type, String help, double value) {
        family(name, type, help, samples -> samples.add("", Map.of(), value));
    }

    String text() {
        return out.toString();
    }

    static double seconds(long nanos) {
        return nanos / NANOS_OF_A_SECOND;
    }

    /** The values of one measure. */
    final class Samples {

        private final String name;

        private Samples(String name) {
            this.name = name;
        }

        /**
         * Adds a value.
         *
         * @param suffix what stands behind the name
         * @param labels the house's own words, which need no escaping
         */
        void add(String suffix, Map<String, String> labels, long value) {
            line(suffix, labels, Long.toString(value));
        }

        /** The same of one that is no whole number. */
        void add(String suffix, Map<String, String> labels, double value) {
            line(suffix, labels, Double.toString(value));
        }

        private void line(String suffix, Map<String, String> labels, String value) {
            out.append(name).append(suffix);
            char before = '{';
            for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
                out.append(before)
                        .append(label.getKey())
                        .append("=\"")
                        .append(label.getValue())
                        .append('"');
                before = ',';
            }
            out.append(labels.isEmpty() ? " " : "} ").append(value).append('\n');
        }
    }
}
