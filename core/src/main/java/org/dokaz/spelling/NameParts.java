package org.dokaz.spelling;

import java.util.List;
import java.util.Optional;

/**
 * One way to read a name: what is what in it.
 *
 * @param given the given name or its initial
 * @param father the patronymic, a second name, or an initial in its place
 * @param patronymic what the second name is as a patronymic; of stem "" when it is none
 * @param family the parts of the family name in their order
 * @param gender what the whole tells of the bearer
 * @param inflected whether it is read as standing in another case than the nominative
 * @param likely whether this is the plain way to read it; another way proves less
 */
record NameParts(
        Optional<NameWord> given,
        Optional<NameWord> father,
        Patronymic patronymic,
        List<FamilyName> family,
        Gender gender,
        boolean inflected,
        boolean likely) {}
