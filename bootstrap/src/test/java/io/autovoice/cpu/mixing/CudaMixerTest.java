package io.autovoice.cpu.mixing;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.gpu.RealGpu;
import io.autovoice.gpu.testing.RequiresGpu;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The GPU's mixer on a GPU, opened as songs open it. It has never run yet. */
@RequiresGpu
class CudaMixerTest implements GpuMixerContract {
    @TempDir
    Path folder;

    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Override
    public Mixer mixer() {
        return RealGpu.engines(scope, folder).mixer(PlannedEngine.cuda());
    }
}
