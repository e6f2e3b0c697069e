package org.dokaz.corroborate.event;

/**
 * A ground on which two claims are taken to be of one event, or not. Each comes with how many hundredths of a bit it moves the odds by
 * default; the figures were fitted on marked stories of our own invention (docs/corroboration.md) and rounded.
 */
enum Ground {
    APART(-200, "they stand in two documents"),
    TOGETHER(-150, "they stand in one document"),
    NEIGHBOURS(450, "one follows the other"),
    NEAR(300, "they stand close to each other"),
    RETOLD(150, "their documents rest on one another"),
    SAME_DAY(80, "published on one day"),
    SAME_WEEK(60, "published within a week"),
    SAME_MONTH(40, "published within a month"),
    OTHER_TIME(-60, "published more than a month apart"),
    SAME_KIND(25, "of one kind of act"),
    KIN_KIND(-70, "of kindred kinds of act only"),
    OTHER_KIND(-150, "of different kinds of act"),
    SAME_ORIGIN(60, "from one source, in one document"),
    SAME_ORIGIN_AGAIN(150, "from one source, in two documents"),
    SAME_HANDS(60, "through the same hands"),
    SAME_PLACE(90, "in one place"),
    SAME_SCENE(15, "where both documents speak of one place"),
    PLACE_WITHIN(30, "one place lies in or beside the other"),
    OTHER_PLACE(-150, "in places far apart"),
    OTHER_SCENE(-80, "where their documents speak of places far apart"),
    SAME_ACT_DAY(250, "on the same days"),
    OTHER_ACT_DAY(-250, "at times that exclude each other"),
    SAME_NAMES(100, "of the same persons, units or bodies"),
    SAME_WORDS(28, "in kindred words"),
    SAME_SETTING(220, "amid kindred words and names"),
    SAME_FIGURE(130, "with the same number, in one document"),
    SAME_FIGURE_AGAIN(300, "with the same number, in two documents"),
    OTHER_FIGURE(-50, "with different numbers");

    private final int hundredths;
    private final String words;

    Ground(int hundredths, String words) {
        this.hundredths = hundredths;
        this.words = words;
    }

    /** In hundredths of a bit for each unit of evidence. */
    int weight() {
        return hundredths;
    }

    /** The ground in plain words. */
    String words() {
        return words;
    }
}
