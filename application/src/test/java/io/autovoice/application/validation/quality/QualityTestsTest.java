package io.autovoice.application.validation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.measure.ToyConversions;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import org.junit.jupiter.api.Test;

class QualityTestsTest {
    private static final KnownSong SONG = DemoSignals.song(2, WaveformStorage.HEAP);
    private static final float NAN = Float.NaN;

    @Test
    void a_separator_that_knows_the_truth_passes() {
        TestOutcome outcome = tests((song, progress) -> new Stems(SONG.vocals(), SONG.instrumental()))
                .separation(StageProgress.NONE);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_separator_that_does_nothing_fails_with_no_improvement() {
        TestOutcome outcome = tests((song, progress) -> new Stems(song, song)).separation(StageProgress.NONE);

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.figures()).containsEntry("vocals_improvement_db", 0.0);
    }

    @Test
    void an_extractor_that_knows_the_truth_passes_and_one_an_octave_off_fails() {
        assertThat(pitch((voice, grid, range, progress) -> SONG.f0()).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(pitch((voice, grid, range, progress) -> SONG.f0().transposed(new Semitones(12)))
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void overall_accuracy_counts_silence_found_as_well() {
        F0Contour truth = contour(200, 200, 200, NAN, NAN, NAN, NAN, NAN);
        F0Contour found = contour(200, 230, NAN, NAN, NAN, NAN, NAN, 100);

        PitchScore score = PitchScore.of(truth, found);

        assertThat(score.rawPitchAccuracy()).isCloseTo(1 / 3.0, offset(1e-9));
        assertThat(score.overallAccuracy()).isCloseTo(5 / 8.0, offset(1e-9));
    }

    private static TestOutcome pitch(PitchExtractor extractor) {
        Stages toys = ToyConversions.stages();
        Stages stages = new Stages(toys.separator(), extractor, toys.converter(), toys.mixer(), toys.plan());
        return new QualityTests(stages, SONG).pitch(StageProgress.NONE);
    }

    private static QualityTests tests(VocalSeparator separator) {
        Stages toys = ToyConversions.stages();
        return new QualityTests(
                new Stages(separator, toys.pitchExtractor(), toys.converter(), toys.mixer(), toys.plan()), SONG);
    }

    private static F0Contour contour(float... hertz) {
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}
