package org.dokaz.read.identify;

import org.dokaz.model.Language;

/** In which language a text is written. */
public sealed interface Identified {

    /** In one that Dokaz reads. */
    record Read(Language language) implements Identified {}

    /**
     * In one that Dokaz does not read.
     *
     * @param code its ISO 639-1 code, or {@link #UNKNOWN}
     */
    record Other(String code) implements Identified {

        /** Why a document in it is declined, on one line. */
        public String why() {
            return code.equals(UNKNOWN)
                    ? "its language could not be told; English, Ukrainian and Russian are read"
                    : "written in '" + code + "'; English, Ukrainian and Russian are read";
        }
    }

    /** Stands for a language that neither the text nor its tag settles. */
    String UNKNOWN = "unknown";
}
