package org.dokaz.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Block;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Part;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** Records of an invented town, with every field filled somewhere. */
public final class Samples {

    /** A program that made records. */
    public static final Maker.Machine MAKER = new Maker.Machine("dokaz", "0.0.0", Digest.ofText("settings"));

    private static final String HEAD =
            "Soldiers 🚌 took 12 to 15 men from Vyshnivka on 4 March, mayor \"Koval\" said. Note ";

    private Samples() {}

    /** The bytes of the document with this number. */
    public static byte[] bytes(int number) {
        return (HEAD + number + "\u0000\ud83d\ude00\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The exhibit that those bytes are. */
    public static Exhibit exhibit(int number) {
        byte[] bytes = bytes(number);
        return new Exhibit(Digest.of(bytes), bytes.length, "text/plain");
    }

    /** A reading of that exhibit. */
    public static Reading reading(int number) {
        String text = new String(bytes(number), StandardCharsets.UTF_8);
        Transcript transcript = Transcript.of(
                exhibit(number).id(),
                number % 2 == 0 ? Optional.empty() : Optional.of("part \ud83d"),
                Language.ENGLISH,
                new Masthead(
                        Optional.of("The Vyshnivka Herald"),
                        Optional.of("A \"title\"\n\u0001"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2023, 3, 5))),
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
        Prose prose = new Prose(transcript, List.of(new Span(79, 83)), List.of(sentence(text)));
        return new Reading(
                new Notes(prose, mentions(transcript), attributions()),
                List.of(claim(transcript)),
                List.of(new Risk(transcript.cite(63, 70), "surname withheld on request")));
    }

    private static Sentence sentence(String text) {
        return new Sentence(new Span(0, 8), 0, List.of(Token.of(text, 0, 8)));
    }

    private static List<Mention> mentions(Transcript transcript) {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention.Name(transcript.cite(63, 70), Mention.NameKind.PERSON, Optional.of("Koval")));
        mentions.add(new Mention.Name(transcript.cite(0, 8), Mention.NameKind.ROLE, Optional.empty()));
        mentions.add(new Mention.Place(transcript.cite(35, 44), vyshnivka()));
        mentions.add(new Mention.Time(
                transcript.cite(48, 55),
                Mention.TimeKind.DATE,
                "2023-03-04",
                Optional.of(When.day(LocalDate.of(2023, 3, 4)))));
        mentions.add(new Mention.Quantity(transcript.cite(17, 29), men(transcript)));
        return mentions;
    }

    private static Where vyshnivka() {
        return new Where(
                "Vyshnivka",
                Optional.of(new Where.Point(46.85, 35.0000001, 8000)),
                Optional.of(Where.Level.SETTLEMENT),
                Optional.of("1"),
                Optional.empty(),
                Optional.of("26"));
    }

    private static Amount men(Transcript transcript) {
        return new Amount(
                        OptionalDouble.of(12),
                        OptionalDouble.empty(),
                        OptionalDouble.of(15.5),
                        true,
                        "person",
                        Optional.empty())
                .of(transcript.cite(26, 29));
    }

    private static List<Attribution> attributions() {
        Step mayor = Step.stated("mayor Koval", Step.Kind.PERSON);
        Attribution outer = new Attribution(
                List.of(new Span(57, 70)),
                List.of(new Span(71, 75)),
                List.of(new Span(0, 55)),
                Attribution.Speech.INDIRECT,
                Attribution.Sort.SPEECH,
                Optional.empty(),
                Optional.of(mayor),
                List.of(new Step("Herald", Step.Kind.OUTLET, false)));
        Attribution inner = new Attribution(
                List.of(),
                List.of(),
                List.of(new Span(0, 8), new Span(17, 29)),
                Attribution.Speech.DIRECT,
                Attribution.Sort.ATTITUDE,
                Optional.of(0),
                Optional.empty(),
                List.of());
        return List.of(outer, inner);
    }

    private static Claim claim(Transcript transcript) {
        return Claim.of(
                transcript.cite(0, 55),
                new ActKind("forced_transfer"),
                Stance.ASSERTS,
                true,
                Optional.of(new Speaker(transcript.cite(57, 70), "Koval")),
                List.of(new Step("Herald", Step.Kind.OUTLET, true), new Step("Koval", Step.Kind.PERSON, false)),
                Basis.SAW,
                List.of(new ClaimPlace(transcript.cite(35, 44), vyshnivka())),
                List.of(new Part(Part.Role.DOER, transcript.cite(0, 8), "soldiers")),
                Optional.of(new When(Optional.empty(), Optional.of(LocalDate.of(2023, 3, 4)), false)),
                Optional.of(LocalDate.of(2023, 3, 5)),
                Optional.of(new Claim.Figure(transcript.cite(17, 29), men(transcript))));
    }
}
