package org.dokaz.read.name;

import java.util.Set;

/** Organisations by the way English writes them: a run of capitals around a noun such as Ministry, or a nation's body in small letters. */
final class EnglishOrganisations {

    private static final int RUN_TOKENS_MAX = 12;
    private static final int SMALL_WORDS_MAX = 3;

    private final Set<String> heads;
    private final Set<String> bodies;
    private final Set<String> nations;
    private final Set<String> notFirst;
    private final Set<String> breaks;

    EnglishOrganisations(Words words) {
        heads = words.asListed("head");
        bodies = words.asListed("body");
        nations = words.asListed("nation");
        notFirst = words.asListed("not-first");
        breaks = words.asListed("break");
    }

    /** The end of the organisation's name that begins at this token; the index itself where none does. */
    int endAt(Marks marks, int index) {
        if (!marks.isCapital(index) || notFirst.contains(marks.lower(index))) {
            return index;
        }
        int body = bodyEnd(marks, index);
        return Math.max(body, runEnd(marks, index));
    }

    private int runEnd(Marks marks, int index) {
        int at = index;
        int end = index;
        boolean headed = false;
        while (at < marks.size() && at - index < RUN_TOKENS_MAX && marks.isFree(at)) {
            if (marks.isCapital(at)) {
                headed |= heads.contains(marks.lower(at)) && (at > index || !marks.isInitial(at));
                at++;
                end = at;
            } else if (at > index && isLink(marks, at, headed)) {
                at++;
            } else {
                break;
            }
        }
        boolean alone = end == index + 1;
        return headed && !alone && marks.placeEnd(index) < end ? end : index;
    }

    private static boolean isLink(Marks marks, int index, boolean headed) {
        return switch (marks.lower(index)) {
            case "of", "the", "for" ->
                headed && (marks.isCapital(index + 1) || marks.lower(index + 1).equals("the"));
            case "and", "&" ->
                marks.isCapital(index + 1) && (headed || marks.lower(index).equals("&"));
            case "’s", "'s" -> marks.isCapital(index + 1);
            default -> false;
        };
    }

    /** The end of a body named after its nation or place: "Ukraine's southern command", "RF forces". */
    private int bodyEnd(Marks marks, int index) {
        int at = marks.placeEnd(index);
        if (at == index && nations.contains(marks.lower(index))) {
            at = index + 1;
        }
        if (at == index) {
            return index;
        }
        if (marks.lower(at).equals("'s")) {
            at++;
        }
        int small = at;
        int end = index;
        while (at < marks.size()
                && at - small <= SMALL_WORDS_MAX
                && marks.token(at).isWord()
                && marks.isFree(at)) {
            if (bodies.contains(marks.lower(at))) {
                end = at + 1;
            } else if (end > index || breaks.contains(marks.lower(at))) {
                break;
            }
            at++;
        }
        if (end > index && marks.lower(end).equals("office")) {
            end++;
        }
        return end;
    }
}
