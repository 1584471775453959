package io.autovoice.cpu.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.model.ModelState;
import io.autovoice.application.model.ModelVerdict;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    @TempDir
    Path folder;

    private LibraryFixture fixture;
    private Path onnx;

    @BeforeEach
    void set_up() {
        fixture = new LibraryFixture(folder);
        fixture.install("alto");
        fixture.install("bass");
        onnx = fixture.file("alto", "model.onnx");
    }

    @Test
    void what_is_whole_is_sound() {
        assertThat(verify()).allSatisfy(verdict -> assertThat(verdict.sound()).isTrue());
    }

    @Test
    void a_file_of_another_size_is_damaged() throws IOException {
        Files.writeString(onnx, "good");

        assertDamaged("4 bytes instead of 9");
    }

    @Test
    void a_file_with_other_bytes_is_damaged() throws IOException {
        Files.writeString(onnx, "good bass");
        Files.setLastModifiedTime(onnx, FileTime.fromMillis(1));

        assertDamaged("not the file that was installed");
    }

    @Test
    void a_missing_file_is_damage() throws IOException {
        Files.delete(onnx);

        assertDamaged("model.onnx is missing");
    }

    @Test
    void a_missing_manifest_is_damage() throws IOException {
        Files.delete(fixture.file("alto", "model.json"));

        assertDamaged("model.json is missing");
    }

    @Test
    void an_unreadable_manifest_is_damage() throws IOException {
        Files.writeString(fixture.file("alto", "model.json"), "{\"format_version\": 1}");

        assertDamaged("model.json is damaged");
    }

    @Test
    void a_manifest_of_a_newer_version_is_not_misread() throws IOException {
        Path manifest = fixture.file("alto", "model.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"format_version\" : 1", "\"format_version\" : 2"));

        assertDamaged("newer version");
    }

    @Test
    void settings_that_can_not_be_read_are_damage() throws IOException {
        Files.writeString(fixture.file("alto", "settings.json"), "no object");

        assertDamaged("'settings.json' is no JSON object");
    }

    @Test
    void a_copied_library_is_as_good_as_the_first() throws IOException {
        Files.setLastModifiedTime(onnx, FileTime.fromMillis(1));

        assertThat(fixture.store().installed()).hasSize(2);
        assertThat(fixture.state("alto")).isEqualTo(ModelState.INSTALLED);
        assertThat(fixture.file("alto", "model.json")).content().contains("\"modified_ms\" : 1,");
    }

    @Test
    void bytes_that_changed_behind_the_file_systems_back_are_found_by_verifying() throws IOException {
        FileTime before = Files.getLastModifiedTime(onnx);
        Files.writeString(onnx, "good bass");
        Files.setLastModifiedTime(onnx, before);

        assertThat(verify()).filteredOn(verdict -> !verdict.sound()).hasSize(1).allSatisfy(verdict -> {
            assertThat(verdict.name()).isEqualTo("alto");
            assertThat(verdict.problem()).hasValue("model.onnx is not the file that was installed");
        });
    }

    @Test
    void verifying_runs_the_network() {
        TinyModel stern = TinyModel.in(folder.resolve("packages"), "alto", "good alto");

        List<ModelVerdict> verdicts = fixture.library(new CatalogueEntry(
                        stern.entry().model(),
                        stern.entry().family(),
                        stern.source(),
                        List.of(),
                        stern.entry().conversion(),
                        file -> {
                            throw new MissingResourceException("It computes something else.", "Try another.");
                        }))
                .verify(List.of("alto"), StageProgress.NONE);

        assertThat(verdicts.get(0).problem()).hasValue("It computes something else");
    }

    @Test
    void only_what_is_installed_can_be_verified() {
        assertThatThrownBy(() -> fixture.library().verify(List.of("tenor"), StageProgress.NONE))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("tenor");
    }

    private List<ModelVerdict> verify() {
        return fixture.library().verify(List.of(), StageProgress.NONE);
    }

    private void assertDamaged(String how) {
        assertThat(fixture.store().installed())
                .extracting(model -> model.name())
                .containsExactly("bass");
        assertThat(fixture.library().list().get(0).problem().orElseThrow()).contains(how);
        assertThat(fixture.state("alto")).isEqualTo(ModelState.DAMAGED);
        assertThat(verify().get(0).problem().orElseThrow()).contains(how);
    }
}
