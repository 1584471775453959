package io.autovoice.cpu.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.cpu.networks.SeededNetworks;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.domain.testing.TestVoice;
import io.autovoice.domain.testing.contract.SpeakerEncoderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ge2eSpeakerEncoderTest implements SpeakerEncoderContract {
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    Path folder;

    private Network network;

    @BeforeEach
    void open() throws IOException {
        network = open(SeededNetworks.speakerEncoder(1));
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public SpeakerEncoder encoder() {
        return SpeakerEncoding.ge2e(network, Resampling.into(WaveformStorage.HEAP), WaveformStorage.HEAP);
    }

    @Test
    void is_the_mean_over_pieces_of_what_the_network_says() {
        Waveform voice = TestVoice.sung(PowerMel.RATE, 4.4, 200);

        SpeakerEmbedding speaker = encoder().embed(voice, StageProgress.NONE);

        assertThat(speaker.similarity(naive(voice))).isCloseTo(1, offset(1e-6));
    }

    @Test
    void pauses_do_not_count() {
        Waveform voice = TestVoice.sung(PowerMel.RATE, 3, 200);
        float[] spaced = new float[10 * 16_000];
        voice.read(0, 0, spaced); // three seconds of voice, seven of silence

        SpeakerEmbedding with = encoder().embed(WaveformStorage.heap(PowerMel.RATE, spaced), StageProgress.NONE);

        assertThat(with.similarity(encoder().embed(voice, StageProgress.NONE))).isCloseTo(1, offset(1e-3));
    }

    @Test
    void another_network_is_refused_with_what_was_expected() throws IOException {
        Network whisper = open(SeededNetworks.whisperEncoder(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SpeakerEncoding.ge2e(whisper, Resampling.into(WaveformStorage.HEAP), WaveformStorage.HEAP))
                .withMessageContaining("mels float[?, 160, 40]");
    }

    /** Piece by piece, with nothing shared or batched; the gate alone is taken as it is. */
    private SpeakerEmbedding naive(Waveform voice) {
        Waveform speech = new SpeechGate(voice).speech(WaveformStorage.HEAP);
        double[] sum = new double[256];
        for (long start : Pieces.starts(speech.frames())) {
            double[][] mel = new PowerMel(40).frames(speech, start, 160);
            Tensor tensor = Tensor.floats(1, 160, 40);
            for (int n = 0; n < 160 * 40; n++) {
                tensor.floats().put(n, (float) mel[n / 40][n % 40]);
            }
            float[] embedding = network.run(Map.of("mels", tensor)).get("embed").toFloats();
            for (int n = 0; n < 256; n++) {
                sum[n] += embedding[n];
            }
        }
        return SpeakerEmbedding.along(sum);
    }

    private Network open(byte[] onnx) throws IOException {
        return Network.open(scope, Files.write(Files.createTempFile(folder, "network", ".onnx"), onnx));
    }
}
