package org.dokaz.model;

/** What sort of thing a name stands for, where documents are compared. */
public enum EntityKind {
    PERSON,
    PLACE,
    UNIT,
    ORGANISATION
}
