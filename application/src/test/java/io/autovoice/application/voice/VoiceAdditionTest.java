package io.autovoice.application.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The use case on toy stages: every voice sings 220 Hz, and the toy band, 310 Hz, makes that less periodic. */
class VoiceAdditionTest {
    private static final SampleRate RATE = new SampleRate(24_000);
    private static final Waveform VOICE = TestVoice.sung(RATE, 12, 220);
    private static final Waveform OTHER = TestVoice.sung(RATE, 8, 221);
    private static final Waveform SONG = withBand(VOICE);

    @TempDir
    Path folder;

    private final Map<Path, Waveform> recordings = new HashMap<>();
    private Optional<VocalSeparator> separator = Optional.of(VoiceAdditionTest::knowsTheVoice);
    private SpeakerEncoder speakers = (voice, progress) -> {
        throw new MissingResourceException("none", "Install one.");
    };

    @BeforeEach
    void record() throws IOException {
        store("voice.wav", VOICE);
        store("other.wav", OTHER);
        store("song.wav", SONG);
        store("silent.wav", TestSignals.silence(RATE, 3, 1));
    }

    @Test
    void a_voice_alone_is_judged_and_not_separated() {
        AddedVoice added = add(Separation.AUTO, "voice.wav");

        ReferenceReport report = added.description().report().orElseThrow();
        assertThat(report.separatedShare()).isZero();
        assertThat(report.givenSeconds()).isEqualTo(12);
        assertThat(report.periodicity()).isGreaterThan(0.92);
        assertThat(added.notes()).anyMatch(note -> note.contains("words get clearer"));
    }

    @Test
    void a_song_is_separated_and_the_note_says_so() {
        AddedVoice added = add(Separation.AUTO, "song.wav");

        assertThat(added.description().report().orElseThrow().separatedShare()).isEqualTo(1);
        assertThat(added.notes()).first().asString().startsWith("song.wav is no voice alone");
    }

    @Test
    void only_the_song_among_voices_is_separated() {
        AddedVoice added = add(Separation.AUTO, "other.wav", "song.wav");

        assertThat(added.description().report().orElseThrow().separatedShare()).isBetween(0.3, 0.8);
    }

    @Test
    void a_song_is_refused_where_separation_is_not_wanted() {
        assertThatThrownBy(() -> add(Separation.NEVER, "song.wav"))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageContaining("sounds like music");
    }

    @Test
    void a_song_is_refused_where_nothing_separates() {
        separator = Optional.empty();

        assertThatThrownBy(() -> add(Separation.AUTO, "song.wav")).hasMessageContaining("sounds like music");
    }

    @Test
    void a_song_that_is_none_after_separation_is_refused() {
        separator = Optional.of((song, progress) -> new Stems(song, TestSignals.silence(RATE, song.seconds(), 1)));

        assertThatThrownBy(() -> add(Separation.AUTO, "song.wav")).hasMessageContaining("even after separation");
    }

    @Test
    void among_several_the_one_that_is_none_after_separation_is_left_out() {
        separator = Optional.of((song, progress) -> new Stems(song, TestSignals.silence(RATE, song.seconds(), 1)));

        AddedVoice added = add(Separation.AUTO, "song.wav", "voice.wav");

        assertThat(added.notes()).anyMatch(note -> note.startsWith("song.wav is left out"));
        assertThat(added.description().sources())
                .extracting(VoiceDescription.Source::name)
                .containsExactly("voice.wav");
    }

    @Test
    void a_recording_that_is_all_noise_is_refused_with_its_noise() throws IOException {
        float[] x = TestSignals.samples(VOICE, 0);
        float[] noise = TestSignals.samples(TestSignals.noise(RATE, 12, 1, 0.6, 8), 0);
        for (int n = 0; n < x.length; n++) {
            x[n] = n % 48_000 < 36_000 ? x[n] + noise[n] : noise[n];
        }
        store("noisy.wav", WaveformStorage.heap(RATE, x));

        assertThatThrownBy(() -> add(Separation.NEVER, "noisy.wav"))
                .isInstanceOfSatisfying(
                        UnsuitableAudioException.class,
                        failure -> assertThat(failure.remedy()).contains("noisy.wav has noise at"));
    }

    @Test
    void a_band_in_which_nobody_sings_is_refused() {
        separator = Optional.of((song, progress) -> new Stems(TestSignals.silence(RATE, song.seconds(), 1), song));

        assertThatThrownBy(() -> add(Separation.AUTO, "song.wav", "voice.wav"))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageStartingWith("song.wav sounds like music in which nobody sings");
    }

    @Test
    void a_voice_alone_is_separated_if_asked() {
        assertThat(add(Separation.ALWAYS, "voice.wav")
                        .description()
                        .report()
                        .orElseThrow()
                        .separatedShare())
                .isEqualTo(1);
    }

    @Test
    void the_same_recording_twice_counts_once() throws IOException {
        store("copy.wav", VOICE);

        AddedVoice added = add(Separation.AUTO, "voice.wav", "copy.wav");

        assertThat(added.description().usableSeconds()).isLessThan(12.1);
        assertThat(added.notes()).contains("copy.wav is the same recording as voice.wav: it counts once.");
    }

    @Test
    void a_silent_recording_among_others_is_an_error_that_names_it() {
        assertThatThrownBy(() -> add(Separation.AUTO, "voice.wav", "silent.wav"))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageStartingWith("silent.wav is silent");
    }

    @Test
    void stereo_and_mono_are_joined() throws IOException {
        float[] low = TestSignals.samples(OTHER, 0);
        store("stereo.wav", WaveformStorage.heap(RATE, low, low));

        AddedVoice added = add(Separation.AUTO, "voice.wav", "stereo.wav");

        assertThat(added.description().usableSeconds()).isGreaterThan(18);
    }

    @Test
    void two_people_are_told_apart_where_a_model_is_installed() {
        speakers = (voice, progress) ->
                voice.seconds() > 10 ? SpeakerEmbedding.along(1, 0) : SpeakerEmbedding.along(0.3, 1);

        assertThat(add(Separation.AUTO, "voice.wav", "other.wav")
                        .description()
                        .report()
                        .orElseThrow()
                        .warnings())
                .anyMatch(note -> note.startsWith("voice.wav and other.wav sound like two people"));
    }

    private AddedVoice add(Separation separation, String... names) {
        List<Path> files = Arrays.stream(names).map(folder::resolve).toList();
        ReferenceStages stages = new ReferenceStages(
                (waveform, rate, progress) -> waveform,
                new ConstantPitchExtractor(220),
                separator,
                Optional.of(speakers));
        return AddVoice.using(
                        stages, new FixedAudioReader(recordings), new InMemoryVoiceProfiles(), WaveformStorage.HEAP)
                .add(new AddVoiceRequest(new VoiceId("ada"), files, separation, false, StageProgress.NONE));
    }

    /** The file itself is only fingerprinted. */
    private void store(String name, Waveform waveform) throws IOException {
        Files.writeString(folder.resolve(name), name);
        recordings.put(folder.resolve(name), waveform);
    }

    private static Stems knowsTheVoice(Waveform song, StageProgress progress) {
        progress.advanced(1);
        return new Stems(VOICE, band());
    }

    private static Waveform withBand(Waveform voice) {
        float[] x = TestSignals.samples(voice, 0);
        float[] band = TestSignals.samples(band(), 0);
        for (int n = 0; n < x.length; n++) {
            x[n] += 2 * band[n];
        }
        return WaveformStorage.heap(RATE, x);
    }

    private static Waveform band() {
        return TestSignals.harmonicTone(RATE, 12, 310);
    }
}
