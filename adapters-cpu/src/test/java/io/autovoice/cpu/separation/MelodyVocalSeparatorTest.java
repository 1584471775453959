package io.autovoice.cpu.separation;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.VocalSeparatorContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelodyVocalSeparatorTest implements VocalSeparatorContract {

    @Override
    public VocalSeparator separator() {
        return withEffort(2);
    }

    private static VocalSeparator withEffort(int effort) {
        return MelodySeparation.withEffort(effort, WaveformStorage.HEAP);
    }

    @ParameterizedTest(name = "effort {0}: {1} dB")
    @CsvSource({"1, 5", "2, 7", "3, 8"})
    void a_sung_melody_comes_out_of_chords_and_beat(int effort, double floorDb) {
        Waveform voice = SyntheticSong.voice(8);
        Waveform band = SyntheticSong.band(8);

        Stems stems = withEffort(effort).separate(SyntheticSong.sum(voice, band), StageProgress.NONE);

        assertThat(SyntheticSong.siSdr(voice, stems.vocals())).isGreaterThan(floorDb);
        assertThat(SyntheticSong.siSdr(band, stems.instrumental())).isGreaterThan(floorDb);
    }

    @Test
    void a_voice_alone_stays_whole() {
        Waveform voice = SyntheticSong.voice(8);

        Stems stems = separator().separate(voice, StageProgress.NONE);

        assertThat(SyntheticSong.siSdr(voice, stems.vocals())).isGreaterThan(20);
    }

    @Test
    void held_chords_alone_stay_with_the_band() {
        Waveform band = SyntheticSong.band(8);

        Stems stems = separator().separate(band, StageProgress.NONE);

        assertThat(rms(stems.vocals())).isLessThan(0.3 * rms(band));
    }

    @Test
    void segments_join_as_if_the_song_were_one() {
        SampleRate rate = SyntheticSong.RATE;
        Waveform song = SyntheticSong.sum(SyntheticSong.voice(34), SyntheticSong.band(34));
        float[][] whole = {TestSignals.samples(song, 0), TestSignals.samples(song, 1)};

        Stems stems = withEffort(1).separate(song, StageProgress.NONE);

        float[][] unbroken = new SegmentSeparation(SeparationSettings.forEffort(1), rate)
                .voice(whole, StageProgress.NONE)
                .samples();
        assertThat(SyntheticSong.siSdr(WaveformStorage.heap(rate, unbroken), stems.vocals()))
                .isGreaterThan(20);
    }

    private static double rms(Waveform waveform) {
        return TestSignals.rms(TestSignals.samples(waveform, 0));
    }
}
