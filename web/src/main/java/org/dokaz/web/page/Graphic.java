package org.dokaz.web.page;

import jakarta.servlet.http.HttpSession;

/** Whether what tells of violence is to be shown: as it is asked for once, or until somebody signs out. */
public final class Graphic {

    /** The parameter by which it is asked for. */
    public static final String PARAMETER = "graphic";

    /** What it says to see it once. */
    public static final String SHOWN = "shown";

    private static final String ALWAYS = "always";

    private Graphic() {}

    /** Whether it was asked for, now or for as long as the session lasts. */
    public static boolean isAskedFor(String graphic, HttpSession session) {
        if (graphic.equals(ALWAYS)) {
            session.setAttribute(ALWAYS, true);
        }
        return graphic.equals(SHOWN) || session.getAttribute(ALWAYS) != null;
    }
}
