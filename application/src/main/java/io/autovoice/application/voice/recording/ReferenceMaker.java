package io.autovoice.application.voice.recording;

import io.autovoice.application.voice.reference.quality.RecordingQuality;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins recordings into one reference: one channel, one rate, one loudness, without the silence, and no longer than matching can use.
 */
public record ReferenceMaker(Resampler resampler, WaveformStorage storage) {
    private static final int LOWEST_HERTZ = 24_000;
    private static final int HIGHEST_HERTZ = 48_000;
    /** Words gain up to about 40 s of reference and similarity up to 10 s; three minutes leave room for variety. */
    private static final double LONGEST_SECONDS = 180;

    public Reference join(List<Recording> recordings, StageProgress progress) {
        SampleRate rate = rate(recordings);
        List<RecordingQuality> qualities = new ArrayList<>();
        List<SilenceGate> gates = new ArrayList<>();
        for (Recording recording : recordings) {
            double done = gates.size();
            StageProgress part = progress.part(done / recordings.size(), (done + 1) / recordings.size());
            Waveform mono = resampler.resample(MonoWaveform.of(recording.voice()), rate, part);
            qualities.add(RecordingQuality.of(recording.audio(), mono));
            gates.add(new SilenceGate(mono, recording.activity()));
        }
        double[] seconds =
                allotted(gates.stream().mapToDouble(SilenceGate::seconds).toArray(), LONGEST_SECONDS);
        WaveformBuilder reference = storage.builder(rate, 1);
        List<Reference.Part> parts = new ArrayList<>();
        long end = 0;
        for (int index = 0; index < recordings.size(); index++) {
            long start = end;
            end += rate.frames(gates.get(index).copyTo(reference, seconds[index]));
            parts.add(new Reference.Part(recordings.get(index), qualities.get(index), start, end));
        }
        progress.advanced(1);
        return new Reference(reference.build(), parts);
    }

    /** The same for each, but what the shorter ones don't have goes to the longer ones. */
    static double[] allotted(double[] available, double total) {
        double[] allotted = new double[available.length];
        int[] byLength = IntStream.range(0, available.length)
                .boxed()
                .sorted((one, other) -> Double.compare(available[one], available[other]))
                .mapToInt(index -> index)
                .toArray();
        double left = total;
        for (int n = 0; n < byLength.length; n++) {
            allotted[byLength[n]] = Math.min(available[byLength[n]], left / (byLength.length - n));
            left -= allotted[byLength[n]];
        }
        return allotted;
    }

    private static SampleRate rate(List<Recording> recordings) {
        int highest = recordings.stream()
                .mapToInt(each -> each.audio().rate().hertz())
                .max()
                .orElseThrow();
        return new SampleRate(Math.max(LOWEST_HERTZ, Math.min(HIGHEST_HERTZ, highest)));
    }
}
