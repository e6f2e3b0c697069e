import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.QuotationsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionBeginAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionEndAnnotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * What Stanford CoreNLP's quote annotator finds. A quotation, its marks included, is the content; the mention it is linked to is the
 * source; the verb is not told. Pieces of one paragraph linked to the same mention are one attribution; a quotation linked to nobody
 * is none.
 */
final class ByCoreNlp {

    private ByCoreNlp() {}

    public static void main(String[] arguments) throws Exception {
        RedwoodConfiguration.empty().apply();
        Properties settings = settings();
        String version = StanfordCoreNLP.class.getPackage().getImplementationVersion();
        Trial.run("corenlp", version, () -> reader(settings), arguments);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        // Who is quoted needs names alone: times, sums and finer kinds of names would only cost time.
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        // Articles that mix straight and curly marks are read better so.
        settings.setProperty("quote.asciiQuotes", "true");
        settings.setProperty("quote.attribution.useCoref", "false");
        return settings;
    }

    /** A reader for one thread: the pipelines share their annotators, but the quote annotator keeps a text's people in a field. */
    private static Function<String, List<Said>> reader(Properties settings) {
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        QuoteAnnotator quotes = new QuoteAnnotator(settings);
        return text -> {
            Annotation annotation = new Annotation(text);
            pipeline.annotate(annotation);
            // It asks for chains of coreference even where it is told not to use them.
            annotation.set(CorefChainAnnotation.class, Map.of());
            quotes.annotate(annotation);
            return said(annotation);
        };
    }

    private record Voice(Stretch mention, int paragraph) {}

    private static List<Said> said(Annotation annotation) {
        Map<Voice, Said> said = new LinkedHashMap<>();
        for (CoreMap quote : annotation.get(QuotationsAnnotation.class)) {
            Stretch content = new Stretch(
                    quote.get(CharacterOffsetBeginAnnotation.class), quote.get(CharacterOffsetEndAnnotation.class));
            mention(quote, annotation.get(TokensAnnotation.class)).ifPresent(mention -> {
                Voice voice = new Voice(mention, annotation.toString().lastIndexOf('\n', content.start()));
                said.computeIfAbsent(voice, ignored -> new Said(List.of(mention), List.of(), new ArrayList<>()))
                        .content()
                        .add(content);
            });
        }
        return List.copyOf(said.values());
    }

    private static Optional<Stretch> mention(CoreMap quote, List<CoreLabel> tokens) {
        Integer first = quote.get(MentionBeginAnnotation.class);
        Integer last = quote.get(MentionEndAnnotation.class);
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new Stretch(
                        tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
    }
}
