package io.autovoice.gpu;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.network.HostNetwork;
import java.util.function.Function;

/**
 * What the GPU leaves to the host.
 *
 * @param networks run beside the GPU where TensorRT doesn't
 * @param reference what built engines are compared with
 * @param storage where the mix lies
 */
public record HostSide(
        Function<InstalledModel, HostNetwork> networks, ParityReference reference, WaveformStorage storage) {}
