package org.dokaz.read.extract;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.read.extract.packed.ZipDirectory;
import org.dokaz.read.extract.packed.ZipEntryPlace;

/** What a zip archive is by the names of its files. */
enum ZipSort {
    WORD,
    OPEN_TEXT,
    SHEET,
    SLIDES,
    WACZ,
    OTHER;

    static ZipSort of(Content archive) {
        Set<String> names = new HashSet<>();
        boolean archived = false;
        try {
            for (ZipEntryPlace entry : ZipDirectory.of(archive)) {
                names.add(entry.name());
                archived |= entry.name().startsWith("archive/");
            }
        } catch (IOException damaged) {
            return OTHER;
        }
        if (names.contains("datapackage.json") && archived) {
            return WACZ;
        }
        if (names.contains("word/document.xml")) {
            return WORD;
        }
        if (names.contains("xl/workbook.xml") || names.contains("xl/workbook.bin")) {
            return SHEET;
        }
        if (names.contains("ppt/presentation.xml")) {
            return SLIDES;
        }
        return names.contains("content.xml") && names.contains("META-INF/manifest.xml") ? OPEN_TEXT : OTHER;
    }
}
