import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An article whose attributions people have marked, with the tokens that they are scored on. */
record Article(String id, String text, List<Stretch> tokens, List<Said> said, BitSet words, BitSet quotedTokens) {

    /** How much of what was said stands inside quotation marks. */
    enum Quoted {
        DIRECT,
        MIXED,
        INDIRECT
    }

    private static final Pattern MARK = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]|\n\\s*\n|''|``");
    private static final Set<String> OPENING = Set.of("\u201c", "\u201e", "\u00ab", "``");

    /** The first articles of {@code dev.jsonl} in a folder. */
    static List<Article> in(Path folder, int countMax) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("dev.jsonl"))) {
            return lines.limit(countMax).map(Article::of).toList();
        }
    }

    private static Article of(String line) {
        Map<String, Object> json = Json.object(line);
        String text = (String) json.get("text");
        List<Stretch> tokens = stretches(text, json.get("tokens"));
        BitSet inside = quoted(text);
        BitSet words = new BitSet();
        BitSet quotedTokens = new BitSet();
        for (int index = 0; index < tokens.size(); index++) {
            Stretch token = tokens.get(index);
            words.set(index, isWord(text.substring(token.start(), token.end())));
            quotedTokens.set(index, inside.get(token.start()));
        }
        return new Article((String) json.get("id"), text, tokens, said(text, json), words, quotedTokens);
    }

    private static boolean isWord(String token) {
        return token.codePoints()
                .anyMatch(character -> Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.OTHER_NUMBER
                        || Character.getType(character) == Character.LETTER_NUMBER);
    }

    /** What stands between quotation marks of the same paragraph. */
    private static BitSet quoted(String text) {
        BitSet inside = new BitSet();
        Matcher mark = MARK.matcher(text);
        int open = -1;
        while (mark.find()) {
            String sign = mark.group();
            if (sign.isBlank()) {
                open = -1;
            } else if (OPENING.contains(sign) || sign.equals("\"") && open < 0) {
                open = mark.end();
            } else if (open >= 0) {
                inside.set(open, mark.start());
                open = -1;
            }
        }
        return inside;
    }

    /** The tokens that share a character with one of these stretches. */
    BitSet tokensIn(List<Stretch> stretches) {
        BitSet shared = new BitSet();
        for (int index = 0; index < tokens.size(); index++) {
            Stretch token = tokens.get(index);
            shared.set(
                    index,
                    stretches.stream()
                            .anyMatch(stretch -> stretch.start() < token.end() && token.start() < stretch.end()));
        }
        return shared;
    }

    /** How much of these tokens stands inside quotation marks; only words count. */
    Quoted quoted(BitSet content) {
        BitSet said = (BitSet) content.clone();
        said.and(words);
        BitSet inside = (BitSet) said.clone();
        inside.and(quotedTokens);
        if (inside.isEmpty()) {
            return Quoted.INDIRECT;
        }
        return inside.equals(said) ? Quoted.DIRECT : Quoted.MIXED;
    }

    /** What was found in the articles, read back from a file, by the articles' names. */
    static Map<String, List<Said>> found(Path file, List<Article> articles) throws IOException {
        Map<String, String> texts = new HashMap<>();
        articles.forEach(article -> texts.put(article.id(), article.text()));
        Map<String, List<Said>> found = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> json = Json.object(line);
            String id = (String) json.get("id");
            found.put(id, said(texts.get(id), json));
        }
        return found;
    }

    /** What was found in this article as one line of JSON, in code points. */
    String line(List<Said> found) {
        List<String> all = new ArrayList<>();
        for (Said one : found) {
            all.add("{\"source\":" + written(one.source()) + ",\"cue\":" + written(one.cue()) + ",\"content\":"
                    + written(one.content()) + "}");
        }
        return "{\"id\":\"" + id + "\",\"attributions\":[" + String.join(",", all) + "]}";
    }

    private String written(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> "[" + text.codePointCount(0, stretch.start()) + ","
                        + text.codePointCount(0, stretch.end()) + "]")
                .toList()
                .toString();
    }

    private static List<Said> said(String text, Map<String, Object> json) {
        List<Said> said = new ArrayList<>();
        for (Object one : (List<?>) json.get("attributions")) {
            Map<?, ?> marked = (Map<?, ?>) one;
            said.add(new Said(
                    stretches(text, marked.get("source")),
                    stretches(text, marked.get("cue")),
                    stretches(text, marked.get("content"))));
        }
        return said;
    }

    private static List<Stretch> stretches(String text, Object pairs) {
        List<Stretch> stretches = new ArrayList<>();
        for (Object pair : (List<?>) pairs) {
            List<?> ends = (List<?>) pair;
            stretches.add(new Stretch(offset(text, ends.get(0)), offset(text, ends.get(1))));
        }
        return stretches;
    }

    private static int offset(String text, Object codePoints) {
        return text.offsetByCodePoints(0, ((Number) codePoints).intValue());
    }
}
