package org.dokaz;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The house rules that no compiler knows. Each check tells what it found, one line each. */
final class Tidy {

    static final int FILE_LINES_MAX = 400;
    static final int METHOD_LINES_MAX = 60;

    // Taken apart, so that this file passes its own check.
    private static final Pattern LEFTOVER = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final Pattern STANDARD_STREAM = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b");
    private static final Pattern BANNED_WORD = Pattern.compile(
            "(Manager|Helper|Utils?|Utilit(y|ies)|Impl|Misc|Common)(?![a-z])|^(Abstract|Base)(?=[A-Z])");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.*/>-])/(work/|root/|home/[a-z]|Users/[A-Za-z]|tmp/wt)|[A-Z]:\\\\Users\\\\");
    private static final Pattern REGISTRY_HOST = Pattern.compile(Stream.of(
                    "repo1|maven|org",
                    "repo|maven|apache|org",
                    "central|sonatype|com",
                    "registry|npmjs|org",
                    "pypi|org",
                    "files|pythonhosted|org",
                    "crates|io",
                    "proxy|golang|org",
                    "deb|debian|org",
                    "archive|ubuntu|com",
                    "docker|io",
                    "ghcr|io")
            .map(host -> "\\b" + host.replace("|", "\\.") + "\\b")
            .reduce((left, right) -> left + "|" + right)
            .orElseThrow());

    private Tidy() {}

    /** What is wrong with the text of any file. */
    static List<String> faultsOfText(String text) {
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (LEFTOVER.matcher(line).find()) {
                faults.add("line " + number + ": something was left to do");
            }
            if (MACHINE_PATH.matcher(line).find()) {
                faults.add("line " + number + ": a path of one machine");
            }
            if (REGISTRY_HOST.matcher(line).find()) {
                faults.add("line " + number + ": the host of a package registry");
            }
        }
        return faults;
    }

    /** What is wrong with a Java source beyond what can be wrong with any text. */
    static List<String> faultsOfJava(String source, boolean mayPrint) {
        List<String> faults = new ArrayList<>();
        long lines = source.lines().count();
        if (lines > FILE_LINES_MAX) {
            faults.add("has " + lines + " lines, more than " + FILE_LINES_MAX);
        }
        if (!mayPrint && STANDARD_STREAM.matcher(source).find()) {
            faults.add("writes to a standard stream outside the command line");
        }
        new Shape(faults).look(source);
        return faults;
    }

    /** The tree of one source, walked for names and lengths. */
    private static final class Shape extends TreeScanner<Void, Void> {

        private final List<String> faults;
        private CompilationUnitTree unit;
        private Trees trees;

        Shape(List<String> faults) {
            this.faults = faults;
        }

        void look(String source) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, null, ignored -> {}, List.of(), null, List.of(new Source(source)));
            trees = Trees.instance(task);
            try {
                for (CompilationUnitTree parsed : task.parse()) {
                    unit = parsed;
                    scan(parsed, null);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (BANNED_WORD.matcher(name).find()) {
                faults.add("the name " + name + " does not say what the thing is");
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof BlockTree initialiser) {
                    measure("an initialiser of " + name, initialiser);
                }
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                measure(method.getName().toString(), method);
            }
            return super.visitMethod(method, nothing);
        }

        private void measure(String name, Tree tree) {
            long lines = line(trees.getSourcePositions().getEndPosition(unit, tree))
                    - line(trees.getSourcePositions().getStartPosition(unit, tree))
                    + 1;
            if (lines > METHOD_LINES_MAX) {
                faults.add(name + " has " + lines + " lines, more than " + METHOD_LINES_MAX);
            }
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
