package org.dokaz.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;

/** What can be found of an entity: its names, for those who see restricted exhibits and for those who do not. */
final class EntitySheets {

    /** What all entities go by in the index: they are made anew together. */
    static final String KEY = "entities";

    private final DocumentSheets words;

    EntitySheets(DocumentSheets words) {
        this.words = words;
    }

    List<Document> of(Compared compared) {
        List<Document> sheets = new ArrayList<>();
        for (Compared.Named named : compared.entities()) {
            if (compared.open().isEmpty()) {
                sheets.addAll(of(named));
            } else if (!named.mentions().isEmpty()) {
                sheets.add(sheet(named, named.mentions(), Fields.VIEW_HOUSE).document());
            }
        }
        compared.open().map(Compared::entities).orElse(List.of()).stream()
                .filter(named -> !named.mentions().isEmpty())
                .forEach(named -> sheets.add(
                        sheet(named, named.mentions(), Fields.VIEW_OPEN).document()));
        return sheets;
    }

    private List<Document> of(Compared.Named named) {
        List<Compared.Mentioned> open = named.mentions().stream()
                .filter(mention -> mention.restricted().isEmpty())
                .toList();
        if (open.size() == named.mentions().size()) {
            return open.isEmpty() ? List.of() : List.of(sheet(named, open, "").document());
        }
        List<Document> both = new ArrayList<>();
        both.add(sheet(named, named.mentions(), Fields.VIEW_HOUSE).document());
        if (!open.isEmpty()) {
            both.add(sheet(named, open, Fields.VIEW_OPEN).document());
        }
        return both;
    }

    private Sheet sheet(Compared.Named named, List<Compared.Mentioned> seen, String view) {
        Compared.Mentioned first = seen.getFirst();
        // Whoever may not see an exhibit is not told how it spells a name either.
        boolean part = view.equals(Fields.VIEW_OPEN);
        Set<String> names = new LinkedHashSet<>();
        if (part) {
            seen.forEach(mention -> names.add(mention.words()));
        } else {
            names.add(named.entity().name());
            names.addAll(named.entity().names());
        }
        String id = named.entity().id().hex();
        Sheet sheet = new Sheet(Part.ENTITIES, KEY, "entity " + id + view);
        String kind = named.entity().kind().name().toLowerCase(Locale.ROOT);
        sheet.words(Fields.WORDS, keys(names))
                .value(Fields.TYPE, kind)
                .stored(Fields.ENTITY, id)
                .stored(Fields.MENTIONS, seen.size())
                .stored(Fields.EXHIBIT, first.document().exhibit().hex())
                .stored(Fields.DOCUMENT_PART, first.document().part())
                .stored(Fields.PATH, first.path())
                .stored(Fields.TEXT, first.words())
                .stored(Fields.TEXT_START, first.start())
                .stored(Fields.CITED_START, first.start())
                .stored(Fields.CITED_END, first.end());
        names.stream().limit(NAMES_MAX).forEach(name -> sheet.stored(Fields.NAME, name));
        first.restricted().ifPresent(why -> sheet.stored(Fields.RESTRICTED, why));
        if (!view.isEmpty()) {
            sheet.mark(Fields.VIEW, view);
        }
        if (named.entity().kind() == EntityKind.PERSON) {
            sheet.mark(Fields.PERSON, "yes");
        }
        return sheet;
    }

    /** How many spellings are shown. */
    private static final int NAMES_MAX = 20;

    /** Names are in no one language: each word is what it can be in any. */
    private List<Set<String>> keys(Set<String> names) {
        List<Set<String>> all = new ArrayList<>();
        for (String name : names) {
            for (Language language : Language.values()) {
                if (language != Language.ENGLISH || !TextWord.isCyrillic(TextWord.plain(name))) {
                    all.addAll(words.keys(name, language));
                }
            }
        }
        return all;
    }
}
