package io.autovoice.gpu.engines.recipe;

/**
 * The machine that an engine runs on: an engine is good for this GPU, this version of TensorRT and this family of drivers only.
 *
 * @param device index of the GPU, from 0; the same engine serves all GPUs of a kind, so that it is no part of the key
 * @param gpu name, as in {@code NVIDIA L4}
 * @param computeCapability as in {@code 8.9}
 * @param driver its whole version, as in {@code 550.90.07}
 * @param tensorRt its whole version, as in {@code 10.6.0}
 */
public record EngineTarget(int device, String gpu, String computeCapability, String driver, String tensorRt) {
    /** The family of drivers: the first number. */
    public String driverMajor() {
        return driver.split("\\.", 2)[0];
    }
}
