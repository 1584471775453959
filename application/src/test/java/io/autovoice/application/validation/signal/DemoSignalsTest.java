package io.autovoice.application.validation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.technique.Technique.Kind;
import io.autovoice.domain.technique.Techniques;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSignalsTest {
    private static final KnownSong SONG = DemoSignals.song(12, WaveformStorage.HEAP);
    private static final KnownSinger SINGER = DemoSignals.targetSinger(WaveformStorage.HEAP);

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {1, 3.337, 12, 30})
    void a_song_is_as_long_as_asked(double seconds) {
        KnownSong song = DemoSignals.song(seconds, WaveformStorage.HEAP);

        assertThat(song.mixture().frames()).isEqualTo(SampleRate.CD.frames(seconds));
        assertThat(song.mixture().channels()).isEqualTo(2);
        assertThat(song.f0().hops()).isEqualTo(FrameGrid.TEN_MILLISECONDS.hops(song.mixture()));
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.5, 901, Double.NaN})
    void a_length_without_sense_is_refused(double seconds) {
        assertThatThrownBy(() -> DemoSignals.song(seconds, WaveformStorage.HEAP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stems_add_up_to_the_mixture_exactly() {
        for (int channel = 0; channel < 2; channel++) {
            float[] mixture = TestSignals.samples(SONG.mixture(), channel);
            float[] vocals = TestSignals.samples(SONG.vocals(), channel);
            float[] band = TestSignals.samples(SONG.instrumental(), channel);

            assertThat(Levels.sum(vocals, band)).isEqualTo(mixture);
        }
    }

    @Test
    void the_singer_stands_in_the_middle_and_the_band_does_not() {
        assertThat(TestSignals.samples(SONG.vocals(), 0)).isEqualTo(TestSignals.samples(SONG.vocals(), 1));
        assertThat(TestSignals.samples(SONG.instrumental(), 0))
                .isNotEqualTo(TestSignals.samples(SONG.instrumental(), 1));
    }

    @Test
    void the_mix_is_loud_but_not_clipped_and_the_voice_leads_a_little() {
        float[] left = TestSignals.samples(SONG.mixture(), 0);
        float[] right = TestSignals.samples(SONG.mixture(), 1);
        double voice = Levels.rms(TestSignals.samples(SONG.vocals(), 0));
        double band =
                Levels.rms(TestSignals.samples(SONG.instrumental(), 0), TestSignals.samples(SONG.instrumental(), 1));

        assertThat(Levels.peak(left, right)).isBetween(0.8, 0.9);
        assertThat(20 * Math.log10(voice / band)).isBetween(0.0, 3.0);
    }

    @Test
    void the_same_song_comes_out_each_time() {
        KnownSong again = DemoSignals.song(12, WaveformStorage.HEAP);

        assertThat(TestSignals.samples(again.mixture(), 0)).isEqualTo(TestSignals.samples(SONG.mixture(), 0));
    }

    @Test
    void a_shorter_song_is_the_beginning_of_a_longer_one() {
        KnownSong longer = DemoSignals.song(15, WaveformStorage.HEAP);

        for (int hop = 0; hop < 1190; hop++) {
            assertThat(Float.compare(longer.f0().at(hop), SONG.f0().at(hop))).isZero();
        }
    }

    @Test
    void the_song_holds_vibrato_and_a_melisma() {
        assertThat(Techniques.in(SONG.f0())).extracting(Technique::kind).contains(Kind.VIBRATO, Kind.MELISMA);
    }

    @Test
    void the_two_singers_sing_in_different_registers() {
        double song = SONG.f0().median().orElseThrow();
        double target = SINGER.f0().median().orElseThrow();

        assertThat(song).isBetween(130.0, 200.0);
        assertThat(target / song).isBetween(1.5, 2.5);
    }

    @Test
    void the_target_sings_at_least_twenty_seconds_mostly_voiced() {
        assertThat(SINGER.recording().seconds()).isBetween(20.0, 25.0);
        assertThat((double) SINGER.f0().voiced().length / SINGER.f0().hops()).isBetween(0.6, 0.95);
    }

    @Test
    void the_voice_repeats_after_the_period_that_the_contour_tells() {
        float[] samples = TestSignals.samples(SINGER.recording(), 0);
        int checked = 0;

        for (int hop = 10; hop < SINGER.f0().hops() - 10; hop++) {
            if (isSteady(hop)) {
                int centre = (int) FrameGrid.TEN_MILLISECONDS.frameAt(hop, SampleRate.CD);
                double period = SampleRate.CD.hertz() / (double) SINGER.f0().at(hop);
                assertThat((double) bestLag(samples, centre, period)).isCloseTo(period, within(1.5));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    private static boolean isSteady(int hop) {
        for (int n = hop - 6; n <= hop + 6; n++) {
            if (!(Math.abs(SINGER.f0().at(n) / SINGER.f0().at(hop) - 1) < 0.003)) {
                return false;
            }
        }
        return true;
    }

    /** The lag of the highest correlation between two thirds of the period and one and a half of it. */
    private static int bestLag(float[] samples, int centre, double period) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = (int) (period / 1.5); lag <= 1.5 * period; lag++) {
            double product = 0;
            for (int n = centre - 400; n < centre + 400; n++) {
                product += samples[n] * samples[n + lag];
            }
            if (product > highest) {
                highest = product;
                best = lag;
            }
        }
        return best;
    }
}
