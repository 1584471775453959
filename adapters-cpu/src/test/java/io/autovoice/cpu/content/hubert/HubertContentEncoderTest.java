package io.autovoice.cpu.content.hubert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.networks.SeededNetworks;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.ContentEncoderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubertContentEncoderTest implements ContentEncoderContract {
    private static final SampleRate RATE = new SampleRate(16_000);
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public ContentEncoder encoder() {
        return encoder(SeededNetworks.contentVec(1, 256));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 768})
    void raw_samples_go_in_as_they_are(int width) throws IOException {
        byte[] onnx = SeededNetworks.contentVec(3, width);
        Waveform noise = TestSignals.noise(RATE, 21.3, 1, 0.3, 5);

        ContentFeatures features = encoder(onnx).encode(noise, StageProgress.NONE);

        Tensor whole = Tensor.of(TestSignals.samples(noise, 0), 1, 1, noise.frames());
        float[] expected = open(onnx).run(Map.of("source", whole)).get("embed").toFloats();
        assertThat(features.dimensions()).isEqualTo(width);
        for (int n = 0; n < expected.length; n++) {
            assertThat(features.at(n / width, n % width)).isCloseTo(expected[n], offset(1e-5f));
        }
    }

    @Test
    void normalised_samples_have_mean_nought_and_variance_one() {
        Waveform quiet = TestSignals.noise(RATE, 2, 1, 0.01, 5);
        float[] samples = TestSignals.samples(quiet, 0);
        Waveform loud = TestSignals.of(RATE, 2, 1, n -> 0.2 + 50 * samples[n]);
        ContentEncoder encoder = encoder(SeededNetworks.hubert(3, 768));

        ContentFeatures soft = encoder.encode(quiet, StageProgress.NONE);
        ContentFeatures shifted = encoder.encode(loud, StageProgress.NONE);

        for (int hop = 0; hop < soft.hops() - 2; hop++) { // the last rows reach into the silence beyond the end
            for (int n = 0; n < soft.dimensions(); n++) {
                assertThat(shifted.at(hop, n)).isCloseTo(soft.at(hop, n), offset(0.05f));
            }
        }
    }

    @Test
    void the_width_is_known_before_anything_is_encoded() throws IOException {
        assertThat(HubertContent.dimensions(open(SeededNetworks.contentVec(1, 256))))
                .isEqualTo(256);
        assertThat(HubertContent.dimensions(open(SeededNetworks.hubert(1, 768))))
                .isEqualTo(768);
    }

    @Test
    void another_network_is_refused_with_what_was_expected() throws IOException {
        Network other = open(SeededNetworks.whisperEncoder(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubertContent.encoder(other, Resampling.into(WaveformStorage.HEAP)))
                .withMessageContaining("source float[1, 1, ?] in");
    }

    @Test
    void rows_of_another_width_are_of_no_use() throws IOException {
        Network other = open(SeededNetworks.contentVec(1, 512));

        assertThat(HubertContent.reads(other.inputs(), other.outputs())).isFalse();
    }

    private ContentEncoder encoder(byte[] onnx) {
        try {
            return HubertContent.encoder(open(onnx), Resampling.into(WaveformStorage.HEAP));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Network open(byte[] onnx) throws IOException {
        return Network.open(scope, Files.write(Files.createTempFile(folder, "network", ".onnx"), onnx));
    }
}
