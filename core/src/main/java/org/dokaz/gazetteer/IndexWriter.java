package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.dokaz.gazetteer.Layout.Section;
import org.dokaz.gazetteer.Linking.ListedCode;

/** Writes an index: the same bytes for the same contents in any order. */
final class IndexWriter {

    private static final Comparator<Draft> PLACES = Comparator.comparing((Draft place) -> place.number == 0)
            .thenComparingLong(place -> place.number)
            .thenComparingLong(place -> place.code.map(Code::digits).orElse(0L));

    private final Texts texts = new Texts();
    private final Map<Section, Bytes> sections = new EnumMap<>(Section.class);
    private final Contents contents;
    private final List<Draft> places;
    private Map<String, String> regions = Map.of();

    private IndexWriter(Contents contents) {
        this.contents = contents;
        this.places = new ArrayList<>(contents.places());
        for (Section section : Section.values()) {
            sections.put(section, new Bytes());
        }
    }

    /** The index as the bytes of its file. */
    static byte[] bytes(Contents contents) {
        return new IndexWriter(contents).written();
    }

    private byte[] written() {
        places.sort(PLACES);
        List<ListedCode> codes = new ArrayList<>(contents.codes());
        codes.sort(Comparator.comparing(ListedCode::code));
        for (Draft place : places) {
            place.sortNames();
            if (place.official.isEmpty()) {
                place.official = OfficialName.of(place);
            }
        }
        regions = Linking.link(places, codes);
        places.sort(PLACES);
        writePlaces(codes);
        new NameTable(places, regions, texts).write(bytes(Section.NAMES), bytes(Section.BEARERS), bytes(Section.AREAS));
        writeCodes(codes);
        writeControl();
        writeSources();
        sections.put(Section.TEXTS, new Bytes().all(texts.bytes()));
        return assembled();
    }

    private Bytes bytes(Section section) {
        return sections.getOrDefault(section, new Bytes());
    }

    private void writePlaces(List<ListedCode> codes) {
        Map<Code, Integer> codeIndex = new HashMap<>();
        for (int at = 0; at < codes.size(); at++) {
            codeIndex.put(codes.get(at).code(), at);
        }
        Map<String, Integer> areas = areas();
        Bytes out = bytes(Section.PLACES);
        for (Draft place : places) {
            out.number((int) place.number)
                    .number(place.code.map(codeIndex::get).orElse(Layout.NONE))
                    .number(place.point.map(point -> point[0]).orElse(Double.NaN))
                    .number(place.point.map(point -> point[1]).orElse(Double.NaN))
                    .number((int) Math.min(place.population, Integer.MAX_VALUE))
                    .number(texts.of(place.official.orElse(place.english)))
                    .number(texts.of(place.english))
                    .number(texts.of(place.feature))
                    .number(texts.of(place.admin1))
                    .number(texts.of(Linking.territory(place, regions)))
                    .number(areas.getOrDefault(place.admin1, Layout.NONE))
                    .number(areas.getOrDefault(place.admin1 + '/' + place.admin2, Layout.NONE))
                    .number((int) Math.round(Layout.WEIGHT_PART * Weight.of(place)))
                    .number(0);
        }
    }

    /** Regions and districts by GeoNames' codes. */
    private Map<String, Integer> areas() {
        Map<String, Integer> areas = new HashMap<>();
        for (int at = 0; at < places.size(); at++) {
            Draft place = places.get(at);
            if (place.feature.equals("A.ADM1")) {
                areas.putIfAbsent(place.admin1, at);
            } else if (place.feature.equals("A.ADM2") && !place.admin2.isEmpty()) {
                areas.putIfAbsent(place.admin1 + '/' + place.admin2, at);
            }
        }
        return areas;
    }

    private void writeCodes(List<ListedCode> codes) {
        Map<Code, Integer> bearers = new HashMap<>();
        for (int at = 0; at < places.size(); at++) {
            int index = at;
            places.get(at).code.ifPresent(code -> bearers.putIfAbsent(code, index));
        }
        Bytes out = bytes(Section.CODES);
        for (ListedCode listed : codes) {
            out.number(listed.code().digits())
                    .number(texts.of(listed.category()))
                    .number(texts.of(listed.name()))
                    .number(texts.of(listed.community()))
                    .number(bearers.getOrDefault(listed.code(), Layout.NONE));
        }
    }

    /** A row and the number of its source. */
    private record Row(ControlRow row, int source) {

        static final Comparator<Row> ORDER = Comparator.comparing(
                        (Row own) -> own.row().code().territory())
                .thenComparingInt(Row::source)
                .thenComparingInt(own -> start(own.row()))
                .thenComparingInt(own -> end(own.row()))
                .thenComparing(own -> own.row().status())
                .thenComparing(own -> own.row().words())
                .thenComparing(own -> own.row().code());
    }

    private static int start(ControlRow row) {
        return row.start().map(day -> (int) day.toEpochDay()).orElse(Layout.NO_START);
    }

    private static int end(ControlRow row) {
        return row.end().map(day -> (int) day.toEpochDay()).orElse(Layout.NO_END);
    }

    private void writeControl() {
        List<Row> rows = new ArrayList<>();
        for (Contents.Control list : contents.control()) {
            int source = contents.sources().indexOf(list.source());
            list.rows().stream().distinct().forEach(row -> rows.add(new Row(row, source)));
        }
        rows.sort(Row.ORDER);
        Bytes out = bytes(Section.CONTROL);
        Bytes excluded = bytes(Section.EXCLUDED);
        for (Row own : rows) {
            TerritoryWords words = TerritoryWords.of(own.row().words());
            out.number(texts.of(own.row().code().territory()))
                    .number(own.source())
                    .number(texts.of(own.row().status().name()))
                    .number(start(own.row()))
                    .number(end(own.row()))
                    .number(texts.of(own.row().words()))
                    .number(excluded.size() / Section.EXCLUDED.entryBytes)
                    .number(words.excluded().size());
            for (TerritoryWords.Excluded one : words.excluded()) {
                excluded.number(texts.of(one.name()))
                        .number(0)
                        .number(one.code().map(Code::digits).orElse((long) Layout.NONE));
            }
        }
    }

    private void writeSources() {
        Bytes out = bytes(Section.SOURCES);
        for (SourceFile source : contents.sources()) {
            out.number(texts.of(source.kind().lower()))
                    .number(texts.of(source.name()))
                    .number(texts.of(source.digest().hex()))
                    .number(source.kept())
                    .number(source.bad())
                    .number(0);
        }
    }

    private byte[] assembled() {
        Bytes table = new Bytes();
        Bytes body = new Bytes();
        long offset = Layout.HEAD_BYTES + (long) Section.values().length * 2 * Long.BYTES;
        for (Section section : Section.values()) {
            byte[] own = bytes(section).toArray();
            int padding = (Long.BYTES - own.length % Long.BYTES) % Long.BYTES;
            table.number(offset).number((long) own.length);
            body.all(own).all(new byte[padding]);
            offset += own.length + padding;
        }
        byte[] behind = new Bytes().all(table.toArray()).all(body.toArray()).toArray();
        CRC32C checksum = new CRC32C();
        checksum.update(behind);
        return new Bytes()
                .number(Layout.MAGIC)
                .number(Layout.VERSION)
                .number(Section.values().length)
                .number((long) Layout.HEAD_BYTES + behind.length)
                .number(checksum.getValue())
                .all(HexFormat.of().parseHex(contents.digest().hex()))
                .all(behind)
                .toArray();
    }

    /** The texts of an index, each once. */
    static final class Texts {

        private final Map<String, Integer> known = new HashMap<>();
        private final Bytes bytes = new Bytes();

        int of(String text) {
            return known.computeIfAbsent(text, this::added);
        }

        private int added(String text) {
            byte[] own = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int offset = bytes.size();
            bytes.number(own.length).all(own);
            return offset;
        }

        byte[] bytes() {
            return bytes.toArray();
        }
    }
}
