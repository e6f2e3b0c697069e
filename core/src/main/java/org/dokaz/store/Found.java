package org.dokaz.store;

import java.util.Optional;
import org.dokaz.model.Exhibit;

/**
 * An exhibit at one of the places where it was found.
 *
 * @param path exactly as the user named it; empty for standard input
 */
public record Found(Optional<String> path, Exhibit exhibit) {}
