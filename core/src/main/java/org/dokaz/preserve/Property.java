package org.dokaz.preserve;

/** What the Berkeley Protocol asks of every item that is preserved (chapter VI.D). */
public enum Property {
    AUTHENTICITY("BP-P1", "what it was when it was received can be shown"),
    AVAILABILITY("BP-P2", "it can be had"),
    IDENTITY("BP-P3", "it has a name that is its alone"),
    PERSISTENCE("BP-P4", "its bits are unchanged"),
    RENDERABILITY("BP-P5", "software that ships or is named opens it"),
    UNDERSTANDABILITY("BP-P6", "it is told where it comes from");

    private final String code;
    private final String meaning;

    Property(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** What it goes by, as {@code BP-P1}. */
    public String code() {
        return code;
    }

    /** What is asked, in a few words. */
    public String meaning() {
        return meaning;
    }
}
