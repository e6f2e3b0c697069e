package org.dokaz.publish;

import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;

/** The accounts of all runs of a case: what each was given, and what came of it. */
final class RunList {

    private final Labels labels;
    private final Html html;

    RunList(Labels labels, Html html) {
        this.labels = labels;
        this.html = html;
    }

    void write(List<Dossier.RunLine> runs) {
        html.open("ol", "class", "runs").line();
        for (Dossier.RunLine run : runs) {
            html.open("li");
            for (String input : run.inputs()) {
                html.open("code").foreign(input).close("code").own(" ");
            }
            if (run.inputsMore() > 0) {
                html.text(labels.text("runs.more", run.inputsMore())).own(" ");
            }
            html.text(labels.text("runs.account", run.in(), run.made(), run.declined(), run.failed()));
            html.close("li").line();
        }
        html.close("ol").line();
    }
}
