package io.autovoice.application.measure.environment;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;

/**
 * The GPU that stages ran on.
 *
 * @param name with its compute capability, such as "Some GPU (9.0)"
 * @param driver its version
 * @param cuda the newest version that the driver speaks
 * @param nvrtc version, or "none"
 * @param tensorRt version, or "none"
 */
public record GpuSetup(String name, String driver, String cuda, String nvrtc, String tensorRt) {

    static GpuSetup of(GpuProbe.Usable found) {
        return new GpuSetup(
                "%s (%s)".formatted(found.name(), found.gpu().capability()),
                found.driver(),
                found.cuda(),
                version(found.nvrtc()),
                version(found.tensorRt()));
    }

    private static String version(GpuLibrary library) {
        return library instanceof GpuLibrary.Present present ? present.version() : "none";
    }
}
