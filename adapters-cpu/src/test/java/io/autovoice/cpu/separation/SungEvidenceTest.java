package io.autovoice.cpu.separation;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.VocalActivity;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;

class SungEvidenceTest {

    @Test
    void a_band_without_its_singer_is_no_singing() {
        Waveform song = SyntheticSong.sum(SyntheticSong.band(12), SyntheticSong.voice(6));

        VocalActivity activity = MelodySeparation.withEffort(2, WaveformStorage.HEAP)
                .separate(song, StageProgress.NONE)
                .activity();

        assertThat(likely(activity, 1, 5)).isGreaterThan(0.9);
        assertThat(likely(activity, 7, 11)).isLessThan(0.35);
    }

    @Test
    void silence_is_no_singing() {
        Waveform song = TestSignals.silence(SyntheticSong.RATE, 2, 2);

        VocalActivity activity = MelodySeparation.withEffort(1, WaveformStorage.HEAP)
                .separate(song, StageProgress.NONE)
                .activity();

        assertThat(likely(activity, 0, 1.9)).isZero();
    }

    /** The share of a stretch, in seconds, in which somebody is likely to sing. */
    private static double likely(VocalActivity activity, double from, double to) {
        int all = 0;
        int likely = 0;
        for (double at = from; at < to; at += 0.01) {
            all++;
            likely += activity.presenceAt(at) >= 0.5 ? 1 : 0;
        }
        return (double) likely / all;
    }
}
