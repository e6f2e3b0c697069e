package org.dokaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repository is tidy, and the checks that say so would notice if it were not. */
class TidyTest {

    private static final int SOURCES_MIN = 50;
    private static final Set<String> TEXT_ENDINGS = Set.of(
            "java", "md", "xml", "txt", "rules", "sh", "yml", "yaml", "json", "html", "css", "js", "tsv", "csv",
            "config");

    @Test
    void everyFileIsTidy() {
        List<String> faults = new ArrayList<>();
        for (Path file : Repository.files()) {
            String name = Repository.name(file);
            if (isText(name)) {
                Tidy.faultsOfText(Repository.text(file)).forEach(fault -> faults.add(name + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everySourceIsTidy() {
        List<Path> sources = Repository.files().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        // Each is parsed by a compiler of its own.
        List<String> faults = sources.parallelStream()
                .flatMap(source -> faultsOfSource(source).stream())
                .toList();
        assertThat(faults).isEmpty();
        assertThat(sources).hasSizeGreaterThan(SOURCES_MIN);
    }

    private static List<String> faultsOfSource(Path source) {
        String name = Repository.name(source);
        boolean mayPrint = name.startsWith("app/src/main/java/org/dokaz/cli/")
                || name.equals("cluster/src/main/java/org/dokaz/cluster/ClusterMain.java")
                || name.startsWith("bench/")
                || name.startsWith("verify/")
                || name.contains("/src/test/");
        return Tidy.faultsOfJava(Repository.text(source), mayPrint).stream()
                .map(fault -> name + ": " + fault)
                .toList();
    }

    private static boolean isText(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 || TEXT_ENDINGS.contains(last.substring(dot + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TO-DO: later",
                "see /wo-rk/shared for it",
                "cd \"/ho-me/anna/dokaz\"",
                "C:\\Us-ers\\anna",
                "<url>https://repo1.ma-ven.org/maven2</url>",
                "pip install --index-url https://py-pi.org/simple"
            })
    void somethingUntidyIsNoticed(String written) {
        // The hyphen keeps these lines from being noticed in this very file.
        assertThat(Tidy.faultsOfText(written.replace("-", ""))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/usr/lib/jvm/*", "<a href=\"/news/home/\">", "a todo list in lower case", "xmlns of Maven's pom"
            })
    void whatOnlyLooksUntidyIsLeftAlone(String written) {
        assertThat(Tidy.faultsOfText(written)).isEmpty();
    }

    @Test
    void aFileThatIsTooLongIsNoticed() {
        String longest = "class Long {\n" + "// a line\n".repeat(Tidy.FILE_LINES_MAX - 2) + "}\n";
        assertThat(Tidy.faultsOfJava(longest, false)).isEmpty();
        assertThat(Tidy.faultsOfJava(longest + "\n", false)).hasSize(1);
    }

    @Test
    void aMethodThatIsTooLongIsNoticed() {
        assertThat(Tidy.faultsOfJava(method(Tidy.METHOD_LINES_MAX), false)).isEmpty();
        assertThat(Tidy.faultsOfJava(method(Tidy.METHOD_LINES_MAX + 1), false)).hasSize(1);
    }

    @Test
    void anInitialiserThatIsTooLongIsNoticed() {
        String source = method(Tidy.METHOD_LINES_MAX + 1).replace("void work()", "static");
        assertThat(Tidy.faultsOfJava(source, false)).hasSize(1);
    }

    private static String method(int lines) {
        return "class Short {\n    void work() {\n" + "        ;\n".repeat(lines - 2) + "    }\n}\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"CaseManager", "StringUtils", "StageImpl", "AbstractStage", "BaseReader", "ReadHelper"})
    void aNameThatSaysNothingIsNoticed(String name) {
        assertThat(Tidy.faultsOfJava("final class " + name + " {}", false)).hasSize(1);
        assertThat(Tidy.faultsOfJava("class Outer { record " + name + "() {} }", false))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basement", "Implement", "CommonwealthName", "Abstraction"})
    void aNameThatOnlyBeginsSoIsLeftAlone(String name) {
        assertThat(Tidy.faultsOfJava("final class " + name + " {}", false)).isEmpty();
    }

    @Test
    void printingIsForTheCommandLine() {
        String source = "class Loud { void say() { System.out.println(); } }";
        assertThat(Tidy.faultsOfJava(source, false)).hasSize(1);
        assertThat(Tidy.faultsOfJava(source, true)).isEmpty();
    }
}
