package org.dokaz.release.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.model.CanonicalJson;
import org.dokaz.release.pack.ProvElement.Attribute;
import org.dokaz.release.pack.ProvElement.Sort;

/** Provenance as it is written: for people in PROV-N, for programs in PROV-JSON. Both say the same. */
final class ProvNotation {

    private static final String OURS = "r:";
    private static final String UNTOLD = "-";

    private ProvNotation() {}

    /** In PROV-N (W3C Recommendation, 2013). */
    static byte[] text(List<ProvElement> elements, Names names) {
        StringBuilder out = new StringBuilder("document\n");
        out.append("  prefix dokaz <").append(Names.TERMS).append(">\n");
        out.append("  prefix r <").append(names.base()).append(">\n\n");
        for (ProvElement element : elements) {
            List<String> arguments = new ArrayList<>();
            List<String> subjects = element.subjects();
            for (int at = 0; at < subjects.size(); at++) {
                arguments.add(isTime(element.sort(), at) ? time(subjects.get(at)) : name(subjects.get(at)));
            }
            if (element.sort() == Sort.ACTIVITY) {
                arguments.addAll(List.of(UNTOLD, UNTOLD));
            }
            if (!element.attributes().isEmpty()) {
                arguments.add("["
                        + String.join(
                                ", ",
                                element.attributes().stream()
                                        .map(ProvNotation::text)
                                        .toList()) + "]");
            }
            out.append("  ")
                    .append(element.sort().written())
                    .append('(')
                    .append(String.join(", ", arguments))
                    .append(")\n");
        }
        return out.append("endDocument\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isTime(Sort sort, int at) {
        return sort.isRelation() && sort.roles().get(at).equals("prov:time");
    }

    private static String time(String time) {
        return time.isEmpty() ? UNTOLD : time;
    }

    private static String name(String key) {
        return key.isEmpty() ? UNTOLD : OURS + key;
    }

    private static String text(Attribute attribute) {
        String value = attribute.type().equals(Attribute.QUALIFIED_NAME)
                ? "'" + attribute.value() + "'"
                : quoted(attribute.value()) + (attribute.type().isEmpty() ? "" : " %% " + attribute.type());
        return attribute.name() + "=" + value;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                // What is no character of its own is not one of PROV-N's.
                default -> out.appendCodePoint(Character.isISOControl(point) || isHalf(point) ? '\uFFFD' : point);
            }
        });
        return out.append('"').toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** In PROV-JSON (W3C Member Submission, 2013). */
    static byte[] json(List<ProvElement> elements, Names names) {
        Map<String, CanonicalJson.Members> sorts = new LinkedHashMap<>();
        for (int at = 0; at < elements.size(); at++) {
            ProvElement element = elements.get(at);
            CanonicalJson.Members sort =
                    sorts.computeIfAbsent(element.sort().written(), ignored -> CanonicalJson.object());
            String key = element.sort().isRelation()
                    ? "_:n" + at
                    : name(element.subjects().getFirst());
            sort.put(key, json(element));
        }
        CanonicalJson.Members document = CanonicalJson.object()
                .put(
                        "prefix",
                        CanonicalJson.object()
                                .text("dokaz", Names.TERMS)
                                .text("r", names.base())
                                .toJson());
        sorts.forEach((sort, members) -> document.put(sort, members.toJson()));
        return (document.toJson() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String json(ProvElement element) {
        CanonicalJson.Members members = CanonicalJson.object();
        List<String> roles = element.sort().roles();
        for (int at = 0; at < roles.size(); at++) {
            String subject = element.subjects().get(at);
            if (!subject.isEmpty()) {
                members.text(roles.get(at), isTime(element.sort(), at) ? subject : OURS + subject);
            }
        }
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            told.computeIfAbsent(attribute.name(), ignored -> new ArrayList<>()).add(json(attribute));
        }
        told.forEach((name, values) ->
                members.put(name, values.size() == 1 ? values.getFirst() : CanonicalJson.array(values)));
        return members.toJson();
    }

    private static String json(Attribute attribute) {
        return attribute.type().isEmpty()
                ? CanonicalJson.text(attribute.value())
                : CanonicalJson.object()
                        .text("$", attribute.value())
                        .text("type", attribute.type())
                        .toJson();
    }
}
