package org.dokaz.release.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where readers send corrections, and how: by a ready e-mail, by a form, or as the house words it. */
final class Corrections {

    /** How many characters of what a reader selected go with a correction. */
    static final int WORDS_MAX = 300;

    private static final int ADDRESS_LENGTH_MAX = 300;

    /** The ways. */
    enum Way {
        NONE,
        MAIL,
        FORM,
        WORDS
    }

    private final Way way;
    private final String address;

    private Corrections(Way way, String address) {
        this.way = way;
        this.address = address;
    }

    /** The way that this address allows. */
    static Corrections of(Optional<String> address) {
        String written = address.map(String::strip).orElse("");
        if (written.isEmpty()) {
            return new Corrections(Way.NONE, "");
        }
        if (written.length() <= ADDRESS_LENGTH_MAX && isMail(written)) {
            return new Corrections(Way.MAIL, written);
        }
        return written.length() <= ADDRESS_LENGTH_MAX && isForm(written)
                ? new Corrections(Way.FORM, written)
                : new Corrections(Way.WORDS, written);
    }

    Way way() {
        return way;
    }

    String address() {
        return address;
    }

    private static boolean isMail(String address) {
        int at = address.indexOf('@');
        return at > 0
                && at == address.lastIndexOf('@')
                && address.indexOf('.', at) > at + 1
                && !address.endsWith(".")
                && address.chars().allMatch(unit -> isPlain(unit) || unit == '@' || unit == '+');
    }

    private static boolean isForm(String address) {
        try {
            URI uri = new URI(address);
            // A semicolon or comma would end the line of the policy that allows the form.
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && address.chars().allMatch(unit -> unit > ' ' && unit < 0x7F && ";,'\"".indexOf(unit) < 0);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** The form's address as the policy of a page names it, which knows no queries. */
    String policy() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** A ready e-mail. */
    String mail(String subject, String body) {
        return "mailto:" + address + "?subject=" + encoded(subject) + "&body=" + encoded(body);
    }

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xFF;
            if (isPlain(value)) {
                encoded.append((char) value);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", value));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(int unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || unit == '-'
                || unit == '.'
                || unit == '_';
    }
}
