package org.dokaz.preserve;

/** Where the record is that an entry of the log commits to. */
public enum Whereabouts {
    /** It lies in the case, or should. */
    IN_CASE,
    /** It lies in the vault. */
    IN_VAULT,
    /** It was taken out for good. */
    EXPUNGED
}
