package org.dokaz.release.pack;

import java.util.List;

/**
 * One statement of a provenance document: an entity, an activity, an agent, or a relation between such.
 *
 * @param subjects the things it is of, in the order of PROV-N; an empty name stands for one that is not told
 */
record ProvElement(Sort sort, List<String> subjects, List<Attribute> attributes) {

    ProvElement {
        subjects = List.copyOf(subjects);
        attributes = List.copyOf(attributes);
    }

    /**
     * What is told further.
     *
     * @param type a datatype or {@code prov:QUALIFIED_NAME}; empty for a plain text
     */
    record Attribute(String name, String value, String type) {

        static final String QUALIFIED_NAME = "prov:QUALIFIED_NAME";

        static Attribute text(String name, String value) {
            return new Attribute(name, value, "");
        }

        static Attribute type(String value) {
            return new Attribute("prov:type", value, QUALIFIED_NAME);
        }
    }

    /** The sorts in use, each with its name in both notations and what PROV-JSON calls its subjects. */
    enum Sort {
        ENTITY("entity", List.of()),
        ACTIVITY("activity", List.of()),
        AGENT("agent", List.of()),
        USED("used", List.of("prov:activity", "prov:entity", "prov:time")),
        GENERATED("wasGeneratedBy", List.of("prov:entity", "prov:activity", "prov:time")),
        ASSOCIATED("wasAssociatedWith", List.of("prov:activity", "prov:agent", "prov:plan")),
        DELEGATED("actedOnBehalfOf", List.of("prov:delegate", "prov:responsible", "prov:activity")),
        DERIVED(
                "wasDerivedFrom",
                List.of("prov:generatedEntity", "prov:usedEntity", "prov:activity", "prov:generation", "prov:usage")),
        MEMBER("hadMember", List.of("prov:collection", "prov:entity"));

        private final String written;

        @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, which gives lists that nobody can change.
        private final List<String> roles;

        Sort(String written, List<String> roles) {
            this.written = written;
            this.roles = roles;
        }

        String written() {
            return written;
        }

        List<String> roles() {
            return roles;
        }

        boolean isRelation() {
            return !roles.isEmpty();
        }
    }
}
