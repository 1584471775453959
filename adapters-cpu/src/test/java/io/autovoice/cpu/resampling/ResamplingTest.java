package io.autovoice.cpu.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.SincKernel;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {

    @ParameterizedTest(name = "{0} to {1} Hz, tone at {2} of the lower rate")
    @CsvSource({
        "44100, 16000, 0.001", "44100, 16000, 0.45", "44100, 24000, 0.3", "44100, 48000, 0.45", "8000, 44100, 0.45",
        "48000, 44100, 0.45", "192000, 8000, 0.2", "8000, 192000, 0.45", "44101, 47999, 0.45", "191999, 8000, 0.45"
    })
    void a_tone_of_the_pass_band_stays_what_it_is(int from, int to, double ofLowerRate) {
        double hertz = ofLowerRate * Math.min(from, to);

        float[] resampled = Resampling.mono(tone(hertz, from, from / 4), new SampleRate(from), new SampleRate(to));

        assertThat(noiseDb(resampled, tone(hertz, to, resampled.length), to / 20))
                .isLessThan(-90);
    }

    @ParameterizedTest(name = "{0} to {1} Hz, tone at {2} of the lower rate")
    @CsvSource({
        "44100, 16000, 0.501",
        "44100, 24000, 0.6",
        "48000, 44100, 0.502",
        "192000, 8000, 3.3",
        "191999, 8000, 0.51"
    })
    void a_tone_above_the_target_vanishes(int from, int to, double ofLowerRate) {
        double hertz = ofLowerRate * to;

        float[] resampled = Resampling.mono(tone(hertz, from, from / 4), new SampleRate(from), new SampleRate(to));

        assertThat(noiseDb(resampled, new float[resampled.length], to / 20)).isLessThan(-90);
    }

    @Test
    void one_thread_gives_the_same_bits_as_many() throws Exception {
        float[] tone = tone(440, 44_100, 44_100);
        SampleRate from = new SampleRate(44_100);
        SampleRate to = new SampleRate(24_000);

        float[] alone = new ForkJoinPool(1)
                .submit(() -> Resampling.mono(tone, from, to))
                .get();

        assertThat(Resampling.mono(tone, from, to)).containsExactly(alone);
    }

    @ParameterizedTest(name = "{0} frames, {1} to {2} Hz")
    @CsvSource({
        "0, 44100, 16000, 0",
        "1, 44100, 16000, 0",
        "2, 44100, 16000, 1",
        "1, 8000, 44100, 6",
        "1023, 48000, 44100, 940",
        "44101, 44100, 8000, 8000",
        "100000, 44100, 48000, 108844"
    })
    void length_is_the_duration_at_the_new_rate_rounded(int frames, int from, int to, int expected) {
        assertThat(Resampling.mono(new float[frames], new SampleRate(from), new SampleRate(to)))
                .hasSize(expected);
    }

    @Test
    void chunks_leave_no_seam() {
        SampleRate from = new SampleRate(44_100);
        SampleRate to = new SampleRate(24_000);
        float[] noise = noise(100_000);
        Waveform whole = Resampling.to(to, WaveformStorage.heap(from, noise), WaveformStorage.HEAP, StageProgress.NONE);

        PolyphaseFilter filter = new PolyphaseFilter(44_100, 24_000, SincKernel.transparent());
        float[] atOnce = new float[(int) whole.frames()];
        float[] padded = new float[noise.length + 2 * filter.taps()];
        System.arraycopy(noise, 0, padded, (int) -filter.firstInput(0), noise.length);
        filter.filter(padded, 0, atOnce);

        assertThat(samples(whole, 0)).isEqualTo(atOnce);
    }

    @Test
    void a_constant_stays_the_same_constant() {
        float[] constant = new float[20_000];
        Arrays.fill(constant, 0.5f);

        float[] resampled = Resampling.mono(constant, new SampleRate(48_000), new SampleRate(44_100));

        for (int n = 200; n < resampled.length - 200; n++) {
            assertThat(resampled[n]).isCloseTo(0.5f, within(1e-7f));
        }
    }

    @Test
    void channels_do_not_mix() {
        float[] noise = noise(10_000);
        Waveform stereo = WaveformStorage.heap(SampleRate.CD, noise, new float[10_000]);

        Waveform resampled = Resampling.to(new SampleRate(16_000), stereo, WaveformStorage.HEAP, StageProgress.NONE);

        assertThat(samples(resampled, 0)).isEqualTo(Resampling.mono(noise, SampleRate.CD, new SampleRate(16_000)));
        assertThat(samples(resampled, 1)).containsOnly(0f);
    }

    @Test
    void the_same_rate_gives_the_waveform_itself() {
        Waveform waveform = WaveformStorage.heap(SampleRate.CD, noise(10));

        assertThat(Resampling.to(SampleRate.CD, waveform, WaveformStorage.HEAP, StageProgress.NONE))
                .isSameAs(waveform);
    }

    @Test
    void cancelling_ends_it() {
        Waveform waveform = WaveformStorage.heap(SampleRate.CD, noise(100_000));
        StageProgress cancelled = fraction -> {
            throw new ConversionCancelledException();
        };

        assertThatThrownBy(() -> Resampling.to(new SampleRate(16_000), waveform, WaveformStorage.HEAP, cancelled))
                .isInstanceOf(ConversionCancelledException.class);
    }

    private static float[] tone(double hertz, int rate, int frames) {
        float[] tone = new float[frames];
        for (int n = 0; n < frames; n++) {
            tone[n] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * n / rate + 0.3));
        }
        return tone;
    }

    private static float[] noise(int frames) {
        Random random = new Random(7);
        float[] noise = new float[frames];
        for (int n = 0; n < frames; n++) {
            noise[n] = random.nextFloat() - 0.5f;
        }
        return noise;
    }

    /** Power of the difference against that of a tone at half scale, ends left out. */
    private static double noiseDb(float[] actual, float[] expected, int margin) {
        double error = 0;
        for (int n = margin; n < actual.length - margin; n++) {
            error += Math.pow(actual[n] - expected[n], 2);
        }
        return 10 * Math.log10(error / (actual.length - 2 * margin) / 0.125);
    }

    private static float[] samples(Waveform waveform, int channel) {
        float[] samples = new float[(int) waveform.frames()];
        waveform.read(channel, 0, samples);
        return samples;
    }
}
