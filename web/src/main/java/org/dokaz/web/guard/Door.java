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
    EVENTS(Method.GET, "/events", Right.READ),
    EVENT(Method.GET, "/events/{event}", Right.READ),
    EVENT_JOINED(Method.POST, "/events/{event}/join", Right.JUDGE),
    EVENT_PARTED(Method.POST, "/events/{event}/parting", Right.JUDGE),
    ORIGINS_JUDGED(Method.POST, "/events/{event}/origins", Right.JUDGE),
    EVENT_REVOCATION(Method.POST, "/events/{event}/revocation", Right.JUDGE),
    NAMES(Method.GET, "/names", Right.READ),
    NAME(Method.GET, "/names/{thing}", Right.READ),
    NAME_IN_WORDS(Method.GET, "/documents/{document}/names/{at}", Right.READ),
    NAMES_JUDGED(Method.POST, "/documents/{document}/names/{at}/judgement", Right.JUDGE),
    NAMES_PARTED(Method.POST, "/documents/{document}/names/{at}/parting", Right.JUDGE),
    NAME_REVOCATION(Method.POST, "/documents/{document}/names/{at}/revocation", Right.JUDGE),
    SEARCH_SAVED(Method.POST, "/search/saved", Right.READ),
    SEARCH_FORGOTTEN(Method.POST, "/search/forgotten", Right.READ),
    AUDIT(Method.GET, "/audit", Right.AUDIT),
    TOKENS(Method.GET, "/tokens", Right.READ),
    TOKEN_MADE(Method.POST, "/tokens", Right.READ),
    TOKEN_REVOKED(Method.POST, "/tokens/revocation", Right.READ),
    API_DESCRIPTION(Method.GET, "/api/v1/openapi.json", Right.READ),
    API_DOCUMENTS(Method.GET, "/api/v1/documents", Right.READ),
    API_DOCUMENT(Method.GET, "/api/v1/documents/{document}", Right.READ),
    API_ORIGINAL(Method.GET, "/api/v1/documents/{document}/original", Right.READ),
    API_CLAIM(Method.GET, "/api/v1/documents/{document}/claims/{claim}", Right.READ),
    API_REVIEW(Method.POST, "/api/v1/documents/{document}/claims/{claim}/review", Right.JUDGE),
    API_CORRECTION(Method.POST, "/api/v1/documents/{document}/claims/{claim}/correction", Right.JUDGE),
    API_REVOCATION(Method.POST, "/api/v1/documents/{document}/claims/{claim}/revocation", Right.JUDGE),
    API_SEARCH(Method.GET, "/api/v1/search", Right.READ),
    API_EVENTS(Method.GET, "/api/v1/events", Right.READ),
    API_EVENT(Method.GET, "/api/v1/events/{event}", Right.READ),
    API_EVENT_JUDGED(Method.POST, "/api/v1/events/{event}/judgement", Right.JUDGE),
    API_EVENT_REVOCATION(Method.POST, "/api/v1/events/{event}/revocation", Right.JUDGE),
    API_NAMES(Method.GET, "/api/v1/names", Right.READ),
    API_QUEUE(Method.GET, "/api/v1/review", Right.JUDGE),
    API_APPROVAL(Method.POST, "/api/v1/documents/{document}/claims/{claim}/approval", Right.JUDGE),
    API_INTAKE_TEXT(Method.POST, "/api/v1/intake/text", Right.TAKE_IN),
    API_INTAKE_ADDRESS(Method.POST, "/api/v1/intake/address", Right.TAKE_IN),
    API_INTAKE_RUN(Method.GET, "/api/v1/intake/{run}", Right.TAKE_IN),
    CLAIM_ADDED(Method.POST, "/documents/{document}/claims", Right.JUDGE),
    CLAIM_SPLIT(Method.POST, "/documents/{document}/claims/{claim}/split", Right.JUDGE),
    TAKEN_BACK(Method.POST, "/documents/{document}/taken-back", Right.JUDGE),
    SOURCE(Method.GET, "/documents/{document}/source", Right.READ),
    QUEUE(Method.GET, "/review", Right.JUDGE),
    REVIEW_RULE(Method.POST, "/review/rule", Right.GIVE_ACCOUNTS),
    CLAIM_HISTORY(Method.GET, "/documents/{document}/claims/{claim}/history", Right.READ),
    ASSIGNMENT(Method.POST, "/documents/{document}/claims/{claim}/assignment", Right.JUDGE),
    DOCUMENT_ASSIGNMENT(Method.POST, "/documents/{document}/assignment", Right.JUDGE),
    APPROVAL(Method.POST, "/documents/{document}/claims/{claim}/approval", Right.JUDGE),
    REMARK(Method.POST, "/documents/{document}/claims/{claim}/remark", Right.JUDGE),
    WEIGHING(Method.GET, "/weighing", Right.JUDGE),
    WEIGHED_EVENT(Method.GET, "/weighing/{weighed}", Right.JUDGE),
    GRADE(Method.POST, "/weighing/{weighed}/grade", Right.JUDGE),
    PROOF_STANDARD(Method.POST, "/weighing/{weighed}/standard", Right.JUDGE),
    WEIGHING_TAKEN_BACK(Method.POST, "/weighing/{weighed}/taken-back", Right.JUDGE),
    ELEMENTS(Method.GET, "/elements", Right.JUDGE),
    BEARING(Method.POST, "/documents/{document}/claims/{claim}/bearing", Right.JUDGE),
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
    LETTER_REPLIED(Method.POST, "/letters/{letter}/reply", Right.RELEASE),
    COLLECTION(Method.GET, "/collection", Right.TAKE_IN),
    COLLECTION_FORM(Method.GET, "/collection/form", Right.TAKE_IN),
    COLLECTION_FILLED(Method.POST, "/collection/form", Right.TAKE_IN),
    COLLECTION_ITEM(Method.POST, "/collection/exhibits/{exhibit}", Right.TAKE_IN),
    API_HEALTH(Method.GET, "/api/v1/health", Right.READ),
    API_METRICS(Method.GET, "/api/v1/metrics", Right.READ),
    INTAKE_READ_AGAIN(Method.POST, "/intake/reading", Right.TAKE_IN),
    INTAKE_RUN_READ_AGAIN(Method.POST, "/intake/{run}/reading", Right.TAKE_IN);

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

    /** Whether programs go through it, by their tokens, and nobody else. */
    public boolean isForPrograms() {
        return isForPrograms(path);
    }

    /** Whether an address is one for programs, door or not, however its letters are written. */
    public static boolean isForPrograms(String path) {
        return PathContainer.parsePath(path).elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(PathContainer.PathSegment.class::cast)
                .findFirst()
                .filter(first -> first.valueToMatch().equals("api"))
                .isPresent();
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
