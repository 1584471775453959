package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.bootstrap.cli.toys.ToyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ModelsCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() throws IOException {
        autovoice = new CommandLineFixture(folder);
        ToyModels.upload(folder.resolve("network"));
    }

    @Test
    void the_list_tells_what_there_is_and_under_which_licence() {
        Ended ended = autovoice.run("models", "list");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("Model", "toy", "plays", "MIT", "0.0 MB", "not installed");
    }

    @Test
    void the_list_is_there_for_programs() {
        JsonNode toy =
                json(autovoice.run("models", "list", "--json")).get("models").get(0);

        assertThat(toy.get("name").asString()).isEqualTo("toy");
        assertThat(toy.get("weights_licence").asString()).isEqualTo("MIT too");
        assertThat(toy.get("download_bytes").asLong()).isPositive();
        assertThat(toy.get("state").asString()).isEqualTo("not installed");
        assertThat(toy.get("problem").isNull()).isTrue();
    }

    @Test
    void with_yes_it_installs_and_still_shows_the_licence() {
        Ended ended = autovoice.run("models", "install", "--yes");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("toy-package 1.0", "package: MIT; weights: MIT too");
        assertThat(ended.out()).startsWith("Installed toy: ").contains("model.onnx");
        assertThat(autovoice.run("models", "list").out()).contains(" installed").doesNotContain("not installed");
    }

    @Test
    void without_a_terminal_nobody_is_taken_to_have_agreed() {
        Ended ended = autovoice.run("models", "install", "toy");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("weights: MIT too", "consent", "--yes");
        assertThat(autovoice.run("models", "list").out()).contains("not installed");
    }

    @Test
    void on_a_terminal_it_asks() {
        autovoice.answer("y\n");

        Ended ended = autovoice.run("models", "install");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("weights: MIT too", "Install them? [y/N]");
    }

    @Test
    void no_is_no() {
        autovoice.answer("\n");

        assertThat(autovoice.run("models", "install").exitCode()).isEqualTo(130);
        assertThat(autovoice.run("models", "list").out()).contains("not installed");
    }

    @Test
    void what_is_installed_already_needs_no_consent() {
        autovoice.run("models", "install", "--yes");

        Ended ended = autovoice.run("models", "install");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().strip()).isEqualTo("toy is already installed.");
    }

    @Test
    void installing_says_so_to_programs_too() {
        JsonNode toy = json(autovoice.run("models", "install", "--yes", "--json"))
                .get("models")
                .get(0);

        assertThat(toy.get("fresh").asBoolean()).isTrue();
        assertThat(Path.of(toy.get("onnx").asString())).exists();
        assertThat(toy.get("sha256").asString()).hasSize(64);
    }

    @Test
    void a_package_that_the_user_has_needs_no_network() throws IOException {
        Path mine = Files.move(folder.resolve("network/toy.whl"), folder.resolve("toy.whl"));

        assertThat(autovoice
                        .run("models", "install", "--from", mine.toString(), "--yes")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_python_can_be_named() throws IOException {
        Files.move(folder.resolve("network"), folder.resolve("elsewhere"));

        assertThat(autovoice
                        .run("models", "install", "--yes", "--python", autovoice.path("elsewhere"))
                        .exitCode())
                .isZero();
    }

    @Test
    void without_a_network_the_model_is_missing() throws IOException {
        Files.delete(folder.resolve("network/toy.whl"));

        Ended ended = autovoice.run("models", "install", "--yes");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("error: The toy network is down.", "Plug it in.");
    }

    @Test
    void an_unknown_name_is_a_missing_model() {
        assertThat(autovoice.run("models", "install", "tenor", "--yes").exitCode())
                .isEqualTo(5);
    }

    @Test
    void a_folder_that_can_not_be_made_is_an_output_not_written() throws IOException {
        Files.writeString(folder.resolve("cache"), "in the way");

        assertThat(autovoice.run("models", "install", "--yes").exitCode()).isEqualTo(8);
    }

    @Test
    void cancelling_is_130() {
        autovoice.cancel();

        Ended ended = autovoice.run("models", "install", "--yes");

        assertThat(ended.exitCode()).isEqualTo(130);
        assertThat(folder.resolve("cache/onnx_models/toy")).doesNotExist();
    }

    @Test
    void sound_models_are_said_to_be_sound() {
        autovoice.run("models", "install", "--yes");

        Ended ended = autovoice.run("models", "verify");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("toy", "sound");
    }

    @Test
    void a_damaged_model_is_named_and_ends_with_5() throws IOException {
        autovoice.run("models", "install", "--yes");
        Path onnx = folder.resolve("cache/onnx_models/toy/model.onnx");
        FileTime before = Files.getLastModifiedTime(onnx);
        Files.writeString(onnx, "TOY weights");
        Files.setLastModifiedTime(onnx, before);

        Ended ended = autovoice.run("models", "verify", "--json");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(json(ended).get("models").get(0).get("sound").asBoolean()).isFalse();
        assertThat(ended.err()).contains("Damaged: toy.", "autovoice models install toy");
        assertThat(autovoice.run("models", "install", "toy", "--yes").out()).contains("Installed toy");
        assertThat(autovoice.run("models", "verify").exitCode()).isZero();
    }

    @Test
    void verifying_nothing_is_no_failure() {
        assertThat(autovoice.run("models", "verify").exitCode()).isZero();
        assertThat(autovoice.run("models", "verify", "toy").exitCode()).isEqualTo(5);
    }

    @Test
    void a_removed_model_is_gone() {
        autovoice.run("models", "install", "--yes");

        assertThat(autovoice.run("models", "remove", "--all", "--json").out().strip())
                .isEqualTo("{\"removed\": [\"toy\"]}");
        assertThat(autovoice.run("models", "remove", "toy").exitCode()).isEqualTo(5);
    }

    @Test
    void the_doctor_tells_how_to_install_what_is_missing() {
        assertThat(autovoice.run("doctor").out())
                .contains("toy not installed. Install it: autovoice models install toy");

        autovoice.run("models", "install", "--yes");
        assertThat(json(autovoice.run("doctor", "--json"))
                        .get("models")
                        .get("toy")
                        .asString())
                .isEqualTo("installed");
    }

    private static JsonNode json(Ended ended) {
        return new ObjectMapper().readTree(ended.out());
    }
}
