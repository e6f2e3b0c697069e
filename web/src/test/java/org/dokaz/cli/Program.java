package org.dokaz.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One run of the program inside a test. */
public record Program(int code, String told) {

    /** Runs a command to its end. */
    public static Program run(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, Terminal.Sight.PLAIN);
        int code = Main.run(terminal, arguments);
        return new Program(code, told.toString(StandardCharsets.UTF_8));
    }

    /** Makes the case of the bundled sample in this folder, as the demonstration does. */
    public static Program demo(Path folder) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, Terminal.Sight.PLAIN);
        int code = DemoCommand.demonstrate(terminal, folder);
        return new Program(code, told.toString(StandardCharsets.UTF_8));
    }
}
