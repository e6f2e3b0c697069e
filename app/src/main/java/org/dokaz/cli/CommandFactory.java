package org.dokaz.cli;

import org.dokaz.spelling.KnownNames;
import picocli.CommandLine;

/** Makes commands that speak through one terminal. */
final class CommandFactory implements CommandLine.IFactory {

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ReadCommand.class) {
            return type.cast(new ReadCommand(terminal));
        }
        if (type == ReportCommand.class) {
            return type.cast(new ReportCommand(terminal));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(terminal));
        }
        if (type == TrainCommand.class) {
            return type.cast(new TrainCommand(terminal));
        }
        if (type == ExplainPlaceCommand.class) {
            return type.cast(new ExplainPlaceCommand(terminal));
        }
        if (type == GazetteerImportCommand.class) {
            return type.cast(new GazetteerImportCommand(terminal));
        }
        if (type == GazetteerListCommand.class) {
            return type.cast(new GazetteerListCommand(terminal));
        }
        if (type == ExplainNameCommand.class) {
            return type.cast(new ExplainNameCommand(terminal, KnownNames.NONE));
        }
        if (type == DemoCommand.class) {
            return type.cast(new DemoCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
