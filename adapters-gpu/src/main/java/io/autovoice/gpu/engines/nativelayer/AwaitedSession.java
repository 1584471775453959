package io.autovoice.gpu.engines.nativelayer;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.DeviceStream;

/** A session that is closed once what was queued on its stream has ended. On a device that can't be waited for it is left behind: closing it would not end. */
public record AwaitedSession(ExecutionSession session, DeviceStream stream) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AwaitedSession.class.getName());

    @Override
    public void close() {
        try {
            stream.await();
        } catch (EngineFailedException lost) {
            LOG.log(System.Logger.Level.DEBUG, "A session was left behind", lost);
            return;
        }
        session.close();
    }
}
