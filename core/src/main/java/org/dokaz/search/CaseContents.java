package org.dokaz.search;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dokaz.record.LogMark;

/** What a case holds now, as the index asks for it. */
public interface CaseContents {

    /** Where its log begins: tells one case from another. */
    LogMark beginning();

    /** Where its log ends. */
    LogMark end();

    /**
     * Gives every document that is to be found, once, under a key that changes whenever anything of it does. Where a full stop stands in the key, what is
     * before it stays the same as long as only what people decided changes. Only those that the index does not have are then asked for; what turns out to
     * be no document is empty.
     */
    void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each);
}
