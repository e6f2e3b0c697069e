package org.dokaz.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dokaz.claim.MarkedClaim;
import org.dokaz.claim.learned.Answers;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;

/**
 * The marks in a document whose claims a person has marked: schema.org JSON with one more key, {@code claims}, a list in text order of
 * objects with {@code words} as they stand in the text, looked for from the claim before on, and {@code kind}; with {@code stance} and
 * {@code basis} where they are not {@code asserts} and {@code unknown}. Other keys tell people more and are passed over.
 */
final class MarkedClaimFile {

    private static final JsonFactory JSON = new JsonFactory();

    private MarkedClaimFile() {}

    /**
     * The claims marked in a document.
     *
     * @param text the text of the document as it is read
     * @throws IOException naming the file and the claim, where one is not marked well
     */
    static List<MarkedClaim> claims(Path file, byte[] bytes, String text) throws IOException {
        List<MarkedClaim> claims = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                if (!key.equals("claims")) {
                    json.skipChildren();
                    continue;
                }
                int from = 0;
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Marks marks = new Marks();
                    marks.read(json);
                    int start = text.indexOf(marks.words, from);
                    if (marks.words.isEmpty() || start < 0) {
                        throw new IOException("no such words after the claim before: " + marks.words);
                    }
                    claims.add(marks.claim(start));
                    from = start;
                }
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IOException(file + ", claim " + (claims.size() + 1) + ": " + wrong.getMessage(), wrong);
        }
        return List.copyOf(claims);
    }

    private static final class Marks {

        private String words = "";
        private String kind = "";
        private String stance = "asserts";
        private String basis = "unknown";

        void read(JsonParser json) throws IOException {
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                switch (key) {
                    case "words" -> words = json.getText();
                    case "kind" -> kind = json.getText();
                    case "stance" -> stance = json.getText();
                    case "basis" -> basis = json.getText();
                    default -> json.skipChildren();
                }
            }
        }

        MarkedClaim claim(int start) {
            return new MarkedClaim(
                    new Span(start, start + words.length()),
                    new Answers(
                            new ActKind(kind),
                            Stance.valueOf(stance.toUpperCase(Locale.ROOT)),
                            Basis.valueOf(basis.toUpperCase(Locale.ROOT))));
        }
    }
}
