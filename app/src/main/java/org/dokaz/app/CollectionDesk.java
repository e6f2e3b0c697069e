package org.dokaz.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.intake.Item;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;

/** How the exhibits of a case that is open were collected, field by field: looked up, filled one by one or as one form. Safe for use by many threads. */
public final class CollectionDesk {

    private final HeldCase held;

    private CollectionDesk(HeldCase held) {
        this.held = held;
    }

    /** The book of this case. */
    public static CollectionDesk of(Desk desk) {
        return new CollectionDesk(desk.held());
    }

    /** All exhibits as the book has them, in the order in which they were received. */
    public List<Item> items() {
        return held.locked(() -> ItemsInCase.of(held.file()));
    }

    /** The form with all that is known so far. */
    public String form() {
        return IntakeForm.blank(items());
    }

    /** The fields that a person fills. */
    public static List<Field> columns() {
        return IntakeForm.columns();
    }

    /** What stands in a field, as a form has it. */
    public static String written(Optional<Entry> entry) {
        return entry.map(IntakeForm::written).orElse("");
    }

    /**
     * Keeps what a filled form says beyond what is on record.
     *
     * @return how many exhibits have more on record now
     * @throws IllegalArgumentException for a line that is none of such a form; the message names it
     */
    public int fill(String form, Maker by) {
        return held.locked(() -> {
            Map<Digest, Map<Field, Entry>> filled = IntakeForm.read(form, ItemsInCase.of(held.file()));
            filled.forEach((exhibit, fields) -> enter(exhibit, fields, by));
            held.file().commit();
            return filled.size();
        });
    }

    /**
     * Keeps what somebody says of one exhibit.
     *
     * @return whether there is such an exhibit
     */
    public boolean fill(Digest exhibit, Map<Field, Entry> fields, Maker by) {
        return held.locked(() -> {
            boolean there = ItemsInCase.of(held.file()).stream()
                    .anyMatch(item -> item.exhibit().id().equals(exhibit));
            if (there) {
                enter(exhibit, fields, by);
                held.file().commit();
            }
            return there;
        });
    }

    private void enter(Digest exhibit, Map<Field, Entry> fields, Maker by) {
        held.keep(new Intake(exhibit, fields, "", held.clock().instant(), by));
    }
}
