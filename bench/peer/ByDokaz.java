import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.collect.Received;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Attribution;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.Answer;

/** What Dokaz finds, by its whole pipeline: names, times, places, claims and risks are read as well. */
final class ByDokaz {

    private ByDokaz() {}

    public static void main(String[] arguments) throws Exception {
        Pipeline pipeline = new Pipeline(Throwable::printStackTrace);
        Trial.run("dokaz", pipeline.maker().version(), () -> text -> read(pipeline, text), arguments);
    }

    private static List<Said> read(Pipeline pipeline, String text) {
        List<Said> said = new ArrayList<>();
        Received.Whole article = new Received.Whole(Optional.of("article.txt"), text.getBytes(StandardCharsets.UTF_8));
        for (Answer answer : pipeline.treat(article).answers()) {
            if (!(answer.outcome() instanceof Outcome.Made<Reading>(Reading reading))) {
                throw new IllegalStateException(answer.outcome().toString());
            }
            if (!reading.transcript().text().equals(text)) {
                throw new IllegalStateException("the text was changed on its way in");
            }
            for (Attribution attribution : reading.notes().attributions()) {
                said.add(new Said(
                        stretches(attribution.source()),
                        stretches(attribution.cue()),
                        stretches(attribution.content())));
            }
        }
        return said;
    }

    private static List<Stretch> stretches(List<Span> spans) {
        return spans.stream().map(span -> new Stretch(span.start(), span.end())).toList();
    }
}
