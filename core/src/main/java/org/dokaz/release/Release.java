package org.dokaz.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Standing;
import org.dokaz.model.Language;
import org.dokaz.model.Lineage.Drift;
import org.dokaz.model.Maker;
import org.dokaz.model.Retelling;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/**
 * All that one release says, and nothing else: pages and exports are written from this alone, so that what is not in it cannot come out by
 * another way. Keys are made for the public; nothing in here leads back into the case without the case.
 *
 * @param title what the release is called
 * @param number counts the releases of the case from 1
 * @param day the day it bears
 * @param draft why it is a draft; empty where it is none
 * @param events in the order of their earliest claims
 * @param figures the figures that are repeated
 * @param sources the documents that its statements quote
 * @param echoes which of those documents rest on one another
 * @param changes the public change log, the latest first
 * @param limits what was held back, by number only
 * @param corrections where readers send corrections; empty where the house named no address
 * @param placeNames for each language what the places are called in it, by their names in others
 */
public record Release(
        String title,
        int number,
        LocalDate day,
        Optional<Draft> draft,
        List<Occurrence> events,
        List<Figure> figures,
        List<Source> sources,
        List<Echo> echoes,
        List<Change> changes,
        Limits limits,
        Optional<String> corrections,
        Map<Language, SortedMap<String, String>> placeNames) {

    /** What stands for words and names that are left out, in every language. */
    public static final String LEFT_OUT = "[\u2026]";

    public Release {
        events = List.copyOf(events);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        echoes = List.copyOf(echoes);
        changes = List.copyOf(changes);
        placeNames = Map.copyOf(placeNames);
    }

    /** A release whose places are called the same in every language. */
    public Release(
            String title,
            int number,
            LocalDate day,
            Optional<Draft> draft,
            List<Occurrence> events,
            List<Figure> figures,
            List<Source> sources,
            List<Echo> echoes,
            List<Change> changes,
            Limits limits,
            Optional<String> corrections) {
        this(title, number, day, draft, events, figures, sources, echoes, changes, limits, corrections, Map.of());
    }

    /** What a place is called in a language; its name as it is where documents of that language do not tell. */
    public String placeName(String name, Language language) {
        SortedMap<String, String> names = placeNames.get(language);
        return names == null ? name : names.getOrDefault(name, name);
    }

    /**
     * One event as the public is told of it.
     *
     * @param key its public name, the same in every release
     * @param title the words of one of its statements; empty where none may be quoted
     * @param statements in the order of when they were published
     * @param independent how many origins do not hang on one another, those held back among them
     * @param heldBack whether further statements stay out to protect people
     * @param language what the title is written in
     */
    public record Occurrence(
            String key,
            ActKind kind,
            Optional<String> title,
            Language language,
            Optional<When> when,
            Optional<Where> where,
            List<Statement> statements,
            List<Origin> origins,
            Independence independent,
            List<Clash> clashes,
            Standing standing,
            boolean heldBack) {

        public Occurrence {
            statements = List.copyOf(statements);
            origins = List.copyOf(origins);
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * One statement: who says what, through whose hands.
     *
     * @param key its public name, the same in every release
     * @param said what is said, in its own words or in others
     * @param speaker who says it, as may be shown; empty where the outlet itself does
     * @param chain the hands it came through, outlet first, as may be shown
     * @param source the key of the document that is quoted; empty where it may not be known
     * @param commitment binds the house to the exact words, place and document without telling them
     * @param passage where its words stand in a document that may be known whole; empty in any other
     */
    public record Statement(
            String key,
            ActKind kind,
            Stance stance,
            boolean hedged,
            Basis basis,
            Said said,
            Optional<String> speaker,
            List<Hand> chain,
            Optional<When> when,
            Optional<LocalDate> statedOn,
            Optional<Where> where,
            Optional<Quantity> quantity,
            Optional<String> source,
            Digest commitment,
            Optional<Passage> passage) {

        public Statement {
            chain = List.copyOf(chain);
        }

        /** A statement whose document is not known yet, or may not be. */
        public Statement(
                String key,
                ActKind kind,
                Stance stance,
                boolean hedged,
                Basis basis,
                Said said,
                Optional<String> speaker,
                List<Hand> chain,
                Optional<When> when,
                Optional<LocalDate> statedOn,
                Optional<Where> where,
                Optional<Quantity> quantity,
                Optional<String> source,
                Digest commitment) {
            this(
                    key,
                    kind,
                    stance,
                    hedged,
                    basis,
                    said,
                    speaker,
                    chain,
                    when,
                    statedOn,
                    where,
                    quantity,
                    source,
                    commitment,
                    Optional.empty());
        }

        /** The same statement, of a document that may be known. */
        Statement from(Optional<String> document, Optional<Passage> words) {
            return new Statement(
                    key,
                    kind,
                    stance,
                    hedged,
                    basis,
                    said,
                    speaker,
                    chain,
                    when,
                    statedOn,
                    where,
                    quantity,
                    document,
                    commitment,
                    words);
        }
    }

    /**
     * Where words stand in the text of a document, and some of what stands around them.
     *
     * @param start in Unicode code points from the beginning of the text
     * @param end the same, behind the last
     * @param prefix what stands before them, as may be shown
     * @param suffix what stands behind them, as may be shown
     */
    public record Passage(int start, int end, String prefix, String suffix) {}

    /** What a statement says, as the public may read it. */
    public sealed interface Said {

        /** The language it is written in. */
        Language language();

        /** All of it as one text, with what is left out marked. */
        String text();
    }

    /**
     * The exact words of a document, but for the pieces that are left out.
     *
     * @param pieces words and what stands for others, in their order
     */
    public record Quoted(Language language, List<Piece> pieces) implements Said {

        public Quoted {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /** Words that a person wrote or approved in place of the original ones. */
    public record Paraphrased(Language language, String text) implements Said {}

    /**
     * Part of a quotation.
     *
     * @param own whether these are the document's words, and not what stands for words that are left out
     */
    public record Piece(String text, boolean own) {}

    /** One pair of hands, as may be shown. */
    public record Hand(String name, Step.Kind kind, boolean stated) {}

    /**
     * A number as it was told; an open bound is empty.
     *
     * @param unit of count; {@code %} for a share
     * @param of the population counted, in the words of the text
     */
    public record Quantity(
            OptionalDouble low, OptionalDouble high, boolean approximate, String unit, Optional<String> of) {

        /** The same amount of another population. */
        Quantity of(Optional<String> population) {
            return new Quantity(low, high, approximate, unit, population);
        }
    }

    /** From whom the knowledge behind some statements comes, as may be shown. */
    public record Origin(String name, Step.Kind kind, List<String> statements) {

        public Origin {
            statements = List.copyOf(statements);
        }
    }

    /** Two statements that cannot both be so. */
    public record Clash(Contradiction.Type type, String left, String right, String why) {}

    /**
     * One figure followed through those who repeat it.
     *
     * @param what what is counted, in the words of whoever said it first
     * @param first the key of the statement that said it first
     */
    public record Figure(
            String what,
            String unit,
            OptionalDouble low,
            OptionalDouble high,
            String first,
            String by,
            Optional<LocalDate> on,
            Optional<String> of,
            List<Repeat> repeats) {

        public Figure {
            repeats = List.copyOf(repeats);
        }
    }

    /** A statement that repeats a figure, and what has become different in it. */
    public record Repeat(String statement, Optional<String> of, Optional<Drift> drift, String why) {}

    /**
     * A document that is quoted.
     *
     * @param key its public name in this release
     * @param exhibit the digest of its bytes as they were received; empty where it may not be known
     * @param reader the program that read it, as it was set
     */
    public record Source(
            String key,
            Optional<String> outlet,
            Optional<String> title,
            Optional<String> url,
            Optional<LocalDate> published,
            Language language,
            Optional<Digest> exhibit,
            Optional<Maker.Machine> reader) {}

    /** Documents that rest on one another. */
    public record Echo(Retelling.Kind kind, List<String> sources, Optional<String> original) {

        public Echo {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Something that was set right.
     *
     * @param notice what the newsroom says of it; of what was taken out how many statements
     * @param statement the key of the statement, where it is still shown
     */
    public record Change(LocalDate on, Sort sort, String notice, Optional<String> statement) {

        /** What sort of change. */
        public enum Sort {
            /** Something was wrong and is set right. */
            CORRECTED,
            /** A statement of an earlier release is no longer said. */
            TAKEN_OUT
        }
    }

    /**
     * What the reader must know of what is not here.
     *
     * @param documents how many documents were read for it
     * @param statements how many claims they make
     * @param heldBack how many of these stay out
     */
    public record Limits(long documents, long statements, long heldBack) {}
}
