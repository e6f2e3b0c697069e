package org.dokaz.release.redact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of making a redacted copy. */
public sealed interface Redacted {

    /**
     * A copy without what is withheld.
     *
     * @param bytes the whole new file
     * @param extension of its name, such as "pdf"
     * @param marks how many places were covered
     * @param remarks what a person should look at before it goes out, such as pages that are pictures
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by content; a copy of each document would double the memory.
    record Made(byte[] bytes, String extension, int marks, List<String> remarks) implements Redacted {

        public Made {
            remarks = List.copyOf(remarks);
        }

        /** A name that says nothing of the document but its number. */
        public String name(int number) {
            return String.format(Locale.ROOT, "document-%04d.%s", number, extension);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made made
                    && made.extension.equals(extension)
                    && made.marks == marks
                    && made.remarks.equals(remarks)
                    && Arrays.equals(made.bytes, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes of " + extension + " with " + marks + " places covered";
        }
    }

    /**
     * No copy could be made that is safe.
     *
     * @param reason what is the matter and what to do about it; it repeats nothing that is withheld
     */
    record Refused(String reason) implements Redacted {}
}
