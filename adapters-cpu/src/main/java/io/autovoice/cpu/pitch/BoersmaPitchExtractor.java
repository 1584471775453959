package io.autovoice.cpu.pitch;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Candidates for every frame first, a batch at a time; then one cheapest path through the whole song. */
final class BoersmaPitchExtractor implements PitchExtractor {
    private static final double LONGEST_BATCH = 1; // seconds of sound in memory
    private static final double SHARE_OF_CANDIDATES = 0.98; // of the time; the path takes the rest

    private final PathCosts costs;
    private final int batchFrames;

    /** @param batchFrames at most, analysed between two reports of progress; without influence on the result */
    BoersmaPitchExtractor(PathCosts costs, int batchFrames) {
        this.costs = costs;
        this.batchFrames = batchFrames;
    }

    @Override
    public F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        progress.advanced(0);
        float[] hertz =
                voice.seconds() < 1 / range.floor() ? unvoiced(grid.hops(voice)) : path(voice, grid, range, progress);
        VoicedRuns.removeShorterThan(FrameAnalysis.windowSeconds(range), hertz, grid);
        progress.advanced(1);
        return new F0Contour(grid, hertz);
    }

    private float[] path(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        CandidateLattice lattice = candidates(voice, grid, range, progress.part(0, SHARE_OF_CANDIDATES));
        return new CheapestPath(lattice, range, costs.atHopOf(grid)).find(progress.part(SHARE_OF_CANDIDATES, 1));
    }

    private CandidateLattice candidates(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        AnalysisSignal signal = new AnalysisSignal(voice);
        FrameAnalysis analysis = new FrameAnalysis(signal.rate(), range, costs);
        int hops = grid.hops(voice);
        int batch = Math.max(1, Math.min(batchFrames, (int) (LONGEST_BATCH / grid.hopSeconds())));
        CandidateLattice lattice = new CandidateLattice(hops);
        for (int first = 0; first < hops; first += batch) {
            long[] middles = middles(signal, grid, analysis.halfWindow(), first, Math.min(batch, hops - first));
            for (FrameCandidates frame : analysed(signal, analysis, middles)) {
                lattice.append(frame);
            }
            progress.advanced((double) lattice.frames() / hops);
        }
        return lattice;
    }

    /** The samples that frames lie about; as close to the ends of the recording as leaves a whole window inside. */
    private static long[] middles(AnalysisSignal signal, FrameGrid grid, int halfWindow, int first, int count) {
        long[] middles = new long[count];
        long last = Math.max(signal.length() / 2, signal.length() - halfWindow);
        for (int i = 0; i < count; i++) {
            long nearest = Math.round(grid.secondsAt(first + i) * signal.rate());
            middles[i] = Math.min(last, Math.max(Math.min(halfWindow, signal.length() / 2), nearest));
        }
        return middles;
    }

    private static FrameCandidates[] analysed(AnalysisSignal signal, FrameAnalysis analysis, long[] middles) {
        long from = middles[0] - analysis.halfWindow();
        int count = (int) (middles[middles.length - 1] - from) + analysis.halfWindow();
        double[] samples = signal.read(from, count);
        return IntStream.range(0, middles.length)
                .parallel()
                .mapToObj(i -> analysis.at(samples, (int) (middles[i] - from)))
                .toArray(FrameCandidates[]::new);
    }

    private static float[] unvoiced(int hops) {
        float[] unvoiced = new float[hops];
        Arrays.fill(unvoiced, Float.NaN);
        return unvoiced;
    }
}
