package io.autovoice.gpu.cuda;

import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.KernelCompiler;
import java.time.Duration;

/** A GPU by CUDA's driver API. Kernels are compiled when they are first launched. Has never met a GPU. Safe for use by many threads. */
public final class CudaDevice implements Device, AutoCloseable {
    private final CudaContext context;
    private final CudaModules modules;
    private final CudaWait wait;

    private CudaDevice(CudaContext context, CudaModules modules, CudaWait wait) {
        this.context = context;
        this.modules = modules;
        this.wait = wait;
    }

    /**
     * Opens a GPU.
     *
     * @param index as {@code nvidia-smi} counts with CUDA_DEVICE_ORDER=PCI_BUS_ID
     * @throws io.autovoice.domain.failure.EngineFailedException if there is no such GPU, or it can't be used
     */
    public static CudaDevice open(int index, KernelCompiler compiler) {
        return open(index, compiler, CudaWait.USUAL.limit());
    }

    /** @param limit how long a piece of work may take before the GPU counts as hanging */
    static CudaDevice open(int index, KernelCompiler compiler, Duration limit) {
        CudaContext context = CudaContext.open(index);
        try {
            return new CudaDevice(context, new CudaModules(compiler, context.capability()), new CudaWait(limit));
        } catch (RuntimeException unsuitable) {
            context.close();
            throw unsuitable;
        }
    }

    @Override
    public DeviceStream stream() {
        return CudaStream.open(context, modules, wait);
    }

    /** Unloads all kernels and leaves the GPU. */
    @Override
    public void close() {
        if (context.canFree()) {
            modules.close();
        }
        context.close();
    }
}
