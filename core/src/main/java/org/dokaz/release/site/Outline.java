package org.dokaz.release.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;

/** The outline of Ukraine in its internationally recognised borders, by oblasts, and the land around it; coarse, about 3 km. */
public final class Outline {

    /** The stretch that is drawn, in degrees. */
    static final double WEST = 21.0;

    static final double EAST = 41.6;
    static final double NORTH = 53.2;
    static final double SOUTH = 43.6;

    /** Units of the drawing to a degree of latitude; and how much shorter a degree of longitude is in the middle of the map. */
    private static final int SCALE = 100;

    private static final double SHORTER = Math.cos(Math.toRadians(48.4));
    private static final double DEGREE_METRES = 111_320;

    private static final Outline WHOLE = load();

    private final List<Region> oblasts;
    private final List<Region> land;

    private Outline(List<Region> oblasts, List<Region> land) {
        this.oblasts = List.copyOf(oblasts);
        this.land = List.copyOf(land);
    }

    /** The outline as it ships. */
    public static Outline whole() {
        return WHOLE;
    }

    /**
     * One oblast, or the land of one neighbour.
     *
     * @param code after ISO 3166-2; of a neighbour, its country's
     */
    public record Region(String code, String english, String ukrainian, List<Ring> rings) {

        /** What it is called in that language. */
        public String name(Language language) {
            return language == Language.UKRAINIAN ? ukrainian : english;
        }

        boolean contains(double latitude, double longitude) {
            return rings.stream()
                                    .filter(ring -> ring.surrounds(latitude, longitude))
                                    .count()
                            % 2
                    == 1;
        }

        /** Its outline as the drawing has it. */
        public String path() {
            StringBuilder path = new StringBuilder();
            rings.forEach(ring -> ring.draw(path));
            return path.toString();
        }
    }

    /** A closed line, in degrees. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
    private record Ring(double[] longitudes, double[] latitudes) {

        boolean surrounds(double latitude, double longitude) {
            boolean inside = false;
            for (int at = 0, before = latitudes.length - 1; at < latitudes.length; before = at++) {
                boolean crosses = (latitudes[at] > latitude) != (latitudes[before] > latitude);
                if (crosses
                        && longitude
                                < (longitudes[before] - longitudes[at])
                                                * (latitude - latitudes[at])
                                                / (latitudes[before] - latitudes[at])
                                        + longitudes[at]) {
                    inside = !inside;
                }
            }
            return inside;
        }

        void draw(StringBuilder path) {
            int x = Math.round(x(longitudes[0]));
            int y = Math.round(y(latitudes[0]));
            path.append('M').append(x).append(' ').append(y).append('l');
            for (int at = 1; at < latitudes.length; at++) {
                int right = Math.round(x(longitudes[at])) - x;
                int down = Math.round(y(latitudes[at])) - y;
                x += right;
                y += down;
                path.append(right).append(' ').append(down).append(' ');
            }
            path.setCharAt(path.length() - 1, 'z');
        }
    }

    /** The oblasts, Crimea and Sevastopol among them. */
    public List<Region> oblasts() {
        return oblasts;
    }

    /** The land around. */
    public List<Region> land() {
        return land;
    }

    /** Whether a point lies in Ukraine. */
    boolean contains(double latitude, double longitude) {
        return oblasts.stream().anyMatch(oblast -> oblast.contains(latitude, longitude));
    }

    /** Whether a point lies on the map. */
    public static boolean shows(double latitude, double longitude) {
        return latitude > SOUTH && latitude < NORTH && longitude > WEST && longitude < EAST;
    }

    /** How wide the drawing is, in its own units. */
    public static int width() {
        return (int) Math.ceil(x(EAST));
    }

    /** How high the drawing is, in its own units. */
    public static int height() {
        return (int) Math.ceil(y(SOUTH));
    }

    /** Where a longitude lies in the drawing. */
    public static float x(double longitude) {
        return (float) ((longitude - WEST) * SHORTER * SCALE);
    }

    /** Where a latitude lies in the drawing. */
    public static float y(double latitude) {
        return (float) ((NORTH - latitude) * SCALE);
    }

    /** A distance on the ground as the drawing has it. */
    public static double length(double metres) {
        return metres / DEGREE_METRES * SCALE;
    }

    private static Outline load() {
        List<Region> oblasts = new ArrayList<>();
        List<Region> land = new ArrayList<>();
        try (InputStream in = Outline.class.getResourceAsStream("outline.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its outline file outline.tsv");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                if (fields[0].equals("land")) {
                    land.add(new Region(fields[1], fields[1], fields[1], rings(fields[3])));
                } else {
                    oblasts.add(new Region(fields[0], fields[1], fields[2], rings(fields[3])));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Outline(oblasts, land);
    }

    private static List<Ring> rings(String written) {
        List<Ring> rings = new ArrayList<>();
        for (String ring : written.split(";", -1)) {
            String[] points = ring.split(",", -1);
            double[] longitudes = new double[points.length];
            double[] latitudes = new double[points.length];
            for (int at = 0; at < points.length; at++) {
                int space = points[at].indexOf(' ');
                longitudes[at] = Double.parseDouble(points[at].substring(0, space));
                latitudes[at] = Double.parseDouble(points[at].substring(space + 1));
            }
            rings.add(new Ring(longitudes, latitudes));
        }
        return rings;
    }
}
