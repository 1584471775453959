package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.gpu.testing.RequiresGpu;
import java.nio.file.Path;

/** Kernels on a GPU, the networks on ONNX Runtime beside it. It has never run yet. */
@RequiresGpu
class CudaStageParityTest extends StageParityContract {
    CudaStageParityTest() {
        super(new Tolerance(1e-4, 1e-4, 0.5));
    }

    @Override
    Engines gpu(ResourceScope scope, Path folder, SongStages songs) {
        return RealGpu.engines(scope, folder, songs);
    }

    @Override
    PlannedEngine engine(InstalledModel model) {
        return PlannedEngine.cuda(model);
    }
}
