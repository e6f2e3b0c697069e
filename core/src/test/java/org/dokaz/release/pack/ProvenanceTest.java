package org.dokaz.release.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dokaz.record.JsonObject;
import org.junit.jupiter.api.Test;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.model.QualifiedName;
import org.openprovenance.prov.notation.Utility;
import org.openprovenance.prov.validation.Config;
import org.openprovenance.prov.validation.ObjectMaker;
import org.openprovenance.prov.validation.Unknown;
import org.openprovenance.prov.validation.Validate;
import org.openprovenance.prov.validation.VarQName;
import org.openprovenance.prov.validation.report.ValidationReport;
import org.openprovenance.prov.vanilla.ProvFactory;

/** Provenance is held against ProvToolbox, which reads PROV-N and checks PROV-CONSTRAINTS. */
class ProvenanceTest {

    private static final ProvFactory FACTORY = new ProvFactory();

    private static final class Variable extends org.openprovenance.prov.vanilla.QualifiedName implements VarQName {
        Variable(String namespace, String local, String prefix) {
            super(namespace, local, prefix);
        }
    }

    private static final class Unnamed extends org.openprovenance.prov.vanilla.QualifiedName implements Unknown {
        Unnamed(String local, String prefix) {
            super("urn:unnamed:", local, prefix);
        }
    }

    private static final ObjectMaker MAKER = new ObjectMaker() {
        @Override
        public VarQName makeVarQName(String namespace, String local, String prefix) {
            return new Variable(namespace, local, prefix);
        }

        @Override
        public VarQName makeVarQName(QualifiedName name) {
            return new Variable(name.getNamespaceURI(), name.getLocalPart(), name.getPrefix());
        }

        @Override
        public Unknown makeUnknown(String local, String prefix) {
            return new Unnamed(local, prefix);
        }
    };

    private static SortedMap<String, byte[]> files(int number) {
        return PackageFormat.PROV.files(PackedRelease.of(Optional.empty(), number), PackedRelease.MAKING, Map.of());
    }

    private static String text(int number) {
        return new String(files(number).get("release.provn"), StandardCharsets.UTF_8);
    }

    private static Document read(String provn) {
        return new Utility().readDocument(new ByteArrayInputStream(provn.getBytes(StandardCharsets.UTF_8)), FACTORY);
    }

    private static ValidationReport report(String provn) throws IOException {
        return new Validate(Config.newYesToAllConfig(FACTORY, MAKER)).validate(read(provn));
    }

    @Test
    void pr4AnotherProgramReadsItAndFindsEveryConstraintKept() throws IOException {
        ValidationReport report = report(text(2));

        assertThat(report.getCycle()).isEmpty();
        assertThat(report.getNonStrictCycle()).isEmpty();
        assertThat(report.getFailedMerge()).isEmpty();
        assertThat(report.getTypeOverlap()).isEmpty();
        assertThat(report.getQualifiedNameMismatch()).isEmpty();
        assertThat(report.getMalformedStatements()).isNull();
    }

    @Test
    void theOtherProgramNoticesAnOrderThatCannotBe() throws IOException {
        String turned = text(2).replace("endDocument", "  wasDerivedFrom(r:d1, r:s1, -, -, -)\nendDocument");

        assertThat(report(turned).getCycle()).isNotEmpty();
    }

    @Test
    void pr1Pr2EachRecordTellsFromWhatByWhatAndByWhom() {
        assertThat(text(2))
                .contains(
                        "used(r:reading-1, r:d1, -)",
                        "wasGeneratedBy(r:s1, r:reading-1, -)",
                        "wasAssociatedWith(r:reading-1, r:program-1, -)",
                        "dokaz:settings=\"" + PackedRelease.PROGRAM.settings() + "\"",
                        "wasDerivedFrom(r:s1, r:d1, -, -, -, [prov:type='prov:Quotation'])",
                        "wasDerivedFrom(r:figure-1, r:s1, -, -, -, [prov:type='prov:PrimarySource'])",
                        "wasDerivedFrom(r:release, r:earlier, -, -, -, [prov:type='prov:Revision'])",
                        "wasGeneratedBy(r:s4, r:wording, -)",
                        "actedOnBehalfOf(r:program-1, r:newsroom, -)");
        assertThat(text(1)).doesNotContain("r:earlier");
    }

    @Test
    void ofWhatIsWithheldNothingIsToldButThatItIsThere() {
        assertThat(text(1)).contains("entity(r:words-s4, [prov:type='dokaz:WithheldWords'])");
        assertThat(text(1)).doesNotContain("They took", "away");
    }

    @Test
    void bothNotationsSayTheSame() throws Exception {
        JsonObject json = JsonObject.parse(files(2).get("release.json"));
        Set<String> sorts = new HashSet<>();
        int[] count = new int[1];
        for (ProvElement element : Provenance.of(PackedRelease.of(Optional.empty(), 2), PackedRelease.MAKING)) {
            sorts.add(element.sort().written());
            count[0]++;
        }

        assertThat(read(text(2)).getStatementOrBundle()).hasSize(count[0]);
        assertThat(sorts).allMatch(json::has);
        assertThat(json.has("prefix")).isTrue();
    }
}
