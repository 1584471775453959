package io.autovoice.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the CPU nothing of a GPU is touched: seen from outside, since other tests load such classes in this process. */
class WithoutGpuTest {
    @TempDir
    Path home;

    @Test
    void stages_on_the_cpu_load_no_class_for_a_gpu() throws Exception {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                OnTheCpu.class.getName());
        program.environment().put("AUTOVOICE_CACHE", home.resolve("cache").toString());
        program.environment().put("AUTOVOICE_DATA", home.resolve("data").toString());
        Process other = program.redirectErrorStream(true).start();
        String loaded = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(other.waitFor()).as(loaded).isZero();
        assertThat(loaded)
                .contains("io.autovoice.application.stages.EnginesByDevice ")
                .doesNotContain(
                        "] jcuda.", "] org.bytedeco.cuda", "] org.bytedeco.tensorrt", "] io.autovoice.gpu.cuda.")
                .doesNotContain("] io.autovoice.gpu.GpuStages ");
    }

    /** Another program that wires the stages. */
    static final class OnTheCpu {
        private OnTheCpu() {}

        public static void main(String... arguments) {
            EngineRequest cpu =
                    new EngineRequest(DeviceChoice.CPU, Optional.empty(), Precision.FP16, false, ModelChoice.AUTO);
            try (ResourceScope scope = new ResourceScope()) {
                GuiceComposition composition = new GuiceComposition(scope, System.getenv());
                composition.open(cpu, composition.plan(cpu, QualityPreset.FAST)).stages();
            }
        }
    }
}
