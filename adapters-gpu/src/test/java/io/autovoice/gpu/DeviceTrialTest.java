package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.testing.BrokenDevice;
import io.autovoice.gpu.testing.HostDevice;
import org.junit.jupiter.api.Test;

class DeviceTrialTest {
    @Test
    void a_device_that_computes_what_it_should_is_trusted() {
        HostDevice device = new HostDevice();

        assertThat(DeviceTrial.passed(device)).isSameAs(device);
        assertThat(device.openStreams()).isZero();
    }

    @Test
    void a_device_that_computes_nonsense_is_not() {
        BrokenDevice device = new BrokenDevice(BrokenDevice.Point.NONSENSE);

        assertThatThrownBy(() -> DeviceTrial.passed(device))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageStartingWith("The GPU failed its trial: a transform and its inverse made NaN of ");
        assertThat(device.openStreams()).isZero();
    }
}
