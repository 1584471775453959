package io.autovoice.cpu.vocoder;

/** Spectral envelope and aperiodicity of frames whose F0 is known. Safe for use by many threads. */
public final class VocoderAnalysis {
    private final VocoderFormat format;
    private final SpectralEnvelope envelope;
    private final Aperiodicity aperiodicity;

    public VocoderAnalysis(VocoderFormat format) {
        this.format = format;
        this.envelope = new SpectralEnvelope(format);
        this.aperiodicity = new Aperiodicity(format);
    }

    /** Seconds that a block of samples needs before its first and after its last frame, for the same result as with the whole song. */
    public static double marginSeconds() {
        return 0.050;
    }

    /**
     * Estimates one frame, whose F0 must be set, in place.
     *
     * @param samples one channel; what lies outside counts as silence
     * @param centre the frame's instant, in samples from the start of the array
     */
    public void estimate(float[] samples, double centre, VocoderFrames frames, int frame) {
        estimatePower(samples, centre, frames, frame);
        estimateAperiodicity(samples, centre, frames, frame);
    }

    /** Estimates the aperiodicity alone. */
    public void estimateAperiodicity(float[] samples, double centre, VocoderFrames frames, int frame) {
        double[] levels = new double[format.knots()];
        aperiodicity.estimate(samples, centre, frames.f0(frame), levels);
        frames.setAperiodicity(frame, levels);
    }

    /** Estimates the envelope alone. */
    public void estimatePower(float[] samples, double centre, VocoderFrames frames, int frame) {
        double[] power = new double[format.bins()];
        envelope.estimate(samples, centre, frames.f0(frame), power);
        frames.setPower(frame, power);
    }

    /** Estimates a whole recording on the calling thread, frame k at k * hopSamples, one F0 a frame in hertz (NaN or 0 = unvoiced). */
    public VocoderFrames analyse(float[] samples, float[] f0Hertz) {
        VocoderFrames frames = new VocoderFrames(format, f0Hertz.length);
        for (int frame = 0; frame < f0Hertz.length; frame++) {
            frames.setF0(frame, f0Hertz[frame]);
            estimate(samples, frame * format.hopSamples(), frames, frame);
        }
        return frames;
    }
}
