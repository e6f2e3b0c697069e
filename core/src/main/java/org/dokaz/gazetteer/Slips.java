package org.dokaz.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a name may have been meant for that nothing bears: an inflected form, an adjective, a letter written wrongly. */
final class Slips {

    private static final String CONSONANTS = "bvgdZzklmnprstfcCS";

    /** Shorter names are too near to others for a slip to be told. */
    private static final int SKELETON_LENGTH_MIN = 3;

    private static final int SKELETON_LENGTH_MAX = 16;

    private Slips() {}

    /** The consonants that a name has in the nominative, where those asked for are of another case or of an adjective. */
    static Set<String> nominatives(String sound, String skeleton) {
        Set<String> forms = new LinkedHashSet<>();
        // Бахмутом, Черкасами, Черкасах, Широкого, Широкому.
        boolean caseEnding = endsWithAny(sound, "om", "em", "im", "am", "ami", "ag", "ogo", "ego", "omu", "emu");
        if (caseEnding && skeleton.length() > SKELETON_LENGTH_MIN) {
            forms.add(skeleton.substring(0, skeleton.length() - 1));
        }
        if (skeleton.endsWith("k") || skeleton.endsWith("kg") || skeleton.endsWith("km")) {
            // Мелітопольський, мелитопольского.
            String bare = skeleton.substring(0, skeleton.lastIndexOf('k') + 1);
            forms.addAll(Seats.nouns(bare, true));
        }
        // Горлівці, Празі, Волновасі: before the ending к, г, х have become ц, з, с.
        int last = skeleton.length() - 1;
        if (last > 0 && endsWithAny(sound, "i", "e") && "czs".indexOf(skeleton.charAt(last)) >= 0) {
            forms.add(skeleton.substring(0, last) + (skeleton.charAt(last) == 'c' ? 'k' : 'g'));
        }
        forms.remove(skeleton);
        return forms;
    }

    private static boolean endsWithAny(String sound, String... endings) {
        for (String ending : endings) {
            if (sound.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The consonants with one of them left out, put in, exchanged, or with two neighbours swapped. */
    static Set<String> oneOff(String skeleton) {
        Set<String> forms = new LinkedHashSet<>();
        if (skeleton.length() <= SKELETON_LENGTH_MIN || skeleton.length() > SKELETON_LENGTH_MAX) {
            return forms;
        }
        for (int at = 0; at <= skeleton.length(); at++) {
            String before = skeleton.substring(0, at);
            String behind = skeleton.substring(at);
            for (int letter = 0; letter < CONSONANTS.length(); letter++) {
                forms.add(before + CONSONANTS.charAt(letter) + behind);
                if (!behind.isEmpty()) {
                    forms.add(before + CONSONANTS.charAt(letter) + behind.substring(1));
                }
            }
            if (!behind.isEmpty()) {
                forms.add(before + behind.substring(1));
            }
            if (behind.length() > 1) {
                forms.add(before + behind.charAt(1) + behind.charAt(0) + behind.substring(2));
            }
        }
        forms.remove(skeleton);
        return forms;
    }

    /** How many sounds must be changed, put in or left out to make one name of the other; at most a limit. */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit;
        }
        int[] above = new int[other.length() + 1];
        for (int at = 0; at < above.length; at++) {
            above[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int at = 1; at < above.length; at++) {
                int changed = above[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                current[at] = Math.min(changed, Math.min(above[at], current[at - 1]) + 1);
            }
            above = current;
        }
        return Math.min(limit, above[other.length()]);
    }
}
