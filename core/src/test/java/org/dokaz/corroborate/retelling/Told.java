package org.dokaz.corroborate.retelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Posting;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;

/** A document that says some sentences, each of them a claim of one source. */
final class Told {

    private final String outlet;
    private final Optional<String> day;
    private final Language language;
    private final List<String> sentences = new ArrayList<>();
    private final List<Step> sources = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();
    private Optional<Posting> posting = Optional.empty();
    private Stance stance = Stance.ASSERTS;

    Told(String outlet, String day, Language language) {
        this.outlet = outlet;
        this.day = day.isEmpty() ? Optional.empty() : Optional.of(day);
        this.language = language;
    }

    static Told in(String outlet, String day) {
        return new Told(outlet, day, Language.ENGLISH);
    }

    /** A claim of this source; a number of 0 means none. */
    Told says(String source, Step.Kind kind, double number, String sentence) {
        sentences.add(sentence);
        sources.add(Step.stated(source, kind));
        numbers.add(number);
        return this;
    }

    /** Makes each claim of this stance. */
    Told as(Stance every) {
        stance = every;
        return this;
    }

    Told forwardedFrom(String name) {
        return posted(Optional.of(new Posting.Forward(Optional.of(name))), List.of());
    }

    Told withFile(String bytes) {
        return posted(
                Optional.empty(),
                List.of(new Posting.Attachment(
                        "video_file", Optional.empty(), Optional.of(Digest.ofText(bytes)), Optional.empty())));
    }

    private Told posted(Optional<Posting.Forward> forward, List<Posting.Attachment> attachments) {
        posting = Optional.of(new Posting(
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                forward,
                Optional.empty(),
                Optional.empty(),
                attachments));
        return this;
    }

    Reading reading() {
        String text = String.join(" ", sentences);
        Masthead masthead = new Masthead(
                Optional.of(outlet), Optional.empty(), Optional.empty(), day.map(LocalDate::parse), posting);
        Transcript transcript = Transcript.of(
                Digest.ofText(outlet + '\n' + day + '\n' + text),
                Optional.empty(),
                language,
                masthead,
                text,
                List.of());
        List<Sentence> parsed = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < sentences.size(); at++) {
            int end = start + sentences.get(at).length();
            parsed.add(new Sentence(new Span(start, end), 0, tokens(text, start, end)));
            if (end > start) {
                claims.add(claim(transcript, at, start, end, mentions));
            }
            start = end + 1;
        }
        return new Reading(new Notes(new Prose(transcript, List.of(), parsed), mentions, List.of()), claims, List.of());
    }

    private Claim claim(Transcript transcript, int at, int start, int end, List<Mention> mentions) {
        Optional<Claim.Figure> figure = Optional.empty();
        if (numbers.get(at) > 0) {
            Amount amount = Amount.exactly(numbers.get(at), "people");
            mentions.add(new Mention.Quantity(transcript.cite(start, end), amount));
            figure = Optional.of(new Claim.Figure(transcript.cite(start, end), amount));
        }
        return Claim.of(
                transcript.cite(start, end),
                new ActKind("other"),
                stance,
                false,
                Optional.empty(),
                List.of(Step.stated(outlet, Step.Kind.OUTLET), sources.get(at)),
                Basis.UNKNOWN,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                figure);
    }

    private static List<Token> tokens(String text, int from, int until) {
        List<Token> tokens = new ArrayList<>();
        int start = from;
        for (int at = from; at <= until; at++) {
            if (at == until || text.charAt(at) == ' ') {
                if (at > start) {
                    tokens.add(Token.of(text, start, at));
                }
                start = at + 1;
            }
        }
        return tokens;
    }
}
