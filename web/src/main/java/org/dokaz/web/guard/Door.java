package org.dokaz.web.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.web.account.Right;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every way into the workbench, and the right it takes. What is not listed leads nowhere, whoever asks. */
public enum Door {
    LOGIN(Method.GET, "/login"),
    HOME(Method.GET, "/", Right.READ),
    ASSET(Method.GET, "/assets/{name}", Right.READ),
    DOCUMENTS(Method.GET, "/documents", Right.READ),
    DOCUMENT(Method.GET, "/documents/{document}", Right.READ),
    ORIGINAL(Method.GET, "/documents/{document}/original", Right.READ),
    REVIEW(Method.POST, "/documents/{document}/claims/{claim}/review", Right.JUDGE),
    CORRECTION(Method.POST, "/documents/{document}/claims/{claim}/correction", Right.JUDGE),
    REVOCATION(Method.POST, "/documents/{document}/claims/{claim}/revocation", Right.JUDGE),
    ACCOUNTS(Method.GET, "/accounts", Right.GIVE_ACCOUNTS),
    ACCOUNT_GIVEN(Method.POST, "/accounts", Right.GIVE_ACCOUNTS),
    ACCOUNT_TAKEN(Method.POST, "/accounts/removal", Right.GIVE_ACCOUNTS),
    PASSWORD_RESET(Method.POST, "/accounts/password", Right.GIVE_ACCOUNTS),
    OWN_PASSWORD(Method.GET, "/password", Right.READ),
    OWN_PASSWORD_SET(Method.POST, "/password", Right.READ),
    SEARCH(Method.GET, "/search", Right.READ),
    INTAKE(Method.GET, "/intake", Right.TAKE_IN),
    INTAKE_FILES(Method.POST, "/intake/files", Right.TAKE_IN),
    INTAKE_TEXT(Method.POST, "/intake/text", Right.TAKE_IN),
    INTAKE_FOLDER(Method.POST, "/intake/folder", Right.NAME_FOLDERS),
    INTAKE_ADDRESS(Method.POST, "/intake/address", Right.TAKE_IN),
    INTAKE_RUN(Method.GET, "/intake/{run}", Right.TAKE_IN),
    INTAKE_AGAIN(Method.POST, "/intake/{run}/again", Right.TAKE_IN),
    RELEASE(Method.GET, "/release", Right.RELEASE),
    RELEASE_PREVIEW(Method.POST, "/release/preview", Right.RELEASE),
    RELEASE_FILE(Method.GET, "/release/preview/{*path}", Right.RELEASE),
    RELEASE_OUT(Method.POST, "/release/publication", Right.RELEASE),
    ASSESSMENT(Method.POST, "/release/assessment", Right.RELEASE),
    LETTERS(Method.GET, "/letters", Right.RELEASE),
    LETTER_KEPT(Method.POST, "/letters", Right.RELEASE),
    LETTER_ANSWERED(Method.POST, "/letters/{letter}/answer", Right.RELEASE),
    COLLECTION(Method.GET, "/collection", Right.TAKE_IN),
    COLLECTION_FORM(Method.GET, "/collection/form", Right.TAKE_IN),
    COLLECTION_FILLED(Method.POST, "/collection/form", Right.TAKE_IN),
    COLLECTION_ITEM(Method.POST, "/collection/exhibits/{exhibit}", Right.TAKE_IN);

    /** How it is gone through: to look, which HEAD asks for too, or to send something. */
    public enum Method {
        GET,
        POST
    }

    private static final Map<Door, PathPattern> PATTERNS = patterns();

    private final Method method;
    private final String path;
    private final Optional<Right> right;

    /** A door that is open to everybody. */
    Door(Method method, String path) {
        this.method = method;
        this.path = path;
        this.right = Optional.empty();
    }

    Door(Method method, String path, Right right) {
        this.method = method;
        this.path = path;
        this.right = Optional.of(right);
    }

    private static Map<Door, PathPattern> patterns() {
        Map<Door, PathPattern> patterns = new EnumMap<>(Door.class);
        for (Door door : values()) {
            patterns.put(door, PathPatternParser.defaultInstance.parse(door.path));
        }
        return Map.copyOf(patterns);
    }

    /** The method of the requests that go through it. */
    public Method method() {
        return method;
    }

    /** The pattern of its path. */
    public String path() {
        return path;
    }

    /** What it takes to go through; nothing where it is open to everybody. */
    public Optional<Right> right() {
        return right;
    }

    /** The door that a request knocks at. */
    static Optional<Door> at(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? Method.GET.name() : method;
        return PATTERNS.entrySet().stream()
                .filter(entry -> entry.getKey().method.name().equals(asked))
                .filter(entry -> entry.getValue().matches(parsed))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
