package org.dokaz.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.dokaz.preserve.CustodyExtract;

/** The verifier that goes into packages, compiled for Java 17 and run inside the test. */
public final class StrangersVerifier {

    private final Method run;

    /**
     * Compiles it.
     *
     * @param folder for its source and classes
     */
    public StrangersVerifier(Path folder) throws IOException {
        Path source = source(folder);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-proc:none", "-d", folder.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException("the verifier does not compile");
        }
        try {
            ClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
            run = loader.loadClass("Verify").getDeclaredMethod("run", Path.class, PrintStream.class);
            run.setAccessible(true);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Its source, written where it can be run from. */
    public static Path source(Path folder) throws IOException {
        Path source = Files.createDirectories(folder).resolve("Verify.java");
        Files.write(source, CustodyExtract.verifier());
        return source;
    }

    /** What it says of a package or a case, its exit code on the last line. */
    public String says(Path place) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Object code = run.invoke(null, place, out);
            return said.toString(StandardCharsets.UTF_8) + code;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Whether it finds that everything holds. */
    public boolean accepts(Path place) {
        return says(place).endsWith("holds.\n0");
    }
}
