package org.dokaz.app;

import java.io.InputStream;
import org.dokaz.flow.Content;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.CaseFolder;

/** An original as a case keeps it, checked to its last byte each time it is opened. */
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
