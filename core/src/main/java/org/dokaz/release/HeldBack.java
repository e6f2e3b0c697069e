package org.dokaz.release;

import java.util.Optional;
import org.dokaz.model.Anchor;

/**
 * A claim that stays out of a release. For eyes inside the house only.
 *
 * @param person whom it protects, where it is one person
 * @param why the reason, and what would let it out
 */
public record HeldBack(Anchor claim, Optional<String> person, String why) {}
