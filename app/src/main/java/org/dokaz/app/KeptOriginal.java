package org.dokaz.app;

import java.io.InputStream;
import org.dokaz.flow.Content;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.CaseFolder;

/** An original in its case, to be opened as often as needed; each time it is checked to its last byte first. */
record KeptOriginal(CaseFolder folder, Exhibit exhibit) implements Content {

    @Override
    public long sizeBytes() {
        return exhibit.sizeBytes();
    }

    @Override
    public InputStream open() {
        return folder.original(exhibit.id());
    }
}
