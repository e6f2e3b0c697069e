package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.collect.Enclosed;
import org.dokaz.collect.Received;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Posting;
import org.dokaz.publish.Answer;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.telegram.TelegramExport;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.store.CaseDatabase;

/** What a run keeps in its case, and what it finds there from runs before. */
final class CaseKeeper {

    private static final int KEPT_AT_ONCE_MAX = 64;

    private final CaseFile file;
    private final Pipeline pipeline;
    private final Maker.Machine maker;
    private Optional<Exhibit> export = Optional.empty();

    CaseKeeper(CaseFile file, Pipeline pipeline) {
        this.file = file;
        this.pipeline = pipeline;
        this.maker = pipeline.maker();
    }

    /** What the case has of an input from a run that came to the input's end. */
    Optional<Treated> kept(Received.Whole whole) {
        Digest id = Digest.of(whole.bytes());
        for (Exhibit exhibit : file.known(id, whole.path(), whole.bytes().length)) {
            CaseDatabase.Progress progress = file.progress(exhibit);
            if (progress.complete()) {
                List<Answer> answers = answers(whole.path(), exhibit, 0, Math.toIntExact(progress.documents()));
                return Optional.of(Treated.whole(whole, Optional.of(exhibit), answers));
            }
        }
        return Optional.empty();
    }

    private List<Answer> answers(Optional<String> path, Exhibit exhibit, long from, int countMax) {
        return file.outcomes(exhibit, from, countMax).stream()
                .map(outcome -> CaseAnswers.answer(path, outcome, maker))
                .toList();
    }

    /** Keeps an export before it is parsed; nothing where it could not be read to its end. */
    Optional<Exhibit> receiveExport(Received received) {
        export = file.receive(received.path(), Run.content(received), TelegramExport.MEDIA_TYPE);
        export.ifPresent(exhibit -> file.restrict(exhibit, TelegramExport.RESTRICTION));
        return export;
    }

    CaseDatabase.Progress progress(Exhibit exhibit) {
        return file.progress(exhibit);
    }

    Content content(Exhibit exhibit) {
        return file.original(exhibit);
    }

    /** Hands over what the case has of an export, some documents at a time. */
    void eachKept(Received received, Exhibit exhibit, CaseDatabase.Progress progress, Consumer<Treated> each) {
        for (long from = 0; from < progress.documents(); from += KEPT_AT_ONCE_MAX) {
            List<Answer> answers = answers(received.path(), exhibit, from, KEPT_AT_ONCE_MAX);
            boolean last = progress.complete() && from + answers.size() >= progress.documents();
            each.accept(new Treated(received, Optional.of(exhibit), from, answers, last));
        }
    }

    /** Keeps what came of an input: first its bytes, then each outcome. Tells what was kept. */
    Treated keep(Treated treated) {
        if (treated.received() instanceof Received.Refused refused) {
            file.unreceived(refused.path(), refused.fault(), refused.detail());
            return treated;
        }
        return record(treated, Run.content(treated.received()));
    }

    private Treated record(Treated treated, Content content) {
        Exhibit exhibit = treated.exhibit().orElseThrow();
        boolean inExport = export.filter(exhibit::equals).isPresent();
        if (!inExport) {
            Optional<Exhibit> received = file.receive(treated.received().path(), content, exhibit.mediaType());
            if (received.filter(exhibit::equals).isEmpty()) {
                return keep(pipeline.lost(treated.received()));
            }
            if (exhibit.mediaType().equals(Extractor.CONTACT_MEDIA_TYPE)) {
                file.restrict(exhibit, "a contact card holds the phone number and name of a third party");
            }
        }
        List<Answer> kept = new ArrayList<>();
        for (int index = 0; index < treated.answers().size(); index++) {
            Answer answer =
                    withEnclosures(treated.received().path(), treated.answers().get(index));
            boolean last = treated.last() && index == treated.answers().size() - 1;
            file.record(new DocumentOutcome(
                    exhibit,
                    Math.toIntExact(treated.first() + index),
                    answer.document().part(),
                    last,
                    answer.document().masthead(),
                    answer.document().language(),
                    answer.outcome(),
                    maker));
            kept.add(answer);
        }
        return new Treated(treated.received(), treated.exhibit(), treated.first(), kept, treated.last());
    }

    /** Keeps what was sent with a message. Should it have changed since it was looked at, the message fails. */
    private Answer withEnclosures(Optional<String> export, Answer answer) {
        List<Posting.Attachment> attachments = answer.document().masthead().posting().stream()
                .flatMap(posting -> posting.attachments().stream())
                .filter(attachment -> attachment.exhibit().isPresent())
                .toList();
        for (Posting.Attachment attachment : attachments) {
            String named = attachment.path().orElseThrow();
            Optional<Digest> kept = export.flatMap(path -> Enclosed.beside(path, named))
                    .flatMap(enclosed -> file.receive(
                            Optional.of(enclosed.path()), enclosed.content(), Extractor.ENCLOSED_MEDIA_TYPE))
                    .map(Exhibit::id);
            if (!kept.equals(attachment.exhibit())) {
                return new Answer(
                        answer.document(),
                        new Outcome.Failed<>(
                                Fault.UNREADABLE, "what was sent with it changed while it was read; read it again"),
                        answer.maker());
            }
        }
        return answer;
    }
}
