package io.autovoice.cpu.content.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.mel.GoldenMel;
import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.cpu.networks.SeededNetworks;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.content.NormalisedRows;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.ContentEncoderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperContentEncoderTest implements ContentEncoderContract {
    private static final int WIDTH = 384;
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    Path folder;

    private Network network;

    @BeforeEach
    void open() throws IOException {
        network = open(SeededNetworks.whisperEncoder(1));
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public ContentEncoder encoder() {
        return WhisperContent.encoder(network, Resampling.into(WaveformStorage.HEAP));
    }

    @Test
    void is_what_the_network_says_of_librosas_mel() {
        ContentFeatures features = encoder().encode(GoldenMel.voice(), StageProgress.NONE);

        Outputs states = network.run(Map.of("mel", Tensor.of(GoldenMel.floats("whisper"), 1, 80, 50)));
        float[] expected = NormalisedRows.sideBySide(
                states.get("h2").toFloats(), states.get("h3").toFloats(), WIDTH);
        assertThat(features.hops())
                .isEqualTo(26); // 0.5 s and its last instant, which the 25 rows of the 50 frames lack
        for (int hop = 0; hop < 24; hop++) {
            for (int n = 0; n < features.dimensions(); n++) {
                assertThat(features.at(hop, n)).isCloseTo(expected[hop * features.dimensions() + n], offset(2e-3f));
            }
        }
    }

    @Test
    void rows_have_mean_nought_and_variance_one_in_each_half() {
        ContentFeatures features =
                encoder().encode(TestSignals.harmonicTone(PowerMel.RATE, 1, 220), StageProgress.NONE);

        assertThat(features.dimensions()).isEqualTo(2 * WIDTH);
        for (int half = 0; half < 2; half++) {
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < WIDTH; n++) {
                double value = features.at(20, half * WIDTH + n);
                sum += value;
                squares += value * value;
            }
            assertThat(sum / WIDTH).isCloseTo(0, offset(1e-5));
            assertThat(squares / WIDTH).isCloseTo(1, offset(1e-3));
        }
    }

    @Test
    void no_seam_shows_where_parts_meet() {
        Waveform noise = TestSignals.noise(PowerMel.RATE, 21, 1, 0.3, 4);

        ContentFeatures features = encoder().encode(noise, StageProgress.NONE);

        float[] excerpt = new float[3 * 16_000];
        noise.read(0, 9 * 16_000, excerpt); // around the seam at 10 s, heard in one go
        ContentFeatures alone = encoder().encode(WaveformStorage.heap(PowerMel.RATE, excerpt), StageProgress.NONE);
        for (int hop = 470; hop < 530; hop++) {
            for (int n = 0; n < features.dimensions(); n++) {
                assertThat(features.at(hop, n)).isCloseTo(alone.at(hop - 450, n), offset(1e-3f));
            }
        }
    }

    @Test
    void another_network_is_refused_with_what_was_expected() throws IOException {
        Network other = open(SeededNetworks.speakerEncoder(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhisperContent.encoder(other, Resampling.into(WaveformStorage.HEAP)))
                .withMessageContaining("mel float[?, 80, ?] in, h2");
    }

    private Network open(byte[] onnx) throws IOException {
        return Network.open(scope, Files.write(Files.createTempFile(folder, "network", ".onnx"), onnx));
    }
}
