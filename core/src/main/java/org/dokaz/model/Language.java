package org.dokaz.model;

import java.util.Locale;
import java.util.Optional;

/** A language Dokaz reads. Documents in any other are preserved and declined, with their language named. */
public enum Language {
    ENGLISH("en"),
    UKRAINIAN("uk"),
    RUSSIAN("ru");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The language of a BCP 47 tag such as {@code en-GB}, if Dokaz reads it. */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.code.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
