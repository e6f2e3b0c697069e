package org.dokaz.invent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Language;

/** How invented reports are worded in one language. */
final class Script {

    private static final Map<Language, Script> SHIPPED = new EnumMap<>(Language.class);
    private static final String ANY = "any";

    static {
        for (Language language : Language.values()) {
            SHIPPED.put(language, new Script(Resource.lines(language.code() + ".txt")));
        }
    }

    private final Map<String, List<List<Template>>> entries = new HashMap<>();
    private final Map<String, List<Optional<String>>> kinds = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private Script(List<String> lines) {
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            int tab = line.indexOf('\t');
            String head = line.substring(0, tab);
            int sign = head.indexOf('=');
            String key = section + ' ' + (sign < 0 ? head : head.substring(0, sign));
            kinds.computeIfAbsent(key, ignored -> new ArrayList<>())
                    .add(Optional.of(head.substring(sign + 1)).filter(kind -> sign >= 0));
            List<String> written = List.of(line.substring(tab + 1).split("\\|", -1));
            lists.put(key, written);
            entries.computeIfAbsent(key, ignored -> new ArrayList<>())
                    .add(written.stream().map(Template::of).toList());
        }
    }

    /** The wordings of a language. */
    static Script of(Language language) {
        Script script = SHIPPED.get(language);
        if (script == null) {
            throw new IllegalArgumentException("nothing is invented in " + language);
        }
        return script;
    }

    /** How many details there are to an act of a kind. */
    static int details(String kind) {
        Script english = of(Language.ENGLISH);
        return english.entries(kind + " detail").size()
                + english.entries(ANY + " detail").size();
    }

    /** The kind of act that a detail is of. */
    static ActKind kindOfDetail(ActKind kind, int number) {
        Script english = of(Language.ENGLISH);
        List<Optional<String>> own = found(english.kinds.get(kind.code() + " detail"), "detail");
        Optional<String> other = number < own.size()
                ? own.get(number)
                : found(english.kinds.get(ANY + " detail"), "detail").get(number - own.size());
        return other.map(ActKind::new).orElse(kind);
    }

    /** A claim's wording. */
    Template claim(String kind, Telling.Piece piece, int number, int wording) {
        List<List<Template>> own = entries(kind + ' ' + piece.section());
        List<Template> wordings = number < own.size()
                ? own.get(number)
                : entries(ANY + ' ' + piece.section()).get(number - own.size());
        return wordings.get(wording % wordings.size());
    }

    /** What a claim is put in. */
    Template frame(String name, int wording) {
        List<Template> wordings = entries("frames " + name).getFirst();
        return wordings.get(wording % wordings.size());
    }

    /** A turn of phrase. */
    Template phrase(String name) {
        return entries("phrases " + name).getFirst().getFirst();
    }

    /** One of a list, from 0. */
    String listed(String name, int index) {
        return strings("phrases " + name).get(index);
    }

    /** What reports of a kind of act are headed. */
    String title(String kind) {
        return strings("titles " + kind).getFirst();
    }

    private List<String> strings(String key) {
        return found(lists.get(key), key);
    }

    private List<List<Template>> entries(String key) {
        return found(entries.get(key), key);
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("no wording for " + key);
        }
        return value;
    }
}
