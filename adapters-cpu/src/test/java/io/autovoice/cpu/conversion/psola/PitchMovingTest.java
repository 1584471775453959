package io.autovoice.cpu.conversion.psola;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PitchMovingTest {
    private static final SampleRate RATE = SampleRate.CD;

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-12, -5, 3, 7, 12})
    void a_steady_vowel_gets_the_asked_f0(double semitones) {
        SungVowel sung = SungVowel.of(RATE, 1.5, t -> 196);
        F0Contour asked = sung.f0().transposed(new Semitones(semitones));

        assertSings(asked, moved(sung, asked), 10, 1);
    }

    @ParameterizedTest(name = "{0} Hz by {1} semitones")
    @CsvSource({"110, 4", "880, 2", "880, -7"})
    void low_and_high_voices_get_the_asked_f0(double hertz, double semitones) {
        SungVowel sung = SungVowel.of(RATE, 1.5, t -> hertz);
        F0Contour asked = sung.f0().transposed(new Semitones(semitones));

        assertSings(asked, moved(sung, asked), 10, 1);
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {8_000, 96_000})
    void other_rates_get_the_asked_f0(int rate) {
        SungVowel sung = SungVowel.of(new SampleRate(rate), 1, t -> 220);
        F0Contour asked = sung.f0().transposed(new Semitones(4));

        assertSings(asked, moved(sung, asked), 10, 1);
    }

    @Test
    void a_glide_and_vibrato_are_followed() {
        SungVowel sung = SungVowel.of(RATE, 2, t -> 180 * Math.pow(2, t / 4));
        float[] vibrato = sung.f0().toArray();
        for (int hop = 0; hop < vibrato.length; hop++) {
            vibrato[hop] = (float) (220 * Math.pow(2, Math.sin(2 * Math.PI * 5 * hop * 0.01) / 24));
        }
        F0Contour asked = new F0Contour(FrameGrid.TEN_MILLISECONDS, vibrato);

        assertSings(asked, moved(sung, asked), 15, 0.95);
    }

    @Test
    void vibrato_is_taken_out() {
        SungVowel sung = SungVowel.of(RATE, 2, t -> 220 * Math.pow(2, Math.sin(2 * Math.PI * 5 * t) / 24));
        float[] flat = new float[sung.f0().hops()];
        Arrays.fill(flat, 220);
        F0Contour asked = new F0Contour(FrameGrid.TEN_MILLISECONDS, flat);

        assertSings(asked, moved(sung, asked), 10, 0.99);
    }

    @Test
    void an_f0_that_is_wrong_by_three_percent_still_finds_the_periods() {
        SungVowel sung = SungVowel.of(RATE, 2, t -> 220);
        F0Contour wrong = sung.f0().transposed(new Semitones(0.5));
        F0Contour asked = wrong.transposed(new Semitones(4));

        Waveform moved = PitchMoving.move(sung.voice(), wrong, asked, WaveformStorage.HEAP, StageProgress.NONE);

        assertSings(asked, moved, 10, 1);
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-7, -5, 3, 5})
    void formants_stay(double semitones) {
        SungVowel sung = SungVowel.of(RATE, 1.5, t -> 110);
        double[] before = Envelope.of(SungVowel.samples(sung.voice()), RATE);

        double[] after =
                Envelope.of(SungVowel.samples(moved(sung, sung.f0().transposed(new Semitones(semitones)))), RATE);

        for (double formant : SungVowel.FORMANTS) {
            assertThat(Envelope.peakNear(formant, after))
                    .isCloseTo(Envelope.peakNear(formant, before), within(0.05 * formant));
        }
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-12, -5, 3, 7, 12})
    void the_level_follows_the_source(double semitones) {
        SungVowel sung = SungVowel.of(RATE, 2, t -> 196);
        float[] x = SungVowel.samples(sung.voice());
        for (int n = 0; n < x.length; n++) {
            x[n] *= (float) (0.55 + 0.45 * Math.sin(2 * Math.PI * 1.5 * n / RATE.hertz()));
        }
        SungVowel swelling = new SungVowel(WaveformStorage.heap(RATE, x), sung.f0());

        float[] y = SungVowel.samples(moved(swelling, sung.f0().transposed(new Semitones(semitones))));

        int window = 1323; // 30 ms
        for (int from = window; from + 2 * window < x.length; from += window / 2) {
            assertThat(levelDb(y, from, window)).isCloseTo(levelDb(x, from, window), within(1.0));
        }
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-12, 5, 12})
    void what_is_unvoiced_stays_bit_by_bit_and_borders_do_not_click(double semitones) {
        SungVowel sung = SungVowel.of(RATE, 1.5, t -> t < 0.5 || t >= 1 ? Double.NaN : 196);
        float[] x = SungVowel.samples(sung.voice());

        float[] y = SungVowel.samples(moved(sung, sung.f0().transposed(new Semitones(semitones))));

        int before = (int) RATE.frames(0.49);
        int after = (int) RATE.frames(1.01);
        assertThat(Arrays.copyOf(y, before)).isEqualTo(Arrays.copyOf(x, before));
        assertThat(Arrays.copyOfRange(y, after, y.length)).isEqualTo(Arrays.copyOfRange(x, after, x.length));
        assertThat(roughness(y)).isLessThan(1.3 * roughness(x));
    }

    @Test
    void equal_contours_return_the_recording_itself() {
        SungVowel sung = SungVowel.of(RATE, 0.5, t -> 196);

        assertThat(moved(sung, sung.f0().transposed(Semitones.NONE))).isSameAs(sung.voice());
    }

    @Test
    void a_run_that_keeps_its_f0_keeps_its_samples() {
        SungVowel sung = SungVowel.of(RATE, 1.5, t -> t >= 0.5 && t < 0.7 ? Double.NaN : 196);
        float[] asked = sung.f0().toArray();
        for (int hop = 70; hop < asked.length; hop++) {
            asked[hop] *= 1.2f;
        }

        float[] y = SungVowel.samples(moved(sung, new F0Contour(FrameGrid.TEN_MILLISECONDS, asked)));

        int until = (int) RATE.frames(0.69);
        assertThat(Arrays.copyOf(y, until)).isEqualTo(Arrays.copyOf(SungVowel.samples(sung.voice()), until));
    }

    @Test
    void silence_stays_silence_whatever_its_f0_is_said_to_be() {
        float[] hertz = new float[101];
        Arrays.fill(hertz, 200);
        SungVowel silence = new SungVowel(
                WaveformStorage.heap(RATE, new float[44_100]), new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz));

        assertThat(SungVowel.samples(moved(silence, silence.f0().transposed(new Semitones(5)))))
                .containsOnly(0f);
    }

    @Test
    void a_long_run_is_moved_in_pieces_that_join_in_phase() {
        SungVowel sung = SungVowel.of(new SampleRate(16_000), 32.105, t -> 220);
        F0Contour asked = sung.f0().transposed(new Semitones(4));

        Waveform moved = moved(sung, asked);

        assertSings(asked, moved, 10, 1);
        assertThat(roughness(SungVowel.samples(moved))).isLessThan(1.3 * roughness(SungVowel.samples(sung.voice())));
    }

    @ParameterizedTest(name = "{0} frames")
    @ValueSource(ints = {1, 300, 441, 2_000, 44_101})
    void the_length_is_that_of_the_recording(int frames) {
        SungVowel sung = SungVowel.of(RATE, (frames + 0.1) / 44_100, t -> 196);

        Waveform moved = moved(sung, sung.f0().transposed(new Semitones(24)));

        assertThat(moved.frames()).isEqualTo(frames);
        for (float sample : SungVowel.samples(moved)) {
            assertThat(sample).isFinite();
        }
    }

    @Test
    void the_same_input_gives_the_same_samples() {
        SungVowel sung = SungVowel.of(RATE, 1, t -> 196 + 20 * t);
        F0Contour asked = sung.f0().transposed(new Semitones(-3));

        assertThat(SungVowel.samples(moved(sung, asked))).isEqualTo(SungVowel.samples(moved(sung, asked)));
    }

    @Test
    void contours_of_other_voicing_are_refused() {
        SungVowel sung = SungVowel.of(RATE, 0.5, t -> 196);
        float[] asked = sung.f0().toArray();
        asked[7] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved(sung, new F0Contour(FrameGrid.TEN_MILLISECONDS, asked)))
                .withMessageContaining("0.07 s");
    }

    @Test
    void a_cancelled_conversion_stops() {
        SungVowel sung = SungVowel.of(RATE, 0.5, t -> 196);
        StageProgress cancelled = fraction -> {
            throw new ConversionCancelledException();
        };

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> PitchMoving.move(
                        sung.voice(),
                        sung.f0(),
                        sung.f0().transposed(new Semitones(5)),
                        WaveformStorage.HEAP,
                        cancelled));
    }

    private static Waveform moved(SungVowel sung, F0Contour asked) {
        return PitchMoving.move(sung.voice(), sung.f0(), asked, WaveformStorage.HEAP, StageProgress.NONE);
    }

    /** At least {@code share} of the points further than 50 ms from the ends are within so many cents. */
    private static void assertSings(F0Contour asked, Waveform voice, double cents, double share) {
        F0Contour heard =
                PitchExtraction.boersma().extract(voice, asked.grid(), new F0Range(60, 2000), StageProgress.NONE);
        int near = 0;
        for (int hop = 5; hop < asked.hops() - 5; hop++) {
            double off = 100
                    * Math.abs(Semitones.between(asked.at(hop), heard.at(hop)).value());
            near += off <= cents ? 1 : 0;
        }
        assertThat((double) near / (asked.hops() - 10)).isGreaterThanOrEqualTo(share);
    }

    private static double levelDb(float[] x, int from, int length) {
        double power = 0;
        for (int n = from; n < from + length; n++) {
            power += (double) x[n] * x[n];
        }
        return 10 * Math.log10(power);
    }

    /** The largest second difference over the root of the power. */
    private static double roughness(float[] x) {
        double largest = 0;
        for (int n = 1; n + 1 < x.length; n++) {
            largest = Math.max(largest, Math.abs(x[n - 1] - 2.0 * x[n] + x[n + 1]));
        }
        return largest / Math.pow(10, levelDb(x, 0, x.length) / 20);
    }
}
