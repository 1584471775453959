package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.bootstrap.wiring.OnnxNetworks;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.gpu.network.HostedNetwork;
import io.autovoice.gpu.testing.HostDevice;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/** The kernels running on the host, the networks on ONNX Runtime. */
class StageParityTest extends StageParityContract {
    private final HostDevice device = new HostDevice();

    StageParityTest() {
        super(new Tolerance(1e-5, 1e-5, 0.5));
    }

    @AfterEach
    void nothing_is_left_open() {
        assertThat(device.openStreams()).isZero();
    }

    @Override
    Engines gpu(ResourceScope scope, Path folder, SongStages songs) {
        return new CudaEngines(
                () -> device,
                engine -> new HostedNetwork(
                        OnnxNetworks.network(scope, engine.model().orElseThrow().onnx())),
                songs,
                WaveformStorage.HEAP,
                EngineNews.UNHEARD);
    }

    @Override
    PlannedEngine engine(InstalledModel model) {
        return PlannedEngine.cuda(model);
    }
}
