package org.dokaz.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.springframework.http.MediaType;

/** The files that pages load: a style sheet and a script of the house's own. */
public final class Assets {

    private static final int MARK_DIGITS = 12;

    private static final Map<String, Asset> ASSETS = load();

    private Assets() {}

    /** A file as it is sent. */
    public record Asset(String text, MediaType type, String mark) {

        /** Its bytes. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        assets.put("workbench.css", asset("workbench.css", "text/css;charset=UTF-8"));
        assets.put("workbench.js", asset("workbench.js", "text/javascript;charset=UTF-8"));
        return assets;
    }

    private static Asset asset(String name, String type) {
        byte[] bytes = bytes(name);
        return new Asset(
                new String(bytes, StandardCharsets.UTF_8),
                MediaType.parseMediaType(type),
                Digest.of(bytes).hex().substring(0, MARK_DIGITS));
    }

    /** The bytes of a file that lies beside the pages. */
    public static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of this name. */
    public static Optional<Asset> of(String name) {
        return Optional.ofNullable(ASSETS.get(name));
    }

    /** Where a page finds a file; another address for other bytes, so that a browser may keep them. */
    static String address(String name) {
        return "/assets/" + name + "?" + of(name).map(Asset::mark).orElse("");
    }
}
