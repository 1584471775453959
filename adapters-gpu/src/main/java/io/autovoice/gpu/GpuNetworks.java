package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.EngineStore;
import io.autovoice.gpu.engines.OpenEngine;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.parity.TrialInputs;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.KnownProfiles;
import io.autovoice.gpu.network.DeviceNetwork;
import io.autovoice.gpu.network.EngineNetwork;
import io.autovoice.gpu.network.HostNetwork;
import io.autovoice.gpu.network.HostedNetwork;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Each network once, however many stages and presets use it. Engines are loaded at first use; one that isn't in the cache is built, which takes minutes. */
final class GpuNetworks implements OpenNetworks {
    private static final System.Logger LOG = System.getLogger(GpuNetworks.class.getName());
    private final ResourceScope scope;
    private final Supplier<EngineStore> store;
    private final Precision precision;
    private final Function<InstalledModel, HostNetwork> beside;
    private final Map<PlannedEngine, DeviceNetwork> open = new HashMap<>();
    private final Map<InstalledModel, LoadedEngine> engines = new HashMap<>();

    /**
     * @param scope owns the engines
     * @param store opened when the first engine is
     */
    GpuNetworks(
            ResourceScope scope,
            Supplier<EngineStore> store,
            Precision precision,
            Function<InstalledModel, HostNetwork> beside) {
        this.scope = scope;
        this.store = store;
        this.precision = precision;
        this.beside = beside;
    }

    @Override
    public synchronized DeviceNetwork of(PlannedEngine engine) {
        return open.computeIfAbsent(engine, this::opened);
    }

    @Override
    public String heardAs(PlannedEngine engine) {
        return engine.kind() == EngineKind.TENSORRT
                ? engine.kind().key() + "-" + precision.key()
                : engine.kind().key();
    }

    private DeviceNetwork opened(PlannedEngine engine) {
        InstalledModel model = engine.model().orElseThrow();
        return engine.kind() == EngineKind.TENSORRT
                ? (stream, progress) -> new EngineNetwork(engine(model, progress)).open(stream, progress)
                : new HostedNetwork(beside.apply(model));
    }

    private synchronized LoadedEngine engine(InstalledModel model, StageProgress progress) {
        LoadedEngine there = engines.get(model);
        return there != null ? there : loaded(model, progress);
    }

    private LoadedEngine loaded(InstalledModel model, StageProgress progress) {
        BuildRecipe recipe =
                BuildRecipe.of(model, KnownProfiles.of(model.family()).orElseThrow(), precision);
        OpenEngine opened =
                store.get().get(recipe, TrialInputs.of(model.family()).orElseThrow(), progress);
        LOG.log(System.Logger.Level.INFO, opened.sentence());
        engines.put(model, scope.own(opened.engine()));
        return opened.engine();
    }
}
