package io.autovoice.cpu.separation;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.cpu.separation.melody.Melody;
import io.autovoice.cpu.separation.melody.MelodyTracker;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelodyTrackerTest {
    private static final ShortTimeTransform FRAMES =
            SeparationSettings.forEffort(2).voiceFrames(SampleRate.CD);

    private static List<Melody> melodies(Waveform sound, int voices) {
        float[][] x = {TestSignals.samples(sound, 0)};
        float[][] moving = MixtureLevels.of(x, x, FRAMES, StageProgress.NONE).moving();
        return new MelodyTracker(FRAMES.binHertz(), FRAMES.bins(), FRAMES.hopSeconds())
                .find(moving, voices, StageProgress.NONE);
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {82.4, 110, 233.1, 440, 880})
    void a_tone_is_found_within_five_cents(double hertz) {
        Melody melody =
                melodies(TestSignals.harmonicTone(SampleRate.CD, 1, hertz), 1).get(0);

        int middle = melody.hertz().length / 2;
        double cents = 1200 * Math.log(melody.hertz()[middle] / hertz) / Math.log(2);
        assertThat(cents).isBetween(-5.0, 5.0);
        assertThat(melody.presence()[middle]).isGreaterThan(0.9);
    }

    @Test
    void of_two_tones_both_are_found() {
        Waveform both = SyntheticSong.sum(
                TestSignals.harmonicTone(SampleRate.CD, 1, 220), TestSignals.harmonicTone(SampleRate.CD, 1, 311));

        List<Melody> melodies = melodies(both, 2);

        int middle = melodies.get(0).hertz().length / 2;
        assertThat(List.of(
                        Math.rint(melodies.get(0).hertz()[middle]),
                        Math.rint(melodies.get(1).hertz()[middle])))
                .containsExactlyInAnyOrder(220.0, 311.0);
    }

    @Test
    void silence_has_no_melody() {
        assertThat(melodies(TestSignals.silence(SampleRate.CD, 1, 1), 2)).isEmpty();
    }
}
