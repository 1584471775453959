package io.autovoice.gpu.tensorrt;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.libraries.LibraryFolders;
import java.util.Map;
import java.util.function.Supplier;

/** Starts TensorRT. This class and what it calls first load nothing native: it is safe to ask wherever it runs. */
public final class TensorRt {
    private static final String WITHOUT = "Everything works without TensorRT too, on the CPU; see 'autovoice doctor'.";

    private TensorRt() {}

    /**
     * Finds and loads the libraries, and starts TensorRT on the GPU that was probed.
     *
     * @param scope closes what was started
     * @param device asked once CUDA works, and before anything that must be closed before it: the same GPU, for whoever brings engines their data; its streams are on its primary context
     * @param probe where it says that there is no GPU, no native code is touched
     * @param environment as of {@link System#getenv()}
     * @throws EngineFailedException with the reason and what would help; after one, TensorRT may stay unusable in this JVM
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the GPU is full
     */
    public static NativeEngines open(
            ResourceScope scope, Supplier<Device> device, GpuProbe probe, Map<String, String> environment) {
        if (probe instanceof GpuProbe.Unusable unusable) {
            throw new EngineFailedException("TensorRT can't run: %s.".formatted(unusable.reason()), unusable.remedy());
        }
        return open(scope, device, (GpuProbe.Usable) probe, LibraryFolders.of(environment));
    }

    static NativeEngines open(
            ResourceScope scope, Supplier<Device> device, GpuProbe.Usable probe, LibraryFolders folders) {
        return loaded(folders, () -> Start.on(scope, device, probe, folders));
    }

    /**
     * Finds and loads the libraries, and asks for the version and for a runtime. Where CUDA does not work a later call on TensorRT crashes, and this one may:
     * it is for a process that is there for that alone. No builder is asked for, which takes seconds.
     *
     * @return the version, as in {@code 10.6.0}
     * @throws EngineFailedException with the reason and what would help
     */
    public static String tried(LibraryFolders folders) {
        return loaded(folders, Start::tried);
    }

    private static <T> T loaded(LibraryFolders folders, Supplier<T> work) {
        try {
            NativeFile.load(folders);
            return work.get();
        } catch (LinkageError failure) { // UnsatisfiedLinkError first, NoClassDefFoundError ever after
            throw new EngineFailedException(
                    "TensorRT's libraries can't be loaded: %s.".formatted(failure.getMessage()),
                    "Install CUDA 12 and TensorRT 10.6 or a newer 10, and name their folders in %s. %s"
                            .formatted(LibraryFolders.VARIABLE, WITHOUT),
                    failure);
        }
    }
}
