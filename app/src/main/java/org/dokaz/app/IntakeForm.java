package org.dokaz.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.intake.Item;
import org.dokaz.markup.Visible;
import org.dokaz.model.Digest;
import org.dokaz.record.Decided;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;

/**
 * The intake of many exhibits as one table, to be filled in with any spreadsheet or editor: a row for each exhibit, a column for each field, parted by
 * tabs. A cell holds what is known, or {@code n/a:} and why nothing is; an empty cell is still to be filled.
 */
public final class IntakeForm {

    /** The longest form that is read, in bytes. */
    public static final int BYTES_MAX = 32 * 1024 * 1024;

    private static final String NOT_AVAILABLE = "n/a:";
    private static final String EXHIBIT = "exhibit";
    private static final String PATH = "path";

    /** The signs that begin a formula in the spreadsheets in use. */
    private static final String FORMULA_BEGINS = "=+-@";

    private IntakeForm() {}

    /** The columns that a person fills; the digest is not among them. */
    static List<Field> columns() {
        return List.of(Field.values()).stream()
                .filter(field -> field != Field.HASH)
                .toList();
    }

    /** How a field is called in a form and as an option. */
    public static String written(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form with all that is known so far. */
    public static String blank(List<Item> items) {
        StringBuilder form = new StringBuilder(EXHIBIT + "\t" + PATH);
        columns().forEach(field -> form.append('\t').append(written(field)));
        form.append('\n');
        for (Item item : items) {
            form.append(item.exhibit().id().hex()).append('\t').append(cell(String.join(" ", item.paths())));
            columns()
                    .forEach(field -> form.append('\t')
                            .append(item.field(field).map(IntakeForm::cell).orElse("")));
            form.append('\n');
        }
        return form.toString();
    }

    private static String cell(Entry entry) {
        return entry instanceof Intake.NotAvailable ? NOT_AVAILABLE + " " + cell(entry.text()) : cell(entry.text());
    }

    // A cell is one line, and none that a spreadsheet would take for a formula.
    private static String cell(String text) {
        String line = Visible.line(text).replace('\t', ' ');
        return !line.isEmpty() && FORMULA_BEGINS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    /**
     * What a filled form says of each exhibit beyond what is on record already.
     *
     * @throws IllegalArgumentException for a line that is none of such a form; the message names it
     */
    public static Map<Digest, Map<Field, Entry>> read(String form, List<Item> items) {
        Map<Digest, Item> known = new LinkedHashMap<>();
        items.forEach(item -> known.put(item.exhibit().id(), item));
        Map<Digest, Map<Field, Entry>> filled = new LinkedHashMap<>();
        List<String> lines = form.lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the form is empty; print one with --blank");
        }
        List<Optional<Field>> columns = head(lines.getFirst());
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).isBlank()) {
                continue;
            }
            String[] cells = lines.get(at).split("\t", -1);
            Item item = Digest.isOne(unquoted(cells[0])) ? known.get(new Digest(unquoted(cells[0]))) : null;
            if (item == null || cells.length > columns.size()) {
                throw new IllegalArgumentException("line " + (at + 1)
                        + ": does not begin with an exhibit of this case, or has more cells than the first line");
            }
            Map<Field, Entry> fresh = fresh(cells, columns, item, at + 1);
            if (!fresh.isEmpty()) {
                filled.put(item.exhibit().id(), fresh);
            }
        }
        return filled;
    }

    private static List<Optional<Field>> head(String line) {
        List<Optional<Field>> columns = new ArrayList<>();
        for (String name : line.split("\t", -1)) {
            String bare = unquoted(name);
            Optional<Field> field =
                    columns().stream().filter(one -> written(one).equals(bare)).findFirst();
            if (field.isEmpty() && !bare.equals(EXHIBIT) && !bare.equals(PATH)) {
                throw new IllegalArgumentException(
                        "line 1: \"" + Visible.line(bare) + "\" is no column of this form; print one with --blank");
            }
            columns.add(field);
        }
        return columns;
    }

    private static Map<Field, Entry> fresh(String[] cells, List<Optional<Field>> columns, Item item, int line) {
        Map<Field, Entry> fresh = new EnumMap<>(Field.class);
        for (int at = 0; at < cells.length; at++) {
            Optional<Field> field = columns.get(at);
            String text = unquoted(cells[at]);
            if (field.isEmpty() || text.isEmpty()) {
                continue;
            }
            if (text.length() > Decided.WORDS_MAX) {
                throw new IllegalArgumentException("line " + line + ", " + written(field.get()) + ": longer than "
                        + Decided.WORDS_MAX + " characters; say it shorter");
            }
            String before = item.field(field.get())
                    .map(IntakeForm::cell)
                    .map(IntakeForm::unquoted)
                    .orElse("");
            if (!text.equals(before)) {
                fresh.put(field.get(), entry(text, "line " + line + ", " + written(field.get())));
            }
        }
        return fresh;
    }

    /**
     * What a cell or an option says.
     *
     * @param place where it stands, as a message names it
     */
    public static Entry entry(String text, String place) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(NOT_AVAILABLE)) {
            return new Intake.Given(text);
        }
        String why = text.substring(NOT_AVAILABLE.length()).strip();
        if (why.isEmpty()) {
            throw new IllegalArgumentException(place + ": n/a: is followed by the reason");
        }
        return new Intake.NotAvailable(why);
    }

    /** An entry as a form has it. */
    static String written(Entry entry) {
        return entry instanceof Intake.NotAvailable ? NOT_AVAILABLE + " " + entry.text() : entry.text();
    }

    /** Whether an entry is what is known, and not why nothing is. */
    static boolean isGiven(Entry entry) {
        return entry instanceof Intake.Given;
    }

    /** An entry that was told so. */
    static Entry entry(boolean given, String text) {
        return given ? new Intake.Given(text) : new Intake.NotAvailable(text);
    }

    // Spreadsheets put quotation marks around what holds some, and double those inside.
    private static String unquoted(String cell) {
        String text = cell.strip();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).replace("\"\"", "\"").strip();
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
