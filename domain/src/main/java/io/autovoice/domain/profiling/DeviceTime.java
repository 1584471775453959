package io.autovoice.domain.profiling;

/**
 * Time that a device worked, as it measured it itself, in milliseconds.
 *
 * @param copies between host and device
 * @param kernels of our own, and graphs that hold kernels
 * @param engines of networks
 */
public record DeviceTime(double copies, double kernels, double engines) {
    public static final DeviceTime NONE = new DeviceTime(0, 0, 0);

    public DeviceTime {
        if (!(copies >= 0 && kernels >= 0 && engines >= 0)) {
            throw new IllegalArgumentException(
                    "Times are 0 or more, got %s, %s and %s".formatted(copies, kernels, engines));
        }
    }

    public DeviceTime plus(DeviceTime other) {
        return new DeviceTime(copies + other.copies, kernels + other.kernels, engines + other.engines);
    }
}
