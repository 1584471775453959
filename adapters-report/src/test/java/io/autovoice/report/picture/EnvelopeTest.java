package io.autovoice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformStorage;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final SampleRate RATE = new SampleRate(8000);

    @Test
    void single_peaks_of_any_channel_are_kept() {
        float[] left = new float[100_000];
        float[] right = new float[100_000];
        left[0] = 0.5f;
        right[99_999] = -0.75f;

        Envelope envelope = Envelope.of(WaveformStorage.heap(RATE, left, right), 10);

        assertThat(envelope.columns()).isEqualTo(10);
        assertThat(envelope.highest(0)).isEqualTo(0.5f);
        assertThat(envelope.lowest(9)).isEqualTo(-0.75f);
        assertThat(envelope.highest(9)).isZero();
        assertThat(envelope.peak()).isEqualTo(0.75f);
    }

    @Test
    void there_are_never_more_columns_than_frames() {
        assertThat(Envelope.of(WaveformStorage.heap(RATE, new float[3]), 800).columns())
                .isEqualTo(3);
    }
}
