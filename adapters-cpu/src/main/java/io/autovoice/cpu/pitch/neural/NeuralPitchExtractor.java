package io.autovoice.cpu.pitch.neural;

import io.autovoice.cpu.pitch.VoicedRuns;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.network.PitchNetwork;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Evidence for every grid point first, a piece of the song at a time; then what of it is voiced. */
final class NeuralPitchExtractor implements PitchExtractor {
    private static final double SHARE_OF_EVIDENCE = 0.98; // of the time
    private static final double FITTED_HOP = 0.010; // s; of the frames that the weights were fitted to
    private static final double CHANGE_COST = 0.25; // log odds; a frame that can't decide follows its neighbours
    private static final double SHORTEST_RUN = 0.030; // s; no vowel is sung as briefly
    private static final float NEVER = -1000; // log odds

    private final PitchNetwork.Opener networks;
    private final VoicingWeights weights;

    NeuralPitchExtractor(PitchNetwork.Opener networks, VoicingWeights weights) {
        this.networks = networks;
        this.weights = weights;
    }

    @Override
    public F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        progress.advanced(0);
        float[] hertz = new float[grid.hops(voice)];
        Arrays.fill(hertz, Float.NaN);
        if (voice.seconds() >= 1 / range.floor()) {
            Waveform heard = Resampling.view(PitchNetwork.RATE, MonoWaveform.of(voice));
            Evidence evidence = new Evidence(hertz.length);
            gather(heard, grid, evidence, progress.part(0, SHARE_OF_EVIDENCE));
            decide(evidence, grid, range, hertz);
            VoicedRuns.removeShorterThan(SHORTEST_RUN, hertz, grid);
        }
        progress.advanced(1);
        return new F0Contour(grid, hertz);
    }

    private void gather(Waveform heard, FrameGrid grid, Evidence evidence, StageProgress progress) {
        networks.open(progress.part(0, 0), network -> gather(network, heard, grid, evidence, progress));
    }

    private static void gather(
            PitchNetwork network, Waveform heard, FrameGrid grid, Evidence evidence, StageProgress progress) {
        long frames = network.frames(heard.frames());
        int done = 0;
        for (long start = 0; start < frames; start += network.framesPerRun()) {
            long end = Math.min(frames, start + network.framesPerRun());
            int points = end == frames ? evidence.points() : firstPoint(grid, end * network.hop());
            Piece piece = Piece.heardBy(network, heard, start, end);
            IntStream.range(done, Math.min(points, evidence.points()))
                    .parallel()
                    .forEach(point -> piece.weigh(point, grid.secondsAt(point), evidence));
            done = points;
            progress.advanced((double) end / frames);
        }
    }

    /** The first grid point that lies at a sample or after it. */
    private static int firstPoint(FrameGrid grid, long sample) {
        return (int) Math.ceil(PitchNetwork.RATE.seconds(sample) / grid.hopSeconds() - 1e-9);
    }

    private void decide(Evidence evidence, FrameGrid grid, F0Range range, float[] hertz) {
        float[] logOdds = evidence.logOdds(weights);
        for (int point = 0; point < logOdds.length; point++) {
            boolean inside = range.contains(evidence.hertz(point));
            // a shorter hop makes more points of the same evidence
            logOdds[point] = inside ? (float) (logOdds[point] * grid.hopSeconds() / FITTED_HOP) : NEVER;
        }
        boolean[] voiced = new VoicingPath(CHANGE_COST).through(logOdds);
        for (int point = 0; point < hertz.length; point++) {
            if (voiced[point] && range.contains(evidence.hertz(point))) {
                hertz[point] = evidence.hertz(point);
            }
        }
    }
}
