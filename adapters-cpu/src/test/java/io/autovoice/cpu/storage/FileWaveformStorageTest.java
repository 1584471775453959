package io.autovoice.cpu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWaveformStorageTest {
    private static final int SAMPLES_ON_HEAP = 2000;

    @TempDir
    Path parent;

    @ParameterizedTest(name = "{0} frames of stereo")
    @ValueSource(ints = {0, 1, 1000, 1001, 16_384, 16_385, 50_000})
    void holds_what_was_appended(int frames) {
        float[][] samples = noise(frames);
        try (ResourceScope scope = new ResourceScope()) {
            Waveform waveform = build(FileWaveformStorage.open(scope, parent, SAMPLES_ON_HEAP), samples);

            assertThat(waveform.frames()).isEqualTo(frames);
            assertThat(waveform.channels()).isEqualTo(2);
            for (int channel = 0; channel < 2; channel++) {
                float[] read = new float[frames];
                waveform.read(channel, 0, read);
                assertThat(read).isEqualTo(samples[channel]);
            }
        }
    }

    @ParameterizedTest(name = "from frame {0}")
    @ValueSource(longs = {-100_000, -50, 0, 16_300, 39_950, 40_000, Integer.MAX_VALUE * 4L})
    void reads_zero_before_the_start_and_after_the_end_as_on_the_heap(long from) {
        float[][] samples = noise(40_000);
        try (ResourceScope scope = new ResourceScope()) {
            Waveform waveform = build(FileWaveformStorage.open(scope, parent, SAMPLES_ON_HEAP), samples);
            float[] expected = new float[200];
            WaveformStorage.heap(SampleRate.CD, samples).read(1, from, expected);
            float[] read = noise(200)[0];

            waveform.read(1, from, read);

            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void short_waveforms_make_no_file() throws Exception {
        try (ResourceScope scope = new ResourceScope()) {
            build(FileWaveformStorage.open(scope, parent, SAMPLES_ON_HEAP), noise(1000));

            assertThat(filesBelow(parent)).isEmpty();
        }
    }

    @Test
    void files_are_gone_with_the_scope() throws Exception {
        try (ResourceScope scope = new ResourceScope()) {
            WaveformStorage storage = FileWaveformStorage.open(scope, parent, SAMPLES_ON_HEAP);
            build(storage, noise(20_000));
            build(storage, noise(20_000));
            assertThat(filesBelow(parent)).hasSize(3); // the folder and two files
        }

        assertThat(filesBelow(parent)).isEmpty();
    }

    @Test
    void reading_after_the_scope_is_closed_names_the_file() {
        Waveform waveform;
        try (ResourceScope scope = new ResourceScope()) {
            waveform = build(FileWaveformStorage.open(scope, parent, SAMPLES_ON_HEAP), noise(20_000));
        }

        assertThatThrownBy(() -> waveform.read(0, 0, new float[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("waveform-0");
    }

    @Test
    void many_threads_read_at_once() {
        float[][] samples = noise(100_000);
        try (ResourceScope scope = new ResourceScope()) {
            Waveform waveform = build(FileWaveformStorage.open(scope, parent, SAMPLES_ON_HEAP), samples);

            boolean allRight = IntStream.range(0, 400).parallel().allMatch(index -> {
                float[] read = new float[250];
                waveform.read(index % 2, index * 249L, read);
                return IntStream.range(0, 250).allMatch(n -> read[n] == samples[index % 2][index * 249 + n]);
            });

            assertThat(allRight).isTrue();
        }
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        try (ResourceScope scope = new ResourceScope()) {
            WaveformStorage storage = FileWaveformStorage.open(scope, parent.resolve("gone"), SAMPLES_ON_HEAP);

            assertThatThrownBy(() -> build(storage, noise(20_000)))
                    .isInstanceOf(OutputNotWrittenException.class)
                    .hasMessageContaining("gone");
        }
    }

    @Test
    void a_chunk_with_other_channels_is_refused() {
        try (ResourceScope scope = new ResourceScope()) {
            WaveformBuilder builder = FileWaveformStorage.open(scope, parent, 0).builder(SampleRate.CD, 2);

            assertThatThrownBy(() -> builder.append(new float[3][10])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Waveform build(WaveformStorage storage, float[][] samples) {
        WaveformBuilder builder = storage.builder(SampleRate.CD, samples.length);
        for (int start = 0; start < samples[0].length; start += 777) {
            float[][] chunk = new float[samples.length][777];
            int length = Math.min(777, samples[0].length - start);
            for (int channel = 0; channel < samples.length; channel++) {
                System.arraycopy(samples[channel], start, chunk[channel], 0, length);
            }
            builder.append(chunk, length);
        }
        return builder.build();
    }

    private static float[][] noise(int frames) {
        Random random = new Random(11);
        float[][] noise = new float[2][frames];
        for (int n = 0; n < frames; n++) {
            noise[0][n] = random.nextFloat();
            noise[1][n] = random.nextFloat();
        }
        return noise;
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !path.equals(folder)).toList();
        }
    }
}
