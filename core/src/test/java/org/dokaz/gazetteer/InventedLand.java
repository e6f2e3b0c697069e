package org.dokaz.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.atlas.Atlas;

/** A region that does not exist, with its districts, villages and lists, as the files that are imported. */
final class InventedLand {

    static final String CONTROL_HEAD = "section\tkatottg\tcategory\tname_official\tstart\tend";

    private InventedLand() {}

    static String line(
            int number,
            String english,
            String names,
            double latitude,
            double longitude,
            String feature,
            String admin,
            int people) {
        String[] codes = admin.split("/", -1);
        return String.join(
                "\t",
                String.valueOf(number),
                english,
                english,
                names,
                String.valueOf(latitude),
                String.valueOf(longitude),
                feature.substring(0, 1),
                feature.substring(2),
                "UA",
                "",
                codes[0],
                codes.length > 1 ? codes[1] : "",
                "",
                "",
                String.valueOf(people),
                "",
                "100",
                "Europe/Kyiv",
                "2024-01-01");
    }

    /** Two districts of one region, and another region. */
    static List<String> dump() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                101,
                "Vyhadska Oblast",
                "Вигадська область,Выгадская область,Vyhadka Oblast",
                48.0,
                36.0,
                "A.ADM1",
                "90",
                900_000));
        lines.add(line(
                102, "Zarichchia Raion", "Заріцький район,Зарецкий район", 48.1, 36.1, "A.ADM2", "90/9902", 90_000));
        lines.add(line(
                103, "Pidhirnyi Raion", "Підгірний район,Подгорный район", 47.5, 36.5, "A.ADM2", "90/9904", 80_000));
        lines.add(line(104, "Staryi Lis Raion", "Старолісський район", 48.1, 36.4, "A.ADM2H", "90", 0));
        lines.add(line(
                105,
                "Nebuvalska Oblast",
                "Небувальська область,Небывальская область",
                50.0,
                30.0,
                "A.ADM1",
                "91",
                700_000));
        lines.add(line(106, "Dalekyi Raion", "Далекий район", 50.1, 30.1, "A.ADM2", "91/9802", 60_000));
        lines.add(line(201, "Vyhadka", "Вигадка,Выгадка", 48.0, 36.0, "P.PPLA", "90/9902", 250_000));
        lines.add(line(202, "Shyroke", "Широке", 48.2, 36.2, "P.PPL", "90/9902", 0));
        lines.add(line(203, "Shyroke", "Широке,Широкое", 47.4, 36.4, "P.PPL", "90/9904", 700));
        lines.add(line(204, "Shyroke", "Широке", 50.2, 30.2, "P.PPL", "91/9802", 0));
        lines.add(line(205, "Velyka Mykolaivka", "Велика Миколаївка", 48.15, 36.15, "P.PPL", "90/9902", 300));
        lines.add(line(206, "Verbove", "Вербове,Красне", 48.12, 36.12, "P.PPL", "90/9902", 40));
        lines.add(line(207, "Zarichchia", "Заріччя,Заречье", 48.11, 36.11, "P.PPLA2", "90/9902", 12_000));
        lines.add(line(208, "Kalynivka", "Калинівка", 47.45, 36.45, "P.PPL", "90/9904", 100));
        lines.add(line(209, "Kalynivka", "Калинівка", 47.55, 36.55, "P.PPL", "90/9904", 90));
        lines.add(line(210, "Krynychne", "Криничне,Криничное", 47.6, 36.6, "P.PPL", "90/9904", 90));
        lines.add(line(301, "Shyroke Station", "Широке", 48.2, 36.25, "S.RSTN", "90/9902", 0));
        lines.add(line(302, "Shyroka River", "Широка", 48.2, 36.25, "H.STM", "90/9902", 0));
        return lines;
    }

    static List<String> control() {
        List<String> lines = new ArrayList<>();
        lines.add(CONTROL_HEAD);
        lines.add("occupied\tUA99040000000011111\tP\tПідгірний район за винятком с. Широке, с-ще Дубове\t2022-03-05\t");
        lines.add(
                "active_combat\tUA99040010030022222\tC\tс. Широке Підгірної сільської територіальної громади\t2022-03-01\t2022-04-10");
        lines.add(
                "occupied\tUA99040010030022222\tC\tс. Широке Підгірної сільської територіальної громади\t2022-04-11\t2022-09-01");
        lines.add(
                "occupied\tUA99020010000033333\tH\tЗаріцька міська територіальна громада за винятком с. Вербове\t2022-03-10\t2022-10-01");
        lines.add(
                "possible_combat\tUA99020010050044444\tC\tс. Вербове Заріцької міської територіальної громади\t2022-03-11\t");
        lines.add(
                "active_combat_eregisters\tUA99020020070055555\tX\tс-ще Дубове Широківської селищної територіальної громади\t2024-01-01\t");
        return lines;
    }

    static Path write(Path folder, String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** The region imported, with its list of control. */
    static Atlas imported(Path folder) throws IOException, Importing.Refused {
        GazetteerFolder gazetteer = new GazetteerFolder(folder.resolve("home"));
        Importing.into(
                gazetteer, List.of(write(folder, "UA.txt", dump())), List.of(write(folder, "list.tsv", control())));
        return gazetteer.open().atlas();
    }
}
