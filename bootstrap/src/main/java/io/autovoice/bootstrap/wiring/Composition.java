package io.autovoice.bootstrap.wiring;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.gpu.nd4j.Nd4jCuda;

/** What commands get their ports and use cases from. Tests give one of fakes. */
public interface Composition {

    BaseFolders folders();

    /** Files, voices and reports: ready at once, without any engine. */
    Library library();

    GpuProbe probe(int deviceIndex);

    /** Engines for GPUs: their cache is ready at once, their runtime starts when it is asked to. */
    EngineWorkshop engines();

    /** ND4J's CUDA backend, whether it is installed or not; loads nothing. */
    Nd4jCuda nd4jCuda();

    /** What plans for that device are made of. */
    Machine machine(DeviceChoice device);

    /**
     * Decides what would run where; starts nothing.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if the request is strict and can't be met
     */
    ExecutionPlan plan(EngineRequest request, QualityPreset preset);

    /**
     * Wires the use cases as planned.
     *
     * @param request what {@code plan} was made of
     */
    Session open(EngineRequest request, ExecutionPlan plan);
}
