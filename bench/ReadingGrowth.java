import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Treated;
import org.dokaz.collect.Received;
import org.dokaz.formation.Formations;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;
import org.dokaz.read.name.NameReader;
import org.dokaz.read.quantity.QuantityReader;
import org.dokaz.read.tag.Tagger;
import org.dokaz.read.text.Sentences;
import org.dokaz.read.time.TimeReader;

/**
 * How the time to read texts that mean harm grows with their length: each is read at one, two and four times a length, and what is
 * shown is how many times longer twice the length took, 2 where time grows as length does. Run it with {@code bench/reading-growth},
 * or with the words of some of the texts' names and a length in characters after them.
 */
final class ReadingGrowth {

    private static final int LENGTH = 100_000;
    private static final int DOUBLINGS = 2;
    private static final int TRIES = 2;
    private static final int LONG_NUMBER_DIGITS = 5_000;
    private static final int LARGE_BYTES = 10_000_000;
    private static final int SOME_WORDS = 2_000;
    private static final double MILLISECONDS = 1e6;

    private ReadingGrowth() {}

    /** What a reader is given, and what it makes of it. */
    private interface Trial {
        void read(String text);
    }

    public static void main(String[] arguments) {
        String wanted = arguments.length > 0 ? arguments[0] : "";
        int length = arguments.length > 1 ? Integer.parseInt(arguments[1]) : LENGTH;
        Pipeline pipeline = new Pipeline(Throwable::printStackTrace);
        for (Map.Entry<String, String> text : texts().entrySet()) {
            if (text.getKey().contains(wanted)) {
                grow(text.getKey(), text.getValue(), length, pipeline);
            }
        }
        long start = System.nanoTime();
        Treated treated = whole("1".repeat(LARGE_BYTES), pipeline);
        System.out.printf(
                Locale.ROOT, "10 MB of digits: %.0f ms, %s%n", since(start), told(treated.answers().getFirst()));
    }

    private static void grow(String name, String repeated, int length, Pipeline pipeline) {
        boolean english = repeated.chars().noneMatch(character -> character > 0x3FF);
        Language language = english ? Language.ENGLISH : Language.UKRAINIAN;
        Map<String, Trial> trials = new LinkedHashMap<>();
        Map<String, Prose> tagged = new LinkedHashMap<>();
        trials.put("sentences", text -> Sentences.of(transcript(text, language), List.of()));
        trials.put("tagging", text -> tagged.put(text, prose(text, language)));
        trials.put("names", text -> NameReader.of(language).read(tagged.get(text)));
        trials.put("times", text -> TimeReader.of(language).read(tagged.get(text)));
        trials.put("quantities", text -> QuantityReader.of(language).read(tagged.get(text), List.of()));
        trials.put("formation", Formations::read);
        trials.put("whole", text -> whole(article(text, language), pipeline));
        for (Map.Entry<String, Trial> trial : trials.entrySet()) {
            List<Double> taken = new ArrayList<>();
            for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
                String text = repeated.repeat((length << doubling) / repeated.length());
                double best = Double.MAX_VALUE;
                for (int attempt = 0; attempt < TRIES; attempt++) {
                    long start = System.nanoTime();
                    trial.getValue().read(text);
                    best = Math.min(best, since(start));
                }
                taken.add(best);
            }
            StringBuilder ratios = new StringBuilder();
            for (int doubling = 1; doubling <= DOUBLINGS; doubling++) {
                ratios.append(String.format(Locale.ROOT, " %4.1f", taken.get(doubling) / taken.get(doubling - 1)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %-10s %8.0f ms for %d characters, twice the length:%s%n",
                    name,
                    trial.getKey(),
                    taken.getLast(),
                    length << DOUBLINGS,
                    ratios);
        }
    }

    /** Texts of one thing over and over. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("digits", "7");
        texts.put("digits and blanks", "12 ");
        texts.put("single digits", "1 ");
        texts.put("dotted digits", "1.2.");
        texts.put("clock", "12:30");
        texts.put("counting", numbers(" "));
        texts.put("nested ranges", "from " + numbers(" to "));
        texts.put("hyphens", numbers("-"));
        texts.put("commas", numbers(", "));
        texts.put("days", "5 May ");
        texts.put("days in Ukrainian", "5 травня ");
        texts.put("ranges in Ukrainian", "від " + numbers(" до ") + "травня ");
        texts.put("days that are none", "31 February year 0 ");
        texts.put("long numbers", "8".repeat(LONG_NUMBER_DIGITS) + " ");
        texts.put("number words", "twenty hundred thousand ");
        texts.put("number words, Ukrainian", "двадцять сто тисяч ");
        texts.put("unit words", "the 5th separate brigade of the ");
        texts.put("unit words, Ukrainian", "5-та окрема бригада ");
        texts.put("relative times", "the day before the week after ");
        return texts;
    }

    private static String numbers(String between) {
        StringBuilder numbers = new StringBuilder();
        for (int number = 1; number <= SOME_WORDS; number++) {
            numbers.append(number).append(between);
        }
        return numbers.toString();
    }

    private static Transcript transcript(String text, Language language) {
        Masthead masthead = new Masthead(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2024, 5, 6)));
        return Transcript.of(Digest.ofText(""), Optional.empty(), language, masthead, text, List.of());
    }

    private static Prose prose(String text, Language language) {
        return Tagger.of(language).tag(Sentences.of(transcript(text, language), List.of()));
    }

    private static String article(String text, Language language) {
        return "{\"@type\":\"NewsArticle\",\"inLanguage\":\"" + language.code()
                + "\",\"datePublished\":\"2024-05-06\",\"articleBody\":\"" + text + "\"}";
    }

    private static Treated whole(String text, Pipeline pipeline) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Treated treated = pipeline.treat(new Received.Whole(Optional.of("hostile.txt"), bytes));
        treated.answers().forEach(JsonLines::line);
        return treated;
    }

    private static String told(Answer answer) {
        return answer.outcome().toString();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / MILLISECONDS;
    }
}
