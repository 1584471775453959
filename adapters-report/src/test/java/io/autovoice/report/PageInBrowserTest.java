package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as Chromium shows it, without a network: a script of ours moves the pointer and the keys, and writes down what it saw. */
class PageInBrowserTest {
    private static final int OF_A_RUN =
            13; // bars, timeline, runs, memory, GPU, scaling, pitch, 2 waveforms, 4 spectrograms
    private static final int OF_JSON = 8; // the first six, and two of bench.json

    /** Not a temporary folder: a browser's helpers may still be writing when it has ended. */
    private final Path folder = Path.of("target", "pages").toAbsolutePath();

    @BeforeEach
    void needsABrowser() {
        assumeTrue(Browser.installed().isPresent(), "no chromium, chromium-browser or google-chrome is on the PATH");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 500})
    void all_plots_are_drawn_and_nothing_is_wider_than_the_window(int width) throws Exception {
        JsonNode seen = seen(written(), width);

        assertThat(seen.get("plots").size()).isEqualTo(OF_A_RUN);
        assertDrawn(seen);
    }

    @Test
    void a_page_from_json_alone_has_its_plots_too_and_those_of_a_comparison() throws Exception {
        JsonNode seen = seen(rebuilt(), 1280);

        assertThat(seen.get("plots").size()).isEqualTo(OF_JSON);
        assertDrawn(seen);
        assertTold(seen);
    }

    @Test
    void the_pointer_and_the_keys_tell_values_on_each_plot() throws Exception {
        assertTold(seen(written(), 1280));
    }

    @Test
    void over_the_memory_the_stage_and_all_lines_are_told() throws Exception {
        String memory = StreamSupport.stream(seen(written(), 1280).get("plots").spliterator(), false)
                .filter(plot -> plot.get("kind").asString().equals("plot lines"))
                .map(plot -> plot.get("pointed").asString())
                .findFirst()
                .orElseThrow();

        assertThat(memory.lines()).hasSize(6);
        assertThat(memory)
                .contains("Conversion")
                .containsPattern("heap: [0-9.]+ MiB")
                .contains("GPU: ");
    }

    private static void assertDrawn(JsonNode seen) {
        for (JsonNode plot : seen.get("plots")) {
            assertThat(plot.get("width").asInt()).as(plot.toString()).isGreaterThan(400);
            assertThat(plot.get("height").asInt()).as(plot.toString()).isGreaterThan(50);
            assertThat(plot.get("marks").asInt()).as(plot.toString()).isPositive();
        }
        assertThat(seen.get("overflow").asInt()).isLessThanOrEqualTo(0);
    }

    private static void assertTold(JsonNode seen) {
        for (JsonNode plot : seen.get("plots")) {
            assertThat(plot.get("pointed").asString()).as(plot.toString()).containsPattern("\\d");
            assertThat(plot.get("stepped").asString()).as(plot.toString()).containsPattern("\\d");
            assertThat(plot.get("hushed").asBoolean()).as(plot.toString()).isTrue();
        }
    }

    private String written() throws IOException {
        Files.deleteIfExists(folder.resolve("bench.json"));
        Reports.writer().writeValidation(folder, SampleReports.passed());
        return Files.readString(folder.resolve("report.html"));
    }

    private String rebuilt() throws IOException {
        written();
        Files.delete(folder.resolve("report.html")); // its plots of the sound would be kept
        Files.writeString(folder.resolve("bench.json"), resource("/page/bench.json"));
        Reports.writer().rebuild(folder);
        return Files.readString(folder.resolve("report.html"));
    }

    private JsonNode seen(String page, int width) throws IOException, InterruptedException {
        Path probed = Files.writeString(folder.resolve("probed.html"), page.replace("</body>", probe() + "</body>"));

        Browser.Opened opened = new Browser(Browser.installed().orElseThrow(), folder).open(probed, width);

        assertThat(opened.console()).isEmpty();
        String document = opened.document();
        int from = document.lastIndexOf("SEEN[") + 5;
        assertThat(document).contains("]SEEN");
        return new JsonMapper()
                .readTree(document.substring(from, document.lastIndexOf("]SEEN"))
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"));
    }

    private static String probe() throws IOException {
        return "<script>" + resource("/page/probe.js") + "</script>";
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PageInBrowserTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
