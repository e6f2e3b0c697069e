package org.dokaz.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Format;

/**
 * Where a worker process begins. It reads exhibits from standard input and writes what was found in them to standard
 * output until its input ends; then it is gone, in the midst of an exhibit too, so that none outlives the house.
 */
public final class Main {

    /** What a worker says first, when it is ready. */
    static final byte[] READY = "dokaz worker 1".getBytes(StandardCharsets.US_ASCII);

    private static final int OCR_WORDS = 3;
    private static final int BUFFER_BYTES = 1 << 16;

    private Main() {}

    /**
     * Reads exhibits until the input ends.
     *
     * @param ocr the program, version and languages of the OCR program, where one is to be used
     */
    public static void main(String[] ocr) throws InterruptedException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER_BYTES));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES));
        // A library that prints must not write into an answer.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        SynchronousQueue<byte[]> exhibits = new SynchronousQueue<>();
        Thread parser = new Thread(null, () -> serve(parsers(ocr), exhibits, out), "parser", Limits.STACK_BYTES);
        parser.setDaemon(true);
        parser.start();
        try {
            for (Optional<byte[]> next = Frames.read(in, Integer.MAX_VALUE);
                    next.isPresent();
                    next = Frames.read(in, Integer.MAX_VALUE)) {
                exhibits.put(next.get());
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static ForeignParsers parsers(String[] ocr) {
        return new ForeignParsers(
                ocr.length < OCR_WORDS ? Optional.empty() : Optional.of(new Tesseract(ocr[0], ocr[1], ocr[2])));
    }

    private static void serve(ForeignParsers parsers, SynchronousQueue<byte[]> exhibits, DataOutputStream out) {
        try {
            Frames.write(out, READY);
            while (true) {
                Frames.write(out, answer(parsers, exhibits.take()));
            }
        } catch (IOException | InterruptedException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static byte[] answer(ForeignParsers parsers, byte[] request) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(request));
        Format format = Format.valueOf(in.readUTF());
        String name = in.readUTF();
        byte[] answer = Wire.bytes(parsers.read(format, in.readAllBytes(), name));
        if (answer.length <= Limits.OUTPUT_BYTES_MAX) {
            return answer;
        }
        String detail = "what it holds takes more than " + Limits.OUTPUT_BYTES_MAX
                + " bytes (OUTPUT_BYTES_MAX); split it and read the pieces";
        return Wire.bytes(
                List.of(new Extraction.Found(Optional.empty(), new Outcome.Failed<>(Fault.TOO_LARGE, detail))));
    }
}
