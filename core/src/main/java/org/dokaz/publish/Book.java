package org.dokaz.publish;

import java.time.LocalDate;
import java.util.List;

/**
 * What is on record of an exhibit by the book: how it was collected, and who examined it.
 *
 * @param verified whether it may be called so
 * @param fields what is known, field by field
 * @param missing the fields that nobody filled, nor said why not
 * @param examined the analyses that were made
 * @param unexamined those that were not
 */
public record Book(
        boolean verified, List<Field> fields, List<String> missing, List<Examined> examined, List<String> unexamined) {

    public Book {
        fields = List.copyOf(fields);
        missing = List.copyOf(missing);
        examined = List.copyOf(examined);
        unexamined = List.copyOf(unexamined);
    }

    /**
     * One field.
     *
     * @param name as its label is called
     * @param available whether the text is what is known, and not why nothing is
     */
    public record Field(String name, boolean available, String text) {}

    /**
     * One analysis.
     *
     * @param name as its label is called
     */
    public record Examined(String name, LocalDate on, String by, String method, String result, boolean doubtful) {}
}
