package io.autovoice.cpu.separation.spleeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.VocalSeparatorContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpleeterSeparationTest implements VocalSeparatorContract {
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public VocalSeparator separator() {
        return over(networks().constant(0.6f, 0.4f), 3);
    }

    @ParameterizedTest(name = "{0} channels, effort {1}, {2} s")
    @CsvSource({"1, 1, 3", "2, 1, 25", "2, 2, 13", "2, 3, 30", "3, 3, 12"})
    void a_song_that_is_all_voice_stays_whole_across_segments(int channels, int effort, double seconds) {
        Waveform song = TestSignals.noise(SampleRate.CD, seconds, channels, 0.5, 5);

        Stems stems = over(networks().constant(1, 0), effort).separate(song, StageProgress.NONE);

        for (int channel = 0; channel < channels; channel++) {
            assertThat(largestDifference(song, stems.vocals(), channel)).isLessThan(2e-4);
        }
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {8000, 48_000})
    void other_rates_come_back_in_time(int hertz) {
        Waveform song = TestSignals.harmonicTone(new SampleRate(hertz), 3, 220);

        Stems stems = over(networks().constant(1, 0), 1).separate(song, StageProgress.NONE);

        float[] rest = TestSignals.samples(stems.instrumental(), 0);
        float[] middle = Arrays.copyOfRange(rest, hertz / 10, rest.length - hertz / 10);
        assertThat(TestSignals.rms(middle)).isLessThan(1e-3 * TestSignals.rms(TestSignals.samples(song, 0)));
    }

    @Test
    void one_channel_is_split_by_the_powers_of_the_gains() {
        Waveform song = TestSignals.harmonicTone(SampleRate.CD, 2, 220);

        Stems stems = over(networks().constant(0.6f, 0.3f), 3).separate(song, StageProgress.NONE);

        double share =
                TestSignals.rms(TestSignals.samples(stems.vocals(), 0)) / TestSignals.rms(TestSignals.samples(song, 0));
        assertThat(share).isCloseTo(0.36 / (0.36 + 0.09), offset(0.001));
    }

    @Test
    void low_bins_to_one_stem_and_high_bins_to_the_other() {
        float[] low = new float[1024];
        float[] high = new float[1024];
        for (int k = 0; k < 1024; k++) {
            low[k] = k < 100 ? 1 : 0; // 1077 Hz
            high[k] = 1 - low[k];
        }
        Waveform song = TestSignals.of(
                SampleRate.CD, 2, 2, n -> 0.1 * Math.sin(n * 0.05) + 0.1 * Math.sin(n * 0.5)); // 351 and 3509 Hz

        Stems stems = over(networks().perBin(low, high), 3).separate(song, StageProgress.NONE);

        float[] vocals = TestSignals.samples(stems.vocals(), 0);
        for (int n = 4096; n < vocals.length - 4096; n++) {
            assertThat(vocals[n]).isCloseTo((float) (0.1 * Math.sin(n * 0.05)), offset(1e-3f));
        }
    }

    @Test
    void the_networks_hear_loud_and_quiet_songs_alike() {
        VocalSeparator separator = over(networks().loud(), 1);
        Waveform loud = TestSignals.noise(SampleRate.CD, 3, 2, 0.8, 6);
        Waveform quiet = TestSignals.noise(SampleRate.CD, 3, 2, 0.008, 6);

        Stems ofLoud = separator.separate(loud, StageProgress.NONE);
        Stems ofQuiet = separator.separate(quiet, StageProgress.NONE);

        double ratio = TestSignals.rms(TestSignals.samples(ofLoud.vocals(), 0))
                / TestSignals.rms(TestSignals.samples(ofQuiet.vocals(), 0));
        assertThat(ratio).isCloseTo(100, offset(0.1));
    }

    @Test
    void refuses_a_network_of_another_shape() {
        Network foreign = networks().foreign();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> over(foreign, 1))
                .withMessageContaining("float[?, 2, 512, 1024]");
    }

    @Test
    void a_network_that_gives_nonsense_is_a_failed_engine() {
        VocalSeparator separator = over(networks().constant(Float.NaN, 1), 1);

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(
                        () -> separator.separate(TestSignals.noise(SampleRate.CD, 1, 2, 0.5, 7), StageProgress.NONE));
    }

    private static double largestDifference(Waveform expected, Waveform given, int channel) {
        float[] x = TestSignals.samples(expected, channel);
        float[] y = TestSignals.samples(given, channel);
        return IntStream.range(0, x.length)
                .mapToDouble(n -> Math.abs(x[n] - y[n]))
                .max()
                .orElse(0);
    }

    private SpleeterNetworks networks() {
        return new SpleeterNetworks(scope, folder);
    }

    private static VocalSeparator over(Network network, int effort) {
        return SpleeterSeparation.over(network, SpleeterEffort.of(effort), WaveformStorage.HEAP);
    }
}
