package io.autovoice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.comparison.ComparisonDraft;
import io.autovoice.application.comparison.ComparisonRequest;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ComparisonPageTest {
    private static final String NASTY = "<script>alert(1)</script> \"quoted\" & 'so' on ]]>";

    @TempDir
    Path folder;

    @Test
    void the_page_is_well_formed_and_has_a_card_with_players_and_pictures_for_each_cell() throws Exception {
        publish("song");

        Document page = parsed();
        assertThat(elements(page, "article")).hasSize(5);
        assertThat(elements(page, "audio")).hasSize(10);
        assertThat(elements(page, "svg"))
                .extracting(svg -> svg.getAttribute("class"))
                .containsOnly("plot spectrogram", "plot pitch")
                .hasSize(10);
        assertThat(elements(page, "h1")).hasSize(1);
    }

    @Test
    void every_link_resolves_and_every_file_is_linked() throws Exception {
        publish("song");

        Set<String> linked = new TreeSet<>();
        elements(parsed(), "audio").forEach(audio -> linked.add(audio.getAttribute("src")));
        try (var files = Files.list(out().resolve("audio"))) {
            assertThat(files.map(file -> "audio/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(linked);
        }
    }

    @Test
    void every_id_is_there_once_and_what_refers_to_one_finds_it() throws Exception {
        publish("song");

        Document page = parsed();
        List<String> ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (String reference : List.of("aria-labelledby", "data-switch", "for")) {
            assertThat(elements(page, "*"))
                    .map(element -> element.getAttribute(reference))
                    .filteredOn(id -> !id.isEmpty())
                    .isNotEmpty()
                    .isSubsetOf(ids);
        }
    }

    @Test
    void every_id_that_the_script_looks_for_is_on_the_page() throws Exception {
        publish("song");

        String page = page();
        for (String id :
                List.of("play", "position", "clock", "level", "loop-from", "loop-to", "loop-off", "deck", "hint")) {
            assertThat(page).contains("id=\"" + id + "\"").contains("element('" + id + "')");
        }
    }

    @Test
    void players_and_pictures_have_names_for_those_who_cannot_see_them() throws Exception {
        publish("song");

        assertThat(elements(parsed(), "audio"))
                .allSatisfy(
                        audio -> assertThat(audio.getAttribute("aria-label")).isNotBlank());
        assertThat(elements(parsed(), "svg"))
                .allSatisfy(svg -> assertThat(svg.getAttribute("aria-label")).isNotBlank());
    }

    @Test
    void foreign_text_stays_text() throws Exception {
        publish(NASTY);

        assertThat(page()).doesNotContain("<script>alert").contains("No &lt;encoder&gt; is installed.");
        assertThat(elements(parsed(), "h1").get(0).getTextContent()).isEqualTo(NASTY);
        assertThat(elements(parsed(), "script")).hasSize(2);
    }

    @Test
    void the_page_needs_nothing_but_its_audio() throws Exception {
        publish("song");

        assertThat(page())
                .doesNotContain("url(", "@import", "href=\"http", "src=\"http", "src=\"/")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void quieter_players_are_not_turned_down() throws Exception {
        publish("song");

        assertThat(elements(parsed(), "audio").get(0).getAttribute("data-gain")).isEqualTo("0.7943"); // -14 to -16 LUFS
        assertThat(elements(parsed(), "audio").get(1).getAttribute("data-gain")).isEqualTo("1.0000");
    }

    @Test
    void all_pitches_are_drawn_on_one_scale() throws Exception {
        publish("song");

        assertThat(elements(parsed(), "svg").stream()
                        .filter(svg -> svg.getAttribute("class").equals("plot pitch"))
                        .map(svg -> svg.getElementsByTagName("g").item(1).getTextContent())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void scores_and_their_limits_are_said() throws Exception {
        publish("song");

        String text = elements(parsed(), "main").get(0).getTextContent();
        assertThat(text)
                .contains("A number isn't listening")
                .contains("0.81 to the target, 0.60 to the singer", "nearer to the target")
                .containsOnlyOnce("--auto-key semitones moves") // of the one that isn't nearer
                .contains("similarity not told", "0.100 (shared)", "0.200 (with start)", "by one extractor, fcpe")
                .contains("onnx instead of tensorrt: No NVIDIA GPU was found.")
                .contains("clarity", "0.5", "autovoice 0.1.0");
    }

    @Test
    void the_same_comparison_is_written_twice_to_the_same_bytes() throws Exception {
        publish("song");
        String first = page();

        publish("song");

        assertThat(page()).isEqualTo(first);
    }

    @Test
    void before_it_is_published_nothing_is_seen_and_discarded_nothing_is_left() throws Exception {
        ComparisonDraft draft = Reports.comparisons().begin(request(false));
        Files.writeString(draft.audioFile("a.flac"), "x");

        assertThat(out().resolve("index.html")).doesNotExist();
        draft.discard();
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_folder_that_was_there_stays_when_a_draft_is_discarded() throws Exception {
        Files.createDirectories(out());

        Reports.comparisons().begin(request(false)).discard();

        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void a_folder_that_holds_something_is_refused_unless_overwriting_was_asked_for() throws Exception {
        Files.createDirectories(out());
        Files.writeString(out().resolve("mine.txt"), "mine");

        assertThatExceptionOfType(OutputNotWrittenException.class)
                .isThrownBy(() -> Reports.comparisons().begin(request(false)))
                .withMessageContaining("holds something");
        publish("song"); // overwrites
        assertThat(out().resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void a_song_among_the_files_to_be_written_is_refused() throws Exception {
        publish("song");
        ComparisonRequest request = request(true);
        Path song = out().resolve("audio/original.flac");

        assertThatExceptionOfType(OutputNotWrittenException.class)
                .isThrownBy(() -> Reports.comparisons()
                        .ensureWritable(new ComparisonRequest(
                                song,
                                request.origin(),
                                request.voices(),
                                request.presets(),
                                request.sound(),
                                request.target(),
                                request.progress(),
                                request.cancellation())))
                .withMessageContaining("the input itself");
    }

    private void publish(String title) throws IOException {
        SampleComparisons.publish(Reports.comparisons().begin(request(true)), SampleComparisons.of(title));
    }

    private ComparisonRequest request(boolean overwrite) {
        return SampleComparisons.request(folder, overwrite);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String page() throws IOException {
        return Files.readString(out().resolve("index.html"));
    }

    private Document parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page())));
    }

    private static List<Element> elements(Document page, String tag) {
        var nodes = page.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
