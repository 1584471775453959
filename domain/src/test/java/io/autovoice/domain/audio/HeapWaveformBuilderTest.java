package io.autovoice.domain.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.testing.TestSignals;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapWaveformBuilderTest {
    private static final SampleRate RATE = new SampleRate(8000);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void chunks_of_any_length_follow_each_other(long seed) {
        Random random = new Random(seed);
        float[] whole = new float[100_000];
        for (int n = 0; n < whole.length; n++) {
            whole[n] = random.nextFloat();
        }
        WaveformBuilder builder = WaveformStorage.HEAP.builder(RATE, 1);

        for (int from = 0; from < whole.length; ) {
            int length = Math.min(random.nextInt(20_000), whole.length - from);
            float[] chunk = new float[length + random.nextInt(3)];
            System.arraycopy(whole, from, chunk, 0, length);
            builder.append(new float[][] {chunk}, length);
            from += length;
        }

        assertThat(TestSignals.samples(builder.build(), 0)).isEqualTo(whole);
    }

    @Test
    void nothing_appended_is_an_empty_waveform() {
        assertThat(WaveformStorage.HEAP.builder(RATE, 2).build().frames()).isZero();
    }

    @Test
    void samples_are_copied() {
        float[] mine = {1, 2};
        Waveform waveform = WaveformStorage.heap(RATE, mine);

        mine[0] = 9;

        assertThat(TestSignals.samples(waveform, 0)).containsExactly(1, 2);
    }

    @Test
    void a_chunk_with_other_channels_is_refused() {
        WaveformBuilder builder = WaveformStorage.HEAP.builder(RATE, 2);

        assertThatThrownBy(() -> builder.append(new float[1][4])).isInstanceOf(IllegalArgumentException.class);
    }
}
