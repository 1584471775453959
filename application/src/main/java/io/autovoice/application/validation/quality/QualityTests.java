package io.autovoice.application.validation.quality;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Separation and F0 beside a known truth. The song is separated once for both. For one thread. */
public final class QualityTests {
    // dB over the mixture itself, for each stem: the power of the error is halved.
    private static final double LEAST_IMPROVEMENT = 3;
    private static final double LEAST_RAW_PITCH = 0.9; // on the singer alone
    private static final double LEAST_OVERALL = 0.8; // on the singer alone

    private final Stages stages;
    private final KnownSong truth;
    private Optional<Stems> stems = Optional.empty();

    public QualityTests(Stages stages, KnownSong truth) {
        this.stages = stages;
        this.truth = truth;
    }

    /** Both stems are nearer to the truth than the mixture is, by 3 dB of SI-SDR. */
    public TestOutcome separation(StageProgress progress) {
        Stems separated = separated(progress);
        double vocals = SignalDistortion.decibels(truth.vocals(), separated.vocals());
        double band = SignalDistortion.decibels(truth.instrumental(), separated.instrumental());
        double vocalsBetter = vocals - SignalDistortion.decibels(truth.vocals(), truth.mixture());
        double bandBetter = band - SignalDistortion.decibels(truth.instrumental(), truth.mixture());
        if (Double.isNaN(vocals) || Double.isNaN(band)) {
            return ValidationTest.SEPARATION_QUALITY.skipped("The vocals or the band of the truth are silent");
        }
        String reason = String.format(
                Locale.ROOT,
                "SI-SDR of the vocals %.1f dB, %.1f better than the mixture, of the band %.1f dB, %.1f better; %.0f are asked",
                vocals,
                vocalsBetter,
                band,
                bandBetter,
                LEAST_IMPROVEMENT);
        Map<String, Double> figures = new TreeMap<>();
        figures.put("vocals_si_sdr_db", vocals);
        figures.put("vocals_improvement_db", vocalsBetter);
        figures.put("instrumental_si_sdr_db", band);
        figures.put("instrumental_improvement_db", bandBetter);
        figures.put("limit_improvement_db", LEAST_IMPROVEMENT);
        boolean passed = vocalsBetter >= LEAST_IMPROVEMENT && bandBetter >= LEAST_IMPROVEMENT;
        return outcome(ValidationTest.SEPARATION_QUALITY, passed, reason, figures);
    }

    /** F0 of the singer alone is right; behind the separation it is told, not judged: that is the separation's test. */
    public TestOutcome pitch(StageProgress progress) {
        if (truth.f0().voiced().length == 0) {
            return ValidationTest.F0_QUALITY.skipped("Nothing is sung in the truth");
        }
        PitchScore alone = PitchScore.of(truth.f0(), extract(truth.vocals(), progress.part(0, 0.2)));
        Stems separated = separated(progress.part(0.2, 0.8));
        F0Contour heard = extract(separated.vocals(), progress.part(0.8, 1));
        PitchScore behind = PitchScore.of(truth.f0(), separated.activity().sung(heard));
        String reason = String.format(
                Locale.ROOT,
                "On the singer alone raw pitch accuracy %.3f (%.2f asked), overall %.3f (%.2f asked); behind the separation %.3f and %.3f",
                alone.rawPitchAccuracy(),
                LEAST_RAW_PITCH,
                alone.overallAccuracy(),
                LEAST_OVERALL,
                behind.rawPitchAccuracy(),
                behind.overallAccuracy());
        Map<String, Double> figures = new TreeMap<>();
        figures.put("raw_pitch_accuracy", alone.rawPitchAccuracy());
        figures.put("overall_accuracy", alone.overallAccuracy());
        figures.put("raw_pitch_accuracy_behind_separation", behind.rawPitchAccuracy());
        figures.put("overall_accuracy_behind_separation", behind.overallAccuracy());
        figures.put("limit_raw_pitch_accuracy", LEAST_RAW_PITCH);
        figures.put("limit_overall_accuracy", LEAST_OVERALL);
        boolean passed = alone.rawPitchAccuracy() >= LEAST_RAW_PITCH && alone.overallAccuracy() >= LEAST_OVERALL;
        return outcome(ValidationTest.F0_QUALITY, passed, reason, figures);
    }

    private F0Contour extract(Waveform vocals, StageProgress progress) {
        return stages.pitchExtractor().extract(vocals, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, progress);
    }

    private Stems separated(StageProgress progress) {
        if (stems.isEmpty()) {
            stems = Optional.of(stages.separator().separate(truth.mixture(), progress));
        }
        return stems.orElseThrow();
    }

    private static TestOutcome outcome(
            ValidationTest test, boolean passed, String reason, Map<String, Double> figures) {
        return new TestOutcome(test.key(), passed ? Verdict.PASSED : Verdict.FAILED, reason, figures);
    }
}
