package io.autovoice.gpu;

import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.util.stream.IntStream;

/** What each stage is given in these tests, and what it makes of it, as numbers to compare. */
enum StageWork {
    SEPARATION(PipelineStage.SEPARATION, "spleeter-2stems"),
    F0_EXTRACTION(PipelineStage.F0_EXTRACTION, "fcpe"),
    CONVERSION(PipelineStage.CONVERSION, "whisper-tiny-en"),
    MIXING(PipelineStage.MIXING, "");

    private static final Waveform NOISE = TestSignals.noise(SampleRate.CD, 0.7, 2, 0.5, 3);
    private static final Waveform VOICE = TestVoice.sung(new SampleRate(16_000), 0.7, 220);
    private final PipelineStage stage;
    private final String model;

    StageWork(PipelineStage stage, String model) {
        this.stage = stage;
        this.model = model;
    }

    PipelineStage stage() {
        return stage;
    }

    /** Of a kind of engine, as plans name it. */
    String engine(String kind) {
        return model.isEmpty() ? kind : kind + ":" + model;
    }

    /** What is planned if TensorRT and kernels can be had. */
    String best() {
        return this == MIXING ? "cuda" : engine("tensorrt");
    }

    /** What runs if the GPU does nothing. */
    String withoutGpu() {
        return this == MIXING ? "java" : engine("onnxruntime");
    }

    float[][] on(Stages stages) {
        return switch (this) {
            case SEPARATION ->
                channels(stages.separator().separate(NOISE, StageProgress.NONE).vocals());
            case F0_EXTRACTION -> new float[][] {contour(stages)};
            case CONVERSION -> channels(converted(stages));
            case MIXING -> channels(stages.mixer().mix(NOISE, NOISE, MixSettings.of(2, 1.5), StageProgress.NONE));
        };
    }

    private static float[] contour(Stages stages) {
        F0Contour contour =
                stages.pitchExtractor().extract(VOICE, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, StageProgress.NONE);
        float[] hertz = new float[contour.hops()];
        for (int hop = 0; hop < hertz.length; hop++) {
            hertz[hop] = contour.voicedAt(hop) ? contour.at(hop) : 0;
        }
        return hertz;
    }

    private static Waveform converted(Stages stages) {
        F0Contour f0 = TestVoice.steady(VOICE, 220);
        return stages.converter()
                .convert(VOICE, f0, f0, TestVoice.profile("anna", 220), ConversionSettings.DEFAULT, StageProgress.NONE);
    }

    static float[][] channels(Waveform waveform) {
        return IntStream.range(0, waveform.channels())
                .mapToObj(channel -> TestSignals.samples(waveform, channel))
                .toArray(float[][]::new);
    }
}
