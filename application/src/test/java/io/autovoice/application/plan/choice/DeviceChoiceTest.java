package io.autovoice.application.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceChoiceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"auto, AUTO, 0, auto", "cpu, CPU, 0, cpu", "cuda, CUDA, 0, cuda:0", "cuda:3, CUDA, 3, cuda:3"})
    void reads_and_writes_its_name(String text, DeviceChoice.Kind kind, int index, String written) {
        DeviceChoice choice = DeviceChoice.of(text);

        assertThat(choice).isEqualTo(new DeviceChoice(kind, index)).hasToString(written);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "gpu", "CPU", "cuda:", "cuda:-1", "cuda:1000", "cuda 0"})
    void refuses_anything_else(String text) {
        assertThatThrownBy(() -> DeviceChoice.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
