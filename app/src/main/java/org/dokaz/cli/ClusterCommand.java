package org.dokaz.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.flow.DokazException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads and compares on an engine of several machines. The engine is a program of its own, whose libraries this one does not carry: the launcher starts
 * it, and here it is only told of.
 */
@Command(
        name = "cluster",
        description = "Reads documents and compares what they say on an engine of several machines (Spark), where they"
                + " outgrow one: the same results, byte for byte.",
        mixinStandardHelpOptions = true)
final class ClusterCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files and folders that every machine finds at the same place: all that 'dokaz read' reads, and"
                            + " Parquet files with a column of bytes.")
    List<String> inputs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the results, which every machine finds too.")
    String out = "";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The engine, in Spark's words: local[*], which is the default, or spark://HOST:PORT.")
    Optional<String> master = Optional.empty();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "A file of the engine's settings, such as the secret of a cluster.")
    Optional<String> settings = Optional.empty();

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "One setting of the engine's.")
    List<String> conf = List.of();

    @Option(
            names = "--tables",
            paramLabel = "jdbc:postgresql://HOST/DB",
            description = "A database that is to have the results as tables too.")
    Optional<String> tables = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "As whom the database is asked. The password belongs into .pgpass in your home folder.")
    Optional<String> user = Optional.empty();

    @Override
    public Integer call() {
        throw new DokazException(
                "the engine's libraries are not at hand; start it by the script ./dokaz, which names them");
    }
}
