package org.dokaz.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.Where;
import org.junit.jupiter.api.Test;

/** Bodies in quotation marks and without. */
class LocalBodiesTest {

    @Test
    void aNameInQuotationMarksIsTheSameWithoutTheWordForWhatItIs() {
        assertThat(organisations(
                        Paper.in(Language.RUSSIAN, "Один").organisation("движение «Чёрная полынь»"),
                        Paper.in(Language.RUSSIAN, "Два").organisation("Чёрная полынь")))
                .hasSize(1);
    }

    @Test
    void twoBodiesOfOneQuotedNameAreLeftOpen() {
        assertThat(organisations(
                        Paper.in(Language.RUSSIAN, "Один").organisation("завод «Ковыль»"),
                        Paper.in(Language.RUSSIAN, "Два").organisation("газета «Ковыль»")))
                .hasSize(2);
    }

    @Test
    void aBodyThatEveryTownHasIsOneOnlyWhereDocumentsAreAboutOneTown() {
        List<Entity> found = organisations(
                Paper.in(Language.ENGLISH, "One")
                        .place("Vyshnivka", Where.named("Vyshnivka"))
                        .words("The commandant's office"),
                Paper.in(Language.RUSSIAN, "Два")
                        .place("Вишнёвке", Where.named("Вишнёвка"))
                        .words("в комендатуре"),
                Paper.in(Language.RUSSIAN, "Три")
                        .place("Рубановке", Where.named("Рубановка"))
                        .words("у комендатуры"),
                Paper.in(Language.UKRAINIAN, "Чотири").words("комендатура"),
                Paper.in(Language.UKRAINIAN, "П'ять").words("комендатурі"));
        assertThat(found).extracting(entity -> entity.mentions().size()).containsExactly(2, 1, 1, 1);
        assertThat(found).extracting(Entity::name).containsOnly("commandant's office");
    }

    @Test
    void aBodyNamedInFullIsNotTakenApart() {
        assertThat(organisations(Paper.in(Language.UKRAINIAN, "Один").organisation("Рубанівська міська рада")))
                .singleElement()
                .extracting(Entity::name)
                .isEqualTo("Рубанівська міська рада");
    }

    @Test
    void whatStandsInQuotationMarksIsFoundAndNothingElse() {
        assertThat(Quoted.inside("завод «Ковыль»")).isEqualTo("Ковыль");
        assertThat(Quoted.inside("«Ковыль»")).isEmpty();
        assertThat(Quoted.inside("завод Ковыль")).isEmpty();
        assertThat(Quoted.inside("")).isEmpty();
        assertThat(Quoted.inside("завод «»")).isEmpty();
        assertThat(Quoted.inside("a \"")).isEmpty();
    }

    private static List<Entity> organisations(Paper... papers) {
        Resolver resolver = new Resolver();
        List.of(papers).forEach(paper -> resolver.add(paper.reading()));
        return resolver.resolve(List.of()).entities().stream()
                .filter(entity -> entity.kind() == EntityKind.ORGANISATION)
                .toList();
    }
}
