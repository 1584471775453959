package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.bootstrap.cli.toys.ToyGpu;
import io.autovoice.bootstrap.cli.toys.ToyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class EnginesCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() throws IOException {
        autovoice = new CommandLineFixture(folder);
        ToyModels.upload(folder.resolve("network"));
        autovoice.run("models", "install", "--yes");
    }

    @Test
    void building_without_a_gpu_ends_with_6_the_reason_and_what_helps() {
        Ended ended = autovoice.run("engines", "build");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("error: TensorRT can't run: this is a test.", "Run it elsewhere.");
    }

    @Test
    void what_is_built_is_said_and_listed_with_its_figures() {
        autovoice.plugIn(new ToyGpu(1));

        Ended built = autovoice.run("engines", "build", "toy");
        Ended listed = autovoice.run("engines", "list");

        assertThat(built.exitCode()).isZero();
        assertThat(built.out())
                .isEqualToIgnoringNewLines(
                        "Built the fp16 engine of toy (cosine 1.000000, relative L2 0.000000) in 1 attempt.");
        assertThat(listed.out())
                .contains("toy", "fp16", "Toy GPU", "10.6.0", "0.0 MB", "cosine 1.000000", "usable here", ".engine");
        assertThat(autovoice.run("engines", "build").out()).startsWith("Loaded the fp16 engine of toy");
    }

    @Test
    void nd4j_is_installed_only_with_consent_to_its_size() {
        Ended unasked = autovoice.run("engines", "install", "nd4j-cuda");
        autovoice.answer("n\n");
        Ended refused = autovoice.run("engines", "install", "nd4j-cuda");
        Ended unknown = autovoice.run("engines", "install", "other");

        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("Maven fetches 2.5 GB", "NVIDIA's licences", "add --yes");
        assertThat(refused.exitCode()).isEqualTo(130);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("What can be installed is nd4j-cuda, got 'other'");
        assertThat(folder.resolve("cache/nd4j_cuda")).doesNotExist();
    }

    @Test
    void the_list_is_there_for_programs() {
        autovoice.plugIn(new ToyGpu(1));
        autovoice.run("engines", "build", "--tensorrt-precision", "fp32");

        JsonNode engine =
                json(autovoice.run("engines", "list", "--json")).get("engines").get(0);

        assertThat(engine.get("model").asString()).isEqualTo("toy");
        assertThat(engine.get("precision").asString()).isEqualTo("fp32");
        assertThat(engine.get("state").asString()).isEqualTo("usable here");
        assertThat(engine.get("problem").isNull()).isTrue();
        assertThat(engine.get("parity_cosine").asDouble()).isEqualTo(1);
        assertThat(engine.get("bytes").asLong()).isGreaterThan(1000);
        assertThat(Path.of(engine.get("file").asString()))
                .exists()
                .startsWith(folder.resolve("cache/tensorrt_engines"));
    }

    @Test
    void without_a_gpu_engines_are_of_another_machine_and_cleaning_leaves_them() {
        autovoice.plugIn(new ToyGpu(1));
        autovoice.run("engines", "build");
        autovoice.unplug();

        Ended listed = autovoice.run("engines", "list");

        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out()).contains("of another GPU, driver or TensorRT");
        assertThat(listed.err()).contains("No engine can run here.", "this is a test");
        assertThat(autovoice.run("engines", "clean").out()).startsWith("Deleted 0 files: 0.0 MB freed.");
        assertThat(engineFiles()).hasSize(1);
    }

    @Test
    void an_engine_that_is_wrong_is_kept_out_listed_so_and_cleaned() {
        autovoice.plugIn(new ToyGpu(2));

        Ended built = autovoice.run("engines", "build");

        assertThat(built.exitCode()).isEqualTo(6);
        assertThat(built.err()).contains("kept out: it is too far from FP32", "--tensorrt-precision fp32");
        assertThat(autovoice.run("engines", "list").out()).contains("kept out: it is too far from FP32");
        assertThat(autovoice.run("engines", "clean").out()).startsWith("Deleted 1 file:");
        autovoice.plugIn(new ToyGpu(1));
        assertThat(autovoice.run("engines", "build").exitCode()).isZero();
    }

    @Test
    void building_again_gives_one_that_was_kept_out_another_chance() {
        autovoice.plugIn(new ToyGpu(Float.NaN));
        autovoice.run("engines", "build");
        autovoice.plugIn(new ToyGpu(1));

        assertThat(autovoice.run("engines", "build").out()).startsWith("Built");
    }

    @Test
    void damage_is_listed_and_cleaned() throws IOException {
        autovoice.plugIn(new ToyGpu(1));
        autovoice.run("engines", "build");
        Files.write(engineFiles().get(0), new byte[5000]);

        assertThat(autovoice.run("engines", "list").out()).contains("damaged: its checksum is wrong");
        JsonNode cleaned = json(autovoice.run("engines", "clean", "--json"));

        assertThat(cleaned.get("files").asInt()).isEqualTo(1);
        assertThat(cleaned.get("bytes").asLong()).isEqualTo(5000);
        assertThat(engineFiles()).isEmpty();
    }

    @Test
    void engines_of_a_network_that_is_gone_are_cleaned() {
        autovoice.plugIn(new ToyGpu(1));
        autovoice.run("engines", "build");
        autovoice.run("models", "remove", "toy");

        assertThat(autovoice.run("engines", "list").out()).contains("its model is not installed");
        assertThat(autovoice.run("engines", "clean").out()).startsWith("Deleted 1 file:");
    }

    @Test
    void cleaning_all_needs_no_gpu() {
        autovoice.plugIn(new ToyGpu(1));
        autovoice.run("engines", "build");
        autovoice.unplug();

        Ended cleaned = autovoice.run("engines", "clean", "--all");

        assertThat(cleaned.exitCode()).isZero();
        assertThat(cleaned.out()).startsWith("Deleted 2 files:"); // the engine, and what its build found out
        assertThat(cleaned.err()).isEmpty();
    }

    @Test
    void nothing_kept_is_a_note() {
        Ended ended = autovoice.run("engines", "list");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("No engines are kept. Build them: autovoice engines build");
        assertThat(json(autovoice.run("engines", "list", "--json")).get("engines"))
                .isEmpty();
    }

    @Test
    void an_unknown_name_is_a_missing_model() {
        assertThat(autovoice.run("engines", "build", "tenor").exitCode()).isEqualTo(5);
    }

    private List<Path> engineFiles() {
        try (Stream<Path> files = Files.list(folder.resolve("cache/tensorrt_engines"))) {
            return files.filter(file -> file.toString().endsWith(".engine")).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static JsonNode json(Ended ended) {
        return new ObjectMapper().readTree(ended.out());
    }
}
