package io.autovoice.application.voice;

import io.autovoice.domain.audio.MonoWaveform;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins recordings into one reference: one channel, one rate, one loudness, without the silence, and no longer than matching can use.
 */
record ReferenceMaker(Resampler resampler, WaveformStorage storage) {
    private static final int LOWEST_HERTZ = 24_000;
    private static final int HIGHEST_HERTZ = 48_000;
    /** Words gain up to about 40 s of reference and similarity up to 10 s; three minutes leave room for variety. */
    private static final double LONGEST_SECONDS = 180;

    Reference join(List<Path> files, List<Waveform> recordings, StageProgress progress) {
        SampleRate rate = rate(recordings);
        double share = LONGEST_SECONDS / recordings.size();
        WaveformBuilder reference = storage.builder(rate, 1);
        List<Reference.Part> parts = new ArrayList<>();
        long end = 0;
        double spare = 0;
        for (int index = 0; index < recordings.size(); index++) {
            StageProgress part = progress.part((double) index / recordings.size(), (index + 1.0) / recordings.size());
            Waveform mono = resampler.resample(MonoWaveform.of(recordings.get(index)), rate, part);
            double taken = new SilenceGate(mono).copyTo(reference, share + spare);
            spare += share - taken;
            long start = end;
            end += rate.frames(taken);
            parts.add(new Reference.Part(String.valueOf(files.get(index).getFileName()), start, end));
        }
        progress.advanced(1);
        return new Reference(reference.build(), parts);
    }

    private static SampleRate rate(List<Waveform> recordings) {
        int highest =
                recordings.stream().mapToInt(each -> each.rate().hertz()).max().orElseThrow();
        return new SampleRate(Math.max(LOWEST_HERTZ, Math.min(HIGHEST_HERTZ, highest)));
    }
}
