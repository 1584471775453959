package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where nobody listens nothing is wrapped: the stages that were given are called by the pipeline itself. */
class UnobservedSongTest {
    private static final String TIMING = "io.autovoice.application.profiling";

    private final List<String> callers = new ArrayList<>();

    @Test
    void without_a_listener_the_pipeline_calls_the_very_stages_it_was_given() {
        convert(ConvertSongRequest.of(song(), new VoiceId("ada")));

        assertThat(callers)
                .containsOnly(SongConversion.class.getName(), SongStems.class.getName())
                .hasSize(4);
    }

    @Test
    void with_a_listener_the_timing_stands_between() {
        convert(ConvertSongRequest.of(song(), new VoiceId("ada")).listener(new RecordingStageListener()));

        assertThat(callers).hasSize(4).allMatch(caller -> caller.startsWith(TIMING));
    }

    private void convert(ConvertSongRequest.Builder request) {
        PitchExtractor pitch = new ConstantPitchExtractor(220);
        Mixer mixer = new PlainMixer();
        Stages stages = new Stages(
                (song, progress) -> {
                    noteCaller();
                    return new IdentityVocalSeparator().separate(song, progress);
                },
                (voice, grid, range, progress) -> {
                    noteCaller();
                    return pitch.extract(voice, grid, range, progress);
                },
                (vocals, sourceF0, targetF0, target, settings, progress) -> {
                    noteCaller();
                    return new IdentityVoiceConverter().convert(vocals, sourceF0, targetF0, target, settings, progress);
                },
                (voice, band, settings, progress) -> {
                    noteCaller();
                    return mixer.mix(voice, band, settings, progress);
                },
                Planner.cpuOnly(QualityPreset.DRAFT));
        ConvertSong.using(
                        stages,
                        new FixedAudioReader(Map.of()),
                        InMemoryVoiceProfiles.holding(TestVoice.profile("ada", 220)))
                .convert(request.build());
    }

    /** Of the stage: the frame above this method's and the stage's own. */
    private void noteCaller() {
        callers.add(StackWalker.getInstance()
                .walk(frames -> frames.skip(2).findFirst().orElseThrow().getClassName()));
    }

    private static SongSource song() {
        return new SongSource.InMemory(
                TestSignals.of(new SampleRate(8000), 1, 1, n -> 0.3 * Math.sin(0.05 * n) * Math.cos(0.7 * n)));
    }
}
