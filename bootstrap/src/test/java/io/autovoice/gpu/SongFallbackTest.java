package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.gpu.testing.BrokenDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whole songs by the command line, every stage planned on a GPU that breaks. */
class SongFallbackTest {
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    private Path folder;

    private ToyStages toys;
    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        toys = new ToyStages(scope, folder);
        autovoice = new CommandLineFixture(folder);
        autovoice.runOn(toys.machine());
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_song_is_that_of_the_cpu_to_the_bit_and_says_why(BrokenDevice.Point point) throws IOException {
        byte[] expected = onTheCpu();
        autovoice.stageBy(plan -> toys.on(plan, new BrokenDevice(point)));

        Ended ended = convert("--tensorrt", "--json", "--profile", autovoice.path("report"));

        assertThat(ended.exitCode()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("out.wav"))).isEqualTo(expected);
        JsonNode metadata = new ObjectMapper().readTree(ended.out()).get("metadata");
        assertThat(metadata.get("device").asString()).isEqualTo("cpu");
        assertThatTensorRtIsOff(metadata.get("tensorrt"));
        for (StageWork work : StageWork.values()) {
            assertThatItIsSaid(metadata.get("engines").get(work.stage().key()), work);
        }
        assertThatTheReportSaysIt(metadata);
    }

    @ParameterizedTest
    @EnumSource
    void strict_there_is_no_song_but_a_remedy(BrokenDevice.Point point) {
        autovoice.stageBy(plan -> toys.on(plan, new BrokenDevice(point)));

        Ended ended = convert("--device", "cuda", "--strict");

        assertThat(ended.exitCode())
                .isEqualTo(point == BrokenDevice.Point.ALLOCATE ? 7 : 6); // of its own, out of memory
        assertThat(ended.err()).contains("error: The ").containsAnyOf("Get a real one.", "--device cpu");
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    private byte[] onTheCpu() throws IOException {
        autovoice.stageBy(plan -> toys.onTheCpu());
        assertThat(convert("--device", "cpu").exitCode()).isZero();
        byte[] song = Files.readAllBytes(folder.resolve("out.wav"));
        Files.delete(folder.resolve("out.wav"));
        return song;
    }

    private Ended convert(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("convert", autovoice.path("song.wav"), "--voice", "anna", "--preset", "draft"));
        arguments.addAll(List.of("--out", autovoice.path("out.wav")));
        arguments.addAll(List.of(options));
        return autovoice.run(arguments.toArray(String[]::new));
    }

    private static void assertThatTensorRtIsOff(JsonNode tensorRt) {
        assertThat(tensorRt.get("enabled").asBoolean()).isFalse();
        assertThat(tensorRt.get("precision").isNull()).isTrue();
        assertThat(tensorRt.get("reason").asString()).isNotBlank();
        assertThat(tensorRt.get("remedy").asString()).isNotBlank();
    }

    private static void assertThatItIsSaid(JsonNode engine, StageWork work) {
        assertThat(engine.get("asked").asString()).isEqualTo(work.best());
        assertThat(engine.get("used").asString()).isEqualTo(work.withoutGpu());
        assertThat(engine.get("reason").asString()).containsAnyOf("The toy", "The GPU");
        assertThat(engine.get("remedy").asString()).isNotBlank();
    }

    private void assertThatTheReportSaysIt(JsonNode metadata) throws IOException {
        JsonNode details = new ObjectMapper()
                .readTree(folder.resolve("report/performance_breakdown.json").toFile())
                .get("details");
        assertThat(details.get("engines")).isEqualTo(metadata.get("engines"));
        assertThat(details.get("tensorrt").get("requested").asBoolean()).isTrue();
        assertThatTensorRtIsOff(details.get("tensorrt"));
        String html = Files.readString(folder.resolve("report/report.html"));
        assertThat(html).contains("takes over from tensorrt:spleeter-2stems");
    }
}
