package org.dokaz.read.extract.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.bmp.BmpHeaderDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.FileLine;
import org.dokaz.read.extract.Foreign;
import org.dokaz.read.extract.ForeignParser;
import org.dokaz.read.extract.pdf.SeenWords;

/**
 * Takes note of what a picture's file says: the camera, its clock, a position, a caption. The picture itself is never
 * decoded, however large it claims to be; its words are another matter, for a program that reads pictures.
 */
public final class ImageParser implements ForeignParser {

    /** Why a picture is not read. */
    private static final String WHY_DECLINED = "an image: kept, not read; no OCR asked for";

    private static final String WHY_UNSEEN = "an image: kept; the OCR program saw no words in it";

    private static final int VALUE_LENGTH_MAX = 500;

    /** One thing a file may say: where it stands, and what it is called in its format. */
    private record Said(Class<? extends Directory> where, int tag, String name) {}

    private static final List<Said> SAID = List.of(
            new Said(JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH, "width"),
            new Said(JpegDirectory.class, JpegDirectory.TAG_IMAGE_HEIGHT, "height"),
            new Said(PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, "width"),
            new Said(PngDirectory.class, PngDirectory.TAG_IMAGE_HEIGHT, "height"),
            new Said(GifHeaderDirectory.class, GifHeaderDirectory.TAG_IMAGE_WIDTH, "width"),
            new Said(GifHeaderDirectory.class, GifHeaderDirectory.TAG_IMAGE_HEIGHT, "height"),
            new Said(BmpHeaderDirectory.class, BmpHeaderDirectory.TAG_IMAGE_WIDTH, "width"),
            new Said(BmpHeaderDirectory.class, BmpHeaderDirectory.TAG_IMAGE_HEIGHT, "height"),
            new Said(WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, "width"),
            new Said(WebpDirectory.class, WebpDirectory.TAG_IMAGE_HEIGHT, "height"),
            new Said(HeifDirectory.class, HeifDirectory.TAG_IMAGE_WIDTH, "width"),
            new Said(HeifDirectory.class, HeifDirectory.TAG_IMAGE_HEIGHT, "height"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_MAKE, "Make"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL, "Model"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_SOFTWARE, "Software"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_DATETIME, "DateTime"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION, "ImageDescription"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_ARTIST, "Artist"),
            new Said(ExifIFD0Directory.class, ExifIFD0Directory.TAG_COPYRIGHT, "Copyright"),
            new Said(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, "DateTimeOriginal"),
            new Said(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL, "OffsetTimeOriginal"),
            new Said(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED, "DateTimeDigitized"),
            new Said(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER, "BodySerialNumber"),
            new Said(GpsDirectory.class, GpsDirectory.TAG_DATE_STAMP, "GPSDateStamp"),
            new Said(GpsDirectory.class, GpsDirectory.TAG_TIME_STAMP, "GPSTimeStamp"),
            new Said(IptcDirectory.class, IptcDirectory.TAG_HEADLINE, "Headline"),
            new Said(IptcDirectory.class, IptcDirectory.TAG_CAPTION, "Caption"),
            new Said(IptcDirectory.class, IptcDirectory.TAG_BY_LINE, "By-line"),
            new Said(IptcDirectory.class, IptcDirectory.TAG_DATE_CREATED, "DateCreated"),
            new Said(IptcDirectory.class, IptcDirectory.TAG_CITY, "City"));

    private final Optional<SeenWords> seen;

    /** A parser that leaves pictures unread. */
    public ImageParser() {
        this(Optional.empty());
    }

    /** A parser that has the words in pictures seen. */
    public ImageParser(Optional<SeenWords> seen) {
        this.seen = seen;
    }

    @Override
    public List<Extraction.Found> parse(Foreign exhibit) {
        Optional<Metadata> metadata = metadata(exhibit.bytes());
        List<FileData> said = metadata.map(ImageParser::said).orElse(List.of());
        Optional<Extraction.Found> read = seen.flatMap(words -> words.picture(exhibit.bytes(), said));
        return List.of(read.orElseGet(() -> unread(metadata.isPresent(), said)));
    }

    private Extraction.Found unread(boolean sound, List<FileData> said) {
        String plain = seen.isPresent() ? WHY_UNSEEN : WHY_DECLINED;
        String why = sound ? plain : plain + "; what its file says of itself could not be read, since it is damaged";
        Outcome<Draft> outcome = new Outcome.Declined<>(why);
        return new Extraction.Found(Optional.empty(), Masthead.BLANK, said, outcome);
    }

    private static Optional<Metadata> metadata(byte[] bytes) {
        try {
            return Optional.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError damaged) {
            // The library trips over damage in many ways; the picture is kept in any case.
            return Optional.empty();
        }
    }

    private static List<FileData> said(Metadata metadata) {
        List<FileData> said = new ArrayList<>();
        for (Said each : SAID) {
            Directory directory = metadata.getFirstDirectoryOfType(each.where());
            if (directory != null && directory.containsTag(each.tag())) {
                add(
                        said,
                        each.name(),
                        Optional.ofNullable(directory.getString(each.tag())).orElse(""));
            }
        }
        GpsDirectory position = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        if (position != null && position.getGeoLocation() != null) {
            add(
                    said,
                    "GPS position",
                    position.getGeoLocation().getLatitude() + ", "
                            + position.getGeoLocation().getLongitude());
        }
        return said;
    }

    private static void add(List<FileData> said, String name, String value) {
        String line = FileLine.of(value, VALUE_LENGTH_MAX);
        if (!line.isEmpty()) {
            said.add(new FileData(name, line));
        }
    }
}
