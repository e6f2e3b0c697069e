package org.dokaz.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** One thing that can be found, as it is written into the index. */
final class Sheet {

    /** The longest value that is found as a whole, in UTF-16 code units: the index takes no more than 32,766 bytes. */
    static final int VALUE_LENGTH_MAX = 1_000;

    private final Document document = new Document();
    private final Set<String> valued = new HashSet<>();

    Sheet(Part part, String key, String order) {
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order)));
        value(Fields.IN, part.code());
    }

    Document document() {
        return document;
    }

    /** Words that are found by any of their keys. */
    Sheet words(String field, List<Set<String>> words) {
        if (!words.isEmpty()) {
            document.add(new TextField(field, new KeyedWords(words)));
        }
        return this;
    }

    /** A value that things are chosen by, counted by and shown with. */
    Sheet value(String field, String value) {
        String cut = value.length() > VALUE_LENGTH_MAX ? value.substring(0, VALUE_LENGTH_MAX) : value;
        if (valued.add(field + '\n' + cut)) {
            // A field that holds words holds no whole values beside them.
            document.add(new StringField(Fields.counted(field), cut, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.counted(field), new BytesRef(cut)));
            document.add(new StoredField(Fields.kept(field), cut));
        }
        return this;
    }

    Sheet value(String field, Optional<String> value) {
        value.filter(some -> !some.isBlank()).ifPresent(some -> value(field, some));
        return this;
    }

    /** Something that things are chosen by and nothing more. */
    Sheet mark(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        return this;
    }

    Sheet stored(String field, String value) {
        document.add(new StoredField(Fields.kept(field), value));
        return this;
    }

    Sheet stored(String field, Optional<?> value) {
        value.ifPresent(some -> stored(field, some.toString()));
        return this;
    }

    Sheet stored(String field, int value) {
        document.add(new StoredField(Fields.kept(field), value));
        return this;
    }

    /** The days within which it lies. An open end reaches as far as days do. */
    Sheet days(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() || last.isPresent()) {
            document.add(new IntPoint(Fields.FIRST_DAY, first.map(Sheet::day).orElse(Integer.MIN_VALUE)));
            document.add(new IntPoint(Fields.LAST_DAY, last.map(Sheet::day).orElse(Integer.MAX_VALUE)));
        }
        return this;
    }

    /** A day as a number. */
    static int day(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1);
    }

    /** Columns for what comparing the case comes to, as far as it is known. */
    Sheet compared(ClaimColumns.Both known) {
        column(true, known.house());
        column(false, known.open());
        return this;
    }

    private void column(boolean restricted, ClaimColumns.Stand stand) {
        document.add(new NumericDocValuesField(Fields.standing(restricted), stand.standing()));
        document.add(new BinaryDocValuesField(Fields.event(restricted), new BytesRef(stand.event())));
    }
}
