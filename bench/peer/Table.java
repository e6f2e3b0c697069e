import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Both systems side by side, as one table in Markdown. */
final class Table {

    private static final List<String> NAMES = List.of("dokaz", "corenlp");

    private Table() {}

    public static void main(String[] arguments) throws Exception {
        Path results = Path.of(arguments[2]);
        List<Article> articles = Article.in(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        List<Scores> scores = new ArrayList<>();
        List<Map<String, Object>> speeds = new ArrayList<>();
        for (String name : NAMES) {
            Map<String, List<Said>> found = Article.found(results.resolve(name + ".jsonl"), articles);
            Scores score = new Scores();
            articles.forEach(article -> score.add(article, found.get(article.id())));
            scores.add(score);
            speeds.add(Trial.speed(results, name));
        }
        System.out.printf(
                "%n%d articles, %d attributions marked%n%n",
                articles.size(), scores.getFirst().marked());
        System.out.printf(
                "| | Dokaz %s | CoreNLP %s |%n|---|---|---|%n",
                speeds.get(0).get("version"), speeds.get(1).get("version"));
        row("attributions found", "%.0f", scores, Scores::found);
        row("right in what and who: precision", "%.3f", scores, Scores::precision);
        row("right in what and who: recall", "%.3f", scores, Scores::recall);
        row("right in what and who: F1", "%.3f", scores, Scores::relationF1);
        for (Article.Quoted quoted : Article.Quoted.values()) {
            String which = quoted.name().toLowerCase(Locale.ROOT) + " ("
                    + scores.getFirst().marked(quoted) + ")";
            row("recall, " + which + ": what", "%.3f", scores, score -> score.contentRecall(quoted));
            row("recall, " + which + ": what and who", "%.3f", scores, score -> score.recall(quoted));
        }
        row("right source where the content was found", "%.3f", scores, Scores::sourceShare);
        row("tokens of content: F1", "%.3f", scores, Scores::contentTokenF1);
        row("articles a second, warm, two threads", "%.2f", speeds, speed -> (double) speed.get("articlesPerSecond"));
        row("processor seconds an article, warm", "%.3f", speeds, speed ->
                (double) speed.get("processorSecondsPerArticle"));
        row("seconds from starting Java to the first article read", "%.1f", speeds, speed ->
                (double) speed.get("startSeconds"));
        row("heap allowed, MB", "%.0f", speeds, speed -> (double) speed.get("heapMegabytesMax"));
        row("articles it broke down over", "%.0f", speeds, speed -> (double) speed.get("broken"));
    }

    private static <T> void row(String name, String format, List<T> columns, ToDoubleFunction<T> value) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        for (T column : columns) {
            line.append(' ')
                    .append(String.format(Locale.ROOT, format, value.applyAsDouble(column)))
                    .append(" |");
        }
        System.out.println(line);
    }
}
