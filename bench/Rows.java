import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table as the benchmarks print it and the documentation keeps it. */
final class Rows {

    private final List<String> lines = new ArrayList<>();

    /** A table with these heads of columns. */
    Rows(String... heads) {
        add(heads);
        lines.add("|" + "---|".repeat(heads.length));
    }

    void add(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
        System.out.println();
    }

    /** The middle one of what several rounds took. */
    static double median(List<Double> rounds) {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The least and the most of it, so that a reader sees how far to trust the middle. */
    static String range(List<Double> rounds, String format) {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return number(format, sorted[0]) + "–" + number(format, sorted[sorted.length - 1]);
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static String all(String format, double... values) {
        return String.join(", ", Arrays.stream(values).mapToObj(value -> number(format, value)).toList());
    }
}
