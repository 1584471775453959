package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.kernels.ComputeCapability;
import io.autovoice.gpu.kernels.Kernel;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.kernels.KernelSource;
import java.util.HashMap;
import java.util.Map;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/** The kernels of one GPU, compiled and loaded when they are first needed. Safe for use by many threads. */
final class CudaModules implements AutoCloseable {
    private final KernelCompiler compiler;
    private final ComputeCapability capability;
    private final Map<KernelSource, CUmodule> modules = new HashMap<>();
    private final Map<Kernel, CUfunction> functions = new HashMap<>();

    CudaModules(KernelCompiler compiler, ComputeCapability capability) {
        this.compiler = compiler;
        this.capability = capability;
    }

    /** Compiles and loads a kernel that isn't yet. */
    void prepare(Kernel kernel) {
        function(kernel);
    }

    void launch(Kernel kernel, int gridX, int gridY, Arguments arguments, CUstream stream) {
        Pointer[] values = arguments.values().stream().map(CudaModules::pointer).toArray(Pointer[]::new);
        int result = JCudaDriver.cuLaunchKernel(
                function(kernel),
                gridX,
                gridY,
                1,
                kernel.blockSize(),
                1,
                1,
                kernel.sharedBytes(),
                stream,
                Pointer.to(values),
                null);
        CudaCalls.check(result, "run the kernel " + kernel.entryPoint());
    }

    private synchronized CUfunction function(Kernel kernel) {
        return functions.computeIfAbsent(kernel, this::loaded);
    }

    private CUfunction loaded(Kernel kernel) {
        CUfunction function = new CUfunction();
        CUmodule module = modules.computeIfAbsent(kernel.source(), this::module);
        CudaCalls.check(
                JCudaDriver.cuModuleGetFunction(function, module, kernel.entryPoint()),
                "find the kernel " + kernel.entryPoint());
        return function;
    }

    private CUmodule module(KernelSource source) {
        CUmodule module = new CUmodule();
        String ptx = ptx(source);
        CudaCalls.check(JCudaDriver.cuModuleLoadData(module, ptx), "load the kernels of " + source.name());
        return module;
    }

    /** A cache that can't be written is no reason to be without a song. */
    private String ptx(KernelSource source) {
        try {
            return compiler.ptx(source, capability.knownToCompilers());
        } catch (OutputNotWrittenException unkept) {
            throw new EngineFailedException(String.valueOf(unkept.getMessage()), unkept.remedy(), unkept);
        }
    }

    private static Pointer pointer(Object argument) {
        if (argument instanceof CudaBuffer buffer) {
            return Pointer.to(buffer.pointer());
        }
        if (argument instanceof Integer value) {
            return Pointer.to(new int[] {value});
        }
        if (argument instanceof Long value) {
            return Pointer.to(new long[] {value});
        }
        if (argument instanceof Float value) {
            return Pointer.to(new float[] {value});
        }
        throw new IllegalArgumentException("A kernel on this GPU takes no " + argument.getClass());
    }

    @Override
    public synchronized void close() {
        modules.values().forEach(JCudaDriver::cuModuleUnload);
    }
}
