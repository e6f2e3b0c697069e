package org.dokaz.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dokaz.model.Span;
import org.dokaz.read.speech.MarkedText;

/**
 * Texts in which attribution is marked, as files hold them: one text with marks in a file {@code .txt}, or one JSON object a line
 * in a file {@code .jsonl}, with its {@code text} and its {@code attributions}, each with {@code source}, {@code cue} and {@code
 * content} as pairs of offsets in Unicode code points.
 */
public final class MarkedFiles {

    private static final JsonFactory JSON = new JsonFactory();

    private MarkedFiles() {}

    /**
     * The texts of files and folders, in the order of the names below each.
     *
     * @throws IOException naming the file and the place, where one cannot be read or is not marked well
     */
    public static List<MarkedText> in(List<Path> places) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> walk = Files.walk(place)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    read(file, texts);
                }
            }
        }
        return texts;
    }

    private static void read(Path file, List<MarkedText> texts) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
            try {
                texts.add(MarkedText.of(Files.readString(file)));
            } catch (CharacterCodingException wrong) {
                throw new IOException(file + ": not UTF-8", wrong);
            } catch (IllegalArgumentException wrong) {
                throw new IOException(file + ": " + wrong.getMessage(), wrong);
            }
        } else if (name.endsWith(".jsonl")) {
            readLines(file, texts);
        }
    }

    private static void readLines(Path file, List<MarkedText> texts) throws IOException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        texts.add(row(line));
                    } catch (IOException | IllegalArgumentException wrong) {
                        throw new IOException(file + ", line " + number + ": " + wrong.getMessage(), wrong);
                    }
                }
            }
        }
    }

    private static MarkedText row(String line) throws IOException {
        String text = "";
        List<Offsets> attributions = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (key.equals("text")) {
                    expect(value, JsonToken.VALUE_STRING);
                    text = json.getText();
                } else if (key.equals("attributions")) {
                    expect(value, JsonToken.START_ARRAY);
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        attributions.add(offsets(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        List<MarkedText.Marked> marked = new ArrayList<>();
        for (Offsets one : attributions) {
            // A corpus may mark what has no words of saying, or nothing said: there is nothing to learn from that.
            if (!one.cue().isEmpty() && !one.content().isEmpty()) {
                marked.add(one.in(text));
            }
        }
        return new MarkedText(text, marked);
    }

    /** Pairs of offsets in code points. */
    private record Offsets(List<Span> source, List<Span> cue, List<Span> content) {

        MarkedText.Marked in(String text) {
            return new MarkedText.Marked(units(text, source), units(text, cue), units(text, content));
        }

        private static List<Span> units(String text, List<Span> points) {
            int length = text.codePointCount(0, text.length());
            for (Span span : points) {
                if (span.end() > length) {
                    throw new IllegalArgumentException("offsets " + span.start() + " to " + span.end()
                            + " in a text of " + length + " characters");
                }
            }
            return points.stream()
                    .map(span ->
                            new Span(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                    .sorted()
                    .toList();
        }
    }

    private static Offsets offsets(JsonParser json) throws IOException {
        Offsets offsets = new Offsets(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (key) {
                case "source" -> pairs(json, value, offsets.source());
                case "cue" -> pairs(json, value, offsets.cue());
                case "content" -> pairs(json, value, offsets.content());
                default -> json.skipChildren();
            }
        }
        return offsets;
    }

    private static void pairs(JsonParser json, JsonToken first, List<Span> pairs) throws IOException {
        expect(first, JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            pairs.add(new Span(json.nextIntValue(-1), json.nextIntValue(-1)));
            expect(json.nextToken(), JsonToken.END_ARRAY);
        }
    }

    private static void expect(JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("holds " + found + " where " + wanted + " must stand");
        }
    }
}
