package org.dokaz.web.guard;

import java.util.Optional;
import org.dokaz.web.account.Right;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every way into the workbench, and the right it takes. What is not listed leads nowhere, whoever asks. */
public enum Door {
    LOGIN(HttpMethod.GET, "/login"),
    HOME(HttpMethod.GET, "/", Right.READ),
    ASSET(HttpMethod.GET, "/assets/{name}", Right.READ),
    DOCUMENTS(HttpMethod.GET, "/documents", Right.READ),
    DOCUMENT(HttpMethod.GET, "/documents/{document}", Right.READ),
    ORIGINAL(HttpMethod.GET, "/documents/{document}/original", Right.READ),
    REVIEW(HttpMethod.POST, "/documents/{document}/claims/{claim}/review", Right.JUDGE),
    CORRECTION(HttpMethod.POST, "/documents/{document}/claims/{claim}/correction", Right.JUDGE),
    REVOCATION(HttpMethod.POST, "/documents/{document}/claims/{claim}/revocation", Right.JUDGE),
    ACCOUNTS(HttpMethod.GET, "/accounts", Right.GIVE_ACCOUNTS),
    ACCOUNT_GIVEN(HttpMethod.POST, "/accounts", Right.GIVE_ACCOUNTS),
    ACCOUNT_TAKEN(HttpMethod.POST, "/accounts/removal", Right.GIVE_ACCOUNTS),
    PASSWORD_RESET(HttpMethod.POST, "/accounts/password", Right.GIVE_ACCOUNTS),
    OWN_PASSWORD(HttpMethod.GET, "/password", Right.READ),
    OWN_PASSWORD_SET(HttpMethod.POST, "/password", Right.READ),
    SEARCH(HttpMethod.GET, "/search", Right.READ);

    private final HttpMethod method;
    private final PathPattern path;
    private final Optional<Right> right;

    /** A door that is open to everybody. */
    Door(HttpMethod method, String path) {
        this.method = method;
        this.path = PathPatternParser.defaultInstance.parse(path);
        this.right = Optional.empty();
    }

    Door(HttpMethod method, String path, Right right) {
        this.method = method;
        this.path = PathPatternParser.defaultInstance.parse(path);
        this.right = Optional.of(right);
    }

    /** The method of the requests that go through it; what it shows may be asked for with HEAD too. */
    public HttpMethod method() {
        return method;
    }

    /** The pattern of its path. */
    public String path() {
        return path.getPatternString();
    }

    /** What it takes to go through; nothing where it is open to everybody. */
    public Optional<Right> right() {
        return right;
    }

    /** The door that a request knocks at. */
    static Optional<Door> at(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : method;
        for (Door door : values()) {
            if (door.method.matches(asked) && door.path.matches(parsed)) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }
}
