package org.dokaz.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.model.Maker;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.LogEntry;
import org.dokaz.preserve.Whereabouts;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Deed;
import org.dokaz.record.LogMark;
import org.dokaz.record.Viewed;

/**
 * Who did what with a case, and when, from its log. It tells no word of what was done: no reason, no name but those of accounts. The log is read beside
 * those who work on the case, and what was read once is remembered. Safe for use by many threads.
 */
public final class DeskAudit {

    /** What the program does by itself, which nobody's name stands for. */
    private static final Set<Deed> OF_PROGRAM =
            EnumSet.of(Deed.RECEIVED, Deed.READ, Deed.DECLINED, Deed.FAILED, Deed.RAN, Deed.MATCHED);

    private final Desk desk;
    private final List<Line> lines = new ArrayList<>();
    private final TreeSet<String> persons = new TreeSet<>();
    private Optional<LogMark> read = Optional.empty();

    private DeskAudit(Desk desk) {
        this.desk = desk;
    }

    /** Of the case of this desk. Nothing is read yet. */
    public static DeskAudit of(Desk desk) {
        return new DeskAudit(desk);
    }

    /**
     * A deed.
     *
     * @param entry its number in the log
     * @param person under whose name it was done; empty for what the program did by itself, and where the record of it lies in the vault or is gone
     * @param through what something was seen through, where the deed is that
     */
    public record Line(long entry, Instant at, Deed deed, Optional<String> person, Optional<String> through) {}

    /**
     * Some of the deeds.
     *
     * @param total how many there are in all
     * @param lines the latest first
     * @param persons all under whose names anything was done
     */
    public record Page(long total, List<Line> lines, List<String> persons) {

        public Page {
            lines = List.copyOf(lines);
            persons = List.copyOf(persons);
        }
    }

    /**
     * Deeds, the latest first.
     *
     * @param person whose alone; all where empty
     * @param deed which alone; all where empty
     * @param skipped how many are passed over
     */
    public synchronized Page page(Optional<String> person, Optional<Deed> deed, long skipped, int count) {
        readOn();
        List<Line> found = new ArrayList<>();
        long total = 0;
        for (Line line : lines.reversed()) {
            if ((person.isEmpty() || line.person().equals(person)) && (deed.isEmpty() || line.deed() == deed.get())) {
                if (total >= skipped && found.size() < count) {
                    found.add(line);
                }
                total++;
            }
        }
        return new Page(total, found, List.copyOf(persons));
    }

    private void readOn() {
        LogMark end = desk.held().locked(() -> desk.held().file().folder().end());
        if (read.filter(end::equals).isPresent()) {
            return;
        }
        try (CaseFolder folder = CaseFolder.openToRead(desk.root())) {
            folder.walk(read.orElseGet(folder::beginning), (entry, mark) -> {
                Line line = line(folder, entry);
                lines.add(line);
                line.person().ifPresent(persons::add);
                read = Optional.of(mark);
            });
        }
    }

    private static Line line(CaseFolder folder, LogEntry entry) {
        Optional<CaseRecord> kept =
                OF_PROGRAM.contains(entry.deed()) || folder.whereabouts(entry.number()) != Whereabouts.IN_CASE
                        ? Optional.empty()
                        : Optional.of(folder.kept(entry.number(), entry.leaf()));
        Optional<String> person = kept.map(CaseRecord::by)
                .filter(Maker.Analyst.class::isInstance)
                .map(by -> ((Maker.Analyst) by).pseudonym());
        Optional<String> through = kept.filter(Viewed.class::isInstance).map(viewed -> ((Viewed) viewed).through());
        return new Line(entry.number(), entry.at(), entry.deed(), person, through);
    }
}
