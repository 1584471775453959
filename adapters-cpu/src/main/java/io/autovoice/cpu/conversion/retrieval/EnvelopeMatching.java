package io.autovoice.cpu.conversion.retrieval;

import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives the source's frames of one kind (voiced or not) the target's envelopes: the weighted mean of the target frames that say the same,
 * plus what {@link Articulation} adds, spread as widely as the target's.
 */
public final class EnvelopeMatching {
    private static final int FEWEST = 20; // target frames worth matching

    private final HeardSong source;
    private final List<TargetShare> targets;
    private final float[] askedF0;
    private final ConversionSettings settings;
    private final RowProducts products;
    private final float[] levels; // one value a frame

    /** @param askedF0 one value a frame of the source, hertz, NaN = unvoiced */
    public EnvelopeMatching(
            HeardSong source,
            List<TargetShare> targets,
            float[] askedF0,
            ConversionSettings settings,
            RowProducts products) {
        this.source = source;
        this.targets = targets;
        this.askedF0 = askedF0;
        this.settings = settings;
        this.products = products;
        this.levels = new float[source.track().frames()];
        Arrays.fill(levels, Float.NaN);
    }

    /** Replaces the shape of the frames of one kind in {@code converted}, which starts as a copy of the source. */
    public void convert(boolean voiced, VoiceTrack converted, StageProgress progress) {
        int[] frames = source.track().all(voiced);
        if (frames.length > 0 && targets.stream().allMatch(target -> hasEnough(target, voiced))) {
            SaidFrames said = new SaidFrames(voiced, frames, source.content().rows(frames, voiced));
            borrow(said, converted, progress.part(0, 0.8));
            // in the eyes of the first target: the singer's own likenesses hardly depend on it
            new Articulation(source, targets.get(0).voice().content(), settings.clarity(), products)
                    .keep(said, converted, progress.part(0.8, 1));
            new VarianceMatching(converted, targets).match(voiced);
        }
        progress.advanced(1);
    }

    /** How loud what each frame borrows is among the target's: natural log of power above its median; NaN where nothing was borrowed. */
    public float[] levels() {
        return levels;
    }

    private static boolean hasEnough(TargetShare target, boolean voiced) {
        return target.voice().track().active(voiced).length >= FEWEST;
    }

    private void borrow(SaidFrames said, VoiceTrack converted, StageProgress progress) {
        int[] frames = said.frames();
        for (int frame : frames) {
            Arrays.fill(converted.shape()[frame], 0);
            levels[frame] = 0;
        }
        int[] active = said.active(source.track());
        float[] asked = said.of(askedF0);
        for (int number = 0; number < targets.size(); number++) {
            TargetShare target = targets.get(number);
            StageProgress own = progress.part((double) number / targets.size(), (number + 1.0) / targets.size());
            TargetRetrieval retrieval = new TargetRetrieval(target.voice(), said.voiced(), products);
            float[][] queries = target.voice().content().compared(said.rows());
            Borrowed borrowed = retrieval.find(queries, active, asked, settings.neighbours(), own);
            float[][] shapes = target.voice().track().shape();
            float[] loudness = target.voice().track().relativeLevel();
            IntStream.range(0, frames.length).parallel().forEach(index -> {
                borrowed.add(shapes, index, target.weight(), converted.shape()[frames[index]]);
                levels[frames[index]] += (float) (target.weight() * borrowed.mean(loudness, index));
            });
        }
    }
}
