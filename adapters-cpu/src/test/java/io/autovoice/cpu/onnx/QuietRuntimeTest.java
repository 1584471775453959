package io.autovoice.cpu.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.EngineFailedException;
import org.junit.jupiter.api.Test;

class QuietRuntimeTest {
    @Test
    void a_long_command_line_is_an_engine_that_fails_rather_than_a_crash() {
        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> QuietRuntime.refuseToCrash(8000))
                .withMessageContaining("8000")
                .satisfies(failure -> org.assertj.core.api.Assertions.assertThat(failure.remedy())
                        .contains("ORT_DISABLE_TELEMETRY=1"));
    }

    @Test
    void a_short_one_is_fine() {
        assertThatCode(() -> QuietRuntime.refuseToCrash(3000)).doesNotThrowAnyException();
    }
}
