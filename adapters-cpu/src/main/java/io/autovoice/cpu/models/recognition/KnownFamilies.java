package io.autovoice.cpu.models.recognition;

import static io.autovoice.cpu.onnx.TensorSpec.ElementType.DOUBLE;
import static io.autovoice.cpu.onnx.TensorSpec.ElementType.FLOAT;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.content.hubert.HubertContent;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.pitch.rmvpe.RmvpePitch;
import io.autovoice.cpu.separation.mdx.MdxShape;
import java.util.List;
import java.util.Map;

/** One recogniser a family. A new family adds a line to {@link #all()}. */
final class KnownFamilies {
    private static final long ANY = -1;

    private KnownFamilies() {}

    static List<ModelRecogniser> all() {
        return List.of(spleeter(), fcpe(), swiftF0(), whisperEncoder(), ge2eSpeaker(), rmvpe(), hubert(), mdxNet());
    }

    private static ModelRecogniser spleeter() {
        TensorSpec spectrogram = new TensorSpec(FLOAT, ANY, 2, 512, 1024); // channels, frames, bins
        return new SignatureRecogniser(
                ModelFamily.SPLEETER,
                Map.of("mag", spectrogram),
                Map.of("vocals_gain", spectrogram, "accomp_gain", spectrogram));
    }

    private static ModelRecogniser fcpe() {
        return new SignatureRecogniser(
                ModelFamily.FCPE,
                Map.of("mel", new TensorSpec(FLOAT, ANY, ANY, 128)),
                Map.of("salience", new TensorSpec(FLOAT, ANY, ANY, 360)));
    }

    private static ModelRecogniser swiftF0() {
        TensorSpec scalar = new TensorSpec(FLOAT);
        return new SignatureRecogniser(
                ModelFamily.SWIFT_F0,
                Map.of("audio", new TensorSpec(FLOAT, 1, ANY), "fmin", scalar, "fmax", scalar),
                Map.of("pitch", new TensorSpec(DOUBLE, 1, ANY), "confidence", new TensorSpec(FLOAT, 1, ANY)));
    }

    private static ModelRecogniser whisperEncoder() {
        return new SignatureRecogniser(
                ModelFamily.WHISPER_ENCODER,
                Map.of("mel", new TensorSpec(FLOAT, 1, 80, ANY)),
                Map.of("h2", new TensorSpec(FLOAT, 1, ANY, ANY), "h3", new TensorSpec(FLOAT, 1, ANY, ANY)));
    }

    private static ModelRecogniser mdxNet() {
        return new AdapterRecogniser(
                ModelFamily.MDX_NET,
                (inputs, outputs) -> MdxShape.of(inputs, outputs).isPresent(),
                MdxShape.EXPECTED);
    }

    private static ModelRecogniser rmvpe() {
        return new AdapterRecogniser(ModelFamily.RMVPE, RmvpePitch::reads, RmvpePitch.EXPECTED);
    }

    private static ModelRecogniser hubert() {
        return new AdapterRecogniser(ModelFamily.HUBERT, HubertContent::reads, HubertContent.EXPECTED);
    }

    private static ModelRecogniser ge2eSpeaker() {
        return new SignatureRecogniser(
                ModelFamily.GE2E_SPEAKER,
                Map.of("mels", new TensorSpec(FLOAT, ANY, 160, 40)),
                Map.of("embed", new TensorSpec(FLOAT, ANY, 256)));
    }
}
