package io.autovoice.cpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.cpu.content.hubert.HubertContent;
import io.autovoice.cpu.content.whisper.WhisperContent;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.pitch.fcpe.FcpePitch;
import io.autovoice.cpu.pitch.rmvpe.RmvpePitch;
import io.autovoice.cpu.pitch.swiftf0.SwiftF0Pitch;
import io.autovoice.cpu.separation.mdx.MdxSeparation;
import io.autovoice.cpu.separation.spleeter.SpleeterEffort;
import io.autovoice.cpu.separation.spleeter.SpleeterSeparation;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;

/** The engines that are networks on ONNX Runtime: one adapter a family. */
record NetworkEngines(ResourceScope scope, WaveformStorage storage, QualityPreset preset) {

    VocalSeparator separator(InstalledModel model) {
        SpleeterEffort effort = SpleeterEffort.of(preset.separationEffort());
        return switch (model.family()) {
            case SPLEETER -> SpleeterSeparation.over(open(model), effort, storage);
            case MDX_NET -> MdxSeparation.over(open(model), model.settings(), effort.overlap(), storage);
            case FCPE, SWIFT_F0, RMVPE, WHISPER_ENCODER, HUBERT, GE2E_SPEAKER, RVC -> throw other(model);
        };
    }

    PitchExtractor pitchExtractor(InstalledModel model) {
        return switch (model.family()) {
            case FCPE -> FcpePitch.extractor(open(model));
            case SWIFT_F0 -> SwiftF0Pitch.extractor(open(model));
            case RMVPE -> RmvpePitch.extractor(open(model));
            case SPLEETER, MDX_NET, WHISPER_ENCODER, HUBERT, GE2E_SPEAKER, RVC -> throw other(model);
        };
    }

    ContentEncoder contentEncoder(InstalledModel model, Resampler resampler) {
        return switch (model.family()) {
            case WHISPER_ENCODER -> WhisperContent.encoder(open(model), resampler);
            case HUBERT -> HubertContent.encoder(open(model), resampler);
            case SPLEETER, MDX_NET, FCPE, SWIFT_F0, RMVPE, GE2E_SPEAKER, RVC -> throw other(model);
        };
    }

    private Network open(InstalledModel model) {
        return Network.open(scope, model.onnx());
    }

    private static EngineFailedException other(InstalledModel model) {
        return new EngineFailedException(
                "%s is of the family %s, which does not do that.".formatted(model.name(), model.family()),
                "See what each model is for: autovoice models list.");
    }
}
