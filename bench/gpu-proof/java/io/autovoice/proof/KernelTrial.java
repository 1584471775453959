package io.autovoice.proof;

import io.autovoice.gpu.cuda.CudaDevice;
import io.autovoice.gpu.cuda.Nvrtc;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.libraries.LibraryFolders;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** One kernel of ours on the first GPU, compared with its formula. */
final class KernelTrial {
    private static final int FRAMES = 37;
    private static final int CHANNELS = 2;
    private static final int BINS = 2049;
    private static final int NETWORK_BINS = 1024;
    private static final float GAIN = 0.25f;
    private static final double LARGEST_ERROR = 1e-6; // relative; a float has 6e-8

    private KernelTrial() {}

    static CudaDevice device() {
        Path nvrtc = LibraryFolders.of(System.getenv())
                .find("libnvrtc.so.12")
                .orElseThrow(() -> new IllegalStateException("libnvrtc.so.12 wasn't found"));
        Path kernels = Path.of(System.getenv("AUTOVOICE_CACHE"), "gpu_kernels");
        return CudaDevice.open(0, new KernelCompiler(Nvrtc.in(nvrtc.toAbsolutePath().getParent()), kernels));
    }

    /** The largest error over the largest value. */
    static double error(Device device) {
        float[] spectra = noise(CHANNELS * FRAMES * BINS * 2);
        float[] seen = new float[CHANNELS * FRAMES * NETWORK_BINS];
        try (DeviceStream stream = device.stream()) {
            DeviceBuffer result = stream.allocate(seen.length);
            Arguments arguments = Arguments.of(stream.holding(spectra))
                    .and(BINS)
                    .and(NETWORK_BINS)
                    .and(GAIN)
                    .and(result);
            stream.launch(Kernels.MAGNITUDES, FRAMES, CHANNELS, arguments);
            result.read(0, seen);
        }
        return error(spectra, seen);
    }

    static boolean right(double error) {
        return error <= LARGEST_ERROR; // not so if it isn't a number
    }

    private static double error(float[] spectra, float[] seen) {
        double largest = 0;
        double scale = 0;
        for (int n = 0; n < seen.length; n++) {
            int bin = n / NETWORK_BINS * BINS + n % NETWORK_BINS;
            double expected = GAIN * Math.hypot(spectra[2 * bin], spectra[2 * bin + 1]);
            double error = Math.abs(expected - seen[n]);
            largest = Double.isNaN(error) ? Double.NaN : Math.max(largest, error);
            scale = Math.max(scale, expected);
        }
        return largest / scale;
    }

    private static float[] noise(int count) {
        SplittableRandom random = new SplittableRandom(6);
        float[] values = new float[count];
        for (int n = 0; n < count; n++) {
            values[n] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }
}
