package org.dokaz.app;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Provenance;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.ExportMedia;
import org.dokaz.pipeline.Keeping;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Places;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.telegram.TelegramExport;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Withholding;
import org.dokaz.store.CaseDatabase;

/** What a run keeps in its case, and what it finds there from runs before. */
public final class CaseKeeper implements Keeping {

    private static final int KEPT_AT_ONCE_MAX = 64;

    private final CaseFile file;
    private final Pipeline pipeline;
    private final Maker.Machine maker;
    private final Turns turns;
    private final Run.Failures failures;
    private final Set<String> triedAgain = new HashSet<>();
    private Optional<Exhibit> export = Optional.empty();
    private final Map<Digest, Outer> takenApart = new HashMap<>();

    /** A file that holds others. */
    private record Outer(Exhibit exhibit, Provenance provenance) {}

    /** One that has the case to itself, in which what failed stands. */
    public CaseKeeper(CaseFile file, Pipeline pipeline) {
        this(file, pipeline, Run.Failures.STAND);
    }

    /** One that has the case to itself. */
    public CaseKeeper(CaseFile file, Pipeline pipeline, Run.Failures failures) {
        this(file, pipeline, Turns.Alone.HERE, failures);
    }

    /** One that has what failed stand, in a case that others work on in between. */
    CaseKeeper(CaseFile file, Pipeline pipeline, Turns turns) {
        this(file, pipeline, turns, Run.Failures.STAND);
    }

    CaseKeeper(CaseFile file, Pipeline pipeline, Turns turns, Run.Failures failures) {
        this.failures = failures;
        this.turns = turns;
        this.file = file;
        this.pipeline = pipeline;
        this.maker = pipeline.maker();
    }

    /** What the case has of an input from a run that came to the input's end. */
    @Override
    public Optional<Treated> kept(Received.Whole whole) {
        Digest id = Digest.of(whole.bytes());
        return turns.locked(() -> kept(whole, id));
    }

    private Optional<Treated> kept(Received.Whole whole, Digest id) {
        for (Exhibit exhibit : file.known(id, whole.path(), whole.bytes().length)) {
            Progress progress = progressOf(exhibit);
            if (progress.complete() && !isTriedAgain(progress)) {
                List<Answer> answers = answers(whole.path(), exhibit, 0, Math.toIntExact(progress.documents()));
                return Optional.of(Treated.whole(whole, Optional.of(exhibit), answers));
            }
        }
        return Optional.empty();
    }

    /**
     * What stands for an input whose document lies in the vault. Whatever lies at its path now is not looked at: read again, it would bring in the
     * clear what was taken out of it.
     */
    @Override
    public Optional<Treated> standing(Received received) {
        return turns.locked(() -> received.path()
                .flatMap(path -> file.standIn(received.path()))
                .map(exhibit -> Treated.whole(
                        received, Optional.of(exhibit), answers(received.path(), file.outcomes(exhibit)))));
    }

    private List<Answer> answers(Optional<String> path, List<DocumentOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> CaseAnswers.answer(path, outcome, maker))
                .toList();
    }

    private List<Answer> answers(Optional<String> path, Exhibit exhibit, long from, int countMax) {
        return turns.locked(() -> answers(path, file.outcomes(exhibit, from, countMax)));
    }

    /**
     * Keeps an export with all its media before anything in it is parsed; nothing where the export could not be read to
     * its end.
     */
    @Override
    public Optional<Exhibit> receiveExport(Received received) {
        export = turns.locked(() -> {
            Optional<Exhibit> one = file.receive(
                    received.path(), Run.content(received), TelegramExport.MEDIA_TYPE, provenance(received));
            one.ifPresent(exhibit -> restrict(exhibit, provenance(received), TelegramExport.RESTRICTION));
            return one;
        });
        if (export.isPresent()) {
            received.path().ifPresent(this::receiveMedia);
        }
        return export;
    }

    private void receiveMedia(String exportPath) {
        Inputs media = Inputs.named(ExportMedia.folders(exportPath), InputStream.nullInputStream());
        for (Received one : media) {
            if (!(one instanceof Received.Refused)) {
                Content content = Run.content(one);
                turns.locked(() -> file.standIn(one.path())
                        .or(() -> file.receive(one.path(), content, ExportMedia.mediaType(content))));
            }
        }
    }

    /** The digest of a file that an export names, as it was kept before the export was parsed. */
    @Override
    public Optional<Digest> enclosed(String exportPath, String named) {
        return ExportMedia.beside(exportPath, named)
                .flatMap(enclosed -> turns.locked(() -> file.latest(enclosed.path())));
    }

    /** Keeps a file that is too long to be held, before anything is taken out of it; nothing where it could not be read to its end. */
    @Override
    public Optional<Exhibit> receiveContainer(Received received, Container container) {
        return turns.locked(() -> {
            Optional<Exhibit> exhibit =
                    file.receive(received.path(), Run.content(received), container.mediaType(), provenance(received));
            exhibit.ifPresent(one -> arrived(one, container.mediaType(), provenance(received)));
            return exhibit;
        });
    }

    private void arrived(Exhibit exhibit, String mediaType, Provenance provenance) {
        takenApart.put(exhibit.id(), new Outer(exhibit, provenance));
        if (mediaType.equals(Container.MESSAGE.mediaType()) || mediaType.equals(Container.MAILBOX.mediaType())) {
            restrict(exhibit, provenance, "a mailbox holds names, addresses and words of people who agreed to nothing");
        }
    }

    /** Restricts an exhibit, and with it every file that it lies in: whoever has one of those has this too. */
    private void restrict(Exhibit exhibit, Provenance provenance, String why) {
        file.restrict(exhibit, why);
        Set<Digest> seen = new HashSet<>();
        Optional<Digest> next = provenance.within();
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Outer> outer = Optional.ofNullable(takenApart.get(next.get()));
            outer.ifPresent(one -> file.restrict(one.exhibit(), "something in it is restricted: " + why));
            next = outer.flatMap(one -> one.provenance().within());
        }
    }

    private static Provenance provenance(Received received) {
        return received instanceof Received.Whole whole ? whole.provenance() : Provenance.BLANK;
    }

    @Override
    public Optional<List<Answer>> standing(Received received, Exhibit exhibit, long position) {
        return Optional.of(answers(received.path(), exhibit, position, 1))
                .filter(answers -> !answers.isEmpty())
                .filter(answers ->
                        failures == Run.Failures.STAND || answers.stream().noneMatch(CaseKeeper::isFailed));
    }

    private static boolean isFailed(Answer answer) {
        return answer.outcome() instanceof Outcome.Failed<Reading>;
    }

    @Override
    public boolean isTriedAgain(Progress progress) {
        return failures == Run.Failures.TRIED_AGAIN && progress.failed() > 0;
    }

    @Override
    public Progress progress(Exhibit exhibit) {
        return turns.locked(() -> progressOf(exhibit));
    }

    private Progress progressOf(Exhibit exhibit) {
        CaseDatabase.Progress progress = file.progress(exhibit);
        return new Progress(progress.documents(), progress.complete(), progress.failed());
    }

    @Override
    public Content content(Exhibit exhibit) {
        return file.original(exhibit);
    }

    /** Hands over what the case has of an export, some documents at a time. */
    @Override
    public void eachKept(Received received, Exhibit exhibit, Progress progress, Consumer<Treated> each) {
        for (long from = 0; from < progress.documents(); from += KEPT_AT_ONCE_MAX) {
            List<Answer> answers = answers(received.path(), exhibit, from, KEPT_AT_ONCE_MAX);
            boolean last = progress.complete() && from + answers.size() >= progress.documents();
            each.accept(new Treated(received, Optional.of(exhibit), from, answers, last));
        }
    }

    /** Keeps what came of an input: first its bytes, then each outcome. Tells what was kept. */
    @Override
    public Treated keep(Treated treated) {
        return turns.locked(() -> kept(treated));
    }

    private Treated kept(Treated treated) {
        if (treated.exhibit()
                .filter(exhibit -> exhibit.mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE))
                .isPresent()) {
            // The bytes that were received are not those it stands for.
            return treated;
        }
        if (treated.received() instanceof Received.Refused refused) {
            file.unreceived(refused.path(), refused.fault(), refused.detail());
            return treated;
        }
        return record(treated, Run.content(treated.received()));
    }

    private Treated record(Treated treated, Content content) {
        Exhibit exhibit = treated.exhibit().orElseThrow();
        boolean keptBefore = export.filter(exhibit::equals).isPresent()
                || (takenApart.containsKey(exhibit.id()) && !treated.answers().isEmpty());
        if (!keptBefore) {
            Optional<Exhibit> received = file.receive(
                    treated.received().path(), content, exhibit.mediaType(), provenance(treated.received()));
            if (treated.answers().isEmpty()) {
                arrived(exhibit, exhibit.mediaType(), provenance(treated.received()));
            }
            if (received.filter(exhibit::equals).isEmpty()) {
                return keep(pipeline.lost(treated.received()));
            }
            if (exhibit.mediaType().equals(Extractor.CONTACT_MEDIA_TYPE)) {
                restrict(
                        exhibit,
                        provenance(treated.received()),
                        "a contact card holds the phone number and name of a third party");
            }
        }
        for (int index = 0; index < treated.answers().size(); index++) {
            Answer answer = treated.answers().get(index);
            boolean last = treated.last() && index == treated.answers().size() - 1;
            record(new DocumentOutcome(
                    exhibit,
                    Math.toIntExact(treated.first() + index),
                    Places.ownPart(treated.received().path(), answer.document().part()),
                    last,
                    answer.document().masthead(),
                    answer.document().fileData(),
                    answer.document().language(),
                    answer.outcome(),
                    maker));
        }
        return failures == Run.Failures.STAND ? treated : asKept(treated, exhibit);
    }

    private void record(DocumentOutcome outcome) {
        // Found at two places, it is tried once.
        boolean again = failures == Run.Failures.TRIED_AGAIN
                && file.database().isFailed(outcome)
                && triedAgain.add(outcome.exhibit() + " " + outcome.position());
        if (again) {
            file.decide(outcome);
        } else {
            file.record(outcome);
        }
    }

    /** Tells of documents that failed before, and to which reading the same exhibit did not even come now. */
    private void unreached(Treated treated, Exhibit exhibit, int known) {
        int count = treated.answers().size();
        Outcome<Reading> end = treated.answers().getLast().outcome();
        if (count < known && end instanceof Outcome.Failed<Reading>) {
            for (DocumentOutcome before : file.outcomes(exhibit, count, known - count)) {
                record(new DocumentOutcome(
                        exhibit,
                        before.position(),
                        before.part(),
                        before.last(),
                        before.masthead(),
                        before.fileData(),
                        before.language(),
                        end,
                        maker));
            }
        }
    }

    /** What the case has by now of what was tried again: that of which a reading stood is as that reading has it. */
    private Treated asKept(Treated treated, Exhibit exhibit) {
        if (treated.answers().isEmpty()) {
            return treated;
        }
        int count = treated.answers().size();
        if (treated.first() == 0 && treated.last()) {
            int known = Math.toIntExact(file.progress(exhibit).documents());
            unreached(treated, exhibit, known);
            count = Math.max(count, known);
        }
        List<Answer> kept = answers(treated.received().path(), exhibit, treated.first(), count);
        return new Treated(treated.received(), treated.exhibit(), treated.first(), kept, treated.last());
    }
}
