package io.autovoice.cpu.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.cpu.models.InstalledModels;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstalledSpeakerEncoderTest {
    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void the_real_network_tells_singers_apart() {
        SpeakerEncoder speakers = encoder(InstalledModels.require("ge2e-speaker"));
        Waveform alto = DemoSignals.targetSinger(WaveformStorage.HEAP).recording();
        Waveform tenor = DemoSignals.song(10, WaveformStorage.HEAP).vocals();

        SpeakerEmbedding first = speakers.embed(half(alto, 0), StageProgress.NONE);
        SpeakerEmbedding second = speakers.embed(half(alto, 1), StageProgress.NONE);
        SpeakerEmbedding other = speakers.embed(tenor, StageProgress.NONE);

        assertThat(first.similarity(second)).isGreaterThan(0.85);
        assertThat(first.similarity(second)).isGreaterThan(first.similarity(other) + 0.1);
    }

    @Test
    void without_the_network_it_says_what_to_install() {
        Waveform alto = DemoSignals.targetSinger(WaveformStorage.HEAP).recording();

        assertThatThrownBy(() -> encoder(ModelStore.EMPTY).embed(alto, StageProgress.NONE))
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        failure -> assertThat(failure.remedy()).contains("autovoice models install ge2e-speaker"));
    }

    private SpeakerEncoder encoder(ModelStore models) {
        return SpeakerEncoding.installed(scope, models, Resampling.into(WaveformStorage.HEAP), WaveformStorage.HEAP);
    }

    private static Waveform half(Waveform whole, int index) {
        float[] samples = new float[(int) (whole.frames() / 2)];
        whole.read(0, index * samples.length, samples);
        return WaveformStorage.heap(whole.rate(), samples);
    }
}
