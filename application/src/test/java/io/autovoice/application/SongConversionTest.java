package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongConversionTest {
    private static final VocalSeparator NEVER = (song, progress) -> {
        throw new AssertionError("separated what was separate");
    };

    private static final PitchExtractor WAVING = (voice, grid, range, progress) -> {
        float[] hertz = new float[grid.hops(voice)];
        for (int hop = 0; hop < hertz.length; hop++) {
            hertz[hop] = (float) (220 + 8 * Math.sin(2 * Math.PI * 6 * grid.secondsAt(hop)));
        }
        return new F0Contour(grid, hertz);
    };

    @Test
    void runs_a_song_through_all_stages() {
        ConvertedSong song = convert(FakeSongs.request());

        assertThat(FakeSongs.left(song.song())).isEqualTo(FakeSongs.left(FakeSongs.read(FakeSongs.SONG)));
        assertThat(song.song().channels()).isEqualTo(2);
        assertThat(song.skipped()).isEmpty();
        assertThat(song.stems()).isEmpty();
    }

    @Test
    void moves_the_melody_by_octaves_into_the_voice() {
        ConvertedSong song = convert(FakeSongs.request());

        assertThat(song.transposition().value()).isEqualTo(12);
        assertThat(song.targetF0().at(5)).isCloseTo(2 * FakeSongs.SUNG, offset(0.01f));
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-12, -3.5, 0, 12})
    void a_pitch_shift_takes_the_place_of_the_octaves(double semitones) {
        ConvertedSong song = convert(FakeSongs.request().pitchShift(semitones));

        assertThat(song.transposition().value()).isEqualTo(semitones);
        assertThat(song.targetF0().at(5))
                .isCloseTo((float) (FakeSongs.SUNG * Math.pow(2, semitones / 12)), offset(0.01f));
    }

    @Test
    void volumes_reach_the_mixer() {
        ConvertedSong song = convert(FakeSongs.request().vocalVolume(0).instrumentalVolume(2));

        assertThat(FakeSongs.left(song.song())).containsOnly(0f);
    }

    @Test
    void stems_come_back_if_asked_for() {
        ConvertedSong song = convert(FakeSongs.request().returnStems(true));

        ConvertedStems stems = song.stems().orElseThrow();
        assertThat(FakeSongs.left(stems.vocals())).isEqualTo(FakeSongs.left(FakeSongs.read(FakeSongs.SONG)));
        assertThat(stems.converted().channels()).isEqualTo(1);
    }

    @Test
    void stem_files_skip_separation() {
        SongSource source = new SongSource.StemFiles(FakeSongs.VOCALS, Optional.of(FakeSongs.BAND));

        ConvertedSong song = FakeSongs.converting(FakeSongs.stages(NEVER, new ConstantPitchExtractor(FakeSongs.SUNG)))
                .convert(of(source).vocalVolume(0).build());

        assertThat(song.skipped()).containsExactly(PipelineStage.SEPARATION);
        assertThat(FakeSongs.left(song.song())).isEqualTo(FakeSongs.left(FakeSongs.read(FakeSongs.BAND)));
    }

    @Test
    void a_vocal_stem_alone_is_sung_without_a_band() {
        ConvertedSong song = convert(of(new SongSource.StemFiles(FakeSongs.VOCALS, Optional.empty())));

        assertThat(FakeSongs.left(song.song())).isEqualTo(FakeSongs.left(FakeSongs.read(FakeSongs.VOCALS)));
    }

    @Test
    void stems_of_different_length_are_refused() {
        SongSource source = new SongSource.StemFiles(FakeSongs.VOCALS, Optional.of(FakeSongs.LONG_BAND));

        assertThatThrownBy(() -> convert(of(source)))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageContaining("long-band.wav");
    }

    @Test
    void a_song_in_memory_needs_no_file() {
        ConvertedSong song = convert(of(new SongSource.InMemory(FakeSongs.read(FakeSongs.SONG))));

        assertThat(song.song().frames())
                .isEqualTo(FakeSongs.read(FakeSongs.SONG).frames());
    }

    @Test
    void techniques_are_found_and_kept_by_default() {
        ConvertedSong song = waving(true);

        assertThat(song.techniques()).extracting(Technique::kind).containsExactly(Technique.Kind.VIBRATO);
        assertThat(song.targetF0().toArray()).isEqualTo(song.sourceF0().toArray());
    }

    @Test
    void vibrato_is_held_straight_if_techniques_are_not_kept() {
        ConvertedSong song = waving(false);

        assertThat(song.targetF0().at(50)).isCloseTo(220, offset(1.5f));
        assertThat(song.targetF0().at(54)).isCloseTo(220, offset(1.5f));
        assertThat(song.targetF0().at(58)).isCloseTo(220, offset(1.5f));
    }

    @Test
    void an_unvoiced_song_is_not_transposed() {
        ConvertedSong song = FakeSongs.converting(
                        FakeSongs.stages(new IdentityVocalSeparator(), new ConstantPitchExtractor(Float.NaN)))
                .convert(FakeSongs.request().build());

        assertThat(song.transposition().value()).isZero();
        assertThat(song.techniques()).isEmpty();
    }

    @Test
    void an_unknown_voice_or_song_is_said() {
        assertThatThrownBy(() -> convert(ConvertSongRequest.of(FakeSongs.SONG, "nobody")))
                .isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> convert(ConvertSongRequest.of(Path.of("nothing.wav"), FakeSongs.VOICE)))
                .isInstanceOf(UnreadableAudioException.class);
    }

    private static ConvertedSong waving(boolean preserve) {
        return FakeSongs.converting(FakeSongs.stages(new IdentityVocalSeparator(), WAVING))
                .convert(FakeSongs.request().preserveTechniques(preserve).build());
    }

    private static ConvertSongRequest.Builder of(SongSource source) {
        return ConvertSongRequest.of(source, new VoiceId(FakeSongs.VOICE));
    }

    private static ConvertedSong convert(ConvertSongRequest.Builder request) {
        return FakeSongs.converting(FakeSongs.stages()).convert(request.build());
    }

    @Test
    void off_leaves_the_melody_where_it_is() {
        assertThat(convert(FakeSongs.request().autoKey(AutoKey.OFF))
                        .transposition()
                        .value())
                .isZero();
    }
}
