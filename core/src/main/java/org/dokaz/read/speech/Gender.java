package org.dokaz.read.speech;

/** Whether a text speaks of somebody as a man or a woman. */
enum Gender {
    MAN,
    WOMAN
}
