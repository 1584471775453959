package io.autovoice.cpu.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.application.voice.AddVoice;
import io.autovoice.application.voice.AddVoiceRequest;
import io.autovoice.application.voice.AddedVoice;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The use case of the application on real adapters: only they can tell music from a voice. */
class AddVoiceTest {
    private static final WaveformStorage HEAP = WaveformStorage.HEAP;
    private static final double SONG_SECONDS = 10;

    @TempDir
    Path folder;

    private final AudioReader reader = AudioFiles.reader(HEAP);
    private final AudioWriter writer = AudioFiles.writer(HEAP);
    private VoiceProfiles voices;
    private AddVoice addVoice;

    @BeforeEach
    void set_up() {
        voices = VoiceFolders.in(folder.resolve("voices"), reader, writer);
        addVoice = AddVoice.using(reader, Resampling.into(HEAP), PitchExtraction.boersma(), voices, HEAP);
        KnownSong song = DemoSignals.song(SONG_SECONDS, HEAP);
        write(song.mixture(), "mixture.wav");
        write(song.instrumental(), "band.wav");
        write(song.vocals(), "tenor.wav");
        write(DemoSignals.targetSinger(HEAP).recording(), "alto.wav");
    }

    @Test
    void a_voice_alone_is_taken() {
        AddedVoice added = add("alto.wav");

        assertThat(added.description().usableSeconds()).isGreaterThan(15);
        assertThat(voices.exists(new VoiceId("ada"))).isTrue();
    }

    @Test
    void several_recordings_of_a_voice_are_joined_whatever_their_rates() {
        Waveform alto = DemoSignals.targetSinger(HEAP).recording();
        write(Resampling.into(HEAP).resample(alto, new SampleRate(32_000), StageProgress.NONE), "again.wav");

        AddedVoice added = add("alto.wav", "again.wav");

        assertThat(added.description().usableSeconds())
                .isGreaterThan(1.9 * add("alto.wav").description().usableSeconds());
    }

    @Test
    void a_song_is_no_voice() {
        assertMusic("mixture.wav");
    }

    @Test
    void a_band_is_no_voice() {
        assertMusic("band.wav");
    }

    @Test
    void a_band_among_voices_is_found_and_named() {
        assertThatThrownBy(() -> add("alto.wav", "band.wav", "alto.wav", "alto.wav", "alto.wav"))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageStartingWith("band.wav sounds like music");
        assertThat(voices.list()).isEmpty();
    }

    private void assertMusic(String name) {
        assertThatThrownBy(() -> add(name))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageContaining("sounds like music");
        assertThat(voices.list()).isEmpty();
    }

    private AddedVoice add(String... names) {
        List<Path> recordings = Arrays.stream(names).map(folder::resolve).toList();
        return addVoice.add(new AddVoiceRequest(new VoiceId("ada"), recordings, true, StageProgress.NONE));
    }

    private void write(Waveform waveform, String name) {
        writer.write(waveform, OutputFile.of(folder.resolve(name)), StageProgress.NONE);
    }
}
