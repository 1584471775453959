package io.autovoice.cpu.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.BlendedVoice;
import io.autovoice.domain.conversion.BlendedVoice.Part;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingKnobsTest {
    private static final Waveform VOCALS = TestVoice.sung(SampleRate.CD, 3, 220); // 150 ms of breath a second
    private static final F0Contour F0 = breathing();
    private static final VoiceProfile DULL = new ReferenceVoice(new VoiceId("dull"), dull(), "dull", 180, 170, 190);
    private static final VoiceProfile OTHER = TestVoice.profile("other", 180);

    private final VoiceConverter converter = Conversion.matching(
            PitchExtraction.boersma(),
            Resampling.into(WaveformStorage.HEAP),
            FeatureStore.inMemory(),
            WaveformStorage.HEAP);

    @Test
    void full_protection_leaves_breaths_as_they_are_and_converts_the_rest() {
        float[] own = TestSignals.samples(VOCALS, 0);

        float[] all = convert(DULL, ConversionKnobs.NONE);
        float[] guarded = convert(DULL, ConversionKnobs.NONE.withProtect(0));

        assertThat(apart(own, guarded, 0.92, 0.96)).isLessThan(-25);
        assertThat(apart(own, all, 0.92, 0.96)).isGreaterThan(-20);
        assertThat(apart(all, guarded, 0.3, 0.6)).isLessThan(-40);
    }

    @Test
    void protection_of_a_half_is_none() {
        assertThat(convert(DULL, ConversionKnobs.NONE.withProtect(0.5))).isEqualTo(convert(DULL, ConversionKnobs.NONE));
    }

    @Test
    void formants_change_the_sound_and_keep_its_loudness() {
        float[] plain = convert(OTHER, ConversionKnobs.NONE);
        float[] moved = convert(OTHER, ConversionKnobs.NONE.withFormant(new Semitones(4)));

        assertThat(apart(plain, moved, 0.3, 0.6)).isGreaterThan(-15);
        assertThat(20 * Math.log10(TestSignals.rms(moved) / TestSignals.rms(plain)))
                .isCloseTo(0, offset(1.0));
    }

    @Test
    void a_blend_lies_between_its_voices() {
        BlendedVoice blend =
                new BlendedVoice(List.of(new Part((ReferenceVoice) DULL, 0.5), new Part((ReferenceVoice) OTHER, 0.5)));

        double one = brightness(convert(DULL, ConversionKnobs.NONE));
        double between = brightness(convert(blend, ConversionKnobs.NONE));
        double other = brightness(convert(OTHER, ConversionKnobs.NONE));

        assertThat(between).isStrictlyBetween(Math.min(one, other), Math.max(one, other));
    }

    @Test
    void a_full_share_of_loudness_changes_dynamics_but_not_loudness() {
        float[] song = convert(OTHER, ConversionKnobs.NONE);
        float[] voice = convert(OTHER, ConversionKnobs.NONE.withLoudness(1));

        assertThat(voice).isNotEqualTo(song);
        assertThat(20 * Math.log10(TestSignals.rms(voice) / TestSignals.rms(song)))
                .isCloseTo(0, offset(0.5));
    }

    private float[] convert(VoiceProfile voice, ConversionKnobs knobs) {
        ConversionSettings settings = ConversionSettings.DEFAULT.with(knobs);
        return TestSignals.samples(converter.convert(VOCALS, F0, F0, voice, settings, StageProgress.NONE), 0);
    }

    /** Decibels from the first to the difference, within a share of each second. */
    private static double apart(float[] one, float[] other, double from, double to) {
        double difference = 0;
        double power = 0;
        for (int n = 0; n < one.length; n++) {
            double phase = (n / 44_100.0) % 1;
            if (phase >= from && phase < to) {
                difference += Math.pow(one[n] - other[n], 2);
                power += Math.pow(one[n], 2);
            }
        }
        return 10 * Math.log10((difference + 1e-20) / power);
    }

    /** Power of the difference between neighbouring samples against that of the samples. */
    private static double brightness(float[] samples) {
        double steps = 0;
        double power = 0;
        for (int n = 1; n < samples.length; n++) {
            steps += Math.pow(samples[n] - samples[n - 1], 2);
            power += Math.pow(samples[n], 2);
        }
        return steps / power;
    }

    /** A toy voice through a one-pole low-pass. */
    private static Waveform dull() {
        Waveform bright = TestVoice.profile("bright", 180).reference();
        float[] samples = TestSignals.samples(bright, 0);
        for (int n = 1; n < samples.length; n++) {
            samples[n] = 0.2f * samples[n] + 0.8f * samples[n - 1];
        }
        return WaveformStorage.heap(bright.rate(), samples);
    }

    private static F0Contour breathing() {
        float[] hertz = new float[FrameGrid.TEN_MILLISECONDS.hops(VOCALS)];
        for (int hop = 0; hop < hertz.length; hop++) {
            hertz[hop] = hop % 100 >= 85 ? Float.NaN : 220;
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}
