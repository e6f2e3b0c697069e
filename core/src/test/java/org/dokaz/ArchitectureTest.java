package org.dokaz;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The one-way flow: who may see whom. A stage knows itself, the nouns, the grammar of work and its own libraries. */
class ArchitectureTest {

    private static final int CLASSES_MIN = 40;

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dokaz");

    private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify..");

    /** Each package below the stages, and the packages of the house that it may see. */
    private static final Map<String, List<String>> GROUND = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("flow", List.of("model")),
            Map.entry("atlas", List.of("model")),
            Map.entry("markup", List.of("model")),
            Map.entry("language", List.of("model", "flow")),
            Map.entry("spelling", List.of("model", "flow", "language")),
            Map.entry("formation", List.of("model", "flow", "language", "spelling")),
            Map.entry("record", List.of("model", "flow")),
            Map.entry("learn", List.of("model", "flow")),
            Map.entry("invent", List.of("model")),
            Map.entry("ledger", List.of("model")),
            Map.entry("pdf", List.of()),
            Map.entry("certificate", List.of("model")));

    /** What sees the records of a case: its keepers, since it is what they keep, and the gate, which obeys what people decided. */
    private static final List<String> KEEPERS = List.of("intake", "preserve", "store", "release", "search", "vault");

    private static final Map<String, List<String>> GROUND_LIBRARIES = Map.of(
            "record",
            List.of("com.fasterxml.jackson.core.."),
            "markup",
            List.of("com.fasterxml.jackson.core.."),
            "pdf",
            List.of("org.apache.pdfbox..", "org.apache.fontbox.."),
            "language",
            List.of("morfologik.."));

    /** Each stage, and the libraries that it alone may see. */
    private static final Map<String, List<String>> STAGES = Map.ofEntries(
            Map.entry("collect", List.of()),
            Map.entry("gazetteer", List.of()),
            Map.entry("preserve", List.of()),
            Map.entry("intake", List.of()),
            Map.entry("store", List.of("java.sql..", "org.sqlite..", "org.postgresql..", "org.flywaydb..")),
            Map.entry("search", List.of("org.apache.lucene..")),
            Map.entry("vault", List.of("com.google.crypto.tink..", "org.bouncycastle.crypto..")),
            Map.entry("stamp", List.of("org.dokaz.certificate..", "org.bouncycastle..", "javax.security.auth.x500..")),
            Map.entry("handover", List.of("org.dokaz.certificate..", "org.bouncycastle..", "javax.crypto..")),
            Map.entry(
                    "read.extract",
                    List.of(
                            "org.dokaz.pdf..",
                            "com.fasterxml.jackson.core..",
                            "org.jsoup..",
                            "net.dankito..",
                            "org.apache.pdfbox..",
                            "com.drew..",
                            "javax.imageio..",
                            "javax.xml.stream..")),
            Map.entry("fetch", List.of("javax.net.ssl..")),
            Map.entry("worker", List.of("org.dokaz.read.extract..")),
            Map.entry("read.identify", List.of()),
            Map.entry("read.furniture", List.of()),
            Map.entry("read.text", List.of()),
            Map.entry("read.tag", List.of("com.fasterxml.jackson.core..")),
            Map.entry("read.name", List.of()),
            Map.entry("read.place", List.of()),
            Map.entry("read.time", List.of()),
            Map.entry("read.quantity", List.of()),
            Map.entry("read.review", List.of()),
            Map.entry("read.speech", List.of()),
            Map.entry("claim", List.of()),
            Map.entry("resolve", List.of()),
            Map.entry("corroborate", List.of()),
            Map.entry("protect", List.of()),
            Map.entry(
                    "release",
                    List.of(
                            "org.dokaz.pdf..",
                            "com.fasterxml.jackson.core..",
                            "org.jsoup..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "com.drew..",
                            "javax.imageio..")),
            Map.entry("release.withheld", List.of()),
            Map.entry(
                    "release.scan",
                    List.of(
                            "org.dokaz.release.withheld..",
                            "org.dokaz.pdf..",
                            "org.jsoup..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "com.drew..",
                            "javax.imageio..")),
            Map.entry(
                    "release.redact",
                    List.of(
                            "org.dokaz.release.withheld..",
                            "org.dokaz.release.scan..",
                            "org.dokaz.pdf..",
                            "javax.imageio..",
                            "org.jsoup..",
                            "org.apache.pdfbox..",
                            "com.drew..",
                            "javax.imageio..")),
            Map.entry("publish", List.of("com.fasterxml.jackson.core..")));

    /** What puts stages in order, and so sees them: those it orders and no other. */
    private static final Map<String, List<String>> ORDERS = Map.of(
            "pipeline",
            List.of("model", "flow", "language", "record", "collect", "read", "worker", "claim", "protect", "publish"));

    private static final List<String> SOCKETS = List.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel");

    private static final String[] PURE = {
        "org.dokaz.model..",
        "org.dokaz.flow..",
        "org.dokaz.atlas..",
        "org.dokaz.ledger..",
        "org.dokaz.language..",
        "org.dokaz.spelling..",
        "org.dokaz.formation..",
        "org.dokaz.learn..",
        "org.dokaz.invent..",
        "org.dokaz.markup..",
        "org.dokaz.pdf..",
        "org.dokaz.record..",
        "org.dokaz.read..",
        "org.dokaz.claim..",
        "org.dokaz.spelling..",
        "org.dokaz.resolve..",
        "org.dokaz.corroborate..",
        "org.dokaz.protect..",
        "org.dokaz.release.withheld..",
        "org.dokaz.vault.standin.."
    };

    @Test
    void noPackagesStandInACycle() {
        slices().matching("org.dokaz.(*)..").should().beFreeOfCycles().check(CORE);
        slices().matching("org.dokaz.read.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CORE);
    }

    @TestFactory
    Stream<DynamicTest> eachPackageSeesOnlyWhatItMay() {
        Stream<DynamicTest> ground = GROUND.entrySet().stream()
                .map(entry -> sees(
                        entry.getKey(), entry.getValue(), GROUND_LIBRARIES.getOrDefault(entry.getKey(), List.of())));
        Stream<DynamicTest> stages =
                STAGES.entrySet().stream().map(entry -> sees(entry.getKey(), below(entry.getKey()), entry.getValue()));
        Stream<DynamicTest> orders =
                ORDERS.entrySet().stream().map(entry -> sees(entry.getKey(), entry.getValue(), List.of()));
        return Stream.of(ground, stages, orders).flatMap(tests -> tests);
    }

    private static List<String> below(String stage) {
        if (List.of("vault", "stamp", "handover").contains(stage)) {
            // They lie in the folder of a case, or beside it, and change there through the same hand.
            return List.of("model", "flow", "record", "preserve");
        }
        return KEEPERS.contains(stage)
                ? List.of("model", "flow", "ledger", "language", "spelling", "record", "atlas", "markup")
                : List.of("model", "flow", "language", "spelling", "formation", "learn", "atlas", "markup");
    }

    @Test
    void theGateReadsNoFormats() {
        noClasses()
                .that()
                .resideInAnyPackage("org.dokaz.release", "org.dokaz.release.export", "org.dokaz.release.withheld")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jsoup..", "org.apache..", "com.drew.."))
                .orShould()
                .dependOnClassesThat(reachingOutside())
                .because("what may leave the house is decided on records, the same everywhere")
                .check(CORE);
    }

    @Test
    void theSiteIsWrittenFromTheReleaseAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.dokaz.release.site..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.dokaz..")
                        .and(not(resideInAnyPackage(
                                "org.dokaz.release",
                                "org.dokaz.release.site..",
                                "org.dokaz.model..",
                                "org.dokaz.markup.."))))
                .orShould()
                .dependOnClassesThat(reachingOutside())
                .because("what is not in the release cannot come out by way of its pages")
                .check(CORE);
    }

    private static DynamicTest sees(String name, List<String> housemates, List<String> libraries) {
        List<String> seen = new ArrayList<>(EVERYWHERE);
        seen.add("org.dokaz." + name + "..");
        housemates.forEach(housemate -> seen.add("org.dokaz." + housemate + ".."));
        seen.addAll(libraries);
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(seen.toArray(String[]::new))
                .and(not(resideInAPackage("java.sql..")).or(sqlIsListed(libraries)))
                .or(primitive());
        return DynamicTest.dynamicTest(
                name,
                () -> classes()
                        .that()
                        .resideInAPackage("org.dokaz." + name + "..")
                        .should()
                        .onlyDependOnClassesThat(allowed)
                        .allowEmptyShould(true)
                        .check(CORE));
    }

    private static DescribedPredicate<JavaClass> sqlIsListed(List<String> libraries) {
        return DescribedPredicate.describe("SQL where it is listed", ignored -> libraries.contains("java.sql.."));
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitive", seen -> seen.getBaseComponentType().isPrimitive());
    }

    @Test
    void everyPackageIsOnTheMap() {
        List<String> known = new ArrayList<>(GROUND.keySet());
        known.addAll(STAGES.keySet());
        known.addAll(ORDERS.keySet());
        assertThat(CORE.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(known)
                        .as(name)
                        .anyMatch(entry -> (name + ".").startsWith("org.dokaz." + entry + ".")));
    }

    @Test
    void purePackagesTouchNothingOutside() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(reachingOutside())
                .because("a stage gives the same output for the same input, everywhere")
                .check(CORE);
    }

    @Test
    void onlyWhatAsksSitesOpensSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.dokaz.fetch..", "org.dokaz.stamp..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..")
                        .or(DescribedPredicate.describe(
                                "sockets and addresses of machines", seen -> SOCKETS.contains(seen.getFullName()))))
                .because("nothing goes out but what the user asked for")
                .check(CORE);
    }

    private static DescribedPredicate<JavaClass> reachingOutside() {
        Collection<Class<?>> clocksAndChance =
                List.of(Clock.class, Random.class, SplittableRandom.class, ThreadLocalRandom.class);
        return resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.net..")
                .and(not(type(java.net.URI.class)))
                .and(not(type(java.net.URISyntaxException.class)))
                .or(DescribedPredicate.describe(
                        "files, clocks and chance",
                        seen -> seen.getFullName().startsWith("java.io.File")
                                || clocksAndChance.stream().anyMatch(seen::isEquivalentTo)));
    }

    @Test
    void theMapWasHeldAgainstTheWholeHouse() {
        assertThat(CORE).hasSizeGreaterThanOrEqualTo(CLASSES_MIN);
    }
}
