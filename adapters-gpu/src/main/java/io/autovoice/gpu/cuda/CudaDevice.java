package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceMemory;
import io.autovoice.gpu.kernels.ComputeCapability;
import io.autovoice.gpu.kernels.Kernel;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.kernels.KernelSource;
import java.util.HashMap;
import java.util.Map;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;

/** A GPU by CUDA's driver API. Kernels are compiled when they are first launched. Has never met a GPU. Safe for use by many threads. */
public final class CudaDevice implements Device, AutoCloseable {
    private final CudaContext context;
    private final KernelCompiler compiler;
    private final ComputeCapability capability;
    private final Map<KernelSource, CUmodule> modules = new HashMap<>();
    private final Map<Kernel, CUfunction> functions = new HashMap<>();

    private CudaDevice(CudaContext context, ComputeCapability capability, KernelCompiler compiler) {
        this.context = context;
        this.capability = capability;
        this.compiler = compiler;
    }

    /**
     * Opens a GPU.
     *
     * @param index as {@code nvidia-smi} counts with CUDA_DEVICE_ORDER=PCI_BUS_ID
     * @throws io.autovoice.domain.failure.EngineFailedException if there is no such GPU, or it can't be used
     */
    public static CudaDevice open(int index, KernelCompiler compiler) {
        CudaContext context = CudaContext.open(index);
        try {
            return new CudaDevice(context, context.capability(), compiler);
        } catch (RuntimeException unsuitable) {
            context.close();
            throw unsuitable;
        }
    }

    @Override
    public DeviceMemory memory() {
        return new CudaMemory(context);
    }

    @Override
    public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
        context.makeCurrent();
        CUfunction function = function(kernel);
        Pointer[] values = arguments.values().stream().map(CudaDevice::pointer).toArray(Pointer[]::new);
        int result = JCudaDriver.cuLaunchKernel(
                function,
                gridX,
                gridY,
                1,
                kernel.blockSize(),
                1,
                1,
                kernel.sharedBytes(),
                null,
                Pointer.to(values),
                null);
        CudaCalls.check(result, "run the kernel " + kernel.entryPoint());
    }

    private synchronized CUfunction function(Kernel kernel) {
        return functions.computeIfAbsent(kernel, this::compiled);
    }

    private CUfunction compiled(Kernel kernel) {
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
            return Pointer.to(buffer.address());
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

    /** Unloads all kernels and leaves the GPU. */
    @Override
    public synchronized void close() {
        context.makeCurrent();
        modules.values().forEach(JCudaDriver::cuModuleUnload);
        context.close();
    }
}
