package org.dokaz.web.entrance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.web.account.Account;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Role;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may sign in: the owner gives and takes accounts, everybody sets their own password. */
@Controller
class AccountDoors {

    private final Accounts accounts;
    private final Shell shell;

    AccountDoors(Accounts accounts, Shell shell) {
        this.accounts = accounts;
        this.shell = shell;
    }

    @GetMapping("/accounts")
    ResponseEntity<byte[]> list(Visitor visitor) {
        return accounts(visitor, HttpStatus.OK, Optional.empty());
    }

    @PostMapping("/accounts")
    ResponseEntity<byte[]> give(
            Visitor visitor,
            @RequestParam("name") String name,
            @RequestParam("role") String code,
            @RequestParam("password") String password) {
        return changed(
                visitor,
                Role.of(code)
                        .map(role -> accounts.give(name.strip(), role, password))
                        .orElse(Accounts.Change.UNKNOWN));
    }

    @PostMapping("/accounts/removal")
    ResponseEntity<byte[]> take(Visitor visitor, @RequestParam("name") String name) {
        return changed(visitor, accounts.take(name));
    }

    @PostMapping("/accounts/password")
    ResponseEntity<byte[]> reset(
            Visitor visitor, @RequestParam("name") String name, @RequestParam("password") String password) {
        return changed(visitor, accounts.reset(name, password));
    }

    private ResponseEntity<byte[]> changed(Visitor visitor, Accounts.Change change) {
        return change == Accounts.Change.DONE
                ? Replies.next("/accounts")
                : accounts(visitor, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(change));
    }

    private ResponseEntity<byte[]> accounts(Visitor visitor, HttpStatus status, Optional<Accounts.Change> wrong) {
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.ACCOUNTS),
                        visitor.text("account.title"),
                        "/accounts",
                        html -> list(html, visitor, wrong)));
    }

    private void list(Html html, Visitor visitor, Optional<Accounts.Change> wrong) {
        html.element("h1", visitor.text("account.title")).line();
        wrong(html, visitor, wrong);
        if (accounts.all().isEmpty()) {
            html.element("p", visitor.text("account.none"), "class", "notice").line();
        } else {
            table(html, visitor);
        }
        html.element("h2", visitor.text("account.give")).line();
        Shell.form(html, visitor, "/accounts", "class", "stack");
        html.element("label", visitor.text("account.name"), "for", "name");
        html.open("input", "id", "name", "name", "name", "required", "", "maxlength", "60", "autocomplete", "off");
        html.element("label", visitor.text("account.as"), "for", "role").open("select", "id", "role", "name", "role");
        for (Role role : Role.values()) {
            html.element("option", role(visitor, role), "value", role.code());
        }
        html.close("select");
        html.element("label", visitor.text("account.password", Accounts.PASSWORD_LENGTH_MIN), "for", "password");
        password(html, "password", "password", "new-password");
        html.element("button", visitor.text("account.giveIt")).close("form").line();
        html.open("dl", "class", "roles");
        for (Role role : Role.values()) {
            html.element("dt", role(visitor, role))
                    .element("dd", visitor.labels().of("account.may", role));
        }
        html.close("dl").line();
    }

    private static String role(Visitor visitor, Role role) {
        return visitor.labels().of("account.role", role);
    }

    private void table(Html html, Visitor visitor) {
        Wording wording = new Wording(visitor.labels());
        html.open("table").open("thead").open("tr");
        for (String head : new String[] {"account.name", "account.as", "account.since", "account.change"}) {
            html.element("th", visitor.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        int number = 0;
        for (Account account : accounts.all()) {
            number++;
            html.open("tr").open("th", "scope", "row").foreign(account.name()).close("th");
            html.element("td", role(visitor, account.role()), "data-head", visitor.text("account.as"));
            html.element(
                    "td",
                    wording.day(LocalDate.ofInstant(account.since(), ZoneOffset.UTC)),
                    "data-head",
                    visitor.text("account.since"));
            html.open("td").open("details").element("summary", visitor.text("account.change"));
            Shell.form(html, visitor, "/accounts/password", "class", "stack");
            Shell.hidden(html, "name", account.name());
            String id = "password-" + number;
            html.element("label", visitor.text("account.password", Accounts.PASSWORD_LENGTH_MIN), "for", id);
            password(html, id, "password", "new-password");
            html.element("button", visitor.text("account.setIt")).close("form");
            Shell.form(html, visitor, "/accounts/removal");
            Shell.hidden(html, "name", account.name());
            html.element("button", visitor.text("account.take"), "class", "quiet")
                    .close("form");
            html.close("details").close("td").close("tr").line();
        }
        html.close("tbody").close("table").line();
    }

    private static void password(Html html, String id, String name, String complete) {
        html.open(
                "input",
                "id",
                id,
                "name",
                name,
                "type",
                "password",
                "required",
                "",
                "maxlength",
                "1000",
                "autocomplete",
                complete);
    }

    private static void wrong(Html html, Visitor visitor, Optional<Accounts.Change> wrong) {
        wrong.ifPresent(change -> html.element(
                "p",
                visitor.text("account.wrong." + change.name().toLowerCase(Locale.ROOT)),
                "class",
                "notice wrong",
                "role",
                "alert"));
    }

    @GetMapping("/password")
    ResponseEntity<byte[]> own(Visitor visitor) {
        return own(visitor, HttpStatus.OK, Optional.empty());
    }

    @PostMapping("/password")
    ResponseEntity<byte[]> own(
            Visitor visitor, @RequestParam("before") String before, @RequestParam("password") String password) {
        Accounts.Change change = accounts.change(visitor.person(), before, password);
        return change == Accounts.Change.DONE
                ? Replies.next("/login")
                : own(visitor, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(change));
    }

    private ResponseEntity<byte[]> own(Visitor visitor, HttpStatus status, Optional<Accounts.Change> wrong) {
        return Replies.page(
                status, shell.page(visitor, Optional.empty(), visitor.text("account.own"), "/password", html -> {
                    html.element("h1", visitor.text("account.own")).line();
                    wrong(html, visitor, wrong);
                    html.element("p", visitor.text("account.ownHint"), "class", "lead");
                    Shell.form(html, visitor, "/password", "class", "stack");
                    html.element("label", visitor.text("account.before"), "for", "before");
                    password(html, "before", "before", "current-password");
                    html.element(
                            "label", visitor.text("account.password", Accounts.PASSWORD_LENGTH_MIN), "for", "password");
                    password(html, "password", "password", "new-password");
                    html.element("button", visitor.text("account.setIt"))
                            .close("form")
                            .line();
                    html.open("p")
                            .element("a", visitor.text("token.title"), "href", "/tokens")
                            .close("p")
                            .line();
                }));
    }
}
