package org.dokaz.app;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.intake.Item;
import org.dokaz.intake.Items;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.publish.Book;
import org.dokaz.record.Capture;
import org.dokaz.record.Intake;
import org.dokaz.record.Withholding;

/** The exhibits of a case as the book has them. */
public final class ItemsInCase {

    private ItemsInCase() {}

    /** All of them, in the order in which they were received; not what lies in the vault. */
    public static List<Item> of(CaseFile file) {
        Items items = new Items();
        file.eachLine(line -> items.add(line.kept()));
        return items.items();
    }

    /**
     * The one exhibit that a person points at.
     *
     * @param reference the end of its path, or the first digits of its digest
     * @throws IllegalArgumentException where none or more than one is meant; the message says what to do
     */
    public static Exhibit at(CaseFile file, String reference) {
        return new PointingAtExhibits(file).at(reference);
    }

    /** The exhibits that were received from an entry of the log on, each once, but for what stands for what lies in the vault. */
    public static Set<Digest> receivedSince(CaseFile file, long entry) {
        Set<Digest> received = new LinkedHashSet<>();
        file.eachLine(line -> {
            if (line.number() >= entry
                    && line.kept() instanceof Capture capture
                    && !capture.exhibit().mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE)) {
                received.add(capture.exhibit().id());
            }
        });
        return received;
    }

    /** The same as the dossier shows it. */
    static Map<Digest, Book> books(CaseFile file) {
        Map<Digest, Book> books = new HashMap<>();
        of(file).forEach(item -> books.put(item.exhibit().id(), book(item)));
        return books;
    }

    private static Book book(Item item) {
        return new Book(
                item.isVerified(),
                item.fields().entrySet().stream()
                        .map(field -> new Book.Field(
                                lower(field.getKey()),
                                field.getValue() instanceof Intake.Given,
                                field.getValue().text()))
                        .toList(),
                item.missing().stream().map(ItemsInCase::lower).toList(),
                item.examinations().values().stream()
                        .map(one -> new Book.Examined(
                                lower(one.analysis()),
                                one.on(),
                                one.by() instanceof Maker.Analyst(String pseudonym) ? pseudonym : "",
                                one.method(),
                                one.result(),
                                one.doubtful()))
                        .toList(),
                item.unexamined().stream().map(ItemsInCase::lower).toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
