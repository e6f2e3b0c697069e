package org.dokaz.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dokaz.atlas.Atlas;
import org.dokaz.fetch.Network;
import org.dokaz.model.Maker;
import org.dokaz.pipeline.Equipment;

/**
 * The pages on which people work on a case, as the command line opens them. Found among the libraries that the launcher names, so that no other
 * command carries them.
 */
public interface Workbench {

    /**
     * What is to be opened, and where.
     *
     * @param folder the case's
     * @param host the address that is listened on
     * @param port the port; 0 for any that is free
     * @param random for secrets and salts
     * @param atlas what is known of places
     * @param tell one line to whoever sits at the terminal
     * @param equipment what the user brings to what comes with the program, for reading
     * @param network in which sites are asked for what people name
     */
    record Setting(
            Path folder,
            String host,
            int port,
            Maker.Machine maker,
            InstantSource clock,
            SecureRandom random,
            Supplier<Atlas> atlas,
            Consumer<String> tell,
            Equipment equipment,
            Network network) {}

    /** A workbench that can be reached. Closing it ends its case as any command ends it. */
    interface Open extends AutoCloseable {

        /** Where a browser finds it. */
        String address();

        /** The secret by which the owner signs in this time; empty where the case has accounts. */
        Optional<String> secret();

        @Override
        void close();
    }

    /** Opens the workbench; it can be reached when this returns. */
    Open open(Setting setting);
}
