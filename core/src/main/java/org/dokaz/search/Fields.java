package org.dokaz.search;

/** The names of what the index holds of each thing that can be found. */
final class Fields {

    /** What a document goes by in the index: it is taken out under it. */
    static final String KEY = "key";

    /** The part of the case. */
    static final String IN = "in";

    /** The order of things that count for the same: the newest first, then as they stand in their documents. */
    static final String ORDER = "order";

    static final String RESTRICTED = "restricted";
    static final String PERSON = "person";

    /** For whom a thing is, where it is not for all: those who see restricted exhibits, those who do not, or nobody. */
    static final String VIEW = "view";

    static final String VIEW_NOBODY = "nobody";
    static final String VIEW_HOUSE = "house";
    static final String VIEW_OPEN = "open";

    static final String WORDS = "words";
    static final String TITLE = "title";
    static final String SPEAKER = "speaker";
    static final String PLACE = "place";
    static final String SOURCE = "source";

    static final String KIND = "kind";
    static final String STANCE = "stance";
    static final String LANGUAGE = "language";
    static final String MONTH = "month";
    static final String REVIEW = "review";
    static final String TYPE = "type";
    static final String FIRST_DAY = "first-day";
    static final String LAST_DAY = "last-day";

    static final String CLAIM = "claim";
    static final String STANDING = "standing";
    static final String EVENT = "event";

    /** The same for those to whom restricted exhibits are as if they were not there. */
    static final String OPEN_STANDING = "open-standing";

    static final String OPEN_EVENT = "open-event";

    static final String EXHIBIT = "exhibit";
    static final String DOCUMENT_PART = "document-part";
    static final String PATH = "path";
    static final String URL = "url";
    static final String PUBLISHED = "published";
    static final String TEXT = "text";
    static final String TEXT_START = "text-start";
    static final String CITED_START = "cited-start";
    static final String CITED_END = "cited-end";
    static final String HEDGED = "hedged";
    static final String CHAIN = "chain";
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";
    static final String PRECISE = "precise";
    static final String QUANTITY = "quantity";
    static final String ENTITY = "entity";
    static final String NAME = "name";
    static final String MENTIONS = "mentions";

    /** What is counted of all that was found lies in columns of these names. */
    static String counted(String field) {
        return "counted-" + field;
    }

    /** What is shown of what was found lies under these names: the index keeps words, columns and texts apart. */
    static String kept(String field) {
        return "kept-" + field;
    }

    /** The column of how events stand, for those who may see what is restricted or for those who may not. */
    static String standing(boolean restricted) {
        return restricted ? STANDING : OPEN_STANDING;
    }

    /** The column of events, likewise. */
    static String event(boolean restricted) {
        return restricted ? EVENT : OPEN_EVENT;
    }

    private Fields() {}
}
