package io.autovoice.gpu.network;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.device.DeviceStream;

/** A network. Safe for use by many threads. */
@FunctionalInterface
public interface DeviceNetwork {
    /**
     * Opens it for one piece of work on a stream, which stays the caller's.
     *
     * @param progress told while it takes long, as the first time an engine is needed, which may have to be built
     */
    NetworkSession open(DeviceStream stream, StageProgress progress);
}
