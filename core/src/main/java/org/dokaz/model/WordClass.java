package org.dokaz.model;

/** The word classes of Universal Dependencies (universaldependencies.org/u/pos). */
public enum WordClass {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
}
