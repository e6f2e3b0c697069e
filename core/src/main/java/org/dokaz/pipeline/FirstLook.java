package org.dokaz.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.telegram.Enclosures;
import org.dokaz.read.extract.telegram.Message;
import org.dokaz.read.extract.telegram.Messages;
import org.dokaz.read.furniture.LineLearner;
import org.dokaz.read.furniture.RecurringLines;

/**
 * A look over all inputs before the first is read: which lines does an outlet set into each of its documents? Documents
 * are taken out of their formats and not read; nothing is kept or told. What cannot be had or understood teaches nothing
 * here and has its outcome when the run comes to it.
 */
public final class FirstLook {

    /** Stands for the exhibit and its media, of which nothing is asked. */
    private static final Enclosures UNSEEN = ignored -> Optional.empty();

    private final Extractor extractor = new Extractor();
    private final InOrder<List<Extraction.Found>> crew;
    private final LineLearner learner;

    private FirstLook(InOrder<List<Extraction.Found>> crew, LineLearner learner) {
        this.crew = crew;
        this.learner = learner;
    }

    /** What these inputs teach. One document by itself teaches nothing, so a sole input is looked at only where it is an export. */
    static RecurringLines over(Inputs inputs, int threads) {
        LineLearner learner = new LineLearner();
        try (InOrder<List<Extraction.Found>> crew =
                new InOrder<>(threads, found -> found.forEach(each -> learn(learner, each)))) {
            FirstLook look = new FirstLook(crew, learner);
            boolean sole = inputs.count() == 1;
            for (Received received : inputs.again()) {
                look.at(received, sole, Portion.ALL);
            }
            crew.finish();
        }
        return learner.learnt();
    }

    /**
     * What these documents of one input teach.
     *
     * @param sole whether there is no other input
     */
    public static LineLearner at(Received received, Portion portion, boolean sole) {
        LineLearner learner = new LineLearner();
        try (InOrder<List<Extraction.Found>> crew =
                new InOrder<>(1, found -> found.forEach(each -> learn(learner, each)))) {
            new FirstLook(crew, learner).at(received, sole, portion);
            crew.finish();
        }
        return learner;
    }

    private void at(Received received, boolean sole, Portion portion) {
        if (Run.isExport(received)) {
            messages(Run.content(received), portion);
            return;
        }
        Optional<Container> container = Containers.of(received);
        if (container.isPresent()) {
            Containers.walk(received, container.get(), portion, this::piece);
        } else if (received instanceof Received.Whole whole && !sole) {
            crew.begin(whole.bytes().length, () -> documents(whole));
        }
    }

    private void piece(Received.Whole inside) {
        crew.begin(inside.bytes().length, () -> documents(inside));
    }

    private void messages(Content export, Portion portion) {
        try (Messages messages = Messages.of(export)) {
            long place = 0;
            for (Optional<Message> next = messages.next();
                    next.isPresent() && place < portion.to();
                    next = messages.next()) {
                if (portion.holds(place++)) {
                    learn(learner, next.get().found(UNSEEN));
                }
            }
        } catch (IOException lost) {
            return;
        }
    }

    private List<Extraction.Found> documents(Received.Whole whole) {
        try {
            return extractor.extract(whole.bytes(), whole.path().orElse("")).documents();
        } catch (RuntimeException | StackOverflowError broken) {
            return List.of();
        }
    }

    private static void learn(LineLearner learner, Extraction.Found found) {
        if (found.outcome() instanceof Outcome.Made<Draft>(Draft draft)) {
            learner.add(draft.masthead(), draft.text(), draft.blocks());
        }
    }
}
