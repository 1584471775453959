package io.autovoice.application.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineRequestTest {
    @Test
    void auto_asks_for_nothing_in_particular() {
        assertThat(EngineRequest.AUTO.gpuRequested()).isFalse();
        assertThat(EngineRequest.AUTO.tensorRtRequested()).isFalse();
        assertThat(EngineRequest.AUTO.precision()).isEqualTo(Precision.FP16);
    }

    @Test
    void tensor_rt_on_the_cpu_is_refused() {
        assertThatThrownBy(() -> request(DeviceChoice.CPU, Optional.of(true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_tensor_rt_on_the_cpu_is_fine() {
        assertThat(request(DeviceChoice.CPU, Optional.of(false)).gpuRequested()).isFalse();
    }

    @Test
    void cuda_or_tensor_rt_means_that_a_gpu_is_asked_for() {
        assertThat(request(DeviceChoice.of("cuda"), Optional.empty()).gpuRequested())
                .isTrue();
        assertThat(request(DeviceChoice.AUTO, Optional.of(true)).gpuRequested()).isTrue();
    }

    private static EngineRequest request(DeviceChoice device, Optional<Boolean> tensorRt) {
        return new EngineRequest(device, tensorRt, Precision.FP32, false, ModelChoice.AUTO);
    }
}
