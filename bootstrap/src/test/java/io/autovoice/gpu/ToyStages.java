package io.autovoice.gpu;

import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.stages.EnginesByDevice;
import io.autovoice.application.stages.Stages;
import io.autovoice.bootstrap.wiring.OnnxNetworks;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.EngineStore;
import io.autovoice.gpu.engines.cache.EngineCache;
import io.autovoice.gpu.testing.ToyProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The real stages on their real ladders, over little networks and a toy GPU.
 *
 * @param scope owns what is opened
 * @param folder for the networks' files and the engines
 */
record ToyStages(ResourceScope scope, Path folder) {
    static final EngineRequest TENSORRT = request(DeviceChoice.AUTO, Optional.of(true), false);
    static final EngineRequest STRICT = request(DeviceChoice.AUTO, Optional.of(true), true);
    static final EngineRequest KERNELS = request(DeviceChoice.AUTO, Optional.of(false), false);
    static final EngineRequest CPU = request(DeviceChoice.CPU, Optional.empty(), false);

    static EngineRequest request(DeviceChoice device, Optional<Boolean> tensorRt, boolean strict) {
        return new EngineRequest(device, tensorRt, Precision.FP16, strict, ModelChoice.AUTO);
    }

    /** With a GPU that has all it needs, and a network for each stage that takes one. */
    Machine machine() {
        ToyNetworks networks = new ToyNetworks(folder);
        List<InstalledModel> models = List.of(networks.spleeter(), networks.fcpe(), networks.whisper());
        return new Machine(ToyProbe.usable(), GpuProbes.engines(), models);
    }

    ExecutionPlan plan(EngineRequest request) {
        return Planner.plan(request, QualityPreset.DRAFT, machine());
    }

    /** @param device breaks or works; TensorRT builds and tries its engines on one that works */
    Stages on(ExecutionPlan plan, Device device) {
        return on(plan, device, ToyTensorRt.working());
    }

    Stages on(ExecutionPlan plan, Device device, ToyTensorRt tensorRt) {
        CpuOptions options = CpuOptions.inMemory();
        EngineStore store =
                new EngineStore(EngineCache.in(folder.resolve("engines")), tensorRt, OnnxNetworks.reference());
        GpuNetworks networks =
                new GpuNetworks(scope, () -> store, Precision.FP16, model -> OnnxNetworks.network(scope, model.onnx()));
        return StageLadders.of(
                plan,
                news -> new EnginesByDevice(
                        CpuStages.engines(scope, options, plan.preset()),
                        () -> new CudaEngines(
                                () -> device,
                                networks,
                                CpuStages.songs(scope, options, plan.preset()),
                                WaveformStorage.HEAP,
                                news)));
    }

    /** Planned on the CPU from the start. */
    Stages onTheCpu() {
        return CpuStages.open(scope, CpuOptions.inMemory(), plan(CPU));
    }
}
