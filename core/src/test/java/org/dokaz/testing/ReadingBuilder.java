package org.dokaz.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Attribution;
import org.dokaz.model.Block;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Document;

/** A reading made by hand. Whatever is noticed in it is named by its words; the first place where they stand is meant. */
public final class ReadingBuilder {

    /** The maker of every reading built here. */
    public static final Maker.Machine MAKER = new Maker.Machine("dokaz", "test", Digest.ofText("settings"));

    private final String text;
    private Language language = Language.ENGLISH;
    private Masthead masthead = Masthead.BLANK;
    private final List<Span> furniture = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();

    private ReadingBuilder(String text) {
        this.text = text;
    }

    /** A reading of this text, in English unless told otherwise. */
    public static ReadingBuilder reading(String text) {
        return new ReadingBuilder(text);
    }

    public ReadingBuilder in(Language written) {
        language = written;
        return this;
    }

    public ReadingBuilder published(String outlet, String title, String day) {
        masthead = new Masthead(
                Optional.of(outlet),
                Optional.of(title),
                Optional.of("https://example.org/" + outlet.length()),
                Optional.of(LocalDate.parse(day)));
        return this;
    }

    public ReadingBuilder furniture(String words) {
        furniture.add(cite(words).span());
        return this;
    }

    public ReadingBuilder mention(Mention mention) {
        mentions.add(mention);
        return this;
    }

    public ReadingBuilder attribution(Attribution attribution) {
        attributions.add(attribution);
        return this;
    }

    public ReadingBuilder claim(ClaimBuilder claim) {
        claims.add(claim.build(this));
        return this;
    }

    public ReadingBuilder risk(String words, String why) {
        risks.add(new Risk(cite(words), why));
        return this;
    }

    /** A citation of the first place where these words stand. */
    public Citation cite(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return transcript().cite(start, start + words.length());
    }

    public Span span(String words) {
        return cite(words).span();
    }

    private Transcript transcript() {
        return Transcript.of(Digest.ofText(text), Optional.empty(), language, masthead, text, blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            blocks.add(new Block(new Span(start, start + paragraph.length()), Block.Kind.PARAGRAPH));
            start += paragraph.length() + 2;
        }
        return blocks;
    }

    public Reading build() {
        Prose prose = new Prose(transcript(), furniture, List.of());
        return new Reading(new Notes(prose, mentions, attributions), claims, risks);
    }

    /** The answer for a document at this path that came to this reading. */
    public Answer answer(String path) {
        return answer(Digest.ofText(text), path, Optional.empty());
    }

    /** The answer for a part of an export, which every reading that is answered so comes from. */
    public Answer partOfExport(String part) {
        return answer(Digest.ofText("the export"), "export/result.json", Optional.of(part));
    }

    private Answer answer(Digest exhibit, String path, Optional<String> part) {
        Document document = new Document(
                exhibit, Optional.of(path), part, Optional.of("text/plain"), Optional.of(language.code()), masthead);
        return new Answer(document, new Outcome.Made<>(build()), MAKER);
    }
}
