package org.dokaz.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.*;
import java.util.*;
import org.dokaz.model.*;
import org.dokaz.read.furniture.*;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.speech.*;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;

public final class Trial {
    static final Language LANGUAGE = Language.valueOf(System.getProperty("lang", "ENGLISH"));
    static final Tagger TAGGER = Tagger.of(LANGUAGE);
    static final NameReader NAMES = NameReader.of(LANGUAGE);
    static final FurnitureFinder FURNITURE = new FurnitureFinder();

    record Doc(String id, String text, Prose prose, List<Mention> mentions, List<MarkedText.Marked> marked, int[] at) {}

    static List<Doc> load(String files, int limit) throws Exception {
        List<Doc> docs = new ArrayList<>();
        for (String file : files.split(",")) {
            if (Files.isDirectory(Path.of(file))) {
                List<Path> all; try (var w = Files.walk(Path.of(file))) { all = w.filter(p -> p.toString().endsWith(".txt")).sorted().toList(); }
                for (Path p : all) { if (docs.size() >= limit) break; try { MarkedText m = MarkedText.of(Files.readString(p)); docs.add(doc(p.toString(), m.text(), m.attributions(), null)); } catch (IllegalArgumentException e) { System.err.println(p + ": " + e.getMessage()); } }
            } else docs.addAll(loadJson(file, limit));
        }
        return docs;
    }
    static Doc doc(String id, String text, List<MarkedText.Marked> marked, int[] at) throws Exception {
        Transcript transcript = transcript(text);
        Prose prose = TAGGER.tag(Sentences.of(transcript, FURNITURE.find(transcript, RecurringLines.NONE)));
        return new Doc(id, text, prose, new ArrayList<>(NAMES.read(prose)), marked, at);
    }
    static List<Doc> loadJson(String file, int limit) throws Exception {
        List<Doc> docs = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(file))) {
            if (docs.size() >= limit) break;
            JsonNode d = mapper.readTree(line);
            String text = d.get("text").asText();
            Transcript transcript = transcript(text);
            int[] at = new int[text.length() + 2];
            int cp = 0;
            for (int i = 0; i < text.length(); cp++) { at[cp] = i; i += Character.charCount(text.codePointAt(i)); }
            at[cp] = text.length();
            Prose prose = TAGGER.tag(Sentences.of(transcript, FURNITURE.find(transcript, RecurringLines.NONE)));
            List<MarkedText.Marked> marked = new ArrayList<>();
            for (JsonNode a : d.get("attributions")) if (!a.has("kind") || a.get("kind").asText().equals("claim")) marked.add(new MarkedText.Marked(spans(a.get(a.has("source_np") ? "source_np" : "source"), at), spans(a.get(a.has("cue_group") ? "cue_group" : "cue"), at), spans(a.get("content"), at)));
            docs.add(new Doc(d.get("id").asText(), text, prose, new ArrayList<>(NAMES.read(prose)), marked, at));
        }
        return docs;
    }
    static Transcript transcript(String text) {
        var e = new org.dokaz.read.extract.Extractor().extract(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.txt");
        var f = e.documents().getFirst();
        var made = (org.dokaz.flow.Outcome.Made<org.dokaz.read.extract.Draft>) f.outcome();
        Transcript t = made.item().transcript(e.exhibit().id(), f.part(), LANGUAGE);
        if (!t.text().equals(text)) System.err.println("text differs");
        return t;
    }
    static List<Span> spans(JsonNode n, int[] at) { List<Span> s = new ArrayList<>(); for (JsonNode x : n) s.add(new Span(at[x.get(0).asInt()], at[x.get(1).asInt()])); return s; }

    static final class AttributionModelOf { static org.dokaz.read.speech.learned.AttributionModel read(String f) throws Exception { return org.dokaz.read.speech.learned.AttributionModel.read(Files.readAllBytes(Path.of(f))); } }
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        List<Doc> train = load(a[0], Integer.parseInt(a[1]));
        List<Doc> dev = load(a[2], 1000);
        System.err.printf("loaded %.1f s%n", (System.nanoTime() - t) / 1e9); t = System.nanoTime();
        if (Boolean.getBoolean("gold")) {
            StringBuilder g = new StringBuilder();
            for (Doc d : dev) {
                List<Map<String, Object>> atts = new ArrayList<>();
                for (var x : d.marked()) { Map<String, Object> m = new LinkedHashMap<>(); m.put("source", offs(d, x.source())); m.put("cue", offs(d, x.cue())); m.put("content", offs(d, x.content())); atts.add(m); }
                List<int[]> toks = new ArrayList<>();
                for (var se : d.prose().sentences()) for (var t2 : se.tokens()) toks.add(new int[] {d.text().codePointCount(0, t2.start()), d.text().codePointCount(0, t2.end())});
                g.append(new ObjectMapper().writeValueAsString(Map.of("id", d.id(), "text", d.text(), "tokens", toks, "attributions", atts))).append('\n');
            }
            Files.writeString(Path.of(a[3] + ".gold"), g);
        }
        SpeechTraining training = SpeechTraining.of(LANGUAGE);
        for (Doc d : train) training.add(d.prose(), d.mentions(), d.marked());
        System.err.printf("evidence %.1f s%n", (System.nanoTime() - t) / 1e9); t = System.nanoTime();
        var models = a.length > 5 ? AttributionModelOf.read(a[5]) : training.learn();
        System.err.printf("learned %.1f s%n", (System.nanoTime() - t) / 1e9); t = System.nanoTime();
        byte[] m1 = models.write(); Files.write(Path.of(a[3] + ".model"), m1);
        System.err.println("bytes " + m1.length);
        for (String rel : a[4].split(",")) {
            SpeechReader reader = Boolean.getBoolean("rules") ? SpeechReader.of(LANGUAGE) : SpeechReader.of(LANGUAGE, models);
            StringBuilder out = new StringBuilder();
            ObjectMapper mapper = new ObjectMapper();
            t = System.nanoTime();
            for (Doc d : dev) {
                List<Map<String, Object>> atts = new ArrayList<>();
                for (Attribution x : reader.read(d.prose(), d.mentions())) {
                    Map<String, Object> m = new LinkedHashMap<>();
                    m.put("source", offs(d, x.source())); m.put("cue", offs(d, x.cue())); m.put("content", offs(d, x.content()));
                    atts.add(m);
                }
                out.append(mapper.writeValueAsString(Map.of("id", d.id(), "attributions", atts))).append('\n');
            }
            System.err.printf("read dev %.2f s%n", (System.nanoTime() - t) / 1e9);
            Files.writeString(Path.of(a[3] + rel + ".jsonl"), out);
        }
    }
    static List<int[]> offs(Doc d, List<Span> spans) { List<int[]> l = new ArrayList<>(); for (Span s : spans) l.add(new int[] {d.text().codePointCount(0, s.start()), d.text().codePointCount(0, s.end())}); return l; }
}
