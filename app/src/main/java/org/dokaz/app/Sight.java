package org.dokaz.app;

/** How much of a case somebody may see. */
public enum Sight {
    /** All of it. */
    ALL,
    /** What is not restricted: restricted documents are as if they were not there, in whatever follows from the case too. */
    OPEN
}
