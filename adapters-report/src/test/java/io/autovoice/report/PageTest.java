package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PageTest {
    private static final String NASTY = "<script>alert(1)</script> \"quoted\" & 'so' on ]]> \u0007 | `x`";

    @TempDir
    Path folder;

    @Test
    void the_page_is_well_formed_and_has_all_plots() throws Exception {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        Document page = parsed();
        assertThat(classes(page, "svg"))
                .containsExactly(
                        "plot bars",
                        "plot timeline",
                        "plot spread",
                        "plot lines",
                        "plot lines",
                        "plot scaling",
                        "plot pitch",
                        "plot envelope",
                        "plot envelope",
                        "plot spectrogram",
                        "plot spectrogram",
                        "plot spectrogram",
                        "plot spectrogram");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    }

    @Test
    void every_plot_has_a_name_for_those_who_cannot_see_it() throws Exception {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        Document page = parsed();
        for (int i = 0; i < page.getElementsByTagName("svg").getLength(); i++) {
            var attributes = page.getElementsByTagName("svg").item(i).getAttributes();
            assertThat(attributes.getNamedItem("role").getNodeValue()).isEqualTo("img");
            assertThat(attributes.getNamedItem("aria-label").getNodeValue()).isNotBlank();
        }
    }

    @Test
    void foreign_text_stays_text() throws Exception {
        Reports.writer().writeRun(folder, SampleReports.onCpu(NASTY));

        assertThat(page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(parsed().getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo(NASTY.replace('\u0007', '\uFFFD'));
        assertThat(parsed().getElementsByTagName("script").getLength()).isEqualTo(1);
    }

    @Test
    void the_page_needs_nothing_from_elsewhere() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());

        assertThat(page())
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("href=\"http");
    }

    @Test
    void without_stems_the_page_says_that_the_voices_are_not_recorded() throws IOException {
        Reports.writer().writeRun(folder, SampleReports.onCpu("x"));

        assertThat(page()).contains("Not recorded: the stems were not kept.");
    }

    @Test
    void a_machine_without_a_gpu_is_said_once() throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.skipped());

        assertThat(page()).containsOnlyOnce("There is no GPU | here.").doesNotContain("Over time it is not recorded");
    }

    @Test
    void a_song_without_any_pitch_has_a_page_too() throws Exception {
        var silent = SampleReports.unvoiced();

        Reports.writer().writeRun(folder, silent);

        assertThat(parsed().getElementsByTagName("body").item(0).getTextContent())
                .contains("Nothing in this song is voiced")
                .contains("nothing is voiced.");
    }

    @Test
    void the_same_report_is_written_twice_to_the_same_bytes(@TempDir Path other) throws IOException {
        Reports.writer().writeValidation(folder, SampleReports.passed());
        Reports.writer().writeValidation(other, SampleReports.passed());

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(7)
                    .allSatisfy(file ->
                            assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @Test
    void numbers_have_points_whatever_the_locale() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Reports.writer()
                    .writeRun(
                            folder,
                            SampleReports.run(
                                    "x",
                                    10_800,
                                    SampleReports.gpuPlan(),
                                    OptionalDouble.of(1e-4),
                                    Set.of(),
                                    Optional.empty()));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(page()).contains("1234.56 ms").doesNotContain("1234,56");
        assertThat(Files.readString(folder.resolve("performance_breakdown.json")))
                .contains("\"audio_duration_seconds\": 10800.0,")
                .contains("\"gpu_utilization\": 0.0,");
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    private Document parsed() throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page())));
    }

    private static List<String> classes(Document page, String tag) {
        var nodes = page.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(
                        i -> nodes.item(i).getAttributes().getNamedItem("class").getNodeValue())
                .toList();
    }
}
