package org.dokaz.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Holding;
import org.dokaz.atlas.Place;

/** The places that come with the program, for those who imported nothing, and for what the imported dumps do not reach. */
public final class Bundled {

    private static final String FILE = "/org/dokaz/language/gazetteer.tsv";
    private static final int FIRST_NAMES_COLUMN = 7;
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru");

    private Bundled() {}

    private static final class Made {
        static final Atlas ATLAS = make();
    }

    /** The places that come with the program; without control, and with districts and regions only as far as they are named there. */
    public static Atlas atlas() {
        return Made.ATLAS;
    }

    /** An atlas that was imported, with what only the program's own places have behind it. */
    public static Atlas beside(Atlas imported) {
        return new Beside(imported);
    }

    private static Atlas make() {
        List<Draft> places = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                places.add(place(line.split("\t", -1)));
            }
        }
        try {
            byte[] index = IndexWriter.bytes(new Contents(places, List.of(), List.of(), List.of()));
            return new IndexedAtlas(IndexFile.of(ByteBuffer.wrap(index)));
        } catch (IndexFile.Broken bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static Draft place(String[] columns) {
        String feature = switch (columns[0]) {
            case "country" -> "A.PCLI";
            case "region" -> "A.ADM1";
            case "district" -> "A.ADM2";
            case "facility" -> "S.BLDG";
            default -> "P.PPL";
        };
        Optional<double[]> point = columns[3].isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {Double.parseDouble(columns[3]), Double.parseDouble(columns[4])});
        long number = columns[2].isEmpty() ? 0 : Long.parseLong(columns[2]);
        Draft place = new Draft(number, feature, columns[1], columns[6], "", point, 0);
        place.add(new Spelling(columns[1], "en", false, 0));
        for (int language = 0; language < LANGUAGES.size(); language++) {
            for (String name : columns[FIRST_NAMES_COLUMN + language].split("\\|", -1)) {
                place.add(new Spelling(name, LANGUAGES.get(language), false, 0));
            }
        }
        FormerNames.tell(place);
        return place;
    }

    private static String text() {
        try (InputStream in = Bundled.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was imported answers first; the program's own places answer where it has none like them. */
    private record Beside(Atlas imported) implements Atlas {

        /** Names less like the one asked for than this are no reason to keep the program's own places out. */
        private static final double FOUND = 0.9;

        @Override
        public List<Named> named(String name, int most) {
            List<Named> found = imported.named(name, most);
            if (!found.isEmpty() && found.getFirst().likeness() >= FOUND) {
                return found;
            }
            List<Named> all = new ArrayList<>();
            for (Named own : atlas().named(name, most)) {
                boolean known = own.place().geonameId().isPresent()
                        && imported.numbered(own.place().geonameId().getAsLong())
                                .isPresent();
                if (!known && own.likeness() >= FOUND) {
                    all.add(own);
                }
            }
            all.addAll(found);
            return all.stream().limit(most).toList();
        }

        @Override
        public Optional<Place> numbered(long geonameId) {
            return imported.numbered(geonameId).or(() -> atlas().numbered(geonameId));
        }

        @Override
        public Optional<Place> coded(String katottg) {
            return imported.coded(katottg);
        }

        @Override
        public List<Area> areas(String words) {
            List<Area> areas = imported.areas(words);
            return areas.isEmpty() ? atlas().areas(words) : areas;
        }

        @Override
        public boolean isInside(Place place, Area area) {
            return imported.isInside(place, area);
        }

        @Override
        public Holding held(Place place) {
            return imported.held(place);
        }
    }
}
