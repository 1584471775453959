package io.autovoice.cpu.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.domain.audio.FrameGrid;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangeSharesTest {
    private static final int FRAMES = 100;
    private static final OptionalDouble UNPROTECTED = OptionalDouble.empty();

    @Test
    void one_voice_gets_all_of_the_change_and_a_pause_nothing() {
        float[] level = new float[FRAMES];
        Arrays.fill(level, 50, FRAMES, -20); // 87 dB below

        float[] shares = ChangeShares.of(track(level), repeated(0.97f), UNPROTECTED);

        assertThat(shares[25]).isEqualTo(1);
        assertThat(shares[75]).isEqualTo(0);
    }

    @Test
    void the_less_a_sound_repeats_itself_the_less_is_changed_but_never_nothing() {
        VoiceTrack track = track(new float[FRAMES]);

        assertThat(ChangeShares.of(track, repeated(0.65f), UNPROTECTED)[50]).isCloseTo(0.65f, offset(1e-4f));
        assertThat(ChangeShares.of(track, repeated(0.2f), UNPROTECTED)[50]).isCloseTo(0.3f, offset(1e-4f));
    }

    @Test
    void full_protection_leaves_what_is_unvoiced() {
        float[] f0 = new float[FRAMES];
        Arrays.fill(f0, 200);
        Arrays.fill(f0, 40, 60, Float.NaN);
        VoiceTrack track = new VoiceTrack(
                FrameGrid.TEN_MILLISECONDS, f0, new float[FRAMES], new float[FRAMES][MelCepstrum.COEFFICIENTS]);

        float[] shares = ChangeShares.of(track, repeated(1), OptionalDouble.of(0));

        assertThat(shares[50]).isCloseTo(0, offset(1e-4f));
        assertThat(shares[20]).isCloseTo(1, offset(1e-4f));
    }

    @Test
    void fast_speech_of_one_dry_voice_gets_all_of_the_change() {
        float[] repetition = repeated(0.95f);
        Arrays.fill(repetition, 40, 60, 0.6f);

        assertThat(ChangeShares.of(track(new float[FRAMES]), repetition, UNPROTECTED)[50])
                .isEqualTo(1);
    }

    private static VoiceTrack track(float[] level) {
        float[] f0 = new float[FRAMES];
        Arrays.fill(f0, 200);
        return new VoiceTrack(FrameGrid.TEN_MILLISECONDS, f0, level, new float[FRAMES][MelCepstrum.COEFFICIENTS]);
    }

    private static float[] repeated(float value) {
        float[] values = new float[FRAMES];
        Arrays.fill(values, value);
        return values;
    }
}
