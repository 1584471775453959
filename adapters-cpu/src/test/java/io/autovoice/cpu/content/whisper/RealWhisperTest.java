package io.autovoice.cpu.content.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.models.InstalledModels;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the trained network; skipped where it can't be fetched. */
class RealWhisperTest {
    private static final Waveform VOICE = TestVoice.sung(new SampleRate(16_000), 21, 160);
    private static final int APART = 10; // rows: 0.2 s
    private final ResourceScope scope = new ResourceScope();
    private ContentEncoder encoder;

    @BeforeEach
    void open() {
        Network network = Network.open(
                scope,
                InstalledModels.require("whisper-tiny-en")
                        .find(ModelFamily.WHISPER_ENCODER)
                        .orElseThrow()
                        .onnx());
        encoder = WhisperContent.encoder(network, Resampling.into(WaveformStorage.HEAP));
    }

    @AfterEach
    void close() {
        scope.close();
    }

    /** Whisper knows where in a part a sound stands, so that its rows are never quite the same in another part. */
    @Test
    void rows_around_a_seam_are_most_like_those_of_the_same_instant_heard_in_one_go() {
        ContentFeatures parts = encoder.encode(VOICE, StageProgress.NONE);
        float[] excerpt = new float[11 * 16_000];
        VOICE.read(0, 5 * 16_000, excerpt); // the seam at 10 s is in its middle
        ContentFeatures whole = encoder.encode(WaveformStorage.heap(VOICE.rate(), excerpt), StageProgress.NONE);

        int nearest = 0;
        for (int hop = 450; hop < 550; hop++) {
            double here = cosine(parts.row(hop), whole.row(hop - 250));
            double before = cosine(parts.row(hop), whole.row(hop - 250 - APART));
            double after = cosine(parts.row(hop), whole.row(hop - 250 + APART));
            nearest += here > Math.max(before, after) ? 1 : 0;
        }
        assertThat(parts.dimensions()).isEqualTo(768);
        assertThat(nearest).isGreaterThanOrEqualTo(95);
    }

    private static double cosine(float[] left, float[] right) {
        double product = 0;
        double squares = 0;
        double others = 0;
        for (int n = 0; n < left.length; n++) {
            product += left[n] * right[n];
            squares += left[n] * left[n];
            others += right[n] * right[n];
        }
        return product / Math.sqrt(squares * others);
    }
}
