package io.autovoice.gpu;

import io.autovoice.application.plan.gpu.EngineProbe;
import java.nio.file.Path;

/** Probes for NVIDIA GPUs. */
public final class GpuProbes {
    private GpuProbes() {}

    /** Looks at what the driver shows in the file system of this machine; loads no native library and starts no process. */
    public static EngineProbe ofThisMachine() {
        return under(Path.of("/"));
    }

    /** As {@link #ofThisMachine}, in another file system tree: for tests. */
    public static EngineProbe under(Path root) {
        return new DriverFilesProbe(root);
    }
}
