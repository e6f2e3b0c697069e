package org.dokaz.publish;

import java.util.ArrayList;
import java.util.List;

/** The documents of one file in a dossier: most often one, but an export or a mailbox holds many. */
record FileSheets(List<Sheet> sheets) {

    FileSheets {
        sheets = List.copyOf(sheets);
    }

    /** All documents of a dossier, in their order, by the files they come from. */
    static List<FileSheets> of(List<Sheet> sheets) {
        List<FileSheets> files = new ArrayList<>();
        List<Sheet> together = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (!together.isEmpty() && !isOfOneFile(together.getLast(), sheet)) {
                files.add(new FileSheets(together));
                together.clear();
            }
            together.add(sheet);
        }
        if (!together.isEmpty()) {
            files.add(new FileSheets(together));
        }
        return files;
    }

    private static boolean isOfOneFile(Sheet left, Sheet right) {
        Document before = left.answer().document();
        Document after = right.answer().document();
        return before.part().isPresent()
                && after.part().isPresent()
                && before.id().equals(after.id())
                && before.path().equals(after.path());
    }

    Sheet first() {
        return sheets.getFirst();
    }

    boolean isSeveral() {
        return sheets.size() > 1;
    }

    String letters() {
        return isSeveral() ? first().letters() + "\u2013" + sheets.getLast().letters() : first().letters();
    }

    int claims() {
        return sheets.stream().mapToInt(sheet -> sheet.entries().size()).sum();
    }

    int risks() {
        return sheets.stream().mapToInt(Sheet::risks).sum();
    }

    boolean isRead() {
        return sheets.stream().anyMatch(sheet -> sheet.reading().isPresent());
    }
}
