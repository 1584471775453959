package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.stages.Engines;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.gpu.cuda.CudaDevice;
import io.autovoice.gpu.cuda.Nvrtc;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.libraries.LibraryFolders;
import java.nio.file.Path;
import java.util.Objects;

/** The stages on a GPU, for those who put them on ladders above engines of the CPU. Mixing is the only one so far. */
public final class GpuStages {
    private static final String NVRTC = "libnvrtc.so.12";
    private static final String REMEDY =
            "Install NVRTC of CUDA 12 (%s), or name its folder in %s.".formatted(NVRTC, LibraryFolders.VARIABLE);

    private GpuStages() {}

    /**
     * The engines that {@link GpuProbes#engines()} names. Nothing native is loaded before the first of them is opened; one that can't be opened
     * throws {@link EngineFailedException} or {@link io.autovoice.domain.failure.OutOfDeviceMemoryException}.
     *
     * @param scope owns the GPU once it is open
     */
    public static Engines engines(ResourceScope scope, GpuOptions options) {
        return new CudaEngines(
                new OpenOnce<>(() -> scope.own(device(options))), options.bandShift(), options.storage());
    }

    private static CudaDevice device(GpuOptions options) {
        return CudaDevice.open(options.device(), new KernelCompiler(nvrtc(options), options.kernels()));
    }

    private static Nvrtc nvrtc(GpuOptions options) {
        Path library = LibraryFolders.of(options.environment())
                .find(NVRTC)
                .orElseThrow(() -> new EngineFailedException(NVRTC + " wasn't found.", REMEDY));
        try {
            return Nvrtc.in(folder(library));
        } catch (MissingResourceException unusable) { // the next engine needs none
            throw new EngineFailedException(String.valueOf(unusable.getMessage()), unusable.remedy(), unusable);
        }
    }

    private static Path folder(Path library) {
        return Objects.requireNonNull(library.toAbsolutePath().getParent(), "a file is in a folder");
    }
}
