package org.dokaz.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dokaz.app.Folders;
import org.dokaz.app.Workbench;
import org.dokaz.cli.Program;
import org.dokaz.fetch.Network;
import org.dokaz.gazetteer.Bundled;
import org.dokaz.pipeline.Equipment;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A workbench on a small case of fiction that was told by hostile hands, with an account for each role. */
final class Served implements AutoCloseable {

    static final String PASSWORD = "a long enough password";
    static final List<String> ROLES = List.of("owner", "analyst", "reviewer", "publisher", "reader");
    static final String HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private static final String ARTICLE = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Men taken from Verbivka %1$s",
            "datePublished":"2023-05-12","inLanguage":"en","publisher":{"@type":"Organization","name":"Steppe Herald %1$s"},
            "url":"javascript:alert(1)","articleBody":
            "Soldiers took twenty men from Verbivka on Thursday, Mayor Mykola Stelmashenko said. %1$s The men were driven to the depot in Sosnivka, he said.\\n\\nThe mayor denied that anyone was forced into the army.\\n\\n\\"They held my brother in the school,\\" said Oksana, a 34-year-old nurse from Verbivka. She asked that her surname be withheld because her brother is still in the camp.\\n\\nThe refusal of seven soldiers to fight was announced by Colonel Igor Drozdov."}
            """;

    private static final String BEATEN = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Beaten at the depot",
            "datePublished":"2023-05-14","inLanguage":"en","publisher":{"@type":"Organization","name":"Lower Bank Post"},
            "url":"https://post.example/depot","articleBody":
            "Two men were beaten at the depot in Sosnivka on Friday, the regional council said. Twenty men were taken from Verbivka by soldiers, the council said."}
            """;

    private static final String EXPORT = """
            {"name":"%1$s","type":"public_channel","id":77,"messages":[
            {"id":1,"type":"message","date":"2023-05-12T10:00:00","date_unixtime":"1683885600","from":"%1$s","from_id":"channel77",
            "forwarded_from":"%1$s","text":"Soldiers took twelve men from Sosnivka on Thursday, the head of the village said. %1$s",
            "text_entities":[{"type":"plain","text":"Soldiers took twelve men from Sosnivka on Thursday, the head of the village said. %1$s"}]}]}
            """;

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Drawn</title><script>alert(1)</script></head><body><article>
            <h1>Drawn</h1><p onclick="alert(2)">Officials in Sosnivka said on Monday that thirty men had been detained at the checkpoint.</p>
            <svg onload="alert(3)"><script>alert(4)</script></svg></article></body></html>
            """;

    private final Workbench.Open open;
    private final Path folder;
    private final AtomicReference<Instant> now;
    private final List<String> told;

    private Served(Workbench.Open open, Path folder, AtomicReference<Instant> now, List<String> told) {
        this.open = open;
        this.folder = folder;
        this.now = now;
        this.told = told;
    }

    /** The case as it is read once for all tests, copied here. */
    static Path caseIn(Path parent) throws IOException {
        return copied(Made.CASE, parent);
    }

    private static Path copied(Path made, Path parent) throws IOException {
        Path here = parent.resolve("case");
        try (Stream<Path> all = Files.walk(made)) {
            for (Path one : all.toList()) {
                Files.copy(one, here.resolve(made.relativize(one).toString()));
            }
        }
        return here;
    }

    private static final class Demo {

        static final Path CASE = made();

        private static Path made() {
            Path kase = Made.CASE.resolveSibling("sample");
            Program demo = Program.demo(kase);
            if (!Files.exists(kase.resolve("case.json"))) {
                throw new IllegalStateException(demo.told());
            }
            return kase;
        }
    }

    private static final class Made {

        static final Path CASE = read();
        static final Path ACCOUNTS = accounts();

        private static Path accounts() {
            Path parent = CASE.resolveSibling("accounts");
            try {
                Files.createDirectories(parent);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            Accounts all = Accounts.open(parent, () -> MORNING, new SecureRandom());
            ROLES.forEach(role -> all.give(role, Role.of(role).orElseThrow(), PASSWORD));
            return parent.resolve("accounts.json");
        }

        private static void removed(Path parent) {
            try {
                Folders.remove(parent);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }

        private static Path read() {
            try {
                Path parent = Files.createTempDirectory("dokaz-web");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> removed(parent)));
                Path inbox = Files.createDirectories(parent.resolve("inbox"));
                String quoted = HOSTILE.replace("\"", "\\\"");
                Files.writeString(inbox.resolve("a.json"), ARTICLE.formatted(quoted));
                Files.writeString(inbox.resolve("b <img src=x onerror=alert(5)>.json"), BEATEN);
                Files.writeString(inbox.resolve("page.html"), PAGE);
                Files.writeString(
                        inbox.resolve("drawing.svg"),
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(6)\"/>");
                Path export = Files.createDirectories(inbox.resolve("export"));
                Files.writeString(export.resolve("result.json"), EXPORT.formatted(quoted));
                Path kase = parent.resolve("case");
                Program run = Program.run("read", "--case", kase.toString(), inbox.toString());
                if (!Files.exists(kase.resolve("case.json"))) {
                    throw new IllegalStateException(run.told());
                }
                return kase;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** A workbench on this case as it is. */
    static Served on(Path kase) {
        return on(kase, Network.REAL);
    }

    /** The same in a network of the test's own: what lies in it is for whoever opens the workbench to say, not for requests. */
    static Served on(Path kase, Network network) {
        AtomicReference<Instant> now = new AtomicReference<>(MORNING);
        InstantSource clock = now::get;
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Workbench.Open open = new Serving()
                .open(new Workbench.Setting(
                        kase,
                        "127.0.0.1",
                        0,
                        org.dokaz.pipeline.Program.maker(),
                        clock,
                        new SecureRandom(),
                        Bundled::atlas,
                        told::add,
                        Equipment.shipped(),
                        network));
        return new Served(open, kase, now, told);
    }

    /** Gives a case an account for each role. */
    static void withAccounts(Path kase) throws IOException {
        Files.copy(Made.ACCOUNTS, kase.resolve("accounts.json"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** A workbench on a copy of the case in this folder, with an account for each role. */
    static Served in(Path parent) throws IOException {
        Path kase = caseIn(parent);
        withAccounts(kase);
        return on(kase);
    }

    /** A workbench on a copy of the case of the bundled sample, without any account yet. */
    static Served demo(Path parent) throws IOException {
        return on(copied(Demo.CASE, parent));
    }

    /** The same with an account for each role. */
    static Served demoWithAccounts(Path parent) throws IOException {
        Path kase = copied(Demo.CASE, parent);
        Files.copy(Made.ACCOUNTS, kase.resolve("accounts.json"), StandardCopyOption.COPY_ATTRIBUTES);
        return on(kase);
    }

    /** A workbench on a copy of the case with these files read into it, and an account for each role. */
    static Served with(Path parent, Map<String, String> files) throws IOException {
        Path kase = caseIn(parent);
        Path inbox = Files.createDirectories(parent.resolve("more"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = inbox.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Program.run("read", "--case", kase.toString(), inbox.toString());
        withAccounts(kase);
        return on(kase);
    }

    Workbench.Open open() {
        return open;
    }

    Path folder() {
        return folder;
    }

    /** What was told at the terminal. */
    List<String> told() {
        return List.copyOf(told);
    }

    void passTime(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Somebody who has not signed in. */
    Guest guest() {
        return new Guest(open.address());
    }

    /** Somebody who has, under the name of a role. */
    Guest signedIn(String role) {
        Guest guest = guest();
        Guest.Answer answer = guest.signIn(role, PASSWORD);
        if (answer.status() != 302 || !answer.location().endsWith("/")) {
            throw new IllegalStateException(role + " did not get in: " + answer.location());
        }
        return guest;
    }

    /** The key of the document whose file's name ends so. */
    String document(Guest guest, String title) {
        String list = guest.get("/documents").body();
        for (Element link : Jsoup.parse(list).select("tbody th a")) {
            if (link.text().contains(title)) {
                return link.attr("href").substring("/documents/".length());
            }
        }
        throw new IllegalStateException("no document of the title " + title + " in " + list);
    }

    static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return form;
    }

    @Override
    public void close() {
        open.close();
    }
}
