package io.autovoice.gpu;

import io.autovoice.gpu.kernels.DeviceCompiler;
import io.autovoice.gpu.kernels.KernelSource;
import java.util.List;
import java.util.function.Supplier;

/** A compiler that is looked for when the first kernel is: engines run without one. */
final class CompilerOnDemand implements DeviceCompiler {
    private final Supplier<? extends DeviceCompiler> compiler;

    CompilerOnDemand(Supplier<? extends DeviceCompiler> opening) {
        this.compiler = new OpenOnce<>(opening);
    }

    @Override
    public String version() {
        return compiler.get().version();
    }

    @Override
    public String ptx(KernelSource source, List<String> options) {
        return compiler.get().ptx(source, options);
    }
}
