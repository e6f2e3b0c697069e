package org.dokaz.flow;

/** Why a document could not be read. The name tells the user what to do about it. */
public enum Fault {
    /** Nothing in it. */
    EMPTY,
    /** The file system would not give it. */
    UNREADABLE,
    /** Locked by a password. */
    ENCRYPTED,
    /** Beyond a named limit. */
    TOO_LARGE,
    /** Reading it took too long. */
    TIMED_OUT,
    /** The process that read it died over it, or was stopped for what it did. */
    KILLED,
    /** Of a sort Dokaz does not read. */
    UNSUPPORTED,
    /** Of a sort Dokaz reads, but damaged. */
    BROKEN
}
