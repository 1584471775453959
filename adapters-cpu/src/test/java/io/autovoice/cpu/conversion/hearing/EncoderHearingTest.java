package io.autovoice.cpu.conversion.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EncoderHearingTest {
    private static final SampleRate RATE = new SampleRate(16_000);
    private static final FrameGrid ROW_GRID = new FrameGrid(0.02);
    private static final FeatureKind KIND = new FeatureKind("slope", 1, FeatureKind.Precision.FLOAT16);

    private final AtomicInteger heard = new AtomicInteger();
    private final FeatureStore store = FeatureStore.inMemory();
    private final EncoderHearing hearing = new EncoderHearing(slope(), KIND, store, MatchingLibrary.starting());

    /** Each row is the sample at its instant, beside 1: in a rising ramp a row tells what time it is. */
    private ContentEncoder slope() {
        return (voice, progress) -> {
            heard.incrementAndGet();
            int hops = ROW_GRID.hops(voice);
            float[] rows = new float[2 * hops];
            for (int hop = 0; hop < hops; hop++) {
                float[] sample = new float[1];
                voice.read(0, Math.min(voice.frames() - 1, ROW_GRID.frameAt(hop, RATE)), sample);
                rows[2 * hop] = sample[0];
                rows[2 * hop + 1] = 1;
            }
            return new ContentFeatures(ROW_GRID, 2, rows);
        };
    }

    @Test
    void a_frame_says_what_is_heard_at_its_instant_wherever_the_stretch_begins() {
        SongContent all = hearing.song(ramp(5), 0, pauses(500), StageProgress.NONE);
        SongContent stretch = hearing.song(ramp(5), 301, pauses(150), StageProgress.NONE);

        float[] expected = all.rows(new int[] {400}, false)[0];
        assertThat(stretch.rows(new int[] {99}, false)[0]).containsExactly(expected, within(1e-5f));
        assertThat(expected[0] / expected[1]).isCloseTo(0.8f, within(1e-4f)); // 4 s of 5 s
    }

    @Test
    void the_mean_over_what_is_sung_is_taken_out() {
        SongContent content = hearing.song(ramp(1), 0, sung(100), StageProgress.NONE);

        float[][] rows = content.rows(new int[] {10, 90}, true);

        assertThat(rows[0]).containsExactly(new float[] {-0.395f, 0}, within(2e-3f));
        assertThat(rows[1]).containsExactly(new float[] {0.405f, 0}, within(2e-3f));
    }

    @Test
    void frames_between_two_rows_are_no_candidates() {
        SongContent content = hearing.song(ramp(1), 0, sung(100), StageProgress.NONE);

        assertThat(content.distinct(new int[] {3, 4, 5, 8, 9})).containsExactly(4, 8);
    }

    @Test
    void a_reference_is_heard_once_and_says_the_same_afterwards() {
        ReferenceVoice voice = new ReferenceVoice(new VoiceId("anna"), ramp(2), "fingerprint", 200, 100, 300);

        float[][] first = hearing.target(voice, sung(200), StageProgress.NONE).rows(new int[] {7, 150}, true);
        float[][] again = hearing.target(voice, sung(200), StageProgress.NONE).rows(new int[] {7, 150}, true);

        assertThat(heard).hasValue(1);
        assertThat(again).isDeepEqualTo(first);
    }

    private static Waveform ramp(int seconds) {
        return TestSignals.of(RATE, seconds, 1, n -> n / (double) (RATE.hertz() * seconds));
    }

    private static VoiceTrack sung(int frames) {
        return track(frames, 0, 200);
    }

    /** All but 19 frames, too few for a mean, are pauses: rows stay as they are, but for their length. */
    private static VoiceTrack pauses(int frames) {
        VoiceTrack track = track(frames, -100, Float.NaN);
        Arrays.fill(track.level(), 0, 19, 0);
        return track;
    }

    private static VoiceTrack track(int frames, float level, float f0) {
        float[] levels = new float[frames];
        float[] f0s = new float[frames];
        Arrays.fill(levels, level);
        Arrays.fill(f0s, f0);
        return new VoiceTrack(FrameGrid.TEN_MILLISECONDS, f0s, levels, new float[frames][60]);
    }
}
