package io.autovoice.gpu.kernels;

import java.util.List;

/** Translates CUDA C++ to PTX. */
public interface DeviceCompiler {
    /** Tells compilers apart that may translate differently, such as {@code nvrtc-12.0}. */
    String version();

    /**
     * The PTX of a source.
     *
     * @param options as for NVRTC
     * @throws io.autovoice.domain.failure.EngineFailedException if the compiler refuses it, with what it said
     */
    String ptx(KernelSource source, List<String> options);
}
