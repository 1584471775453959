package io.autovoice.gpu;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.gpu.EngineProbe;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.gpu.probe.NvidiaProbes;

/** Says what there is: of GPUs on this machine, and of engines for them in this version. */
public final class GpuProbes {
    private GpuProbes() {}

    /**
     * Looks for files of NVIDIA's driver, and only where there are some starts a second Java that asks it, for ten seconds at most. Loads no
     * native library here. What was found is remembered by the probe: make one for a process.
     */
    public static EngineProbe ofThisMachine() {
        return NvidiaProbes.ofThisMachine(System.getenv());
    }

    /** What {@link GpuStages} can open, and the CPU's stages with the products of {@link io.autovoice.gpu.nd4j.Nd4jCuda}. */
    public static GpuEngines engines() {
        return GpuEngines.of(
                GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
                GpuEngine.cuda(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
                GpuEngine.tensorRt(PipelineStage.F0_EXTRACTION, ModelFamily.FCPE),
                GpuEngine.cuda(PipelineStage.F0_EXTRACTION, ModelFamily.FCPE),
                GpuEngine.tensorRt(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
                GpuEngine.cuda(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
                GpuEngine.nd4jCuda(PipelineStage.CONVERSION),
                GpuEngine.nd4jCuda(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
                GpuEngine.nd4jCuda(PipelineStage.CONVERSION, ModelFamily.HUBERT),
                GpuEngine.cuda(PipelineStage.MIXING));
    }
}
