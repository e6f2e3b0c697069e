package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page of commands and the program agree. */
class CommandDocsTest {

    private static final Path PAGE = Path.of("..", "docs", "commands.md");
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern LONG_OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    /** What the launcher understands before the program starts. */
    private static final Set<String> LAUNCHERS_OPTIONS = Set.of("--all", "--reproducible");

    private static final Set<String> LAUNCHERS_COMMANDS = Set.of("test");

    @Test
    void everyCommandHasItsSectionAndEveryOptionItsPlaceInIt() throws IOException {
        String page = Files.readString(PAGE);
        program().getSubcommands().forEach((name, command) -> {
            if (name.equals("help")) {
                return;
            }
            assertThat(page).contains("\n## dokaz " + name);
            String section = section(page, name);
            told(section, name, command);
            command.getSubcommands().forEach((part, below) -> {
                assertThat(page).contains("\n## dokaz " + name + " " + part);
                told(section(page, name + " " + part), part, below);
            });
        });
    }

    private static void told(String section, String name, CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                assertThat(section).as(name).contains("`" + option.longestName());
            }
        }
    }

    @Test
    void nothingIsPromisedThatIsNotThere() throws IOException {
        Set<String> known = new TreeSet<>(LAUNCHERS_OPTIONS);
        options(program(), known);
        Set<String> commands = new TreeSet<>(LAUNCHERS_COMMANDS);
        commands.addAll(program().getSubcommands().keySet());
        for (Path page : Set.of(PAGE, README)) {
            Set<String> told = new TreeSet<>();
            Matcher option = LONG_OPTION.matcher(Files.readString(page));
            while (option.find()) {
                told.add(option.group());
            }
            assertThat(known).as(page.toString()).containsAll(told);
        }
        Matcher heading = Pattern.compile("(?m)^## dokaz ([\\w-]+)").matcher(Files.readString(PAGE));
        while (heading.find()) {
            assertThat(commands).contains(heading.group(1));
        }
    }

    @Test
    void everyExitCodeIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (int code = ExitCode.DONE; code <= ExitCode.BUG; code++) {
            assertThat(page).contains("\n| " + code + " |");
        }
    }

    private static String section(String page, String name) {
        int start = page.indexOf("\n## dokaz " + name);
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static void options(CommandLine command, Set<String> names) {
        command.getCommandSpec().options().forEach(option -> names.addAll(Set.of(option.names())));
        command.getSubcommands().values().forEach(below -> options(below, names));
    }

    private static CommandLine program() {
        return Main.commandLine(Session.terminalToNowhere());
    }
}
