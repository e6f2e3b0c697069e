package org.dokaz.gazetteer;

import org.dokaz.gazetteer.Linking.ListedCode;

/** Codes as a list of control and as the codifier name them: the codifier gives regions and districts without their nouns. */
final class Codes {

    private Codes() {}

    static ListedCode listed(CodifierFile.Listed object) {
        boolean noun = object.name().indexOf(' ') >= 0;
        String name = switch (object.category()) {
            case "O" -> noun ? object.name() : object.name() + " область";
            case "P", "B" -> noun ? object.name() : object.name() + " район";
            case "H" -> noun ? object.name() : object.name() + " територіальна громада";
            default -> object.name();
        };
        return new ListedCode(object.code(), object.category(), name, "");
    }

    static ListedCode listed(ControlRow row) {
        TerritoryWords words = TerritoryWords.of(row.words());
        return new ListedCode(row.code(), row.category(), words.name(), words.community());
    }
}
