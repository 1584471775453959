package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows of swapping ports. */
class SwappedPortsExampleTest {

    @Test
    void a_song_runs_through_fakes_and_comes_back_as_it_was() {
        Waveform song = TestSignals.harmonicTone(SampleRate.CD, 1, 220);
        Stages stages = new Stages(
                new IdentityVocalSeparator(),
                new ConstantPitchExtractor(220),
                new IdentityVoiceConverter(),
                new PlainMixer(),
                Planner.cpuOnly(QualityPreset.FAST));

        ConvertedSong converted = ConvertSong.using(
                        stages,
                        FixedAudioReader.of(Path.of("song.wav"), song),
                        InMemoryVoiceProfiles.holding(TestVoice.profile("anna", 220)))
                .convert(ConvertSongRequest.of(Path.of("song.wav"), "anna").build());

        assertThat(TestSignals.samples(converted.song(), 0)).isEqualTo(TestSignals.samples(song, 0));
    }
}
