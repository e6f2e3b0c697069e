package org.dokaz.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import java.util.Properties;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The results as tables: documents, claims, events, and which claims are of which event. They are made of the lines that were laid down, so that a table
 * says nothing else than they do. Dates are texts, since they are as they were told.
 */
final class Tables {

    private static final String FOLDER = "tables";
    private static final String PREFIX = "dokaz_";
    private static final String CLAIM = "claim";

    private static final StructType ANSWER = StructType.fromDDL(
            "document STRUCT<id STRING, path STRING, part STRING,"
                    + " mediaType STRING, language STRING, published STRING, outlet STRING, title STRING, url STRING>,"
                    + " outcome STRING, fault STRING, detail STRING, text STRING,"
                    + " claims ARRAY<STRUCT<id: STRING, start: INT, end: INT, kind: STRING, stance: STRING, hedged: BOOLEAN,"
                    + " speaker: STRUCT<name: STRING>, basis: STRING,"
                    + " places: ARRAY<STRUCT<name: STRING, lat: DOUBLE, lon: DOUBLE, radiusMetres: DOUBLE>>,"
                    + " when: STRUCT<earliest: STRING, latest: STRING, precise: BOOLEAN>, statedOn: STRING,"
                    + " quantity: STRUCT<low: DOUBLE, best: DOUBLE, high: DOUBLE, approximate: BOOLEAN, unit: STRING, of: STRING>>>");

    private static final StructType EVENT = StructType.fromDDL("id STRING, kind STRING, title STRING,"
            + " when STRUCT<earliest: STRING, latest: STRING, precise: BOOLEAN>,"
            + " where STRUCT<name: STRING, lat: DOUBLE, lon: DOUBLE, radiusMetres: DOUBLE>,"
            + " claims ARRAY<STRING>, independent STRUCT<min: INT, max: INT>, standing STRING");

    private final SparkSession spark;
    private final Shelf shelf;

    Tables(SparkSession spark, Shelf shelf) {
        this.spark = spark;
        this.shelf = shelf;
    }

    /**
     * Writes them beside the lines, and into a database where one is named.
     *
     * @param database its address
     * @param user as whom it is asked; the password is taken where PostgreSQL's own programs take it
     */
    void write(Optional<String> database, Optional<String> user) {
        Dataset<Row> answers = spark.read().schema(ANSWER).json(shelf.resultAddress(ClusterJob.READINGS));
        Dataset<Row> events = spark.read().schema(EVENT).json(shelf.resultAddress(Comparing.EVENTS));
        write("documents", documents(answers), database, user);
        write("claims", claims(answers), database, user);
        write("events", events(events), database, user);
        write(
                "event_claims",
                events.select(col("id").as("event"), explode(col("claims")).as(CLAIM)),
                database,
                user);
    }

    private static Dataset<Row> documents(Dataset<Row> answers) {
        return answers.select(
                col("document.id").as("id"),
                col("document.path").as("path"),
                col("document.part").as("part"),
                col("document.mediaType").as("media_type"),
                col("document.language").as("language"),
                col("document.published").as("published"),
                col("document.outlet").as("outlet"),
                col("document.title").as("title"),
                col("document.url").as("url"),
                col("outcome"),
                col("fault"),
                col("detail"),
                col("text"));
    }

    private static Dataset<Row> claims(Dataset<Row> answers) {
        Column place = get(col(CLAIM + ".places"), lit(0));
        return answers.select(
                        col("document.id").as("document"),
                        col("document.part").as("part"),
                        explode(col("claims")).as(CLAIM))
                .select(
                        col(CLAIM + ".id").as("id"),
                        col("document"),
                        col("part"),
                        col(CLAIM + ".start").as("first_offset"),
                        col(CLAIM + ".end").as("end_offset"),
                        col(CLAIM + ".kind").as("kind"),
                        col(CLAIM + ".stance").as("stance"),
                        col(CLAIM + ".hedged").as("hedged"),
                        col(CLAIM + ".speaker.name").as("speaker"),
                        col(CLAIM + ".basis").as("basis"),
                        place.getField("name").as("place"),
                        place.getField("lat").as("lat"),
                        place.getField("lon").as("lon"),
                        place.getField("radiusMetres").as("radius_metres"),
                        col(CLAIM + ".when.earliest").as("earliest"),
                        col(CLAIM + ".when.latest").as("latest"),
                        col(CLAIM + ".when.precise").as("precise"),
                        col(CLAIM + ".statedOn").as("stated_on"),
                        col(CLAIM + ".quantity.low").as("low"),
                        col(CLAIM + ".quantity.best").as("best"),
                        col(CLAIM + ".quantity.high").as("high"),
                        col(CLAIM + ".quantity.approximate").as("approximate"),
                        col(CLAIM + ".quantity.unit").as("unit"),
                        col(CLAIM + ".quantity.of").as("population"));
    }

    private static Dataset<Row> events(Dataset<Row> events) {
        return events.select(
                col("id"),
                col("kind"),
                col("title"),
                col("when.earliest").as("earliest"),
                col("when.latest").as("latest"),
                col("when.precise").as("precise"),
                col("where.name").as("place"),
                col("where.lat").as("lat"),
                col("where.lon").as("lon"),
                col("where.radiusMetres").as("radius_metres"),
                col("independent.min").as("independent_min"),
                col("independent.max").as("independent_max"),
                col("standing"));
    }

    private void write(String name, Dataset<Row> table, Optional<String> database, Optional<String> user) {
        table.write().mode(SaveMode.Overwrite).parquet(shelf.resultAddress(FOLDER + "/" + name));
        if (database.isPresent()) {
            Properties properties = new Properties();
            properties.setProperty("driver", "org.postgresql.Driver");
            user.ifPresent(whose -> properties.setProperty("user", whose));
            table.write().mode(SaveMode.Overwrite).jdbc(database.get(), PREFIX + name, properties);
        }
    }
}
