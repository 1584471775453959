package io.autovoice.application.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.application.comparison.ComparisonRequest.Target;
import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Origin;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.progress.SongProgress;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.FailingVoiceConverter;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SongComparisonTest {
    private static final SampleRate RATE = new SampleRate(8000);
    private static final Path SONG = Path.of("song.wav");
    private static final float SUNG = 110; // Hz
    private static final SpeakerEncoder NONE_INSTALLED = (voice, progress) -> {
        throw new MissingResourceException("No speaker encoder is installed.", "Install one.");
    };

    private final DraftOnTheHeap draft = new DraftOnTheHeap();
    private final AtomicInteger separations = new AtomicInteger();
    private final AtomicInteger extractions = new AtomicInteger();
    private final List<String> steps = new ArrayList<>();
    private final List<Double> percents = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private VoiceConverter converter = new IdentityVoiceConverter();
    private SpeakerEncoder speakers = NONE_INSTALLED;
    private double amplitude = 0.3;
    private float quickestHears = SUNG;

    @Test
    void every_voice_is_converted_with_every_preset_and_told_voice_by_voice() {
        Comparison comparison = compare(List.of("ada", "ben"), QualityPreset.DRAFT, QualityPreset.STUDIO);

        assertThat(comparison.conversions())
                .extracting(each -> each.voice() + " " + each.preset().key())
                .containsExactly("ada draft", "ada studio", "ben draft", "ben studio");
        assertThat(draft.written)
                .containsOnlyKeys(
                        "original.flac",
                        "original-vocals.flac",
                        "ada-draft.flac",
                        "ada-draft-voice.flac",
                        "ada-studio.flac",
                        "ada-studio-voice.flac",
                        "ben-draft.flac",
                        "ben-draft-voice.flac",
                        "ben-studio.flac",
                        "ben-studio-voice.flac");
        assertThat(draft.drawn)
                .containsExactlyInAnyOrder(
                        "original-vocals.flac",
                        "ada-draft-voice.flac",
                        "ada-studio-voice.flac",
                        "ben-draft-voice.flac",
                        "ben-studio-voice.flac");
        assertThat(draft.happened).containsExactly("begun", "published");
    }

    @Test
    void separation_and_pitch_are_found_once_for_presets_that_would_find_the_same() {
        Comparison comparison = compare(List.of("ada", "ben"), QualityPreset.BALANCED, QualityPreset.STUDIO);

        assertThat(separations).hasValue(1);
        assertThat(extractions).hasValue(1 + 4); // once in the vocals, and again in each conversion
        assertThat(comparison.conversions().get(0).account().shared()).isEmpty();
        assertThat(comparison.conversions().subList(1, 4))
                .allSatisfy(each -> assertThat(each.account().shared())
                        .containsExactlyInAnyOrder(PipelineStage.SEPARATION, PipelineStage.F0_EXTRACTION));
    }

    @Test
    void what_is_shared_is_told_with_the_time_it_took() {
        Comparison comparison = compare(List.of("ada", "ben"), QualityPreset.BALANCED);

        assertThat(times(comparison, 1).get(PipelineStage.SEPARATION))
                .isPositive()
                .isEqualTo(times(comparison, 0).get(PipelineStage.SEPARATION));
    }

    @Test
    void a_preset_of_another_effort_separates_anew() {
        compare(List.of("ada"), QualityPreset.DRAFT, QualityPreset.STUDIO);

        assertThat(separations).hasValue(2);
    }

    @Test
    void the_pitch_found_again_is_held_against_the_pitch_asked() {
        ComparedConversion octaveAbove =
                compare(List.of("ada"), QualityPreset.DRAFT).conversions().get(0);

        assertThat(octaveAbove.transposition().value()).isEqualTo(12);
        assertThat(octaveAbove.pitch().rawPitchAccuracy()).isZero(); // the toy extractor hears the old pitch everywhere
        assertThat(octaveAbove.pitch().voicingAgreement()).isEqualTo(1);
    }

    @Test
    void all_conversions_are_judged_by_the_extractor_of_the_most_careful_preset() {
        quickestHears = 3 * SUNG;

        Comparison comparison = compare(List.of("ada"), QualityPreset.DRAFT, QualityPreset.STUDIO);

        assertThat(comparison.conversions())
                .allSatisfy(
                        each -> assertThat(each.found().median().orElseThrow()).isEqualTo(SUNG));
        assertThat(comparison.pitchJudge())
                .isEqualTo(stages(QualityPreset.STUDIO)
                        .plan()
                        .engine(PipelineStage.F0_EXTRACTION)
                        .used());
    }

    @Test
    void it_is_told_which_times_include_a_start() {
        Comparison comparison = compare(List.of("ada", "ben"), QualityPreset.DRAFT);

        assertThat(comparison.conversions().get(0).account().started())
                .contains(PipelineStage.CONVERSION, PipelineStage.MIXING);
        assertThat(comparison.conversions().get(1).account().started())
                .contains(PipelineStage.CONVERSION) // another voice is prepared
                .doesNotContain(PipelineStage.MIXING);
    }

    @Test
    void likeness_is_told_to_target_and_singer() {
        speakers = (voice, progress) -> SpeakerEmbedding.along(
                voice.rate().equals(RATE) ? 0.6 : 1, voice.rate().equals(RATE) ? 0.8 : 0);

        ComparedConversion conversion =
                compare(List.of("ada"), QualityPreset.DRAFT).conversions().get(0);

        assertThat(conversion.likeness().toTarget().orElseThrow()).isCloseTo(0.6, within(1e-6));
        assertThat(conversion.likeness().toSource().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(conversion.likeness().nearerToTarget()).contains(false);
    }

    @Test
    void without_a_speaker_encoder_the_reason_stands_there() {
        ComparedConversion conversion =
                compare(List.of("ada"), QualityPreset.DRAFT).conversions().get(0);

        assertThat(conversion.likeness().toTarget()).isEmpty();
        assertThat(conversion.likeness().nearerToTarget()).isEmpty();
        assertThat(conversion.likeness().missing()).contains("No speaker encoder is installed. Install one.");
    }

    @Test
    void sound_beyond_full_scale_is_written_quieter_not_clipped() {
        amplitude = 2;

        compare(List.of("ada"), QualityPreset.DRAFT);

        assertThat(draft.written.values()).allSatisfy(file -> {
            float[] samples = TestSignals.samples(file, 0);
            for (float sample : samples) {
                assertThat(Math.abs(sample)).isLessThanOrEqualTo(1.0001f);
            }
        });
    }

    @Test
    void an_unknown_voice_is_refused_before_any_work() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> compare(List.of("ada", "zoe"), QualityPreset.DRAFT));

        assertThat(draft.happened).isEmpty();
        assertThat(separations).hasValue(0);
    }

    @Test
    void a_failure_leaves_nothing_behind() {
        converter = new FailingVoiceConverter(new EngineFailedException("It broke.", "Mend it."));

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> compare(List.of("ada"), QualityPreset.DRAFT));

        assertThat(draft.happened).containsExactly("begun", "discarded");
    }

    @Test
    void a_cancellation_leaves_nothing_behind() {
        converter = (vocals, source, target, voice, settings, progress) -> {
            cancellation.cancel();
            progress.advanced(0.5);
            return vocals;
        };

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> compare(List.of("ada"), QualityPreset.DRAFT));

        assertThat(draft.happened).containsExactly("begun", "discarded");
    }

    @Test
    void progress_never_falls_and_names_each_conversion() {
        compare(List.of("ada", "ben"), QualityPreset.DRAFT, QualityPreset.STUDIO);

        assertThat(percents).isSorted().allMatch(percent -> percent >= 0 && percent <= 100);
        assertThat(steps)
                .contains("reading", "ada-draft conversion", "ada-draft scoring", "ben-studio mixing")
                .endsWith("ben-studio writing");
    }

    @Test
    void a_voice_named_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(List.of("ada", "ada"), QualityPreset.DRAFT))
                .withMessageContaining("voice");
    }

    private Comparison compare(List<String> voices, QualityPreset... presets) {
        Waveform song = TestSignals.of(RATE, 1, 2, n -> amplitude * Math.sin(0.0864 * n));
        SongProgress progress = (percent, step) -> {
            percents.add(percent);
            steps.add(step);
        };
        return CompareConversions.using(
                        this::stages,
                        FixedAudioReader.of(SONG, song),
                        draft,
                        InMemoryVoiceProfiles.holding(
                                TestVoice.profile("ada", 2 * SUNG), TestVoice.profile("ben", SUNG)),
                        speakers,
                        draft)
                .compare(new ComparisonRequest(
                        SONG,
                        new Origin("song.wav", "autovoice compare", "autovoice 0"),
                        voices.stream().map(VoiceId::new).toList(),
                        List.of(presets),
                        sound -> sound,
                        new Target(Path.of("out"), false),
                        progress,
                        cancellation))
                .comparison();
    }

    private Stages stages(QualityPreset preset) {
        VocalSeparator separator = (mix, progress) -> {
            separations.incrementAndGet();
            return new IdentityVocalSeparator().separate(mix, progress);
        };
        PitchExtractor pitch = (voice, grid, range, progress) -> {
            extractions.incrementAndGet();
            float heard = preset == QualityPreset.DRAFT ? quickestHears : SUNG;
            return new ConstantPitchExtractor(heard).extract(voice, grid, range, progress);
        };
        return new Stages(separator, pitch, converter, new PlainMixer(), Planner.cpuOnly(preset));
    }

    private static Map<PipelineStage, Duration> times(Comparison comparison, int conversion) {
        return comparison.conversions().get(conversion).account().times();
    }
}
