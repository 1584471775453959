package io.autovoice.cpu.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.SilentWaveform;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;

class FullBandTest {
    private static final SampleRate VOCODER = new SampleRate(24_000);
    private static final TopBand UNCHANGED = new TopBand(FrameGrid.TEN_MILLISECONDS, new float[100]);
    private static final Resampler RESAMPLER = Resampling.into(WaveformStorage.HEAP);
    private final FullBand fullBand = new FullBand(RESAMPLER, WaveformStorage.HEAP);

    @Test
    void a_tone_above_the_vocoders_reach_passes_unchanged() {
        Waveform vocals = tone(15_000);

        float[] full = withSilentVoice(vocals);

        float[] expected = TestSignals.samples(vocals, 0);
        for (int n = 2000; n < full.length - 2000; n++) {
            assertThat(full[n]).isCloseTo(expected[n], offset(1e-3f));
        }
    }

    @Test
    void a_tone_that_the_vocoder_hears_is_left_to_it() {
        float[] full = withSilentVoice(tone(5_000));

        for (int n = 2000; n < full.length - 2000; n++) {
            assertThat(full[n]).isCloseTo(0f, offset(1e-3f));
        }
    }

    private float[] withSilentVoice(Waveform vocals) {
        Waveform heard = RESAMPLER.resample(vocals, VOCODER, StageProgress.NONE);
        Waveform silent = new SilentWaveform(heard);
        return TestSignals.samples(fullBand.of(silent, vocals, heard, UNCHANGED, StageProgress.NONE), 0);
    }

    private static Waveform tone(double hertz) {
        return TestSignals.of(SampleRate.CD, 0.5, 1, n -> 0.5 * Math.sin(2 * Math.PI * hertz * n / 44_100));
    }
}
