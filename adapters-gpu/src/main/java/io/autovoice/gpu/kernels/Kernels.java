package io.autovoice.gpu.kernels;

import java.util.List;

/** All kernels. What each takes, and over which grid, stands above it in its source. */
public final class Kernels {
    private static final int BLOCK = 256; // threads
    private static final int WARPS = 128; // threads, where a warp works by itself or a thread needs much

    private static final KernelSource MIXING_FILE = KernelSource.named("mixing");
    public static final Kernel MIX = new Kernel(MIXING_FILE, "mix", BLOCK);
    public static final Kernel WANTED_GAINS = new Kernel(MIXING_FILE, "wanted_gains", BLOCK);
    public static final Kernel MINIMUM_STEP = new Kernel(MIXING_FILE, "minimum_step", BLOCK);
    public static final Kernel APPLY_GAINS = new Kernel(MIXING_FILE, "apply_gains", BLOCK);

    private static final KernelSource STFT_FILE = KernelSource.named("stft");
    public static final Kernel OVERLAP_ADD = new Kernel(STFT_FILE, "overlap_add", BLOCK);

    private static final KernelSource MASK_FILE = KernelSource.named("mask");
    public static final Kernel MAGNITUDES = new Kernel(MASK_FILE, "magnitudes", BLOCK);
    public static final Kernel SHARES = new Kernel(MASK_FILE, "shares", BLOCK);
    public static final Kernel APPLY_SHARES = new Kernel(MASK_FILE, "apply_shares", BLOCK);
    public static final Kernel SPATIAL_IMAGES = new Kernel(MASK_FILE, "spatial_images", WARPS);
    public static final Kernel SPATIAL_FILTER = new Kernel(MASK_FILE, "spatial_filter", WARPS);

    private static final KernelSource RESAMPLE_FILE = KernelSource.named("resample");
    public static final Kernel RESAMPLE = new Kernel(RESAMPLE_FILE, "resample", BLOCK);

    private static final KernelSource MEL_FILE = KernelSource.named("mel");
    public static final Kernel LARGEST = new Kernel(MEL_FILE, "largest", BLOCK);
    public static final Kernel WHISPER_LEVELS = new Kernel(MEL_FILE, "whisper_levels", BLOCK);

    private static final KernelSource PITCH_FILE = KernelSource.named("pitch");
    public static final Kernel DECODE_F0 = new Kernel(PITCH_FILE, "decode_f0", WARPS);

    private static final KernelSource MATCH_FILE = KernelSource.named("match");
    public static final Kernel UNIT_ROWS = new Kernel(MATCH_FILE, "unit_rows", WARPS);
    public static final Kernel ROW_PRODUCTS = new Kernel(MATCH_FILE, "row_products", BLOCK);
    public static final Kernel BEST_CANDIDATES = new Kernel(MATCH_FILE, "best_candidates", BLOCK);

    private static final KernelSource ENVELOPE_FILE = KernelSource.named("envelope");
    public static final Kernel ADD_WEIGHTED_ROWS = new Kernel(ENVELOPE_FILE, "add_weighted_rows", WARPS);

    private static final KernelSource VOCODER_FILE = KernelSource.named("vocoder");
    public static final Kernel ADD_PULSES = new Kernel(VOCODER_FILE, "add_pulses", BLOCK);

    private Kernels() {}

    /** Their files. */
    public static List<KernelSource> sources() {
        return List.of(
                MIXING_FILE,
                STFT_FILE,
                MASK_FILE,
                RESAMPLE_FILE,
                MEL_FILE,
                PITCH_FILE,
                MATCH_FILE,
                ENVELOPE_FILE,
                VOCODER_FILE);
    }

    /** @param width values in the mean, odd */
    public static Kernel runningMean(int width) {
        if (width < 1 || width % 2 == 0) {
            throw new IllegalArgumentException("A running mean is over an odd number of values, got " + width);
        }
        return new Kernel(MIXING_FILE, "running_mean", BLOCK, floats(BLOCK + width - 1));
    }

    /** @param size samples of a frame, a power of two up to 4096 */
    public static Kernel stft(int size) {
        return transforming(STFT_FILE, "stft", size);
    }

    /** @param size samples of a frame, a power of two up to 4096 */
    public static Kernel istftFrames(int size) {
        return transforming(STFT_FILE, "istft_frames", size);
    }

    /** @param size samples of a frame, a power of two up to 4096 */
    public static Kernel logMel(int size) {
        return transforming(MEL_FILE, "log_mel", size);
    }

    /** @param size samples of a frame, even */
    public static Kernel powerMel(int size) {
        if (size < 2 || size % 2 != 0) {
            throw new IllegalArgumentException("A frame has an even number of samples, got " + size);
        }
        return new Kernel(MEL_FILE, "power_mel", BLOCK, floats(size + size / 2 + 1));
    }

    /** @param size samples of a response's transform, a power of two up to 2048 */
    public static Kernel pulseResponses(int size) {
        requireTransform(size, 2048);
        return new Kernel(VOCODER_FILE, "pulse_responses", BLOCK, floats(3 * size + 2));
    }

    private static void requireTransform(int size, int largest) {
        if (Integer.bitCount(size) != 1 || size < 4 || size > largest) {
            throw new IllegalArgumentException(
                    "A transform has a power of two from 4 to %d samples, got %d".formatted(largest, size));
        }
    }

    private static Kernel transforming(KernelSource source, String entryPoint, int size) {
        requireTransform(size, 4096);
        return new Kernel(source, entryPoint, BLOCK, floats(2 * size));
    }

    private static int floats(int count) {
        return count * Float.BYTES;
    }
}
