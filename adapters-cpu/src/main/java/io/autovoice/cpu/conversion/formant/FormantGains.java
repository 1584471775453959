package io.autovoice.cpu.conversion.formant;

import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.track.LoudnessLevel;
import io.autovoice.cpu.conversion.track.MelCepstrum;
import io.autovoice.cpu.conversion.track.OverTime;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import java.util.stream.IntStream;

/**
 * Other gains, and the envelope that they make moved along the frequency axis; each frame as loud as those gains make it. In pauses
 * nothing is moved.
 */
public final class FormantGains implements FrameGains {
    private static final double SMOOTHING_FRAMES = 1.5; // standard deviation of the Gaussian over the envelopes
    private static final double MOST = 2 * Math.log(10); // 20 dB either way

    private final FrameGains gains;
    private final FormantWarp warp;
    private final MelCepstrum cepstrum;
    private final float[][] shapes;
    private final float[] presence;
    private final float[] level;

    /**
     * @param voice what is filtered
     * @param frames hold its power
     */
    public FormantGains(FrameGains gains, FormantWarp warp, VoiceTrack voice, VocoderFrames frames) {
        this.gains = gains;
        this.warp = warp;
        this.cepstrum = new MelCepstrum(frames.format());
        this.shapes = OverTime.smooth(voice.shape(), SMOOTHING_FRAMES);
        this.presence = voice.presence();
        this.level = levels(frames);
    }

    @Override
    public int frames() {
        return gains.frames();
    }

    @Override
    public void logGain(int frame, double[] into) {
        gains.logGain(frame, into);
        double[] moved = moved(frame, into);
        for (int bin = 0; bin < into.length; bin++) {
            into[bin] += moved[bin] + level[frame];
        }
    }

    private double[] moved(int frame, double[] gain) {
        double[] wanted = new double[gain.length];
        cepstrum.synthesise(shapes[frame], wanted);
        for (int bin = 0; bin < wanted.length; bin++) {
            wanted[bin] += gain[bin];
        }
        double[] change = new double[gain.length];
        warp.change(wanted, change);
        for (int bin = 0; bin < change.length; bin++) {
            change[bin] = presence[frame] * Math.max(-MOST, Math.min(MOST, change[bin]));
        }
        return change;
    }

    /** What makes each frame as loud as it would be unmoved. */
    private float[] levels(VocoderFrames frames) {
        VocoderFormat format = frames.format();
        LoudnessLevel loudness = new LoudnessLevel(format);
        float[] levels = new float[gains.frames()];
        IntStream.range(0, levels.length).parallel().forEach(frame -> {
            double[] power = new double[format.bins()];
            double[] gain = new double[format.bins()];
            frames.power(frame, power);
            gains.logGain(frame, gain);
            double[] moved = moved(frame, gain);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] *= Math.exp(gain[bin]);
            }
            double before = loudness.of(power);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] *= Math.exp(moved[bin]);
            }
            levels[frame] = (float) (before - loudness.of(power));
        });
        return levels;
    }
}
