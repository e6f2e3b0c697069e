package org.dokaz.release.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.dokaz.release.scan.PackedPlantings;
import org.dokaz.release.scan.PicturePlantings;
import org.dokaz.release.withheld.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boxes come to lie where a person saw them, whichever way the camera was held. */
class RedactedPictureTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;
    private static final int FIELD = 16;
    private static final Redaction REDACTION = new Redaction(Withheld.of(List.of("Щербина")));

    /** The colour of a field of the picture as it is shown; no two neighbours and no two turns are alike. */
    private static int colour(int x, int y) {
        int column = x / FIELD;
        int row = y / FIELD;
        return (40 + column * 35) << 16 | (40 + row * 50) << 8 | 0x80;
    }

    /** The picture as it is stored under this orientation, after the definition in EXIF: where row 0 and column 0 are shown. */
    private static BufferedImage stored(int orientation) {
        boolean onSide = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(onSide ? HEIGHT : WIDTH, onSide ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int across = onSide ? row : column;
                int down = onSide ? column : row;
                boolean fromRight = switch (orientation) {
                    case 2, 3, 6, 7 -> true;
                    default -> false;
                };
                boolean fromBottom = switch (orientation) {
                    case 3, 4, 7, 8 -> true;
                    default -> false;
                };
                int x = fromRight ? WIDTH - 1 - across : across;
                int y = fromBottom ? HEIGHT - 1 - down : down;
                stored.setRGB(column, row, colour(x, y));
            }
        }
        return stored;
    }

    private static byte[] file(int orientation, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(stored(orientation), format, out);
        byte[] plain = out.toByteArray();
        byte[] turn = PicturePlantings.turned(orientation);
        int head = format.equals("png") ? 33 : 2;
        byte[] block = format.equals("png") ? PicturePlantings.chunk("eXIf", turn) : PicturePlantings.exif(turn);
        return PackedPlantings.joined(Arrays.copyOf(plain, head), block, Arrays.copyOfRange(plain, head, plain.length));
    }

    @ParameterizedTest
    @CsvSource({
        "1,jpeg", "2,jpeg", "3,jpeg", "4,jpeg", "5,jpeg", "6,jpeg", "7,jpeg", "8,jpeg",
        "1,png", "2,png", "3,png", "4,png", "5,png", "6,png", "7,png", "8,png"
    })
    void theRightPixelsArePainted(int orientation, String format) throws IOException {
        Box box = new Box(1, 16, 32, 32, 16);
        Redacted copy = REDACTION.of(file(orientation, format), List.of(box));
        assertThat(copy).isInstanceOf(Redacted.Made.class);
        byte[] bytes = ((Redacted.Made) copy).bytes();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        int slack = format.equals("png") ? 0 : 24;
        for (int y = 4; y < HEIGHT; y += 4) {
            for (int x = 4; x < WIDTH; x += 4) {
                boolean covered = x >= 16 && x < 48 && y >= 32 && y < 48;
                boolean border = Math.floorMod(x, FIELD) < 4 || Math.floorMod(y, FIELD) < 4;
                if (!border || covered) {
                    assertNear(picture.getRGB(x, y), covered ? 0 : colour(x, y), slack, x + "," + y);
                }
            }
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("eXIf");
    }

    private static void assertNear(int actual, int expected, int slack, String where) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((actual >> shift & 0xFF) - (expected >> shift & 0xFF))
                    .as(where)
                    .isBetween(-slack, slack);
        }
    }

    @Test
    void aBoxOutsideThePictureAsItIsShownIsRefused() throws IOException {
        Redacted copy = REDACTION.of(file(6, "jpeg"), List.of(new Box(1, 97, 0, 5, 5)));
        assertThat(copy)
                .isEqualTo(
                        new Redacted.Refused(
                                "a box lies outside of the picture, which is 96 by 64 pixels as it is shown: give its place anew"));
        assertThat(REDACTION.of(file(6, "jpeg"), List.of(new Box(1, 90, 60, 500, 500))))
                .isInstanceOf(Redacted.Made.class);
    }

    @Test
    void aPictureThatClaimsToBeImmenseIsNotPainted() throws IOException {
        byte[] png = file(1, "png");
        byte[] immense = png.clone();
        immense[16] = 0x7F;
        immense[20] = 0x7F;
        assertThat(REDACTION.of(immense, List.of())).isInstanceOf(Redacted.Refused.class);
    }
}
