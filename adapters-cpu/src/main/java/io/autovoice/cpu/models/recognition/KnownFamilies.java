package io.autovoice.cpu.models.recognition;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.content.hubert.HubertContent;
import io.autovoice.cpu.content.whisper.WhisperContent;
import io.autovoice.cpu.pitch.fcpe.FcpePitch;
import io.autovoice.cpu.pitch.rmvpe.RmvpePitch;
import io.autovoice.cpu.pitch.swiftf0.SwiftF0Pitch;
import io.autovoice.cpu.separation.mdx.MdxSeparation;
import io.autovoice.cpu.separation.spleeter.SpleeterSeparation;
import io.autovoice.cpu.speaker.SpeakerEncoding;
import java.util.List;

/** One recogniser a family, no two of which match the same network. A new family adds a line. */
final class KnownFamilies {
    private KnownFamilies() {}

    static List<ModelRecogniser> all() {
        return List.of(
                new ModelRecogniser(ModelFamily.SPLEETER, SpleeterSeparation::reads, SpleeterSeparation.EXPECTED),
                new ModelRecogniser(ModelFamily.FCPE, FcpePitch::reads, FcpePitch.EXPECTED),
                new ModelRecogniser(ModelFamily.SWIFT_F0, SwiftF0Pitch::reads, SwiftF0Pitch.EXPECTED),
                new ModelRecogniser(ModelFamily.WHISPER_ENCODER, WhisperContent::reads, WhisperContent.EXPECTED),
                new ModelRecogniser(ModelFamily.GE2E_SPEAKER, SpeakerEncoding::reads, SpeakerEncoding.EXPECTED),
                new ModelRecogniser(ModelFamily.RMVPE, RmvpePitch::reads, RmvpePitch.EXPECTED),
                new ModelRecogniser(ModelFamily.HUBERT, HubertContent::reads, HubertContent.EXPECTED),
                new ModelRecogniser(ModelFamily.MDX_NET, MdxSeparation::reads, MdxSeparation.EXPECTED));
    }
}
