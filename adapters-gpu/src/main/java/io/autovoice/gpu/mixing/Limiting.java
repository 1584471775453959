package io.autovoice.gpu.mixing;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.mixing.TruePeakLimit;
import io.autovoice.domain.signal.TruePeakTaps;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Floats;
import io.autovoice.gpu.kernels.Kernels;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Keeps the true peak of a mix at or below {@link TruePeakLimit#CEILING}. One gain for all channels: at each frame at most ceiling / peak, the smallest of its
 * neighbourhood, smoothed over the same neighbourhood by a triangle (two running means), so that it reaches every peak without a step.
 */
final class Limiting {
    private static final float CEILING = (float) TruePeakLimit.CEILING;
    private final int reach;

    Limiting(TruePeakLimit limit) {
        reach = limit.reach();
    }

    /** One chunk of the limited mix: {@code [channel][frame]}, without the context. */
    float[][] mixed(Stems stems, MixLevels levels, Chunk chunk, DeviceStream stream) {
        int channels = stems.band().channels();
        int length = chunk.readLength();
        DeviceBuffer sum = stream.allocate(channels * length);
        DeviceBuffer voice = stream.holding(Stems.samples(stems.voice(), chunk));
        DeviceBuffer band = stream.holding(Stems.samples(stems.band(), chunk));
        Arguments volumes = Arguments.of(voice)
                .and(stems.voice().channels())
                .and((float) levels.vocals().factor())
                .and(band)
                .and((float) levels.instrumental().factor());
        stream.launchOver(
                length, channels, Kernels.MIX, volumes.and(length).and(0).and(sum));
        DeviceBuffer gains = mean(mean(minima(sum, channels, length, stream), stream), stream);
        DeviceBuffer limited = stream.allocate(channels * chunk.length());
        Arguments outcome = Arguments.of(sum).and(gains).and(chunk.length()).and(chunk.context());
        stream.launchOver(chunk.length(), channels, Kernels.APPLY_GAINS, outcome.and(limited));
        return rows(limited, channels, chunk.length());
    }

    /**
     * The smallest gain that is wanted around each frame, over reach on either side: first of the powers of two from a place on, then of two
     * of them that overlap.
     */
    private DeviceBuffer minima(DeviceBuffer sum, int channels, int length, DeviceStream stream) {
        DeviceBuffer lowest = stream.allocate(length + 2 * reach);
        lowest.fill(1);
        Arguments wanted = Arguments.of(sum).and(length).and(channels).and(stream.holding(taps()));
        stream.launchOver(
                length,
                1,
                Kernels.WANTED_GAINS,
                wanted.and(TruePeakTaps.REACH).and(CEILING).and(lowest.from(reach)));
        int width = 2 * reach + 1;
        int covered = 1;
        for (; 2 * covered <= width; covered *= 2) {
            lowest = step(lowest, covered, lowest.words(), stream);
        }
        return step(lowest, width - covered, length, stream);
    }

    private static DeviceBuffer step(DeviceBuffer values, int distance, int count, DeviceStream stream) {
        DeviceBuffer minima = stream.allocate(count);
        Arguments arguments =
                Arguments.of(values).and(values.words()).and(distance).and(1f);
        stream.launchOver(count, 1, Kernels.MINIMUM_STEP, arguments.and(minima).and(count));
        return minima;
    }

    /** Over reach + 1 values; two of them in a row reach as far as the minimum. */
    private DeviceBuffer mean(DeviceBuffer values, DeviceStream stream) {
        DeviceBuffer means = stream.allocate(values.words());
        Arguments arguments =
                Arguments.of(values).and(values.words()).and(reach + 1).and(1f);
        stream.launchOver(values.words(), 1, Kernels.runningMean(reach + 1), arguments.and(means));
        return means;
    }

    private static float[] taps() {
        double[] taps = Arrays.stream(TruePeakTaps.design())
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        return Floats.of(taps);
    }

    private static float[][] rows(DeviceBuffer buffer, int count, int length) {
        float[][] rows = new float[count][length];
        for (int row = 0; row < count; row++) {
            buffer.read(row * length, rows[row]);
            requireSense(rows[row]);
        }
        return rows;
    }

    /** Stems are finite, and the limiter holds their sum down: anything else is the device's fault. */
    private static void requireSense(float[] samples) {
        for (float sample : samples) {
            if (!(Math.abs(sample) <= 1)) { // written so that NaN is refused too
                throw new EngineFailedException(
                        "The GPU mixed to %s, which no limiter lets through.".formatted(sample),
                        "The CPU does it: --device cpu.");
            }
        }
    }
}
