package io.autovoice.gpu.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.gpu.testing.HostDevice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimedDeviceTest {
    @Test
    void each_stream_tells_its_times_when_it_is_closed() {
        HostDevice device = new HostDevice();
        List<DeviceTime> told = new ArrayList<>();
        Device timed = new TimedDevice(device, told::add);

        try (DeviceStream stream = timed.stream()) {
            stream.holding(new float[] {1});
            assertThat(told).isEmpty();
        }

        assertThat(told).containsExactly(new DeviceTime(1, 0, 0));
        assertThat(device.openStreams()).isZero();
    }
}
