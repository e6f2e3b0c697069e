package org.dokaz.web.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.LetterDesk;
import org.dokaz.app.RightOfReply;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.LetterAnswer;
import org.dokaz.record.Paper;
import org.dokaz.record.Reply;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people outside wrote about what was published: kept, looked into, answered. */
@Controller
class LetterDoors {

    private static final String DECLINED = "declined";

    private final LetterDesk letters;
    private final Shell shell;

    LetterDoors(LetterDesk letters, Shell shell) {
        this.letters = letters;
        this.shell = shell;
    }

    @GetMapping("/letters")
    ResponseEntity<byte[]> all(Visitor visitor) {
        return page(visitor, HttpStatus.OK, Optional.empty());
    }

    private ResponseEntity<byte[]> page(Visitor visitor, HttpStatus status, Optional<String> wrong) {
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.RELEASE),
                        visitor.text("letter.title"),
                        "/letters",
                        html -> write(html, visitor, wrong)));
    }

    private ResponseEntity<byte[]> wrong(Visitor visitor, String label) {
        return page(visitor, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("letter.wrong." + label));
    }

    @PostMapping("/letters")
    ResponseEntity<byte[]> keep(Visitor visitor, @RequestParam Map<String, String> fields) {
        String statement = fields.getOrDefault("statement", "").strip();
        String sender = fields.getOrDefault("sender", "").strip();
        String said = fields.getOrDefault("said", "").strip();
        if (sender.isEmpty()
                || sender.length() > Paper.NAME_MAX
                || said.isEmpty()
                || said.length() > Decided.WORDS_MAX) {
            return wrong(visitor, "form");
        }
        if (!statement.isEmpty() && !letters.isPublished(statement)) {
            return wrong(visitor, "statement");
        }
        Optional<LocalDate> on = day(fields.getOrDefault("on", ""));
        if (on.filter(day -> !day.isAfter(letters.today())).isEmpty()) {
            return wrong(visitor, "day");
        }
        letters.enter(statement, sender, on.get(), said, visitor.author());
        return Replies.next("/letters");
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    @PostMapping("/letters/{letter}/answer")
    ResponseEntity<byte[]> answer(
            Visitor visitor, @PathVariable("letter") String letter, @RequestParam Map<String, String> fields) {
        String why = fields.getOrDefault("why", "").strip();
        String made = fields.getOrDefault("correction", "");
        if (why.isEmpty() || why.length() > Decided.WORDS_MAX) {
            return wrong(visitor, "why");
        }
        boolean named = Digest.isOne(letter) && (made.equals(DECLINED) || Digest.isOne(made));
        Optional<Digest> correction =
                named && !made.equals(DECLINED) ? Optional.of(new Digest(made)) : Optional.empty();
        return named && letters.answer(new Digest(letter), correction, why, visitor.author())
                ? Replies.next("/letters")
                : page(visitor, HttpStatus.CONFLICT, Optional.of("letter.wrong.overtaken"));
    }

    @PostMapping("/letters/{letter}/reply")
    ResponseEntity<byte[]> reply(
            Visitor visitor, @PathVariable("letter") String letter, @RequestParam Map<String, String> fields) {
        String why = fields.getOrDefault("why", "").strip();
        String answer = fields.getOrDefault("answer", "").strip();
        if (why.isEmpty()
                || why.length() > Decided.WORDS_MAX
                || answer.isEmpty()
                || answer.length() > Decided.WORDS_MAX) {
            return wrong(visitor, "reply");
        }
        Optional<LocalDate> asked = day(fields.getOrDefault("asked", ""));
        Optional<LocalDate> until = day(fields.getOrDefault("until", ""));
        Optional<RightOfReply> reply = asked.flatMap(first -> until.map(last -> new RightOfReply(
                        fields.getOrDefault("accused", "").strip(), first, last, Optional.of(answer), false)))
                .filter(one -> one.fault().isEmpty() && !one.asked().isAfter(letters.today()));
        if (reply.isEmpty()) {
            return wrong(visitor, "reply");
        }
        return Digest.isOne(letter) && letters.reply(new Digest(letter), reply.get(), why, visitor.author())
                ? Replies.next("/letters")
                : page(visitor, HttpStatus.CONFLICT, Optional.of("letter.wrong.overtaken"));
    }

    private void write(Html html, Visitor visitor, Optional<String> wrong) {
        html.open("p", "class", "back")
                .element("a", visitor.text("release.title"), "href", "/release")
                .close("p");
        html.element("h1", visitor.text("letter.title")).line();
        wrong.ifPresent(label -> html.element("p", visitor.text(label), "class", "notice wrong", "role", "alert")
                .line());
        html.element("p", visitor.text("letter.lead"), "class", "lead").line();
        html.open("ul", "class", "history letters").line();
        letters.letters(visitor.sight()).forEach(kept -> letter(html, visitor, kept));
        html.close("ul").line();
        form(html, visitor);
    }

    private static void letter(Html html, Visitor visitor, LetterDesk.Kept kept) {
        Wording wording = new Wording(visitor.labels());
        html.open("li").open("h2").foreign(kept.letter().sender()).close("h2");
        html.open("p")
                .text(wording.day(kept.letter().on()))
                .own(" ")
                .element("code", kept.letter().statement())
                .own(" ");
        kept.document()
                .ifPresent(key -> html.element("a", visitor.text("letter.document"), "href", "/documents/" + key));
        html.close("p").open("blockquote").foreign(kept.letter().said()).close("blockquote");
        kept.answer().ifPresentOrElse(answer -> answered(html, visitor, kept, answer), () -> {
            answerForm(html, visitor, kept);
            replyForm(html, visitor, kept);
        });
        html.close("li").line();
    }

    private static void answered(Html html, Visitor visitor, LetterDesk.Kept kept, LetterAnswer answer) {
        html.element(
                "p",
                kept.reply()
                        .map(reply -> visitor.text("letter.replied", reply.accused()))
                        .orElseGet(() ->
                                visitor.text(answer.correction().isPresent() ? "letter.corrected" : "letter.declined")),
                "class",
                "state");
        kept.reply()
                .flatMap(Reply::words)
                .ifPresent(words -> html.open("blockquote").foreign(words).close("blockquote"));
        answer.correction()
                .map(id -> kept.corrections().get(id))
                .map(Correction::notice)
                .ifPresent(notice -> html.open("p").foreign(notice).close("p"));
        html.open("p").foreign(answer.why()).close("p");
    }

    private static void answerForm(Html html, Visitor visitor, LetterDesk.Kept kept) {
        String id = kept.id().hex();
        html.open("details", "class", "answer").element("summary", visitor.text("letter.answer"));
        if (kept.corrections().isEmpty()) {
            html.element("p", visitor.text("letter.noneYet"), "class", "hintAlways");
        }
        Shell.form(html, visitor, "/letters/" + id + "/answer", "class", "stack");
        html.element("label", visitor.text("letter.what"), "for", "correction-" + id);
        html.open("select", "id", "correction-" + id, "name", "correction");
        html.element("option", visitor.text("letter.decline"), "value", DECLINED);
        kept.corrections()
                .forEach((digest, correction) -> html.element(
                        "option", visitor.text("letter.setRight", correction.notice()), "value", digest.hex()));
        html.close("select");
        html.element("label", visitor.text("letter.why"), "for", "why-" + id);
        html.open("textarea", "id", "why-" + id, "name", "why", "rows", "2", "required", "", "maxlength", "4000")
                .close("textarea");
        html.element("button", visitor.text("letter.keepAnswer")).close("form").close("details");
    }

    /** What makes a letter the reply of somebody who was asked for one. */
    private static void replyForm(Html html, Visitor visitor, LetterDesk.Kept kept) {
        String id = kept.id().hex();
        html.open("details", "class", "reply").element("summary", visitor.text("letter.reply"));
        html.element("p", visitor.text("letter.replyHint"), "class", "hintAlways");
        Shell.form(html, visitor, "/letters/" + id + "/reply", "class", "stack");
        html.element("label", visitor.text("letter.accused"), "for", "accused-" + id);
        html.open("input", "id", "accused-" + id, "name", "accused", "required", "", "maxlength", "4000");
        for (String day : List.of("asked", "until")) {
            html.element("label", visitor.text("letter." + day), "for", day + "-" + id);
            html.open("input", "id", day + "-" + id, "name", day, "type", "date", "required", "");
        }
        html.element("label", visitor.text("letter.replyWords"), "for", "answer-" + id);
        html.open("textarea", "id", "answer-" + id, "name", "answer", "rows", "4", "required", "", "maxlength", "4000")
                .text(kept.letter().said())
                .close("textarea");
        html.element("label", visitor.text("letter.how"), "for", "how-" + id);
        html.open("textarea", "id", "how-" + id, "name", "why", "rows", "2", "required", "", "maxlength", "4000")
                .close("textarea");
        html.element("button", visitor.text("letter.keepReply")).close("form").close("details");
    }

    private void form(Html html, Visitor visitor) {
        html.element("h2", visitor.text("letter.enter")).line();
        Shell.form(html, visitor, "/letters", "class", "stack");
        html.element("label", visitor.text("letter.sender"), "for", "sender");
        html.open("input", "id", "sender", "name", "sender", "required", "", "maxlength", "300", "autocomplete", "off");
        html.element("label", visitor.text("letter.on"), "for", "on");
        html.open(
                "input",
                "id",
                "on",
                "name",
                "on",
                "type",
                "date",
                "required",
                "",
                "value",
                letters.today().toString());
        html.element("label", visitor.text("letter.statement"), "for", "statement");
        html.open("input", "id", "statement", "name", "statement", "maxlength", "200", "autocomplete", "off");
        html.element("label", visitor.text("letter.said"), "for", "said");
        html.open("textarea", "id", "said", "name", "said", "rows", "5", "required", "", "maxlength", "4000")
                .close("textarea");
        html.element("button", visitor.text("letter.keep")).close("form").line();
    }
}
