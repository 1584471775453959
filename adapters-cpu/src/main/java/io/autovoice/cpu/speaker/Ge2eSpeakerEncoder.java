package io.autovoice.cpu.speaker;

import io.autovoice.application.io.SuitableAudio;
import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.List;
import java.util.Map;

/** The mean direction of what the network says of overlapping pieces of 1.6 s. */
final class Ge2eSpeakerEncoder implements SpeakerEncoder {
    static final int FRAMES = 160; // in a piece
    static final int BANDS = 40;
    static final int DIMENSIONS = 256;
    private static final int BATCH = 16; // pieces a run: tens of milliseconds

    private final Network network;
    private final Resampler resampler;
    private final WaveformStorage storage;
    private final PowerMel mel = new PowerMel(BANDS);
    private final String input;
    private final String output;

    Ge2eSpeakerEncoder(Network network, Resampler resampler, WaveformStorage storage) {
        this.network = network;
        this.resampler = resampler;
        this.storage = storage;
        this.input = network.inputs().keySet().iterator().next();
        this.output = network.outputs().keySet().iterator().next();
    }

    @Override
    public SpeakerEmbedding embed(Waveform voice, StageProgress progress) {
        SuitableAudio.require(voice, "The recording");
        Waveform heard = resampler.resample(MonoWaveform.of(voice), PowerMel.RATE, progress.part(0, 0.3));
        Waveform speech = new SpeechGate(heard).speech(storage);
        List<Long> starts = Pieces.starts(speech.frames());
        double[] sum = new double[DIMENSIONS];
        for (int from = 0; from < starts.size(); from += BATCH) {
            progress.advanced(0.3 + 0.7 * from / starts.size());
            List<Long> batch = starts.subList(from, Math.min(starts.size(), from + BATCH));
            Tensor embeddings = network.run(Map.of(input, mels(speech, batch))).get(output);
            add(sum, embeddings.toFloats());
        }
        progress.advanced(1);
        return SpeakerEmbedding.along(sum);
    }

    /** {@code [piece][frame][band]}, power without a logarithm. */
    private Tensor mels(Waveform speech, List<Long> starts) {
        Tensor mels = Tensor.floats(starts.size(), FRAMES, BANDS);
        int at = 0;
        for (long start : starts) {
            for (double[] frame : mel.frames(speech, start, FRAMES)) {
                for (double power : frame) {
                    mels.floats().put(at++, (float) power);
                }
            }
        }
        return mels;
    }

    private static void add(double[] sum, float[] embeddings) {
        for (int n = 0; n < embeddings.length; n++) {
            sum[n % DIMENSIONS] += embeddings[n];
        }
    }
}
