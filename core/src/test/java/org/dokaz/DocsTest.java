package org.dokaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages tell of what is there, and of nothing that is not. */
class DocsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/dokaz");
    private static final String HOUSE = "org/dokaz/";
    private static final List<String> RESOURCES =
            List.of("core/src/main/resources/org/dokaz/", "web/src/main/resources/org/dokaz/");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public .*\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");
    private static final int RESOURCES_MIN = 10;

    @Test
    void everyPackageIsInTheArchitecture() {
        Set<String> told = quotedIn(page("ARCHITECTURE.md"));
        Set<String> packages = new TreeSet<>();
        for (String module : List.of("core", "app", "web")) {
            folders(Repository.root().resolve(module).resolve(SOURCES)).forEach(packages::add);
        }
        folders(Repository.root().resolve("core").resolve(SOURCES).resolve("read"))
                .forEach(part -> packages.add("read." + part));
        packages.remove("read");
        assertThat(told).containsAll(packages);
    }

    @Test
    void theGlossaryIsTheListOfTheModelsTypes() {
        String architecture = page("ARCHITECTURE.md");
        String glossary = architecture.substring(
                architecture.indexOf("## Glossary"), architecture.indexOf("## What always holds"));
        Set<String> told = new TreeSet<>();
        glossary.lines().filter(line -> line.startsWith("| `")).forEach(line -> told.addAll(quotedIn(line)));
        Set<String> types = new TreeSet<>();
        for (Path file : Repository.files()) {
            if (Repository.name(file).startsWith("core/src/main/java/org/dokaz/model/")) {
                Matcher type = PUBLIC_TYPE.matcher(Repository.text(file));
                if (type.find()) {
                    types.add(type.group(1));
                }
            }
        }
        assertThat(told).isEqualTo(types);
    }

    @Test
    void everythingThatShipsIsInData() {
        Set<String> listed = new TreeSet<>();
        quotedIn(page("DATA.md"))
                .forEach(entry -> listed.add(
                        entry.substring(entry.indexOf(HOUSE) < 0 ? 0 : entry.indexOf(HOUSE) + HOUSE.length())));
        List<String> shipped = Repository.files().stream()
                .map(Repository::name)
                .flatMap(name ->
                        RESOURCES.stream().filter(name::startsWith).map(folder -> name.substring(folder.length())))
                .toList();
        assertThat(shipped)
                .hasSizeGreaterThan(RESOURCES_MIN)
                .allSatisfy(name -> assertThat(listed).as(name).anyMatch(entry -> covers(entry, name)));
    }

    @Test
    void whatAnEntryCovers() {
        assertThat(covers("sample/", "sample/index.txt")).isTrue();
        assertThat(covers("language/*/times.rules", "language/uk/times.rules")).isTrue();
        assertThat(covers("language/{en,uk}/tagger.model", "language/uk/tagger.model"))
                .isTrue();
        assertThat(covers("language/{en,uk}/tagger.model", "language/ru/tagger.model"))
                .isFalse();
        assertThat(covers("language/*/times.rules", "language/uk/old/times.rules"))
                .isFalse();
        assertThat(covers("language/uk/times.rules", "language/uk/times.rules.txt"))
                .isFalse();
    }

    /** An entry is a file or a folder with a slash behind it; a star stands for part of a name, braces for a choice. */
    private static boolean covers(String entry, String name) {
        Matcher choice = CHOICE.matcher(entry);
        if (choice.find()) {
            return Stream.of(choice.group(1).split(",", -1))
                    .map(one -> entry.substring(0, choice.start()) + one + entry.substring(choice.end()))
                    .anyMatch(one -> covers(one, name));
        }
        String pattern = Stream.of(entry.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((left, right) -> left + "[^/]*" + right)
                .orElseThrow();
        return Pattern.matches(pattern + (entry.endsWith("/") ? ".*" : ""), name);
    }

    @Test
    void noLinkLeadsNowhere() {
        List<String> broken = new ArrayList<>();
        for (Path file : Repository.files()) {
            if (file.toString().endsWith(".md")) {
                Matcher link = LINK.matcher(Repository.text(file));
                while (link.find()) {
                    if (!Files.exists(file.resolveSibling(link.group(1)))) {
                        broken.add(Repository.name(file) + " -> " + link.group(1));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static String page(String name) {
        return Repository.text(Repository.root().resolve(name));
    }

    private static Set<String> quotedIn(String text) {
        Set<String> quoted = new TreeSet<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted;
    }

    private static List<String> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
