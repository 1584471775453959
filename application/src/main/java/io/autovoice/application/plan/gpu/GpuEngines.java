package io.autovoice.application.plan.gpu;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which engines on a GPU this version has, wherever it runs. A plan names no others. */
public record GpuEngines(Set<GpuEngine> all) {
    public static final GpuEngines NONE = new GpuEngines(Set.of());

    public GpuEngines {
        all = Set.copyOf(all);
    }

    public static GpuEngines of(GpuEngine... engines) {
        return new GpuEngines(Set.copyOf(Arrays.asList(engines)));
    }

    public boolean has(PipelineStage stage, PlannedEngine engine) {
        return all.contains(new GpuEngine(stage, engine.kind(), engine.model().map(InstalledModel::family)));
    }

    public boolean has(PipelineStage stage, EngineKind kind) {
        return all.stream().anyMatch(engine -> engine.stage() == stage && engine.kind() == kind);
    }

    public boolean has(EngineKind kind) {
        return all.stream().anyMatch(engine -> engine.kind() == kind);
    }

    /** Whether a stage could run on a GPU at all. */
    public boolean serve(PipelineStage stage) {
        return all.stream().anyMatch(engine -> engine.stage() == stage);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first kind that a stage has, TensorRT before kernels; empty if there is none. */
    public Optional<EngineKind> best(PipelineStage stage) {
        return Arrays.stream(EngineKind.values())
                .filter(kind -> has(stage, kind))
                .findFirst();
    }
}
