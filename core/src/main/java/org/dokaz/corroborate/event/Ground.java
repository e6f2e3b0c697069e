package org.dokaz.corroborate.event;

/**
 * A ground on which two claims are taken to be of one event, or not. Each comes with how many hundredths of a bit one unit of it moves the
 * odds. The figures began as a logistic fit on marked stories of our own invention, and were rounded and set by hand where the stories
 * are too few to tell (DECISIONS.md).
 */
enum Ground {
    APART(-80, "they stand in two documents"),
    TOGETHER(-90, "they stand in one document"),
    MANY_DOCUMENTS(-40, "there are many documents, and few of them tell of one event"),
    NEIGHBOURS(270, "one follows the other"),
    NEAR(220, "they stand close to each other"),
    RETOLD_THERE(65, "they stand at one stage of documents that rest on one another"),
    SAME_EXHIBIT(120, "their documents speak of one video or image"),
    SAME_VIDEO(200, "both come out of one video"),
    SAME_RECORDING(100, "both come out of one video, in one document"),
    SAME_DAY(20, "published on one day"),
    SAME_WEEK(0, "published within a week"),
    SAME_MONTH(-50, "published within a month"),
    OTHER_TIME(-130, "published more than a month apart"),
    BRIEF(160, "short reports that have one thing to tell, published at one time"),
    BRIEF_LATER(-130, "short reports that have one thing to tell, published days apart"),
    BRIEF_AGAIN(-100, "short reports of one outlet that have one thing to tell, published on different days"),
    BRIEF_ELSEWHERE(-250, "short reports that have one thing to tell, of places far apart"),
    SAME_KIND(0, "of one kind of act"),
    SAME_KIND_TRANSLATED(60, "of one kind of act, told in two languages"),
    NEAR_KIND(-90, "of kinds of act that reports take for one another"),
    KIN_KIND(-115, "of kindred kinds of act only"),
    UNKNOWN_KIND(-130, "of a kind of act that could not be told"),
    OTHER_KIND(-200, "of different kinds of act"),
    PLAN_AND_DEED(-110, "the one is planned, the other done"),
    SAME_ORIGIN(130, "from one source, in one document"),
    SAME_ORIGIN_AGAIN(80, "from one source, in two documents"),
    OTHER_PERSON(-40, "from two persons who are named"),
    OTHER_CALLER(-200, "two persons, each calling on others to do something"),
    SAME_HANDS(70, "through the same hands"),
    SAME_PLACE(50, "in one place"),
    SAME_SCENE(40, "where both documents speak of one place"),
    PLACE_WITHIN(40, "one place lies in or beside the other"),
    OTHER_PLACE(-150, "in places far apart"),
    OTHER_SCENE(-60, "where their documents speak of places far apart"),
    SAME_ACT_DAY(150, "on the same days"),
    OTHER_ACT_DAY(-450, "at times that exclude each other"),
    SAME_NEWS(150, "reported on at one time, of a kind of act that is over within days"),
    OTHER_NEWS(-250, "reported on days apart, of a kind of act that is over within days"),
    SAME_NAMES(30, "of the same persons, units or bodies"),
    SAME_WORDS(30, "in kindred words"),
    SAME_SETTING(100, "amid kindred words and names"),
    SAME_FIGURE(30, "with the same number, in one document"),
    SAME_FIGURE_AGAIN(100, "with the same number, in two documents"),
    OTHER_FIGURE(-50, "with different numbers"),
    TALLY_AND_ACT(-450, "the one sums up a week or more, the other tells of days"),
    MANY_AND_CASE(-50, "the one sums up many cases, the other tells of one"),
    OTHER_PEOPLE(-500, "of other sorts of people, as civilians and soldiers are");

    private final int hundredths;
    private final String words;
    private final String against;

    Ground(int hundredths, String words) {
        this.hundredths = hundredths;
        this.words = words;
        this.against = "against it: " + words;
    }

    /** In hundredths of a bit for each unit of evidence. */
    int weight() {
        return hundredths;
    }

    /** The ground in plain words. */
    String words() {
        return words;
    }

    /** The same where it speaks against it. */
    String against() {
        return against;
    }
}
