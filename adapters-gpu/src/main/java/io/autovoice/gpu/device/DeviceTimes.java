package io.autovoice.gpu.device;

/**
 * Time that a device worked, as it measured it itself, in milliseconds.
 *
 * @param copies between host and device
 * @param kernels of our own, and graphs that hold kernels
 * @param engines of networks
 */
public record DeviceTimes(double copies, double kernels, double engines) {
    public static final DeviceTimes NONE = new DeviceTimes(0, 0, 0);

    public DeviceTimes {
        if (!(copies >= 0 && kernels >= 0 && engines >= 0)) {
            throw new IllegalArgumentException(
                    "Times are 0 or more, got %s, %s and %s".formatted(copies, kernels, engines));
        }
    }

    public DeviceTimes plus(DeviceTimes other) {
        return new DeviceTimes(copies + other.copies, kernels + other.kernels, engines + other.engines);
    }
}
