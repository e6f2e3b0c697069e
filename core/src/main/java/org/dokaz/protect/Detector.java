package org.dokaz.protect;

/** Looks for one sort of risk in a document. */
@FunctionalInterface
interface Detector {

    void look(Page page, Exposures exposures);
}
