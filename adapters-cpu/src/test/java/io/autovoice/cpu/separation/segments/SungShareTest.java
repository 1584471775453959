package io.autovoice.cpu.separation.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.separation.VocalActivity;
import io.autovoice.domain.testing.TestSignals;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SungShareTest {
    private static final SampleRate RATE = new SampleRate(16_000);

    @Test
    void a_voice_beside_a_band_is_singing_and_what_is_left_in_a_pause_is_not() {
        VocalActivity activity = activity(n -> n < 16_000 ? 0.1 : 0.005, 0.2);

        assertThat(activity.presenceAt(0.5)).isGreaterThan(0.99f);
        assertThat(activity.presenceAt(1.5)).isLessThan(0.1f);
    }

    @Test
    void a_quiet_voice_alone_is_singing() {
        assertThat(activity(n -> 0.001, 0).presenceAt(1)).isGreaterThan(0.99f);
    }

    @Test
    void silence_is_no_singing() {
        assertThat(activity(n -> 0, 0).presenceAt(1)).isLessThan(0.01f);
    }

    private static VocalActivity activity(IntToDoubleFunction voiceLevel, double bandLevel) {
        Waveform voice = TestSignals.of(RATE, 2, 2, n -> voiceLevel.applyAsDouble(n) * Math.sin(n * 0.1));
        Waveform band = TestSignals.of(RATE, 2, 2, n -> bandLevel * Math.sin(n * 0.23));
        SungShare share = new SungShare(voice);
        share.add(rows(voice), rows(band));
        return share.activity();
    }

    private static float[][] rows(Waveform waveform) {
        return new float[][] {TestSignals.samples(waveform, 0), TestSignals.samples(waveform, 1)};
    }
}
