package org.dokaz.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.DeskSearch;
import org.dokaz.app.Workbench;
import org.dokaz.search.BrokenQuery;
import org.dokaz.search.Question;
import org.dokaz.search.SavedSearches;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search, and the searches that somebody keeps. */
@Controller
class SearchDoors {

    private static final int HITS = 20;

    private final DeskSearch search;
    private final Workbench.Setting setting;
    private final Shell shell;

    /** One at a time reads and writes the file of saved searches. */
    private final Object saving = new Object();

    SearchDoors(DeskSearch search, Accounts accounts, Workbench.Setting setting, Shell shell) {
        this.search = search;
        this.setting = setting;
        this.shell = shell;
        accounts.whenTaken(name -> {
            synchronized (saving) {
                new SavedSearches(setting.folder(), name).forgetAll();
            }
        });
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(
            Visitor visitor,
            @RequestParam(name = "q", defaultValue = "") String query,
            HttpServletRequest request,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "before", defaultValue = "0") int before) {
        try {
            Asking asking = Asking.of(query, filters(request), from, until, after, before);
            if (asking.isBlank()) {
                return page(visitor, HttpStatus.OK, asking, Optional.empty(), Optional.empty());
            }
            DeskSearch.Answer answer =
                    search.find(asking.query(), asking.filters(), HITS, asking.after(), visitor.sight());
            return page(visitor, HttpStatus.OK, asking, Optional.of(answer), Optional.empty());
        } catch (BrokenQuery broken) {
            return broken(visitor, query, broken);
        }
    }

    @PostMapping("/search/saved")
    ResponseEntity<byte[]> save(
            Visitor visitor,
            @RequestParam("name") String name,
            @RequestParam(name = "q", defaultValue = "") String query,
            HttpServletRequest request) {
        try {
            Asking asking = Asking.of(query, filters(request), "", "", "", 0);
            synchronized (saving) {
                searches(visitor)
                        .save(
                                name.strip(),
                                new Question(
                                        asking.query(),
                                        asking.filters(),
                                        false,
                                        Question.LIMIT_USUAL,
                                        Optional.empty()));
            }
            return Replies.next(asking.address());
        } catch (BrokenQuery broken) {
            return broken(visitor, query, broken);
        }
    }

    @PostMapping("/search/forgotten")
    ResponseEntity<byte[]> forget(Visitor visitor, @RequestParam("name") String name) {
        synchronized (saving) {
            searches(visitor).forget(name);
        }
        return Replies.next("/search");
    }

    /** As they were written: a comma in one parts nothing. */
    private static List<String> filters(HttpServletRequest request) {
        String[] written = request.getParameterValues("f");
        return written == null ? List.of() : List.of(written);
    }

    private SavedSearches searches(Visitor visitor) {
        return new SavedSearches(setting.folder(), visitor.person().name());
    }

    private ResponseEntity<byte[]> broken(Visitor visitor, String query, BrokenQuery broken) {
        return page(
                visitor,
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Asking(query, List.of(), Optional.empty(), 0),
                Optional.empty(),
                Optional.of(String.valueOf(broken.getMessage())));
    }

    private ResponseEntity<byte[]> page(
            Visitor visitor,
            HttpStatus status,
            Asking asking,
            Optional<DeskSearch.Answer> answer,
            Optional<String> wrong) {
        List<SavedSearches.Saved> saved;
        synchronized (saving) {
            saved = searches(visitor).all();
        }
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.SEARCH),
                        visitor.labels().of("room", Shell.Room.SEARCH),
                        asking.address(),
                        html -> new SearchPage(visitor, html, asking, saved).write(answer, wrong)));
    }
}
