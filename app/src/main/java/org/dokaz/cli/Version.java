package org.dokaz.cli;

import org.dokaz.pipeline.Program;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Program.NAME + " " + Program.version()};
    }
}
