package io.autovoice.gpu;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.signal.Windows;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Floats;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.kernels.Twiddles;
import java.util.Random;

/**
 * Has a device transform noise to spectra and back before it is trusted with songs: a compiler, a driver or memory that goes wrong quietly shows there. Takes
 * milliseconds once its kernels are compiled.
 */
final class DeviceTrial {
    private static final int SIZE = 1024;
    private static final int HOP = 256;
    private static final int FRAMES = 9;
    private static final int SAMPLES = (FRAMES - 1) * HOP + SIZE;
    private static final float TOLERANCE = 1e-4f; // of full scale; single precision errs by 1e-6
    private static final long SEED = 9;

    private DeviceTrial() {}

    /**
     * The device, if it passes.
     *
     * @throws EngineFailedException if what comes back isn't what went in
     */
    static <D extends Device> D passed(D device) {
        float[] noise = noise();
        float[] back = back(noise, device);
        for (int n = SIZE; n < SAMPLES - SIZE; n++) { // all that lies under as many frames as any other
            if (!(Math.abs(back[n] - noise[n]) <= TOLERANCE)) { // written so that NaN is refused too
                throw new EngineFailedException(
                        "The GPU failed its trial: a transform and its inverse made %s of %s."
                                .formatted(back[n], noise[n]),
                        "The CPU does it: --device cpu. Look at the GPU's health: nvidia-smi -q.");
            }
        }
        return device;
    }

    private static float[] back(float[] noise, Device device) {
        try (DeviceStream stream = device.stream()) {
            DeviceBuffer window = stream.holding(Floats.of(Windows.hann(SIZE)));
            DeviceBuffer twiddles = stream.holding(Twiddles.of(SIZE));
            DeviceBuffer spectra = stream.allocate(FRAMES * (SIZE + 2));
            DeviceBuffer pieces = stream.allocate(FRAMES * SIZE);
            DeviceBuffer sum = stream.allocate(SAMPLES);
            Arguments forward = Arguments.of(stream.holding(noise))
                    .and(SAMPLES)
                    .and(0)
                    .and(HOP)
                    .and(SIZE);
            stream.launch(
                    Kernels.stft(SIZE),
                    FRAMES,
                    1,
                    forward.and(window).and(twiddles).and(spectra));
            Arguments inverse = Arguments.of(spectra).and(SIZE).and(window).and(twiddles);
            float gain = (float) Windows.hannOverlapGain(SIZE, HOP);
            stream.launch(
                    Kernels.istftFrames(SIZE), FRAMES, 1, inverse.and(gain).and(pieces));
            Arguments added =
                    Arguments.of(pieces).and(FRAMES).and(0).and(HOP).and(SIZE).and(SAMPLES);
            stream.launchOver(SAMPLES, 1, Kernels.OVERLAP_ADD, added.and(sum));
            float[] back = new float[SAMPLES];
            sum.read(0, back);
            return back;
        }
    }

    private static float[] noise() {
        Random random = new Random(SEED);
        float[] noise = new float[SAMPLES];
        for (int n = 0; n < SAMPLES; n++) {
            noise[n] = 2 * random.nextFloat() - 1;
        }
        return noise;
    }
}
