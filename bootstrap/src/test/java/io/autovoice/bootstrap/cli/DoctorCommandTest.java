package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class DoctorCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void the_doctor_tells_engines_and_what_is_missing() {
        assertThat(autovoice.run("doctor").out()).contains("java", "cores", "none: this is a test. Run it elsewhere.");
        assertThat(json(autovoice.run("doctor", "--json")).get("separation").asString())
                .isEqualTo("java");
    }

    @Test
    void the_doctor_shows_gpus_and_what_each_stage_would_need() {
        Gpu first = new Gpu(
                0, "Some GPU", "0000:01:00.0", new Gpu.ComputeCapability(8, 9), 24L << 30, OptionalLong.of(20L << 30));
        Gpu second = new Gpu(
                1, "Other GPU", "0000:02:00.0", new Gpu.ComputeCapability(7, 5), 8L << 30, OptionalLong.empty());
        autovoice.runOn(new Machine(
                new GpuProbe.Usable(
                        first,
                        "550.90.07",
                        "12.4",
                        new GpuLibrary.Present("12.6"),
                        new GpuLibrary.Absent("libnvinfer.so.10 wasn't found", "Install TensorRT."),
                        List.of(first, second)),
                GpuEngines.of(
                        GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
                        GpuEngine.cuda(PipelineStage.MIXING)),
                List.of(),
                new GpuLibrary.Absent("nd4j-cuda isn't installed", "Fetch it.")));

        String words = autovoice.run("doctor").out();
        JsonNode values = json(autovoice.run("doctor", "--json"));

        assertThat(words)
                .contains(
                        "cuda:0 Some GPU, compute capability 8.9, 24.0 GiB, 20.0 GiB free",
                        "cuda:1 Other GPU, compute capability 7.5, 8.0 GiB" + System.lineSeparator(),
                        "driver 550.90.07, which speaks CUDA 12.4",
                        "NVRTC 12.6",
                        "TensorRT none: libnvinfer.so.10 wasn't found. Install TensorRT.",
                        "ND4J's CUDA backend none: nd4j-cuda isn't installed. Fetch it.",
                        "java: no model for it is installed. Better: autovoice models install spleeter-2stems; tensorrt, but"
                                + " libnvinfer.so.10 wasn't found",
                        "cuda: the GPU is there",
                        "off: libnvinfer.so.10 wasn't found. Install TensorRT.");
        assertThat(values.get("gpu").get("devices").size()).isEqualTo(2);
        assertThat(values.get("gpu").get("nd4j_cuda").asString()).startsWith("none: nd4j-cuda isn't installed");
        assertThat(values.get("mixing").asString()).isEqualTo("cuda");
        assertThat(values.get("advice").get("mixing").get("better").isNull()).isTrue();
    }

    private static JsonNode json(Ended ended) {
        return new ObjectMapper().readTree(ended.out());
    }
}
