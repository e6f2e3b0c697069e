package org.dokaz.read.extract.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the letters off the pages of a document, in the order in which they are drawn. Pictures are noticed, never decoded. */
final class PageReader extends PDFStreamEngine {

    /** How many drawing instructions a whole document may have, those of nested forms counted each time. */
    static final int INSTRUCTIONS_MAX = 20_000_000;

    /** How many forms a whole document may draw, each counted as often as it is drawn. */
    static final int FORMS_MAX = 20_000;

    /** How many letters a whole document may have. */
    static final int LETTERS_MAX = 4_000_000;

    /** How deep forms may be drawn inside one another. */
    private static final int FORMS_DEEP_MAX = 20;

    /** What stands where a document does not tell which letter it shows. */
    static final String UNKNOWN = "\uFFFD";

    private static final double ASCENT = 0.8;
    private static final double DESCENT = 0.25;
    private static final double SPACE_USUAL = 0.25;
    private static final double SPACE_LEAST = 0.1;
    private static final double BOLD_WEIGHT = 600;
    private static final double NARROW = 0.25;
    private static final double SLANTED_MIN = 0.1;
    private static final int LETTERS_IN_ONE_MAX = 16;
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final Widths widths = new Widths();
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private Frame frame = new Frame(new PDRectangle(), 0);
    private long instructions;
    private long letters;
    private long forms;
    private int aside;
    private boolean picture;
    private long unknown;

    PageReader() {
        for (OperatorProcessor operator : List.of(
                new BeginText(this),
                new EndText(this),
                new SetCharSpacing(this),
                new SetWordSpacing(this),
                new SetTextHorizontalScaling(this),
                new SetTextLeading(this),
                new SetFontAndSize(this),
                new SetTextRenderingMode(this),
                new SetTextRise(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new SetMatrix(this),
                new NextLine(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this),
                new Concatenate(this),
                new Save(this),
                new Restore(this),
                new SetGraphicsStateParameters(this),
                new BeginMarkedContentSequence(this),
                new BeginMarkedContentSequenceWithProperties(this),
                new EndMarkedContentSequence(this),
                new Drawing(this))) {
            addOperator(operator);
        }
    }

    /** What a page shows: its letters, and whether it has a picture. */
    record Page(List<Glyph> glyphs, boolean picture, double width, double height) {

        Page {
            glyphs = List.copyOf(glyphs);
        }
    }

    /**
     * What a page shows.
     *
     * @throws TooMuch where the document has more than is read
     */
    Page read(PDPage page) throws IOException {
        glyphs = new ArrayList<>();
        picture = false;
        aside = 0;
        marked.clear();
        PDRectangle box = page.getCropBox();
        frame = new Frame(box, page.getRotation());
        if (page.hasContents()) {
            processPage(page);
        }
        return new Page(glyphs, picture, frame.width(), frame.height());
    }

    /** How many letters were shown so far of which the document does not tell what they are. */
    long unknown() {
        return unknown;
    }

    /** How many letters were shown so far. */
    long letters() {
        return letters;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        instructions++;
        if (instructions > INSTRUCTIONS_MAX) {
            throw new TooMuch("it draws with more than " + INSTRUCTIONS_MAX
                    + " instructions (INSTRUCTIONS_MAX); print it to a new PDF, or split it");
        }
        picture |= operator.getName().equals("BI");
        if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            boundFont(operator.getName(), name);
        }
        super.processOperator(operator, operands);
    }

    /** Bounds the font that an instruction is about to choose, before the library opens it. */
    private void boundFont(String instruction, COSName name) {
        COSDictionary resources = getResources().getCOSObject();
        switch (instruction) {
            case "Tf" -> entry(resources, COSName.FONT, name).ifPresent(widths::bound);
            case "gs" ->
                entry(resources, COSName.EXT_G_STATE, name)
                        .map(state -> state.getCOSArray(COSName.FONT))
                        .filter(chosen -> chosen.size() > 0 && chosen.getObject(0) instanceof COSDictionary)
                        .ifPresent(chosen -> widths.bound((COSDictionary) chosen.getObject(0)));
            default -> {}
        }
    }

    private static Optional<COSDictionary> entry(COSDictionary resources, COSName sort, COSName name) {
        return Optional.ofNullable(resources.getCOSDictionary(sort)).map(all -> all.getCOSDictionary(name));
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) throws IOException {
        if (broken instanceof TooMuch) {
            throw broken;
        }
        // One broken instruction does not make the page unreadable.
        super.operatorException(operator, operands, broken);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean artifact = ARTIFACT.equals(tag);
        marked.push(artifact);
        aside += artifact ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty()) {
            aside -= marked.pop() ? 1 : 0;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        letters++;
        if (letters > LETTERS_MAX) {
            throw new TooMuch(
                    "it has more than " + LETTERS_MAX + " letters (LETTERS_MAX); split it and read the pieces");
        }
        String shown = Optional.ofNullable(font.toUnicode(code)).orElse(UNKNOWN);
        String text = Letters.plain(shown.length() > LETTERS_IN_ONE_MAX ? UNKNOWN : shown);
        unknown += text.equals(UNKNOWN) ? 1 : 0;
        if (text.isEmpty()) {
            return;
        }
        double width = Math.max(displacement.getX(), 0);
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        double space = Math.max(font.getSpaceWidth() / 1000 * size, 0);
        frame.glyph(matrix, width, size, text, space < SPACE_LEAST * size ? SPACE_USUAL * size : space, isBold(font))
                .ifPresent(glyphs::add);
    }

    private static boolean isBold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = Optional.ofNullable(font.getName()).orElse("");
        return name.contains("Bold")
                || name.contains("Black")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }

    /** From a page as it is written to a page as it is shown. */
    private final class Frame {

        private final PDRectangle box;
        private final int quarters;

        Frame(PDRectangle box, int degrees) {
            this.box = box;
            this.quarters = Math.floorMod(degrees / 90, 4);
        }

        double width() {
            return quarters % 2 == 0 ? box.getWidth() : box.getHeight();
        }

        double height() {
            return quarters % 2 == 0 ? box.getHeight() : box.getWidth();
        }

        private double x(double x, double y) {
            return switch (quarters) {
                case 0 -> x - box.getLowerLeftX();
                case 1 -> y - box.getLowerLeftY();
                case 2 -> box.getUpperRightX() - x;
                default -> box.getUpperRightY() - y;
            };
        }

        private double y(double x, double y) {
            return switch (quarters) {
                case 0 -> box.getUpperRightY() - y;
                case 1 -> x - box.getLowerLeftX();
                case 2 -> y - box.getLowerLeftY();
                default -> box.getUpperRightX() - x;
            };
        }

        /** The glyph where it is shown; nothing where it lies off the page, or has no size. */
        Optional<Glyph> glyph(Matrix matrix, double width, double size, String text, double space, boolean bold) {
            double[] from = at(matrix, 0, 0);
            double[] to = at(matrix, width, 0);
            double[] up = at(matrix, 0, 1);
            double along = to[0] - from[0];
            double down = to[1] - from[1];
            if (along == 0 && down == 0) {
                // Without a width of its own, a letter is turned as it stands.
                along = -(up[1] - from[1]);
                down = up[0] - from[0];
            }
            int turn = turn(along, down);
            double[] bottom = at(matrix, 0, -DESCENT);
            double[] top = at(matrix, Math.max(width, NARROW), ASCENT);
            Box shown = new Box(
                    Math.min(bottom[0], top[0]),
                    Math.min(bottom[1], top[1]),
                    Math.max(bottom[0], top[0]),
                    Math.max(bottom[1], top[1]));
            boolean seen = size > 0
                    && Double.isFinite(shown.left() + shown.top() + shown.right() + shown.bottom())
                    && shown.right() > 0
                    && shown.bottom() > 0
                    && shown.left() < width()
                    && shown.top() < height();
            if (!seen) {
                return Optional.empty();
            }
            double start = turned(turn, from);
            return Optional.of(new Glyph(
                    text,
                    start,
                    Math.max(start, turned(turn, to)),
                    turn == Glyph.SLANTED ? 0 : turned((turn + 1) % 4, from),
                    size,
                    space,
                    bold,
                    turn,
                    aside > 0,
                    shown));
        }

        private static int turn(double along, double down) {
            if (Math.min(Math.abs(along), Math.abs(down)) > SLANTED_MIN * Math.max(Math.abs(along), Math.abs(down))) {
                return Glyph.SLANTED;
            }
            return Math.abs(along) >= Math.abs(down) ? (along >= 0 ? 0 : 2) : (down >= 0 ? 1 : 3);
        }

        private double[] at(Matrix matrix, double x, double y) {
            double writtenX = matrix.getScaleX() * x + matrix.getShearX() * y + matrix.getTranslateX();
            double writtenY = matrix.getShearY() * x + matrix.getScaleY() * y + matrix.getTranslateY();
            return new double[] {x(writtenX, writtenY), y(writtenX, writtenY)};
        }

        /** How far a point lies in a direction: of text so turned, along its lines; of a quarter turn more, across them. */
        private double turned(int turn, double[] point) {
            return switch (turn) {
                case 0 -> point[0];
                case 1 -> point[1];
                case 2 -> width() - point[0];
                case 3 -> height() - point[1];
                default -> 0;
            };
        }
    }

    /** Draws what a page draws by name: forms are entered, pictures only noticed. */
    private static final class Drawing extends OperatorProcessor {

        private final PageReader reader;

        Drawing(PageReader reader) {
            super(reader);
            this.reader = reader;
        }

        @Override
        public String getName() {
            return "Do";
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
                throw new MissingOperandException(operator, operands);
            }
            if (reader.getResources().isImageXObject(name)) {
                reader.picture = true;
                return;
            }
            PDXObject drawn = reader.getResources().getXObject(name);
            if (!(drawn instanceof PDFormXObject form)) {
                return;
            }
            reader.forms++;
            if (reader.forms > FORMS_MAX) {
                throw new TooMuch(
                        "it draws more than " + FORMS_MAX + " forms (FORMS_MAX); print it to a new PDF, or split it");
            }
            reader.increaseLevel();
            try {
                if (reader.getLevel() > FORMS_DEEP_MAX) {
                    throw new TooMuch("its forms are drawn more than " + FORMS_DEEP_MAX
                            + " deep inside one another (FORMS_DEEP_MAX); print it to a new PDF");
                }
                reader.showForm(form);
            } finally {
                reader.decreaseLevel();
            }
        }
    }
}
