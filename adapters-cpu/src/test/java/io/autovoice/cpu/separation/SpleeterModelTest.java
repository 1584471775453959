package io.autovoice.cpu.separation;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.models.InstalledModels;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.separation.spleeter.SpleeterEffort;
import io.autovoice.cpu.separation.spleeter.SpleeterSeparation;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real networks on sounds made here, which are no singing; how well they separate songs is measured, see docs/quality/separation.md. */
@Tag("model")
class SpleeterModelTest {
    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void a_band_stays_with_the_band() {
        Waveform band = SyntheticSong.band(8);

        Stems stems = separator().separate(band, StageProgress.NONE);

        assertThat(SyntheticSong.siSdr(band, stems.instrumental())).isGreaterThan(10);
    }

    @Test
    void beats_and_chords_are_no_singing() {
        Stems stems = separator().separate(SyntheticSong.band(8), StageProgress.NONE);

        int likely = 0;
        for (int hop = 100; hop < 700; hop++) {
            likely += stems.activity().presenceAt(hop * 0.01) >= 0.99 ? 1 : 0;
        }
        assertThat(likely).isLessThan(60);
    }

    private VocalSeparator separator() {
        Network network = Network.open(
                scope,
                InstalledModels.require("spleeter-2stems")
                        .find(ModelFamily.SPLEETER)
                        .orElseThrow()
                        .onnx());
        return SpleeterSeparation.over(network, SpleeterEffort.of(1), WaveformStorage.HEAP);
    }
}
