package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.vocoder.PulseResponses;

/**
 * Turns frames into sound, one frame at a time, after M. Morise, F. Yokomori and K. Ozawa, "WORLD: a vocoder-based high-quality speech
 * synthesis system for real-time applications", IEICE Trans. E99-D(7), 2016. Frame k sounds at k * hopSamples; between two frames
 * F0, power and aperiodicity are interpolated. The result depends on frames and seed only, not on when samples are taken.
 * Not safe for use by many threads.
 */
public final class Synthesizer {
    private static final double UNVOICED_RATE = 500; // pulses a second that only carry noise

    private final VocoderFormat format;
    private final Rendering rendering;
    private final double lowestF0;
    private SynthesisFrame left;
    private SynthesisFrame right;
    private Pulse pending;
    private Pulse next;
    private boolean waiting;
    private boolean finished;
    private long frames;
    private long sample;
    private double phase = 1; // in cycles: the first pulse lies at sample 0
    private double cyclesPerSample = 1;

    /** On all cores. */
    public Synthesizer(VocoderFormat format, long seed) {
        this(format, seed, new ParallelPulseResponses());
    }

    /** @param responses works out the sound of pulses, some at a time */
    public Synthesizer(VocoderFormat format, long seed, PulseResponses responses) {
        this.format = format;
        this.rendering = new Rendering(responses, format.fftSize(), seed);
        this.lowestF0 = 2.0 * format.sampleRate() / format.fftSize(); // a period of noise has to fit the response
        this.left = new SynthesisFrame(format);
        this.right = new SynthesisFrame(format);
        this.pending = new Pulse(format.bins());
        this.next = new Pulse(format.bins());
    }

    /** Takes the next frame. An F0 that is NaN, or below 2 sampleRate / fftSize, is unvoiced. */
    public void push(VocoderFrames source, int frame) {
        if (finished) {
            throw new IllegalStateException("The synthesizer is finished and takes no more frames");
        }
        if (!source.format().equals(format)) {
            throw new IllegalArgumentException(
                    "The synthesizer works on %s, got frames of %s".formatted(format, source.format()));
        }
        SynthesisFrame oldest = left;
        left = right;
        right = oldest;
        right.load(source, frame);
        frames++;
        if (frames > 1) {
            advanceTo((long) Math.ceil((frames - 1) * format.hopSamples()));
        }
    }

    /** The samples that became final since the last call, possibly none. */
    public float[] take() {
        return rendering.takeUntil(waiting ? pending.sample() : 0);
    }

    /**
     * Holds the last frame until the end and returns the rest.
     *
     * @param totalSamples length of the whole sound, what was taken before included
     */
    public float[] finish(long totalSamples) {
        if (frames > 0 && !finished) {
            left = right;
            frames++;
            advanceTo(totalSamples);
            if (waiting) {
                emit(Math.max(totalSamples, pending.position + 1));
            }
        }
        finished = true;
        return rendering.finish(totalSamples);
    }

    /** Walks through the samples between the last two frames; a pulse lies wherever the phase passes a whole cycle. */
    private void advanceTo(long end) {
        for (; sample < end; sample++) {
            if (phase >= 1) {
                phase -= 1;
                start(sample - phase / cyclesPerSample);
            }
            cyclesPerSample = f0(between(sample)) / format.sampleRate();
            phase += cyclesPerSample;
        }
    }

    private void start(double position) {
        double t = between(position);
        next.position = position;
        next.voiced = voiced(t < 0.5 ? left : right);
        for (int k = 0; k < next.power.length; k++) {
            next.power[k] = left.power[k] + t * (right.power[k] - left.power[k]);
            next.aperiodicity[k] = left.aperiodicity[k] + t * (right.aperiodicity[k] - left.aperiodicity[k]);
        }
        if (waiting) {
            emit(position);
        }
        Pulse spare = pending;
        pending = next;
        next = spare;
        waiting = true;
    }

    private void emit(double successor) {
        if (pending.isSilent()) {
            return;
        }
        int noiseSamples = (int) ((long) Math.floor(successor) - pending.sample());
        rendering.add(pending, successor - pending.position, noiseSamples);
    }

    /** 0 at the left frame, 1 at the right one. */
    private double between(double position) {
        return Math.min(1, Math.max(0, position / format.hopSamples() - (frames - 2)));
    }

    /** A voiced frame keeps its F0 up to the middle between it and an unvoiced one. */
    private double f0(double t) {
        SynthesisFrame nearer = t < 0.5 ? left : right;
        if (voiced(left) && voiced(right)) {
            return left.f0Hertz + t * (right.f0Hertz - left.f0Hertz);
        }
        return voiced(nearer) ? nearer.f0Hertz : UNVOICED_RATE;
    }

    private boolean voiced(SynthesisFrame frame) {
        return frame.f0Hertz >= lowestF0;
    }
}
