package org.dokaz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The front doors stand before the stages, and nothing is open that nobody uses. */
class WholeHouseTest {

    private static final int CLASSES_MIN = 150;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dokaz");

    /** What is started by name, by the launcher or by a person. */
    private static final Set<String> STARTED_BY_NAME = Set.of(
            "org.dokaz.cli.Main",
            "org.dokaz.cli.Rehearsal",
            "org.dokaz.read.tag.TaggerTraining",
            "org.dokaz.web.Serving",
            "org.dokaz.worker.Main");

    /** What the engine uses, a module that is not built with the others. */
    private static final Set<String> SEEN_BY_THE_ENGINE =
            Set.of("org.dokaz.pipeline.Extent", "org.dokaz.pipeline.FirstLook");

    @Test
    void nothingSeesTheFrontDoors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dokaz.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dokaz.cli..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.dokaz.app..", "org.dokaz.cli..", "org.dokaz.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dokaz.app..")
                .check(HOUSE);
    }

    @Test
    void theWorkbenchIsFoundByItsNameAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dokaz.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dokaz.web..", "org.springframework..", "jakarta..", "org.apache.catalina..")
                .because("no other command is to carry its libraries")
                .check(HOUSE);
    }

    @Test
    void theWorkbenchReadsAndComparesNothingItself() {
        noClasses()
                .that()
                .resideInAPackage("org.dokaz.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dokaz.read..",
                        "org.dokaz.claim..",
                        "org.dokaz.resolve..",
                        "org.dokaz.corroborate..",
                        "org.dokaz.store..",
                        "org.dokaz.vault..",
                        "org.dokaz.collect..")
                .because("what it shows and keeps goes through the desk, which obeys what is restricted")
                .check(HOUSE);
        slices().matching("org.dokaz.web.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheCommandLineParsesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dokaz.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(HOUSE);
    }

    @Test
    void noPackagesStandInACycle() {
        slices().matching("org.dokaz.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void aClassIsPublicOnlyIfAnotherPackageUsesIt() {
        List<String> unused = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && isPublic(type.getModifiers()))
                .filter(type -> !type.getPackageName().equals("org.dokaz.model"))
                .filter(type -> !STARTED_BY_NAME.contains(type.getName()))
                .filter(type -> !SEEN_BY_THE_ENGINE.contains(type.getName()))
                .filter(type -> !isUsedElsewhere(type))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    /** Whether another package uses the type, or is shown it by a public method or constructor of a public neighbour. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return HOUSE.stream()
                .anyMatch(other -> other.getPackageName().equals(type.getPackageName())
                        ? !other.equals(type) && shows(other, type)
                        : other.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used -> isPartOf(used.getTargetClass(), type)));
    }

    private static boolean shows(JavaClass neighbour, JavaClass type) {
        return isPublic(neighbour.getModifiers())
                && neighbour.getCodeUnits().stream()
                        .filter(unit -> isPublic(unit.getModifiers()))
                        .anyMatch(unit ->
                                unit.getAllInvolvedRawTypes().stream().anyMatch(shown -> isPartOf(shown, type)));
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }

    private static boolean isPartOf(JavaClass used, JavaClass type) {
        return used.getBaseComponentType().equals(type) || used.getName().startsWith(type.getName() + "$");
    }

    @Test
    void theWholeHouseWasLookedAt() {
        assertThat(HOUSE).hasSizeGreaterThanOrEqualTo(CLASSES_MIN);
    }
}
