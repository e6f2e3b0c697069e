package org.dokaz.web;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Documents of fiction in which events and names are told more than once, and pages that wait until they are compared. */
final class Told {

    /** Stands in a document that only those see who may read what is restricted. */
    static final String RESTRICTED = "Hrushko";

    private static final int TRIES = 120;
    private static final long PAUSE_MILLIS = 250;

    /** The files by their paths. */
    static final Map<String, String> FILES = Map.of(
            "kovalchuk.json",
                    article(
                            "Village head speaks",
                            "Steppe Herald",
                            "2023-05-16",
                            "Soldiers took forty men from Kvitneve on Monday, Mayor Iryna Bondarenko said. Petro Kovalchuk"
                                    + " was taken to the barracks in Kvitneve on Monday, the mayor said. <b>Nobody</b> was"
                                    + " asked, Mayor Irena Bondarenko said."),
            "kovalchyk.json",
                    article(
                            "Driver missing",
                            "Lower Bank Post",
                            "2023-05-17",
                            "Petro Kovalchyk was taken to the barracks in Kvitneve on Monday, the regional council said. The"
                                    + " council denied that forty men were taken from Kvitneve."),
            "sister.json",
                    article(
                            "A sister asks",
                            "Lower Bank Post",
                            "2023-05-18",
                            "\\\"My brother was beaten in Kvitneve,\\\" said Solomiya, a 29-year-old baker from Kvitneve. She asked"
                                    + " that her surname be withheld because her brother is still in the camp. Solomiya said"
                                    + " that fifty men were taken from Kvitneve on Monday."),
            "chat/result.json", """
                    {"name":"Kvitneve chat","type":"private_group","id":78,"messages":[
                    {"id":1,"type":"message","date":"2023-05-18T10:00:00","date_unixtime":"1684404000","from":"Guest","from_id":"user9",
                    "text":"Sixty men were detained in Lypivka on 3 April, Colonel Danylo %1$s said.",
                    "text_entities":[{"type":"plain","text":"Sixty men were detained in Lypivka on 3 April, Colonel Danylo %1$s said."}]}]}
                    """.formatted(RESTRICTED));

    private Told() {}

    private static String article(String title, String outlet, String day, String body) {
        return """
                {"@context":"https://schema.org","@type":"NewsArticle","headline":"%s","datePublished":"%s","inLanguage":"en",
                "publisher":{"@type":"Organization","name":"%s"},"url":"https://news.example/x","articleBody":"%s"}
                """.formatted(title, day, outlet, body);
    }

    /** A page once what it shows has been compared. */
    static Document page(Guest guest, String path) {
        Document page = Jsoup.parse(guest.get(path).body());
        for (int tries = 0; tries < TRIES && isWaiting(page); tries++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            page = Jsoup.parse(guest.get(path).body());
        }
        return page;
    }

    private static boolean isWaiting(Document page) {
        return page.select(".notice").text().contains("Load it again");
    }
}
