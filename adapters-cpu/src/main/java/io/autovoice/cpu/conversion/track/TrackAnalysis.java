package io.autovoice.cpu.conversion.track;

import io.autovoice.cpu.vocoder.VocoderAnalysis;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/** Analyses frames of a recording, a second at a time, several seconds side by side. */
public final class TrackAnalysis {
    private static final int FRAMES_A_TASK = 50;
    private static final int TASKS_A_REPORT = 16;
    private static final double LOWEST_F0 = 71; // Hz: the analysis window of a lower voice does not fit its transform

    private final VocoderFormat format;
    private final VocoderAnalysis analysis;
    private final MelCepstrum cepstrum;
    private final LoudnessLevel loudness;

    public TrackAnalysis(VocoderFormat format) {
        this.format = format;
        this.analysis = new VocoderAnalysis(format);
        this.cepstrum = new MelCepstrum(format);
        this.loudness = new LoudnessLevel(format);
    }

    /**
     * @param voice one channel at the format's rate
     * @param firstFrame where on the grid of {@code voice} the track begins
     * @param f0Hertz one value a frame of the track
     * @param frames receives the power of the track's frames
     */
    public VoiceTrack analyse(
            Waveform voice, int firstFrame, float[] f0Hertz, VocoderFrames frames, StageProgress progress) {
        int count = f0Hertz.length;
        VoiceTrack track = new VoiceTrack(
                new FrameGrid(format.hopSeconds()),
                f0Hertz,
                new float[count],
                new float[count][MelCepstrum.COEFFICIENTS]);
        int tasks = (count + FRAMES_A_TASK - 1) / FRAMES_A_TASK;
        for (int task = 0; task < tasks; task += TASKS_A_REPORT) {
            IntStream.range(task, Math.min(tasks, task + TASKS_A_REPORT))
                    .parallel()
                    .forEach(each -> analyseTask(voice, firstFrame, each * FRAMES_A_TASK, track, frames));
            progress.advanced(Math.min(1.0, (double) (task + TASKS_A_REPORT) / tasks));
        }
        return track;
    }

    /**
     * Finds the aperiodicity of one frame of a track.
     *
     * @param frames hold the F0 of the track's frames; receive the aperiodicity
     */
    public void excite(Waveform voice, int firstFrame, VocoderFrames frames, int frame) {
        double centre = (firstFrame + frame) * format.hopSamples();
        int margin = margin();
        long start = (long) centre - margin;
        float[] samples = new float[2 * margin + 1];
        voice.read(0, start, samples);
        analysis.estimateAperiodicity(samples, centre - start, frames, frame);
    }

    private void analyseTask(Waveform voice, int firstFrame, int from, VoiceTrack track, VocoderFrames frames) {
        int to = Math.min(track.frames(), from + FRAMES_A_TASK);
        int margin = margin();
        long start = (long) ((firstFrame + from) * format.hopSamples()) - margin;
        float[] samples = new float[(int) Math.ceil((to - from) * format.hopSamples()) + 2 * margin];
        voice.read(0, start, samples);
        double[] power = new double[format.bins()];
        for (int frame = from; frame < to; frame++) {
            float f0 = track.f0Hertz()[frame];
            frames.setF0(frame, f0 > 0 ? Math.max(f0, LOWEST_F0) : Double.NaN);
            analysis.estimatePower(samples, (firstFrame + frame) * format.hopSamples() - start, frames, frame);
            frames.power(frame, power);
            describe(power, track, frame);
        }
    }

    private int margin() {
        return (int) Math.ceil(VocoderAnalysis.marginSeconds() * format.sampleRate()) + 1;
    }

    private void describe(double[] power, VoiceTrack track, int frame) {
        double level = loudness.of(power);
        track.level()[frame] = (float) level;
        for (int k = 0; k < power.length; k++) {
            power[k] = Math.log(power[k] + 1e-20) - level;
        }
        cepstrum.analyse(power, track.shape()[frame]);
    }
}
