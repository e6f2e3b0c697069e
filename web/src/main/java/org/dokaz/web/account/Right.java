package org.dokaz.web.account;

/** Something that not everybody who signs in may do. */
public enum Right {
    /** Read what is not restricted. */
    READ,
    /** Read what is restricted. */
    READ_RESTRICTED,
    /** Decide on claims, events and names. */
    JUDGE,
    /** Give and take accounts. */
    GIVE_ACCOUNTS,
    /** See who did what with the case. */
    AUDIT,
    /** Bring in what is to be read. */
    TAKE_IN,
    /** Have folders read of the machine on which the workbench runs. */
    NAME_FOLDERS,
    /** Look at what would leave the house, and let it out. */
    RELEASE
}
