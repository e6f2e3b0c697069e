package org.dokaz.release;

import org.dokaz.model.Span;

/**
 * Something that narrows down who somebody is.
 *
 * @param span where it stands
 * @param person where the person's name or description stands that it is told of
 * @param kind which sort, as {@code home_town}
 * @param value as it was told
 */
public record Trait(Span span, Span person, String kind, String value) {}
