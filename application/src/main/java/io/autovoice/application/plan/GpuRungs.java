package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.gpu.GpuAccess;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Those rungs of the ladders that stand on the GPU: what this version has, the machine can run and the caller wants. */
record GpuRungs(GpuEngines engines, GpuAccess access, EngineRequest request) {

    /** With networks on it first, then with networks beside it: by our own kernels rather than by ND4J's. */
    Stream<PlannedEngine> networks(PipelineStage stage, List<InstalledModel> models) {
        return Stream.<Function<InstalledModel, PlannedEngine>>of(
                        PlannedEngine::tensorRt, PlannedEngine::cuda, PlannedEngine::nd4jCuda)
                .flatMap(engine -> each(stage, models, engine));
    }

    Stream<PlannedEngine> kernels(PipelineStage stage) {
        return Stream.of(PlannedEngine.cuda(), PlannedEngine.nd4jCuda()).filter(engine -> stands(stage, engine));
    }

    private Stream<PlannedEngine> each(
            PipelineStage stage, List<InstalledModel> models, Function<InstalledModel, PlannedEngine> engine) {
        return models.stream().map(engine).filter(made -> stands(stage, made));
    }

    private boolean stands(PipelineStage stage, PlannedEngine engine) {
        return engines.has(stage, engine)
                && wanted(engine.kind())
                && access.against(engine.kind()).isEmpty();
    }

    private boolean wanted(EngineKind kind) {
        return request.device().kind() != DeviceChoice.Kind.CPU
                && (kind != EngineKind.TENSORRT || request.tensorRt().orElse(true));
    }
}
