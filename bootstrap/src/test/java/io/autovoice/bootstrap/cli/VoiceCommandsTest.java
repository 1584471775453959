package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class VoiceCommandsTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void voices_are_listed_for_people_and_machines() {
        assertThat(autovoice.run("voice", "list").out()).contains("Voice", "anna", "220 Hz");
        assertThat(json(autovoice.run("voice", "list", "--json")).get("voices").size())
                .isEqualTo(1);
    }

    @Test
    void a_voice_is_shown() {
        JsonNode json = json(autovoice.run("voice", "show", "anna", "--json"));

        assertThat(json.get("f0_median_hertz").asDouble()).isEqualTo(220.0);
    }

    @Test
    void a_voice_is_added_from_a_recording() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 20, 220));

        Ended ended = autovoice.run("voice", "add", "berta", autovoice.path("berta.wav"));

        assertThat(ended.err()).doesNotContain("error");
        assertThat(ended.exitCode()).isZero();
        assertThat(autovoice.run("voice", "list").out()).contains("anna", "berta");
    }

    @Test
    void what_a_reference_is_worth_is_said_when_it_is_added_and_when_it_is_shown() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 8, 220));

        Ended added = autovoice.run("voice", "add", "berta", autovoice.path("berta.wav"));
        Ended shown = autovoice.run("voice", "show", "berta");
        JsonNode report =
                json(autovoice.run("voice", "show", "berta", "--json")).get("report");

        assertThat(added.out()).contains("s of 8.0 s given", "median A3", "below the voice");
        assertThat(added.err()).contains("words get clearer up to about 40 s");
        assertThat(shown.out()).contains("s of 8.0 s given");
        assertThat(shown.err()).contains("words get clearer up to about 40 s");
        assertThat(report.get("pauses_heard").asBoolean()).isFalse(); // breaths of 0.15 s are no pauses
        assertThat(report.get("separated_share").asDouble()).isZero();
        assertThat(report.get("advice").size()).isPositive();
    }

    @Test
    void a_recording_of_somebody_else_is_a_warning_that_stays() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 12, 220));
        autovoice.write("carl.wav", TestVoice.sung(new SampleRate(24_000), 8, 220));
        autovoice.tellSpeakersBy((voice, progress) ->
                voice.seconds() > 10 ? SpeakerEmbedding.along(1, 0) : SpeakerEmbedding.along(0.3, 1));
        String warning = "berta.wav and carl.wav sound like two people";

        Ended added = autovoice.run(
                "voice", "add", "berta", autovoice.path("berta.wav"), autovoice.path("carl.wav"), "--quiet");
        Ended shown = autovoice.run("voice", "show", "berta", "--quiet");
        JsonNode voices = json(autovoice.run("voice", "list", "--json")).get("voices");

        assertThat(added.err()).containsOnlyOnce("warning: " + warning);
        assertThat(shown.err()).containsOnlyOnce("warning: " + warning);
        assertThat(voices.toString()).containsOnlyOnce(warning);
    }

    @Test
    void a_recording_is_separated_if_asked() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 8, 220));

        Ended ended =
                autovoice.run("voice", "add", "berta", autovoice.path("berta.wav"), "--separate", "always", "--json");

        assertThat(json(ended).get("report").get("separated_share").asDouble()).isEqualTo(1);
    }

    @Test
    void separation_is_auto_always_or_never() {
        Ended ended = autovoice.run("voice", "add", "b", autovoice.path("song.wav"), "--separate", "perhaps");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("auto, always or never");
    }

    @Test
    void a_removed_voice_is_gone() {
        Ended ended = autovoice.run("voice", "remove", "anna");

        assertThat(ended.exitCode()).isZero();
        assertThat(autovoice.run("voice", "show", "anna").exitCode()).isEqualTo(5);
    }

    @Test
    void removing_says_so_to_programs_too() {
        assertThat(autovoice.run("voice", "remove", "anna", "--json").out().strip())
                .isEqualTo("{\"removed\": \"anna\"}");
    }

    private static JsonNode json(Ended ended) {
        return new ObjectMapper().readTree(ended.out());
    }
}
