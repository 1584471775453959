package io.autovoice.application.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.FailingVoiceConverter;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StageLaddersTest {
    private static final Waveform SONG = TestSignals.noise(new SampleRate(8000), 1, 2, 0.1, 1);
    private static final InstalledModel MODEL =
            new InstalledModel("spleeter-2stems", ModelFamily.SPLEETER, Path.of("model.onnx"), "0");
    private static final ExecutionPlan PLAN = Planner.cpuOnly(QualityPreset.FAST, List.of(MODEL));
    private static final EngineFailedException BROKEN =
            new EngineFailedException("The model broke.", "Install it again.");

    private final List<String> opened = new ArrayList<>();
    private VoiceConverter converter = new IdentityVoiceConverter();

    @Test
    void the_next_engine_takes_over_and_gives_what_it_would_have_given_alone() {
        Stages stages = StageLadders.of(PLAN, engines(() -> failing(BROKEN)));

        Stems stems = stages.separator().separate(SONG, StageProgress.NONE);

        assertThat(TestSignals.samples(stems.vocals(), 0))
                .isEqualTo(TestSignals.samples(
                        new IdentityVocalSeparator()
                                .separate(SONG, StageProgress.NONE)
                                .vocals(),
                        0));
        assertThat(stages.plan().engine(PipelineStage.SEPARATION))
                .isEqualTo(EngineUse.instead(
                        "onnxruntime:spleeter-2stems", "java", "The model broke", "Install it again."));
        assertThat(stages.plan().fallbacks())
                .singleElement()
                .asString()
                .contains("separation", "java", "The model broke.", "Install it again.");
    }

    @Test
    void an_engine_that_can_not_be_opened_counts_as_failed() {
        Stages stages = StageLadders.of(PLAN, engines(() -> {
            throw BROKEN;
        }));

        stages.separator().separate(SONG, StageProgress.NONE);

        assertThat(stages.plan().fallsBack()).isTrue();
    }

    @Test
    void running_out_of_device_memory_counts_as_failed() {
        Stages stages = StageLadders.of(
                PLAN, engines(() -> failing(new OutOfDeviceMemoryException("No room.", "Close other programs."))));

        stages.separator().separate(SONG, StageProgress.NONE);

        assertThat(stages.plan().fallsBack()).isTrue();
    }

    @Test
    void an_engine_that_failed_is_not_tried_again_and_said_once() {
        Stages stages = StageLadders.of(PLAN, engines(() -> failing(BROKEN)));

        stages.separator().separate(SONG, StageProgress.NONE);
        stages.separator().separate(SONG, StageProgress.NONE);

        assertThat(opened).containsExactly("java", "java", "java", "onnxruntime:spleeter-2stems", "java");
        assertThat(stages.plan().fallbacks()).hasSize(1);
    }

    @Test
    void a_trained_voice_that_fails_takes_no_engine_from_the_others() {
        InstalledModel whisper =
                new InstalledModel("whisper-tiny-en", ModelFamily.WHISPER_ENCODER, Path.of("model.onnx"), "0");
        Stages stages =
                StageLadders.of(Planner.cpuOnly(QualityPreset.FAST, List.of(whisper)), engines(() -> failing(BROKEN)));
        F0Contour f0 = TestVoice.steady(SONG, 220);
        converter = new FailingVoiceConverter(BROKEN);
        GeneratorVoice trained = new GeneratorVoice(
                new VoiceId("rita"),
                "1",
                Path.of("rita.onnx"),
                Optional.empty(),
                GeneratorSettings.DEFAULT,
                OptionalDouble.empty());

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> stages.converter()
                        .convert(SONG, f0, f0, trained, ConversionSettings.DEFAULT, StageProgress.NONE));
        assertThat(stages.plan().fallsBack()).isFalse();
    }

    @Test
    void a_cancellation_is_no_failure_of_the_engine() {
        Stages stages = StageLadders.of(PLAN, engines(() -> failing(new ConversionCancelledException())));

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> stages.separator().separate(SONG, StageProgress.NONE));
        assertThat(stages.plan().fallsBack()).isFalse();
    }

    @Test
    void one_engine_is_not_wrapped() {
        Stages stages = StageLadders.of(Planner.cpuOnly(QualityPreset.FAST), engines(() -> failing(BROKEN)));

        assertThat(stages.separator()).isInstanceOf(IdentityVocalSeparator.class);
        assertThat(stages.mixer()).isInstanceOf(PlainMixer.class);
    }

    private static VocalSeparator failing(ConversionException failure) {
        return (song, progress) -> {
            throw failure;
        };
    }

    private Engines engines(Supplier<VocalSeparator> onnxRuntime) {
        return new Engines() {
            @Override
            public VocalSeparator separator(PlannedEngine engine) {
                opened.add(engine.name());
                return engine.model().isPresent() ? onnxRuntime.get() : new IdentityVocalSeparator();
            }

            @Override
            public PitchExtractor pitchExtractor(PlannedEngine engine) {
                opened.add(engine.name());
                return new ConstantPitchExtractor(220);
            }

            @Override
            public VoiceConverter converter(PlannedEngine engine) {
                opened.add(engine.name());
                return converter;
            }

            @Override
            public Mixer mixer(PlannedEngine engine) {
                opened.add(engine.name());
                return new PlainMixer();
            }
        };
    }
}
