package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.Engines;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.gpu.cuda.CudaDevice;
import io.autovoice.gpu.cuda.Nvrtc;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.tensorrt.TensorRt;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

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
                new OpenOnce<>(() -> scope.own(device(options.device(), options.kernels(), options.environment()))),
                options.bandShift(),
                options.storage());
    }

    /**
     * Starts TensorRT on the GPU that was probed, for those who build engines.
     *
     * @param scope closes what was started
     * @param kernels folder for translated kernels; may be deleted at any time
     * @param environment as of {@link System#getenv()}
     * @throws EngineFailedException with the reason and what would help
     */
    public static NativeEngines tensorRt(
            ResourceScope scope, GpuProbe probe, Path kernels, Map<String, String> environment) {
        int index = probe instanceof GpuProbe.Usable usable ? usable.index() : 0;
        Supplier<Device> device = new OpenOnce<>(() -> scope.own(device(index, kernels, environment)));
        return TensorRt.open(scope, () -> device.get().stream(), probe, environment);
    }

    private static CudaDevice device(int index, Path kernels, Map<String, String> environment) {
        return CudaDevice.open(index, new KernelCompiler(new CompilerOnDemand(() -> nvrtc(environment)), kernels));
    }

    private static Nvrtc nvrtc(Map<String, String> environment) {
        Path library = LibraryFolders.of(environment)
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
