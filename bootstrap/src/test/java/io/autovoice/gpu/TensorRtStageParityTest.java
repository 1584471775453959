package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.gpu.testing.RequiresGpu;
import java.nio.file.Path;

/** Kernels on a GPU, the networks on TensorRT in FP16. It has never run yet: its tolerances are those of the parity gate. */
@RequiresGpu(tensorRt = true)
class TensorRtStageParityTest extends StageParityContract {
    TensorRtStageParityTest() {
        super(new Tolerance(0.05, 0.05, 5));
    }

    @Override
    Engines gpu(ResourceScope scope, Path folder, SongStages songs) {
        return RealGpu.engines(scope, folder, songs);
    }

    @Override
    PlannedEngine engine(InstalledModel model) {
        return PlannedEngine.tensorRt(model);
    }
}
