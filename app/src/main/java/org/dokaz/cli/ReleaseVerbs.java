package org.dokaz.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.app.CaseFile;
import org.dokaz.app.PointingAtClaims;
import org.dokaz.app.RightOfReply;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;
import org.dokaz.model.When;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.KeptBack;
import org.dokaz.record.PublicRole;
import org.dokaz.record.Reply;
import org.dokaz.record.Review;
import org.dokaz.record.Wording;

/** What is decided about one claim or name: what its words bear out, who may be named, what stays out, which words stand for others. */
final class ReleaseVerbs {

    private static final String BETWEEN = "..";

    private final JudgeCommand judge;
    private final ReleaseOptions options;

    ReleaseVerbs(JudgeCommand judge, ReleaseOptions options) {
        this.judge = judge;
        this.options = options;
    }

    int decide(String verb, Path folder, List<String> names) {
        judge.demand(names.size() == 1, verb + ": give one " + (isOfName(verb) ? "name" : "claim"));
        String pointed = names.getFirst();
        try (CaseFile file = judge.open(folder)) {
            judge.keep(
                    file,
                    switch (verb) {
                        case "public-role" -> new PublicRole(name(pointed), judge.why(), judge.now(), judge.author());
                        case "reply" -> reply(name(pointed));
                        case "keep-back" ->
                            new KeptBack(claim(file, pointed), judge.why(), judge.now(), judge.author());
                        case "accept" -> review(claim(file, pointed), Review.Answer.ACCEPTED);
                        case "reject" -> review(claim(file, pointed), Review.Answer.REJECTED);
                        case "paraphrase" -> wording(claim(file, pointed));
                        default -> correction(claim(file, pointed));
                    });
        }
        return ExitCode.DONE;
    }

    private static boolean isOfName(String verb) {
        return verb.equals("public-role") || verb.equals("reply");
    }

    private String name(String pointed) {
        String name = pointed.strip();
        judge.demand(!Plain.line(name).isBlank(), "give the name under which the case shows the person");
        judge.demand(name.length() <= Decided.WORDS_MAX, "a name has at most " + Decided.WORDS_MAX + " characters");
        return name;
    }

    private Anchor claim(CaseFile file, String pointed) {
        return judge.claim(new PointingAtClaims(file), pointed).words();
    }

    private Review review(Anchor claim, Review.Answer answer) {
        return new Review(claim, answer, judge.why(), judge.now(), judge.author());
    }

    private Reply reply(String accused) {
        LocalDate asked = day(options.asked, "--asked: say on which day the reply was asked for");
        LocalDate until = day(options.until, "--until: say which last day was given for it");
        Optional<String> answer = options.answer.map(given -> judge.text(Optional.of(given), "--answer", "say what"));
        RightOfReply reply = new RightOfReply(accused, asked, until, answer, options.declined);
        judge.demand(
                reply.fault().isEmpty(),
                reply.fault().map(RightOfReply.Fault::told).orElse(""));
        return reply.record(judge.why(), judge.now(), judge.author());
    }

    private LocalDate day(Optional<LocalDate> given, String otherwise) {
        judge.demand(given.isPresent(), otherwise);
        return given.orElseThrow();
    }

    private Wording wording(Anchor claim) {
        String text = judge.text(options.text, "--text", "give the words that are to stand for the claim");
        Optional<Language> language = options.language.flatMap(Language::ofTag);
        judge.demand(language.isPresent(), "--language: say what the text is written in: en, uk or ru");
        return new Wording(claim, text, language.orElseThrow(), judge.why(), judge.now(), judge.author());
    }

    private Correction correction(Anchor claim) {
        List<Correction.Change> changes = new ArrayList<>();
        if (options.noClaim) {
            changes.add(new Correction.NoClaim());
        }
        options.kind.ifPresent(code -> {
            judge.demand(ActKind.isCode(code), "--kind: \"" + code + "\" is no kind of act");
            changes.add(new Correction.OfKind(new ActKind(code)));
        });
        options.stance.ifPresent(name -> changes.add(new Correction.InStance(stance(name))));
        options.when.ifPresent(days -> changes.add(new Correction.At(when(days))));
        options.figure.ifPresent(figure -> changes.add(figure(figure)));
        judge.demand(
                !changes.isEmpty(),
                "say what is right: --kind, --stance, --when, --figure, or --no-claim where there is no claim at all");
        String notice = judge.text(options.notice, "--notice", "say what the public change log is to tell");
        return new Correction(claim, changes, notice, judge.why(), judge.now(), judge.author());
    }

    private Stance stance(String name) {
        for (Stance stance : Stance.values()) {
            if (stance.name().toLowerCase(Locale.ROOT).equals(name)) {
                return stance;
            }
        }
        throw judge.wrong("--stance: \"" + name + "\" is none of asserts, denies, doubts, asks, plans");
    }

    private When when(String days) {
        String[] ends = ends(days);
        try {
            Optional<LocalDate> earliest = day(ends[0]);
            Optional<LocalDate> latest = day(ends[1]);
            judge.demand(earliest.isPresent() || latest.isPresent(), "--when: give at least one day");
            return new When(earliest, latest, true);
        } catch (DateTimeException | IllegalArgumentException unclear) {
            throw judge.wrong("--when: \"" + days + "\" is no day, as 2022-05-24, and no two with .. between them");
        }
    }

    private static Optional<LocalDate> day(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    private Correction.Figure figure(String written) {
        String[] words = written.strip().split(" ", 2);
        String[] ends = ends(words[0]);
        try {
            OptionalDouble low = number(ends[0]);
            OptionalDouble high = number(ends[1]);
            judge.demand(
                    words.length == 2 && (low.isPresent() || high.isPresent()),
                    "--figure: give a number and its unit, as '20..40 %' or '3 people'");
            return new Correction.Figure(low, high, words[1].strip());
        } catch (NumberFormatException unclear) {
            throw judge.wrong("--figure: \"" + written + "\" does not begin with a number");
        }
    }

    private static OptionalDouble number(String written) {
        if (written.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(written);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(written);
        }
        return OptionalDouble.of(value);
    }

    /** The two ends of a range; the same twice where there is one. */
    private static String[] ends(String written) {
        int at = written.indexOf(BETWEEN);
        return at < 0
                ? new String[] {written.strip(), written.strip()}
                : new String[] {
                    written.substring(0, at).strip(),
                    written.substring(at + BETWEEN.length()).strip()
                };
    }
}
