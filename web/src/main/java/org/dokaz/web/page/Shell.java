package org.dokaz.web.page;

import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.web.account.Right;

/** What is the same on every page: its head, the way to the other pages, who has signed in. */
public final class Shell {

    private final String caseName;

    /** Pages on the case of this name. */
    Shell(String caseName) {
        this.caseName = caseName;
    }

    /** The rooms of the workbench, as the way to them is shown. */
    public enum Room {
        DOCUMENTS("/documents", Right.READ),
        SEARCH("/search", Right.READ),
        EVENTS("/events", Right.READ),
        NAMES("/names", Right.READ),
        REVIEW("/review", Right.JUDGE),
        INTAKE("/intake", Right.TAKE_IN),
        RELEASE("/release", Right.RELEASE),
        ACCOUNTS("/accounts", Right.GIVE_ACCOUNTS),
        AUDIT("/audit", Right.AUDIT);

        private final String path;
        private final Right right;

        Room(String path, Right right) {
            this.path = path;
            this.right = right;
        }
    }

    /**
     * A whole page.
     *
     * @param here the room it is in, if it is in one
     * @param languages the address of the page, to which the choice of a language can be added
     */
    public String page(Visitor visitor, Optional<Room> here, String title, String languages, Consumer<Html> body) {
        StringBuilder out = new StringBuilder();
        Html html = new Html(out);
        head(html, visitor.labels(), title + " \u00B7 " + caseName);
        html.open("link", "rel", "stylesheet", "href", Assets.address("workbench.css"))
                .line();
        html.own("<script src=\"")
                .own(Assets.address("workbench.js"))
                .own("\" defer></script>")
                .line()
                .close("head")
                .line();
        html.open("body").line();
        html.element("a", visitor.text("web.skip"), "class", "skip", "href", "#main")
                .line();
        banner(html, visitor, here, languages);
        html.open("main", "id", "main").line();
        body.accept(html);
        html.close("main").line();
        html.close("body").line().close("html").line();
        return out.toString();
    }

    private static void head(Html html, Labels labels, String title) {
        html.own("<!DOCTYPE html>").line();
        html.open("html", "lang", labels.text("html.lang"))
                .line()
                .open("head")
                .line()
                .own("<meta charset=\"utf-8\">")
                .line();
        html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line();
        html.own("<meta name=\"color-scheme\" content=\"light dark\">").line();
        html.own("<meta name=\"robots\" content=\"noindex, nofollow\">").line();
        html.element("title", title + " \u00B7 Dokaz").line();
    }

    private void banner(Html html, Visitor visitor, Optional<Room> here, String languages) {
        html.open("header", "class", "banner").line();
        html.open("a", "class", "house", "href", "/documents")
                .element("b", "Dokaz")
                .own(" ")
                .open("span");
        html.foreign(caseName).close("span").close("a").line();
        html.open("nav", "aria-label", visitor.text("web.rooms")).open("ul");
        for (Room room : Room.values()) {
            if (visitor.may(room.right)) {
                html.open("li");
                if (here.filter(room::equals).isPresent()) {
                    html.open("a", "href", room.path, "aria-current", "page");
                } else {
                    html.open("a", "href", room.path);
                }
                html.text(visitor.labels().of("room", room)).close("a").close("li");
            }
        }
        html.close("ul").close("nav").line();
        html.open("div", "class", "person").open("a", "href", "/password");
        html.foreign(visitor.person().name()).close("a").own(" ");
        html.element("small", visitor.labels().of("account.role", visitor.role()))
                .line();
        languages(html, visitor.labels(), languages);
        form(html, visitor, "/logout", "class", "out");
        html.element("button", visitor.text("web.signOut"))
                .close("form")
                .close("div")
                .line();
        html.close("header").line();
    }

    private static void languages(Html html, Labels labels, String address) {
        String joint = address.indexOf('?') < 0 ? "?" : "&";
        boolean ukrainian = labels.text("html.lang").equals("uk");
        String other = ukrainian ? "en" : "uk";
        html.element(
                "a",
                ukrainian ? "English" : "Українська",
                "lang",
                other,
                "hreflang",
                other,
                "href",
                address + joint + Tongue.PARAMETER + "=" + other);
    }

    /** Begins a form that sends something; it is closed by whoever writes its fields. */
    public static void form(Html html, Visitor visitor, String action, String... attributes) {
        String[] all = new String[attributes.length + 4];
        all[0] = "method";
        all[1] = "post";
        all[2] = "action";
        all[3] = action;
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        html.open("form", all);
        hidden(html, visitor.token().name(), visitor.token().value());
    }

    /** A field that nobody sees. */
    public static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    /** A page for somebody who has not signed in. It may load nothing, since nothing is given without a session: its style lies in it. */
    public static String loginPage(Labels labels, String style, Consumer<Html> body) {
        StringBuilder out = new StringBuilder();
        Html html = new Html(out);
        head(html, labels, labels.text("login.title"));
        html.open("style").own(style).close("style").line().close("head").line();
        html.open("body").line().open("main").line();
        body.accept(html);
        languages(html, labels, "/login");
        html.close("main").line().close("body").line().close("html").line();
        return out.toString();
    }
}
