package org.dokaz.read.time;

/** What the ending of a Ukrainian or Russian verb tells of its tense. */
final class Tense {

    private Tense() {}

    /** Whether a finite verb ends as the past tense does: «прийшов», «забрали», «вернулась». */
    static boolean isPast(String verb) {
        String bare = verb.endsWith("ся") || verb.endsWith("сь") ? verb.substring(0, verb.length() - 2) : verb;
        return bare.endsWith("л")
                || bare.endsWith("ла")
                || bare.endsWith("ло")
                || bare.endsWith("ли")
                || bare.endsWith("в")
                || bare.endsWith("но")
                || bare.endsWith("то");
    }
}
