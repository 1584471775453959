package io.autovoice.gpu.nd4j;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The CUDA backend of ND4J, the framework under matching, for GPUs on which our own kernels can't run. Optional, and large; nothing is loaded
 * before {@link #rowProducts}. It has never met a GPU.
 *
 * @param folder of its jars; its native libraries are unpacked beside it
 * @param environment as of {@link System#getenv()}
 */
public record Nd4jCuda(Path folder, Map<String, String> environment) {
    /** What installs it. */
    public static final String INSTALL = "autovoice engines install nd4j-cuda";

    private static final Map<Path, RowProducts> STARTED = new ConcurrentHashMap<>();

    public Nd4jCuda {
        environment = Map.copyOf(environment);
    }

    /** Whether it is there and whole, as far as files tell. */
    public GpuLibrary state() {
        return jars().state();
    }

    public boolean installed() {
        return state() instanceof GpuLibrary.Present;
    }

    /** What is fetched, about; unpacked it takes as much again. */
    public static long bytes() {
        return JarSet.CUDA.bytes();
    }

    /**
     * Fetches it by Maven; takes minutes. Returns false if it was there already.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if Maven is missing or can't fetch it
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if the folder can't be written
     */
    public boolean install(StageProgress progress) {
        return new JarInstallation(jars(), new MavenFetch("mvn", environment)).run(progress);
    }

    /**
     * Products on a GPU. The first call of a process starts it, which takes seconds; it then stays, on the device that was named first.
     *
     * @param device index of the GPU: the N of {@code cuda:N}
     * @throws io.autovoice.domain.failure.EngineFailedException if it isn't whole, doesn't start, or is some other backend
     */
    public RowProducts rowProducts(int device) {
        Path key = folder.toAbsolutePath();
        return STARTED.computeIfAbsent(
                key, one -> new IsolatedNd4j(jars(), one.resolveSibling(one.getFileName() + "_natives")).start(device));
    }

    private JarFolder jars() {
        return new JarFolder(folder, JarSet.CUDA, INSTALL);
    }
}
