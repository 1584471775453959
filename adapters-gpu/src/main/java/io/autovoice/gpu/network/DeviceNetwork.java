package io.autovoice.gpu.network;

import io.autovoice.gpu.device.DeviceStream;

/** A network. Safe for use by many threads. */
@FunctionalInterface
public interface DeviceNetwork {
    /** Opens it for one piece of work on a stream, which stays the caller's. */
    NetworkSession open(DeviceStream stream);
}
