package org.dokaz.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.Where;

/** The places the program knows by itself, under the names a language gives them. */
public final class Gazetteer {

    private static final String FILE = "gazetteer.tsv";
    private static final String SETTLEMENTS = "settlements.tsv";
    private static final int SETTLEMENT_NAMES_COLUMN = 5;
    private static final int FIRST_NAMES_COLUMN = 7;
    private static final List<Language> COLUMNS = List.of(Language.ENGLISH, Language.UKRAINIAN, Language.RUSSIAN);
    private static final Pattern REGION_NOUN = Pattern.compile(" (?:[Oo]blast|область)$");
    private static final Map<Language, Gazetteer> LOADED = new ConcurrentHashMap<>();

    private final Glossary<Where> names;
    private final Glossary<Where> regionAdjectives;
    private final Map<String, Where> regions = new HashMap<>();
    private final Set<String> baseForms = new HashSet<>();
    private final Map<String, List<Where>> settlements = new HashMap<>();

    private Gazetteer(Language language) {
        this.names = new Glossary<>(Declension.ofThings(language));
        this.regionAdjectives = new Glossary<>(Declension.ofThings(language));
    }

    /** The gazetteer in this language, read on first use. */
    public static Gazetteer of(Language language) {
        return LOADED.computeIfAbsent(language, Gazetteer::load);
    }

    private static Gazetteer load(Language language) {
        Gazetteer gazetteer = new Gazetteer(language);
        int namesColumn = FIRST_NAMES_COLUMN + COLUMNS.indexOf(language);
        for (String line : Wordbook.resource(FILE).split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            Where where = where(columns);
            for (String name : columns[namesColumn].split("\\|", -1)) {
                if (!name.isBlank()) {
                    gazetteer.add(name, where);
                }
            }
        }
        for (String line : Wordbook.resource(SETTLEMENTS).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                gazetteer.addSettlement(line.split("\t", -1), COLUMNS.indexOf(language));
            }
        }
        return gazetteer;
    }

    private void addSettlement(String[] columns, int language) {
        String[] english = columns[SETTLEMENT_NAMES_COLUMN].split("\\|", -1);
        Where where = new Where(
                english[0],
                Optional.of(new Where.Point(
                        Double.parseDouble(columns[1]), Double.parseDouble(columns[2]), Integer.parseInt(columns[3]))),
                Optional.of(Where.Level.SETTLEMENT),
                filled(columns[0]),
                Optional.empty(),
                filled(columns[4]));
        for (String name : columns[SETTLEMENT_NAMES_COLUMN + language].split("\\|", -1)) {
            if (!name.isBlank()) {
                settlements
                        .computeIfAbsent(fold(name), ignored -> new ArrayList<>(1))
                        .add(where);
                if (baseForms.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name, where);
                }
            }
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'')
                .replace('\u0451', '\u0435');
    }

    /**
     * The smaller settlements of this name in the nominative, by oblast and size. Many bear names that are ordinary words:
     * they are no answer to whether a word names a place, only to which place it names.
     */
    public List<Where> settlements(String name) {
        return List.copyOf(settlements.getOrDefault(fold(name), List.of()));
    }

    private static Where where(String[] columns) {
        Optional<Where.Point> point = columns[3].isEmpty()
                ? Optional.empty()
                : Optional.of(new Where.Point(
                        Double.parseDouble(columns[3]), Double.parseDouble(columns[4]), Integer.parseInt(columns[5])));
        return new Where(
                columns[1],
                point,
                Optional.of(Where.Level.valueOf(columns[0].toUpperCase(Locale.ROOT))),
                filled(columns[2]),
                Optional.empty(),
                filled(columns[6]));
    }

    private static Optional<String> filled(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    private void add(String name, Where where) {
        names.add(name, where);
        baseForms.add(name.toLowerCase(Locale.ROOT));
        if (where.level().filter(Where.Level.REGION::equals).isPresent()) {
            regions.putIfAbsent(REGION_NOUN.matcher(where.name()).replaceFirst(""), where);
            String adjective = REGION_NOUN.matcher(name).replaceFirst("");
            if (!adjective.equals(name)) {
                regionAdjectives.add(adjective, where);
            }
        }
    }

    /** The region that bears the name of this city, as Kherson Oblast does of Kherson. */
    public Optional<Where> regionNamedAfter(Where city) {
        return Optional.ofNullable(regions.get(city.name()));
    }

    /** Whether the word is a place's whole name as it stands, in the nominative. */
    public boolean isBaseForm(Token token) {
        return baseForms.contains(token.lower());
    }

    /** The region whose adjective stands at this token, without the noun it goes with. */
    public Optional<Glossary.Hit<Where>> regionAdjectiveAt(List<Token> tokens, int start) {
        return regionAdjectives.longestAt(tokens, start);
    }

    /** The places whose name begins at this token: the longest name first, then the likelier place. */
    public List<Glossary.Hit<Where>> allAt(List<Token> tokens, int start) {
        return names.allAt(tokens, start);
    }
}
