package org.dokaz.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.IntakeForm;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How exhibits were collected, as far as it can be the same for many: each is what is known, or n/a: and why nothing is. */
final class IntakeOptions {

    @Option(names = "--collected-by", paramLabel = "WHO", description = "Who collected it, under the house's name.")
    Optional<String> collector = Optional.empty();

    @Option(names = "--from", paramLabel = "URL", description = "The address that it was collected from.")
    Optional<String> address = Optional.empty();

    @Option(names = "--collected-at", paramLabel = "TIME", description = "When: in UTC, and as the source tells it.")
    Optional<String> time = Optional.empty();

    @Option(
            names = "--machine-address",
            paramLabel = "IP",
            description = "The network address of the machine that collected it.")
    Optional<String> machine = Optional.empty();

    @Option(
            names = "--virtual-identity",
            paramLabel = "TEXT",
            description = "The virtual identity that was used for collecting it.")
    Optional<String> identity = Optional.empty();

    /** What was given. */
    Map<Field, Entry> fields(CommandSpec spec) {
        Map<Field, Entry> fields = new EnumMap<>(Field.class);
        put(spec, fields, Field.COLLECTOR, collector, "--collected-by");
        put(spec, fields, Field.TARGET_URL, address, "--from");
        put(spec, fields, Field.TIME, time, "--collected-at");
        put(spec, fields, Field.MACHINE_ADDRESS, machine, "--machine-address");
        put(spec, fields, Field.VIRTUAL_IDENTITY, identity, "--virtual-identity");
        return fields;
    }

    static void put(CommandSpec spec, Map<Field, Entry> fields, Field field, Optional<String> given, String option) {
        if (given.isEmpty()) {
            return;
        }
        String text = Demands.text(spec, given, option, "say what is known, or n/a: and why nothing is");
        try {
            fields.put(field, IntakeForm.entry(text, option));
        } catch (IllegalArgumentException bare) {
            throw Demands.wrong(spec, String.valueOf(bare.getMessage()));
        }
    }
}
