package org.dokaz.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.model.Claim;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;

/** One document's place in a dossier, under the letters it goes by there. */
record Sheet(String letters, Answer answer) {

    private static final int ALPHABET = 26;
    private static final int OPENING_COLUMNS_MAX = 80;

    /** A claim under the number it goes by in a dossier, such as {@code A3}. */
    record Entry(String number, Claim claim, Sheet sheet) {

        /** Who says it: the speaker, or the outlet where the document says it itself. */
        String who(Labels labels) {
            return claim.speaker().map(speaker -> speaker.name()).orElseGet(() -> sheet.outlet(labels));
        }

        /** The number without the letters of its document. */
        String shortNumber() {
            return number.substring(sheet.letters.length());
        }
    }

    static List<Sheet> of(List<Answer> answers) {
        List<Sheet> sheets = new ArrayList<>();
        for (Answer answer : answers) {
            sheets.add(new Sheet(letters(sheets.size()), answer));
        }
        return sheets;
    }

    /** A to Z, then AA, AB and so on, as the columns of a spreadsheet. */
    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % ALPHABET));
        return index < ALPHABET ? last : letters(index / ALPHABET - 1) + last;
    }

    Optional<Reading> reading() {
        return answer.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                ? Optional.of(reading)
                : Optional.empty();
    }

    Masthead masthead() {
        return reading()
                .map(reading -> reading.transcript().masthead())
                .orElse(answer.document().masthead());
    }

    Optional<String> language() {
        return reading().map(reading -> reading.transcript().language().code()).or(answer.document()::language);
    }

    /** Its title; where it has none and is one of many in a file, its opening words; else the name of its file. */
    String title(Labels labels) {
        return masthead()
                .title()
                .or(this::opening)
                .orElseGet(() -> answer.document().path().orElse(labels.text("document.untitled")));
    }

    /** What stands over it: the number of a post, else its title. */
    String heading(Labels labels) {
        return masthead()
                .posting()
                .map(posting -> labels.text("document.post", posting.number()))
                .orElseGet(() -> title(labels));
    }

    /** The number it goes by among the documents of its file. */
    String number() {
        return masthead()
                .posting()
                .map(Posting::number)
                .or(answer.document()::part)
                .orElse("");
    }

    private Optional<String> opening() {
        return answer.document().part().flatMap(ignored -> reading()).map(reading -> {
            String text = Visible.line(reading.transcript().text());
            return Columns.cut(text, OPENING_COLUMNS_MAX);
        });
    }

    String outlet(Labels labels) {
        return masthead().outlet().orElseGet(() -> labels.text("document.noOutlet"));
    }

    /** How many words in it may put somebody at risk. */
    int risks() {
        return reading().map(reading -> reading.risks().size()).orElse(0);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Claim claim : reading().map(Reading::claims).orElse(List.of())) {
            entries.add(new Entry(letters + (entries.size() + 1), claim, this));
        }
        return entries;
    }
}
