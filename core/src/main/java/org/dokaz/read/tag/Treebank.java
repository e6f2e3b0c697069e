package org.dokaz.read.tag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;

/**
 * Sentences of a treebank in JSON Lines, one document or sentence each: {@code text}, {@code tokens} with {@code s}, {@code e},
 * {@code upos}, {@code feats}, {@code head}, and for a document {@code sentences}. Offsets count code points.
 */
final class Treebank {

    private static final JsonFactory JSON = new JsonFactory();

    private final Language language;
    private String text = "";
    private final List<int[]> sentences = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private Treebank(Language language) {
        this.language = language;
    }

    /** The sentences on one line. */
    public static List<Example> sentencesOf(String line, Language language) throws IOException {
        Treebank treebank = new Treebank(language);
        try (JsonParser parser = JSON.createParser(line)) {
            treebank.read(parser);
        }
        return treebank.examples();
    }

    private record Node(int start, int end, String wordClass, String features, int head) {}

    private void read(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "text" -> text = parser.getText();
                case "sentences" -> readSentences(parser);
                case "tokens" -> readNodes(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void readSentences(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            int start = parser.nextIntValue(0);
            int end = parser.nextIntValue(0);
            sentences.add(new int[] {start, end});
            parser.nextToken();
        }
    }

    private void readNodes(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int start = 0;
            int end = 0;
            int head = -1;
            String wordClass = "";
            String features = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "s" -> start = parser.getIntValue();
                    case "e" -> end = parser.getIntValue();
                    case "head" -> head = parser.getIntValue();
                    case "upos" -> wordClass = parser.getText();
                    case "feats" -> features = parser.getText();
                    default -> parser.skipChildren();
                }
            }
            nodes.add(new Node(start, end, wordClass, features, head));
        }
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        if (sentences.isEmpty()) {
            sentences.add(new int[] {0, text.codePointCount(0, text.length())});
        }
        int from = 0;
        for (int[] sentence : sentences) {
            int end = from;
            while (end < nodes.size() && nodes.get(end).end() <= sentence[1]) {
                end++;
            }
            example(from, end).ifPresent(examples::add);
            from = end;
        }
        return examples;
    }

    private Optional<Example> example(int from, int end) {
        List<String> words = new ArrayList<>();
        List<Grammar> grammars = new ArrayList<>();
        int at = from;
        while (at < end) {
            int after = at + 1;
            while (after + 1 < end && isInnerHyphen(after)) {
                after += 2;
            }
            Optional<Grammar> grammar = grammar(nodes.get(main(at, after)));
            String word = words(at, after);
            if (grammar.isEmpty() || word.isBlank()) {
                return Optional.empty();
            }
            words.add(word);
            grammars.add(grammar.get());
            at = after;
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Example(words, grammars));
    }

    private String words(int from, int end) {
        int start = text.offsetByCodePoints(0, nodes.get(from).start());
        int length = nodes.get(end - 1).end() - nodes.get(from).start();
        return text.substring(start, text.offsetByCodePoints(start, length));
    }

    /** Whether this node is a hyphen inside a word that the house keeps whole. */
    private boolean isInnerHyphen(int at) {
        Node before = nodes.get(at - 1);
        Node after = nodes.get(at + 1);
        return words(at, at + 1).equals("-")
                && before.end() == nodes.get(at).start()
                && nodes.get(at).end() == after.start()
                && Character.isLetterOrDigit(
                        words(at - 1, at).codePointBefore(words(at - 1, at).length()))
                && Character.isLetter(words(at + 1, at + 2).codePointAt(0));
    }

    /** The node of a group that hangs on a word outside it, or its last. */
    private int main(int from, int end) {
        for (int at = end - 1; at >= from; at--) {
            Node node = nodes.get(at);
            boolean outside = node.head() < from || node.head() >= end;
            if (outside && !node.wordClass().equals("PUNCT")) {
                return at;
            }
        }
        return end - 1;
    }

    private Optional<Grammar> grammar(Node node) {
        for (WordClass wordClass : WordClass.values()) {
            if (wordClass.name().equals(node.wordClass())) {
                return Optional.of(
                        new Grammar(wordClass, form(wordClass, node.features()), grammaticalCase(wordClass, node)));
            }
        }
        return Optional.empty();
    }

    private static VerbForm form(WordClass wordClass, String features) {
        if (wordClass != WordClass.VERB && wordClass != WordClass.AUX && wordClass != WordClass.ADJ) {
            return VerbForm.NONE;
        }
        return switch (value(features, "VerbForm=")) {
            case "Fin" -> VerbForm.FINITE;
            case "Inf" -> VerbForm.INFINITIVE;
            case "Part", "Ger" -> VerbForm.PARTICIPLE;
            case "Conv" -> VerbForm.CONVERB;
            // Some sentences leave out what mood or tense already says.
            default -> features.contains("Mood=") || features.contains("Tense=") ? VerbForm.FINITE : VerbForm.NONE;
        };
    }

    private Case grammaticalCase(WordClass wordClass, Node node) {
        if (language == Language.ENGLISH || wordClass == WordClass.ADP) {
            return Case.NONE;
        }
        return switch (value(node.features(), "Case=")) {
            case "Nom" -> Case.NOMINATIVE;
            case "Gen", "Par" -> Case.GENITIVE;
            case "Dat" -> Case.DATIVE;
            case "Acc" -> Case.ACCUSATIVE;
            case "Ins" -> Case.INSTRUMENTAL;
            case "Loc" -> Case.LOCATIVE;
            case "Voc" -> Case.VOCATIVE;
            default -> Case.NONE;
        };
    }

    private static String value(String features, String name) {
        for (String feature : features.split("\\|", -1)) {
            if (feature.startsWith(name)) {
                return feature.substring(name.length());
            }
        }
        return "";
    }
}
