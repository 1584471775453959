package io.autovoice.cpu.conversion.track;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;

/** Up to where a recording has sound: the highest bin of its long-term average within 25 dB of the range from 2 to 6 kHz. */
final class Bandwidth {
    private static final double LOWEST_REFERENCE = 2000; // Hz
    private static final double HIGHEST_REFERENCE = 6000; // Hz
    private static final double FALL = 2.5 * Math.log(10); // 25 dB in natural log of power

    private Bandwidth() {}

    static double hertz(VocoderFormat format, VocoderFrames frames, VoiceTrack track) {
        double[] average = average(format, frames, track);
        double binHertz = (double) format.sampleRate() / format.fftSize();
        int first = (int) Math.ceil(LOWEST_REFERENCE / binHertz);
        int last = (int) (HIGHEST_REFERENCE / binHertz);
        double reference = 0;
        for (int bin = first; bin <= last; bin++) {
            reference += Math.log(average[bin]) / (last - first + 1);
        }
        int highest = average.length - 1;
        while (highest > last && Math.log(average[highest]) < reference - FALL) {
            highest--;
        }
        return highest * binHertz;
    }

    private static double[] average(VocoderFormat format, VocoderFrames frames, VoiceTrack track) {
        double pause = track.pauseLevel();
        double[] sum = new double[format.bins()];
        double[] power = new double[format.bins()];
        for (int frame = 0; frame < track.frames(); frame++) {
            if (track.level()[frame] > pause) {
                frames.power(frame, power);
                for (int bin = 0; bin < sum.length; bin++) {
                    sum[bin] += power[bin] + 1e-20;
                }
            }
        }
        for (int bin = 0; bin < sum.length; bin++) {
            sum[bin] += 1e-20; // nothing active: flat
        }
        return sum;
    }
}
