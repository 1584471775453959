package io.autovoice.cpu.separation.mdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.VocalSeparatorContract;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MdxSeparationTest implements VocalSeparatorContract {
    private static final int EDGE = 4096; // where a tone that starts at once is no tone yet

    private final ResourceScope scope = new ResourceScope();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public VocalSeparator separator() {
        return over(networks().convolution(2048, 1), 4096, PrimaryStem.VOCALS, 0.25);
    }

    @ParameterizedTest(name = "{0} bins, frames of {1}, overlap {2}")
    @CsvSource({
        "2048, 4096, 0",
        "2048, 5120, 0.25",
        "2048, 6144, 0.5",
        "3072, 6144, 0",
        "3072, 7680, 0.25",
        "2560, 5120, 0"
    })
    void a_network_that_gives_what_it_takes_gives_the_song(int bins, int fftSize, double overlap) {
        Waveform song = tones(14, 2);

        Stems stems = over(networks().gain(bins, 1), fftSize, PrimaryStem.VOCALS, overlap)
                .separate(song, StageProgress.NONE);

        for (int channel = 0; channel < 2; channel++) {
            assertThat(decibels(inner(stems.instrumental(), channel), inner(song, channel)))
                    .isLessThan(-60);
        }
    }

    @ParameterizedTest
    @EnumSource(PrimaryStem.class)
    void half_of_everything_is_half_of_everything_at_seams_too(PrimaryStem primary) {
        Waveform song = tones(14, 2);

        Stems stems = over(networks().gain(2048, 0.5), 6144, primary, 0.25).separate(song, StageProgress.NONE);

        float[] vocals = inner(stems.vocals(), 0);
        float[] expected = inner(song, 0);
        for (int n = 0; n < vocals.length; n++) {
            assertThat(vocals[n]).isCloseTo(0.5f * expected[n], offset(2e-4f));
        }
    }

    @Test
    void what_is_left_of_an_instrumental_is_the_voice() {
        Waveform song = tones(4, 2);

        Stems stems = over(networks().rightOnly(2048), 6144, PrimaryStem.INSTRUMENTAL, 0)
                .separate(song, StageProgress.NONE);

        assertThat(decibels(inner(stems.vocals(), 1), inner(song, 1))).isLessThan(-60);
        assertThat(decibels(inner(stems.instrumental(), 0), inner(song, 0))).isLessThan(-60);
    }

    @ParameterizedTest
    @EnumSource(PrimaryStem.class)
    void what_the_network_does_not_see_is_instrumental(PrimaryStem primary) {
        Waveform song = TestSignals.of(SampleRate.CD, 3, 2, n -> 0.3 * Math.sin(2.8 * n)); // 19.7 kHz

        Stems stems = over(networks().gain(2048, 0.5), 6144, primary, 0).separate(song, StageProgress.NONE);

        assertThat(decibels(inner(stems.vocals(), 0), inner(song, 0))).isLessThan(-60);
    }

    @ParameterizedTest(name = "{0} channels")
    @CsvSource({"1, 0.5", "4, 0.5"})
    void any_number_of_channels_is_shown_as_two(int channels, double expected) {
        Waveform song = tones(3, channels);

        Stems stems =
                over(networks().rightOnly(2048), 6144, PrimaryStem.VOCALS, 0).separate(song, StageProgress.NONE);

        double share = TestSignals.rms(inner(stems.vocals(), 0)) / TestSignals.rms(inner(song, 0));
        assertThat(share).isCloseTo(expected, offset(0.01));
    }

    @Test
    void compensation_makes_up_for_quiet_networks() {
        Waveform song = tones(3, 2);
        MdxSettings settings = new MdxSettings(6144, PrimaryStem.VOCALS, 1.25);

        Stems stems = MdxSeparation.over(networks().gain(2048, 0.8), settings, 0, WaveformStorage.HEAP)
                .separate(song, StageProgress.NONE);

        assertThat(decibels(inner(stems.instrumental(), 0), inner(song, 0))).isLessThan(-60);
    }

    @Test
    void refuses_frames_that_have_fewer_bins_than_the_network_wants() {
        Network network = networks().gain(3072, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> over(network, 4096, PrimaryStem.VOCALS, 0))
                .withMessageContaining("3072 bins");
    }

    private MdxNetworks networks() {
        return new MdxNetworks(scope, folder);
    }

    private static VocalSeparator over(Network network, int fftSize, PrimaryStem primary, double overlap) {
        return MdxSeparation.over(network, new MdxSettings(fftSize, primary, 1), overlap, WaveformStorage.HEAP);
    }

    private static Waveform tones(double seconds, int channels) {
        return TestSignals.of(
                SampleRate.CD, seconds, channels, n -> 0.1 * Math.sin(0.05 * n) + 0.1 * Math.sin(0.7 * n));
    }

    private static float[] inner(Waveform waveform, int channel) {
        float[] samples = TestSignals.samples(waveform, channel);
        return Arrays.copyOfRange(samples, EDGE, samples.length - EDGE);
    }

    private static double decibels(float[] part, float[] whole) {
        return 20 * Math.log10(TestSignals.rms(part) / TestSignals.rms(whole));
    }
}
