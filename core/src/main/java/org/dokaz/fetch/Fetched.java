package org.dokaz.fetch;

import java.util.List;
import org.dokaz.flow.Fault;

/** What came of asking a site for something. */
public sealed interface Fetched {

    /**
     * The site gave it.
     *
     * @param stamps what the site wants to be asked with the next time
     * @param remarks how it was given: through which addresses, under which headers
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Given(byte[] bytes, Stamps stamps, List<String> remarks) implements Fetched {

        public Given {
            remarks = List.copyOf(remarks);
        }
    }

    /** The site says that nothing has changed since it was asked last. */
    record Unchanged() implements Fetched {}

    /**
     * It was not asked for, or not given.
     *
     * @param detail why, and what to do: one line
     */
    record Refused(Fault fault, String detail) implements Fetched {}
}
