package org.dokaz.invent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Amount;
import org.dokaz.model.Attribution;
import org.dokaz.model.Block;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Digest;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Notes;
import org.dokaz.model.Part;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Token;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** Makes the records that reading an invented document would give if nothing were overlooked. */
final class ReadingOf {

    private static final int TIMEX_MONTH_LENGTH = 7;

    private final InventedDocument document;
    private final Transcript transcript;

    ReadingOf(InventedDocument document) {
        this.document = document;
        List<Block> blocks = new ArrayList<>();
        document.layout().furniture().forEach(line -> blocks.add(new Block(line, Block.Kind.OTHER)));
        document.layout().paragraphs().forEach(part -> blocks.add(new Block(part, Block.Kind.PARAGRAPH)));
        blocks.sort(java.util.Comparator.comparing(Block::span));
        this.transcript = Transcript.of(
                Digest.ofText(document.id() + '\n' + document.text()),
                Optional.empty(),
                document.language(),
                document.masthead(),
                document.text(),
                blocks);
    }

    Reading reading() {
        Prose prose = new Prose(transcript, document.layout().furniture(), sentences());
        List<Mention> mentions = document.marks().stream().map(this::mention).toList();
        List<Attribution> attributions = document.told().stream()
                .flatMap(told -> attribution(told).stream())
                .toList();
        List<Claim> claims = document.told().stream().map(this::claim).toList();
        return new Reading(new Notes(prose, mentions, attributions), claims, List.of());
    }

    private List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (Span span : document.layout().sentences()) {
            while (document.layout().paragraphs().get(paragraph).end() < span.end()) {
                paragraph++;
            }
            sentences.add(new Sentence(span, paragraph, tokens(span)));
        }
        return sentences;
    }

    /** Words, and marks of punctuation each for itself. */
    private List<Token> tokens(Span sentence) {
        String text = document.text();
        List<Token> tokens = new ArrayList<>();
        int start = sentence.start();
        while (start < sentence.end()) {
            int end = start + 1;
            while (end < sentence.end()
                    && Character.isLetterOrDigit(text.charAt(start))
                    && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (!Character.isWhitespace(text.charAt(start))) {
                tokens.add(Token.of(text, start, end));
            }
            start = end;
        }
        return tokens;
    }

    private Mention mention(Mark mark) {
        Citation cited = transcript.cite(mark.span());
        return switch (mark.sort()) {
            case PERSON -> name(cited, NameKind.PERSON, mark);
            case ROLE -> name(cited, NameKind.ROLE, mark);
            case ORGANISATION -> name(cited, NameKind.ORGANISATION, mark);
            case UNIT -> name(cited, NameKind.UNIT, mark);
            case PLACE -> new Mention.Place(cited, where((Town) mark.what(), cited));
            case TIME -> time(cited, (When) mark.what());
            case QUANTITY -> new Mention.Quantity(cited, ((Sum) mark.what()).amount(Optional.empty()));
        };
    }

    private static Mention name(Citation cited, NameKind kind, Mark mark) {
        return new Mention.Name(cited, kind, Optional.of((String) mark.what()));
    }

    private static Mention time(Citation cited, When when) {
        String first = when.earliest().map(Object::toString).orElse("");
        String value = when.precise() ? first : first.substring(0, TIMEX_MONTH_LENGTH);
        return new Mention.Time(cited, Mention.TimeKind.DATE, value, Optional.of(when));
    }

    private Where where(Town town, Citation cited) {
        return document.isUnsettled() ? Where.named(cited.words()) : town.where();
    }

    private Optional<Attribution> attribution(Told told) {
        return told.speaker()
                .map(speaker -> new Attribution(
                        List.of(speaker),
                        told.cue().map(List::of).orElse(List.of()),
                        List.of(told.span()),
                        told.quoted() ? Attribution.Speech.DIRECT : Attribution.Speech.INDIRECT,
                        Attribution.Sort.SPEECH,
                        Optional.empty(),
                        Optional.of(told.chain().getLast()),
                        told.chain().subList(1, told.chain().size() - 1)));
    }

    private Claim claim(Told told) {
        Telling telling = told.telling();
        return Claim.of(
                transcript.cite(told.span()),
                telling.kind(),
                telling.stance(),
                false,
                told.speaker().map(span -> new Speaker(transcript.cite(span), told.speakerName())),
                told.chain(),
                telling.incident().sources().get(telling.source()).basis(),
                places(told),
                parts(told),
                told.when(),
                told.said(),
                figure(told));
    }

    private List<ClaimPlace> places(Told told) {
        return told.town()
                .map(transcript::cite)
                .map(cited ->
                        new ClaimPlace(cited, where(told.telling().incident().town(), cited)))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Part> parts(Told told) {
        List<Part> parts = new ArrayList<>();
        told.unit().ifPresent(span -> {
            Citation cited = transcript.cite(span);
            parts.add(new Part(told.telling().unitRole(), cited, cited.words()));
        });
        told.people().ifPresent(span -> {
            Citation cited = transcript.cite(span);
            parts.add(new Part(told.telling().peopleRole(), cited, cited.words()));
        });
        return parts;
    }

    private Optional<Claim.Figure> figure(Told told) {
        return told.figure().map(span -> {
            Amount amount = told.telling().sum().amount(told.people().map(transcript::cite));
            return new Claim.Figure(transcript.cite(span), amount);
        });
    }
}
