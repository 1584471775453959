package io.autovoice.cpu.speaker;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.Optional;

/** Opens its network on first use. */
final class InstalledSpeakerEncoder implements SpeakerEncoder {
    private final ResourceScope scope;
    private final ModelStore models;
    private final Resampler resampler;
    private final WaveformStorage storage;
    private Optional<SpeakerEncoder> opened = Optional.empty();

    InstalledSpeakerEncoder(ResourceScope scope, ModelStore models, Resampler resampler, WaveformStorage storage) {
        this.scope = scope;
        this.models = models;
        this.resampler = resampler;
        this.storage = storage;
    }

    @Override
    public SpeakerEmbedding embed(Waveform voice, StageProgress progress) {
        return encoder().embed(voice, progress);
    }

    private synchronized SpeakerEncoder encoder() {
        if (opened.isEmpty()) {
            InstalledModel model = models.find(ModelFamily.GE2E_SPEAKER)
                    .orElseThrow(() -> new MissingResourceException(
                            "Telling voices apart needs a speaker encoder, and none is installed.",
                            "Install it: autovoice models install ge2e-speaker"));
            opened = Optional.of(SpeakerEncoding.ge2e(Network.open(scope, model.onnx()), resampler, storage));
        }
        return opened.get();
    }
}
