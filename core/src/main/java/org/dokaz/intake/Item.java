package org.dokaz.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dokaz.model.Exhibit;
import org.dokaz.record.Examination;
import org.dokaz.record.Examination.Analysis;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Field;

/**
 * One exhibit as the book has it.
 *
 * @param paths where it was found
 * @param fields what is known, or why it is not; a field that is not here is still to be filled
 * @param byPerson the fields that a person filled
 * @param examinations the latest of each analysis
 */
public record Item(
        Exhibit exhibit,
        SortedSet<String> paths,
        Map<Field, Intake.Entry> fields,
        List<Field> byPerson,
        Map<Analysis, Examination> examinations) {

    public Item {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        fields = ordered(Field.class, fields);
        byPerson = List.copyOf(byPerson);
        examinations = ordered(Analysis.class, examinations);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> type, Map<K, V> given) {
        EnumMap<K, V> ordered = new EnumMap<>(type);
        ordered.putAll(given);
        return Collections.unmodifiableMap(ordered);
    }

    /** What stands in a field. */
    public Optional<Intake.Entry> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The fields that nobody filled, nor said why not. */
    public List<Field> missing() {
        return Stream.of(Field.values())
                .filter(field -> !fields.containsKey(field))
                .toList();
    }

    /** The analyses that nobody has made. */
    public List<Analysis> unexamined() {
        return Stream.of(Analysis.values())
                .filter(analysis -> !examinations.containsKey(analysis))
                .toList();
    }

    /** Whether it may be called verified: its source, its file and its content were each examined, and none left a doubt. */
    public boolean isVerified() {
        return unexamined().isEmpty() && examinations.values().stream().noneMatch(Examination::doubtful);
    }

    /** How it stands, in one line. */
    public String standing() {
        if (isVerified()) {
            return "verified: its source, its file and its content were each examined";
        }
        if (examinations.isEmpty()) {
            return "not examined";
        }
        List<String> doubtful = examinations.values().stream()
                .filter(Examination::doubtful)
                .map(one -> lower(one.analysis()))
                .toList();
        List<String> open = unexamined().stream().map(Item::lower).toList();
        return "not verified"
                + (doubtful.isEmpty() ? "" : "; in doubt: " + String.join(", ", doubtful))
                + (open.isEmpty() ? "" : "; not examined: " + String.join(", ", open));
    }

    private static String lower(Analysis analysis) {
        return analysis.name().toLowerCase(Locale.ROOT);
    }
}
