package org.dokaz.app;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;

/**
 * A text that somebody pasted, with what they say of it.
 *
 * @param text exactly as it was pasted
 * @param published the day on which it was published
 */
public record PastedText(
        String text,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> address,
        Optional<LocalDate> published) {

    /** A text that holds something.
     *
     * @throws IntakeRefused where it holds nothing, or the address is none of the web
     */
    public PastedText {
        if (text.isBlank()) {
            throw new IntakeRefused(IntakeRefused.Why.NOTHING);
        }
        address.ifPresent(PastedText::checked);
    }

    /** An address of the web.
     *
     * @throws IntakeRefused where it is none
     */
    static URI checked(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException odd) {
            throw new IntakeRefused(IntakeRefused.Why.NO_ADDRESS);
        }
        throw new IntakeRefused(IntakeRefused.Why.NO_ADDRESS);
    }

    private boolean isBare() {
        return title.isEmpty() && outlet.isEmpty() && address.isEmpty() && published.isEmpty();
    }

    /** What the file that it becomes is called. */
    String name() {
        return isBare() ? "pasted.txt" : "pasted.json";
    }

    /** The file that it becomes: the bare text, or a schema.org article that says what is known of it. */
    String written() {
        if (isBare()) {
            return text;
        }
        CanonicalJson.Members article = CanonicalJson.object()
                .text("@context", "https://schema.org")
                .text("@type", "NewsArticle")
                .text("articleBody", text)
                .text("headline", title)
                .text("url", address)
                .text("datePublished", published.map(LocalDate::toString));
        outlet.ifPresent(name -> article.put(
                "publisher",
                CanonicalJson.object()
                        .text("@type", "Organization")
                        .text("name", name)
                        .toJson()));
        return article.toJson();
    }
}
