package org.dokaz.cluster;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterArchitectureTest {

    private static final JavaClasses CLUSTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dokaz.cluster");

    @Test
    void theEngineSeesTheCoreAlone() {
        assertThat(CLUSTER).hasSizeGreaterThan(10);
        for (String absent : List.of(
                "org.dokaz.app.CaseFile",
                "org.dokaz.cli.Main",
                "org.dokaz.web.Serving",
                "org.springframework.context.ApplicationContext",
                "picocli.CommandLine")) {
            assertThatThrownBy(() -> Class.forName(absent)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void theEngineKeepsNoCase() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.dokaz.preserve..").or(resideInAPackage("org.dokaz.store..")))
                .because("originals, log and judgements of a case have one keeper")
                .check(CLUSTER);
    }
}
