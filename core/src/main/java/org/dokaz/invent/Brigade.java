package org.dokaz.invent;

import org.dokaz.model.Language;

/**
 * An invented formation.
 *
 * @param armOf its arm in the genitive, where a language has one
 */
record Brigade(int number, Word arm, Word armOf) {

    /** The same for all its mentions. */
    String key() {
        return "unit " + number + ' ' + arm.in(Language.ENGLISH);
    }

    /** Its name in the nominative. */
    String name(Script script, Language language) {
        Page page = new Page();
        script.phrase("unit-name").write(page, slot -> {
            if (slot.equals("number")) {
                page.add(number);
            } else {
                page.add(arm.in(language));
            }
        });
        return page.text();
    }
}
