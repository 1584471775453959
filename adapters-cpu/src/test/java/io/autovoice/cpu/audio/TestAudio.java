package io.autovoice.cpu.audio;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the tests of this package share: signals, and files with nothing beside them. */
final class TestAudio {
    static final AudioReader READER = AudioFiles.reader(WaveformStorage.HEAP);
    static final AudioWriter WRITER = AudioFiles.writer(WaveformStorage.HEAP);

    private TestAudio() {}

    /** Low-passed noise, other in each channel, within [-0.5, 0.5]: like no delayed copy of itself. */
    static Waveform noise(int hertz, int channels, int frames) {
        float[][] samples = new float[channels][frames];
        for (int channel = 0; channel < channels; channel++) {
            Random random = new Random(channel + 1);
            double state = 0;
            for (int n = 0; n < frames; n++) {
                state += 0.3 * (random.nextDouble() - 0.5 - state);
                samples[channel][n] = (float) state;
            }
        }
        return WaveformStorage.heap(new SampleRate(hertz), samples);
    }

    static float[] channel(Waveform waveform, int channel) {
        float[] samples = new float[(int) waveform.frames()];
        waveform.read(channel, 0, samples);
        return samples;
    }

    static OutputFile file(Path path, SampleFormat format) {
        return new OutputFile(path, format, false);
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** The shift of {@code actual} against {@code expected}, up to 3000 samples, where they are most alike. */
    static int lag(float[] expected, float[] actual) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = -3000; lag <= 3000; lag++) {
            double sum = 0;
            for (int n = 3000; n < Math.min(expected.length, actual.length) - 3000; n += 3) {
                sum += expected[n] * actual[n + lag];
            }
            if (sum > highest) {
                highest = sum;
                best = lag;
            }
        }
        return best;
    }
}
