package org.dokaz.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.web.guard.Door;

/**
 * What a door for programs is for, as its description tells it. Method, path and right are the door's own; a room that opens another adds it to the
 * table of doors, and here.
 *
 * @param summary one sentence
 * @param queries what may stand behind the question mark, beside what is in the path
 * @param sent the schema of what is sent; empty where nothing is
 * @param answer the schema of the answer; empty where it is not JSON
 * @param type the media type of the answer
 */
record Operation(String summary, List<Query> queries, Optional<String> sent, Optional<String> answer, String type) {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    Operation {
        queries = List.copyOf(queries);
    }

    /**
     * A parameter behind the question mark.
     *
     * @param schema its schema, as JSON
     */
    record Query(String name, String description, String schema) {}

    private static final Query RISKS = new Query(
            "risks",
            "shown, where words that may put somebody at risk are to be told",
            "{\"default\":\"veiled\",\"enum\":[\"veiled\",\"shown\"],\"type\":\"string\"}");

    private static final Map<Door, Operation> ALL = all();

    /** What a door is for; nothing where it was not told, which a test forbids. */
    static Optional<Operation> of(Door door) {
        return Optional.ofNullable(ALL.get(door));
    }

    private static Map<Door, Operation> all() {
        EnumMap<Door, Operation> all = new EnumMap<>(Door.class);
        all.put(Door.API_DESCRIPTION, get("This description.", Optional.of("Description")));
        all.put(
                Door.API_DOCUMENTS,
                get(
                        "The documents of the case in path order, as far as the account may see them.",
                        Optional.of("DocumentList"),
                        new Query("limit", "how many", whole(1, ApiDocuments.DOCUMENTS_MAX, 100)),
                        new Query("offset", "how many are passed over", whole(0, Integer.MAX_VALUE, 0))));
        all.put(
                Door.API_DOCUMENT,
                get("A document with its transcript, its claims and how they stand.", Optional.of("Document"), RISKS));
        all.put(
                Door.API_ORIGINAL,
                get(
                        "The original, byte for byte. That it was taken, and by whom, is put on record.",
                        Optional.empty()));
        all.put(Door.API_CLAIM, get("One claim of a document.", Optional.of("Claim"), RISKS));
        all.put(Door.API_REVIEW, post("Accepts a claim or rejects it.", "Review"));
        all.put(Door.API_CORRECTION, post("Sets something right in a claim.", "Correction"));
        all.put(Door.API_REVOCATION, post("Takes a decision on a claim back; it stays on record.", "Revocation"));
        all.put(
                Door.API_SEARCH,
                get(
                        "Searches transcripts, claims and names, in any form, spelling and script.",
                        Optional.of("Found"),
                        new Query(
                                "q",
                                "words, \"exact words\", beginnings*, field:value, AND, OR, NOT and parentheses",
                                "{\"maxLength\":1000,\"type\":\"string\"}"),
                        new Query(
                                "filter",
                                "a field and its value, such as kind:detention; several may stand",
                                "{\"items\":{\"type\":\"string\"},\"type\":\"array\"}"),
                        new Query("limit", "how many hits", whole(1, ApiSearch.HITS_MAX, 20)),
                        new Query("after", "where the page before ended", "{\"type\":\"string\"}")));
        addRooms(all);
        return Map.copyOf(all);
    }

    /** What is done beside documents and claims. */
    private static void addRooms(Map<Door, Operation> all) {
        all.put(
                Door.API_EVENTS,
                get(
                        "The events that claims come to, what most claims tell of first, as far as the account may see them.",
                        Optional.of("EventList"),
                        new Query("limit", "how many", whole(1, ApiEvents.EVENTS_MAX, 50)),
                        new Query("offset", "how many are passed over", whole(0, Integer.MAX_VALUE, 0))));
        all.put(Door.API_EVENT, get("An event with its claims, where they stand.", Optional.of("Event")));
        all.put(Door.API_EVENT_JUDGED, post("Decides of an event or of origins in it.", "EventJudgement"));
        all.put(Door.API_EVENT_REVOCATION, post("Takes a decision on an event back.", "Revocation"));
        all.put(
                Door.API_QUEUE,
                get(
                        "The claims that wait for a first answer, or for a second person.",
                        Optional.of("Queue"),
                        new Query(
                                "stage",
                                "which",
                                "{\"default\":\"open\",\"enum\":[\"open\",\"decided\",\"approved\"],\"type\":\"string\"}"),
                        new Query("limit", "how many", whole(1, ApiReview.CLAIMS_MAX, 50)),
                        new Query("page", "from 0 on", whole(0, Integer.MAX_VALUE, 0))));
        all.put(
                Door.API_APPROVAL,
                new Operation(
                        "Approves, as a second person, what others decided of a claim.",
                        List.of(),
                        Optional.of("Approval"),
                        Optional.of("Marked"),
                        JSON));
        all.put(Door.API_INTAKE_TEXT, take("Brings in a text.", "PastedText"));
        all.put(Door.API_INTAKE_ADDRESS, take("Brings in what lies at an address of the web.", "NamedAddress"));
        all.put(Door.API_INTAKE_RUN, get("How far it has come, and what was not read.", Optional.of("IntakeRun")));
        all.put(
                Door.API_HEALTH,
                get(
                        "Whether the case can be worked on; 503 with what is amiss where it cannot.",
                        Optional.of("Health")));
        all.put(
                Door.API_METRICS,
                new Operation(
                        "Counts and durations since the workbench was opened, in the text format of Prometheus.",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "text/plain"));
        all.put(
                Door.API_NAMES,
                get(
                        "Places, units, bodies and people in office. Private persons are in no list.",
                        Optional.of("NameList"),
                        new Query("limit", "how many", whole(1, ApiNames.NAMES_MAX, 100)),
                        new Query("offset", "how many are passed over", whole(0, Integer.MAX_VALUE, 0))));
    }

    private static Operation get(String summary, Optional<String> answer, Query... queries) {
        return new Operation(summary, List.of(queries), Optional.empty(), answer, answer.isPresent() ? JSON : BYTES);
    }

    private static Operation post(String summary, String sent) {
        return new Operation(summary, List.of(), Optional.of(sent), Optional.of("Kept"), JSON);
    }

    private static Operation take(String summary, String sent) {
        return new Operation(summary, List.of(), Optional.of(sent), Optional.of("Taken"), JSON);
    }

    private static String whole(int least, int most, int usual) {
        return "{\"default\":" + usual + ",\"maximum\":" + most + ",\"minimum\":" + least + ",\"type\":\"integer\"}";
    }
}
