package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseSearch;
import org.dokaz.search.BrokenQuery;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;
import org.dokaz.search.HitJson;
import org.dokaz.search.Question;
import org.dokaz.search.SavedSearches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches what a case says. */
@Command(
        name = "search",
        description = "Searches the transcripts, claims and entities of a case, in any form, spelling and script.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "Words, \"exact words\", beginnings*, field:value, AND, OR, NOT and parentheses.")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            description = "text for people, which is the default, or jsonl for programs.")
    private Format format = Format.TEXT;

    @Option(names = "--in", paramLabel = "PART", description = "transcripts, claims or entities; all where left out.")
    private List<String> in = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind of act, by its code.")
    private List<String> kinds = List.of();

    @Option(names = "--stance", paramLabel = "STANCE", description = "Only claims told in this stance.")
    private List<String> stances = List.of();

    @Option(names = "--place", paramLabel = "NAME", description = "Only at this place, in any spelling of its name.")
    private List<String> places = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Only what lies, or may lie, on this day or later.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Only what lies, or may lie, on this day or earlier.")
    private Optional<String> until = Optional.empty();

    @Option(names = "--source", paramLabel = "NAME", description = "Only from this outlet or channel.")
    private List<String> sources = List.of();

    @Option(
            names = "--standing",
            paramLabel = "STANDING",
            description = "Only claims of events that stand so: single_origin, corroborated or contested.")
    private List<String> standings = List.of();

    @Option(names = "--language", paramLabel = "CODE", description = "Only documents in this language.")
    private List<String> languages = List.of();

    @Option(names = "--review", paramLabel = "STATE", description = "Only claims as_read, or only those corrected.")
    private List<String> reviews = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "How many hits are shown, 1 to 1000; else 20.")
    private int limit = Question.LIMIT_USUAL;

    @Option(
            names = "--after",
            paramLabel = "TOKEN",
            description = "The next page: TOKEN is what the last one ended with.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--compare",
            description = "Bring entities and the standing of events up to the documents, however large the case is.")
    private boolean compare;

    @Option(names = "--save", paramLabel = "NAME", description = "Keep this search under a name.")
    private Optional<String> save = Optional.empty();

    @Option(names = "--saved", paramLabel = "NAME", description = "Search as it was saved under this name.")
    private Optional<String> saved = Optional.empty();

    @Option(names = "--list-saved", description = "List the saved searches, and search nothing.")
    private boolean list;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        SavedSearches kept = new SavedSearches(folder);
        if (list) {
            kept.all().forEach(one -> terminal.out().println(Plain.line(SearchSheet.saved(one))));
            return ExitCode.DONE;
        }
        try {
            Question question = question(kept);
            // What is wrong with it is told before the case is opened.
            question.check();
            search(folder, question);
            save.ifPresent(name -> kept.save(name, question));
        } catch (BrokenQuery broken) {
            throw new ParameterException(spec.commandLine(), Plain.line(String.valueOf(broken.getMessage())));
        }
        return ExitCode.DONE;
    }

    private Question question(SavedSearches kept) {
        String query = String.join(" ", words);
        List<Filter> filters = filters();
        if (saved.isPresent()) {
            if (!query.isBlank() || !filters.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--saved brings its own words and filters; leave out the others, or --saved");
            }
            SavedSearches.Saved found = kept.named(saved.get())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "no search was saved as '" + Plain.line(saved.get())
                                    + "'; --list-saved shows those that were"));
            query = found.query();
            filters = found.filters();
        }
        return new Question(query, filters, true, limit, after);
    }

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        add(filters, "in", in);
        add(filters, "kind", kinds);
        add(filters, "stance", stances);
        add(filters, "place", places);
        add(filters, "from", from.stream().toList());
        add(filters, "until", until.stream().toList());
        add(filters, "source", sources);
        add(filters, "standing", standings);
        add(filters, "language", languages);
        add(filters, "review", reviews);
        return filters;
    }

    private static void add(List<Filter> filters, String field, List<String> values) {
        values.forEach(value -> filters.add(Filter.of(field, value)));
    }

    private void search(Path folder, Question question) {
        try (CaseFile file = CaseFile.open(folder, UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom());
                CaseSearch search = CaseSearch.of(folder)) {
            file.notes().forEach(note -> terminal.tell(Plain.line(note)));
            search.bringUp(file, compare ? CaseSearch.Extent.COMPARED : CaseSearch.Extent.USUAL);
            Found found = search.find(question);
            if (!found.isCompared()) {
                terminal.tell(
                        "entities and the standing of events are not those of all documents yet; --compare brings them up");
            }
            if (format == Format.JSONL) {
                found.hits().forEach(hit -> terminal.out().println(HitJson.of(hit)));
                terminal.out().println(HitJson.summary(found));
            } else {
                new SearchSheet(terminal.columns(), terminal.colours())
                        .lines(found)
                        .forEach(terminal.out()::println);
            }
        }
    }
}
