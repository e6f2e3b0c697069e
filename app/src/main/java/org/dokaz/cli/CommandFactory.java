package org.dokaz.cli;

import java.util.Map;
import java.util.function.Function;
import org.dokaz.app.PlacesByName;
import picocli.CommandLine;

/** Makes commands that speak through one terminal. */
final class CommandFactory implements CommandLine.IFactory {

    private static final Map<Class<?>, Function<Terminal, Object>> MADE = Map.ofEntries(
            Map.entry(ReadCommand.class, ReadCommand::new),
            Map.entry(ReportCommand.class, ReportCommand::new),
            Map.entry(KeysCommand.class, KeysCommand::new),
            Map.entry(VaultCommand.class, VaultCommand::new),
            Map.entry(HandoverMakeCommand.class, HandoverMakeCommand::new),
            Map.entry(HandoverOpenCommand.class, HandoverOpenCommand::new),
            Map.entry(StampRequestCommand.class, StampRequestCommand::new),
            Map.entry(StampCourierCommand.class, StampCourierCommand::new),
            Map.entry(StampAcceptCommand.class, StampAcceptCommand::new),
            Map.entry(StampListCommand.class, StampListCommand::new),
            Map.entry(VerifyCommand.class, VerifyCommand::new),
            Map.entry(WatchCommand.class, WatchCommand::new),
            Map.entry(TrainCommand.class, TrainCommand::new),
            Map.entry(InventCommand.class, InventCommand::new),
            Map.entry(CorroborateCommand.class, CorroborateCommand::new),
            Map.entry(ServeCommand.class, ServeCommand::new),
            Map.entry(HealthCommand.class, HealthCommand::new),
            Map.entry(SearchCommand.class, SearchCommand::new),
            Map.entry(JudgeCommand.class, JudgeCommand::new),
            Map.entry(ConsentCommand.class, ConsentCommand::new),
            Map.entry(AssessCommand.class, AssessCommand::new),
            Map.entry(IntakeCommand.class, IntakeCommand::new),
            Map.entry(ExamineCommand.class, ExamineCommand::new),
            Map.entry(FirstAccountCommand.class, FirstAccountCommand::new),
            Map.entry(ExpungeCommand.class, ExpungeCommand::new),
            Map.entry(MoveCommand.class, MoveCommand::new),
            Map.entry(PublishCommand.class, PublishCommand::new),
            Map.entry(ExportCommand.class, ExportCommand::new),
            Map.entry(RedactCommand.class, RedactCommand::new),
            Map.entry(ExplainPlaceCommand.class, ExplainPlaceCommand::new),
            Map.entry(ExplainTimeCommand.class, ExplainTimeCommand::new),
            Map.entry(ExplainUnitCommand.class, ExplainUnitCommand::new),
            Map.entry(
                    ExplainNameCommand.class,
                    terminal -> new ExplainNameCommand(terminal, new PlacesByName(UserGazetteer::atlas))),
            Map.entry(GazetteerImportCommand.class, GazetteerImportCommand::new),
            Map.entry(GazetteerListCommand.class, GazetteerListCommand::new),
            Map.entry(DemoCommand.class, DemoCommand::new));

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Function<Terminal, Object> made = MADE.get(type);
        return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made.apply(terminal));
    }
}
