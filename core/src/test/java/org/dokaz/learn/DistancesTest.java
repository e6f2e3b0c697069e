package org.dokaz.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {

    private static byte[] written(long distance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Distances.write(new DataOutputStream(bytes), distance);
        return bytes.toByteArray();
    }

    private static long read(byte... bytes) throws IOException {
        return Distances.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "127, 1", "128, 2", "16383, 2", "16384, 3", "2147483648, 5", "4294967295, 5"})
    void aDistanceComesBackFromAsFewBytesAsItNeeds(long distance, int sizeBytes) throws IOException {
        assertThat(written(distance)).hasSize(sizeBytes);
        assertThat(read(written(distance))).isEqualTo(distance);
    }

    @Test
    void theLowestBitsComeFirst() throws IOException {
        assertThat(written(300)).containsExactly(0xAC, 0x02);
    }

    @Test
    void aDistanceThatDoesNotEndIsRefused() {
        byte[] endless = new byte[1_000];
        Arrays.fill(endless, (byte) 0xFF);
        assertThatThrownBy(() -> read(endless)).isInstanceOf(IOException.class).hasMessageContaining("does not end");
    }

    @Test
    void aDistanceCutOffIsRefused() {
        assertThatThrownBy(() -> read()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read((byte) 0x80)).isInstanceOf(EOFException.class);
    }
}
