package io.autovoice.application.validation.signal.band;

import io.autovoice.domain.audio.SampleRate;

/** Am F C G, a bar each, over and over: drums and bass in the middle, a guitar to the left and a piano to the right. */
public final class Band {
    private static final int[][] CHORDS = {{57, 60, 64}, {57, 60, 65}, {55, 60, 64}, {55, 59, 62}}; // MIDI
    private static final int[] ROOTS = {33, 29, 36, 31}; // MIDI
    private static final int[] ARPEGGIO = {0, 1, 2, 1, 2, 1, 0, 1};
    private static final int EIGHTHS = 8; // a bar

    private static final Tone BASS = new Tone(8, 0.5, 1.6);
    private static final Tone GUITAR = new Tone(14, 0.45, 1.1);
    private static final Tone PIANO = new Tone(10, 1.1, 1.3);

    private final float[][] channels;
    private final SampleRate rate;
    private final double eighth; // s

    private Band(float[][] channels, SampleRate rate, double beat) {
        this.channels = channels;
        this.rate = rate;
        this.eighth = beat / 2;
    }

    /**
     * Two channels, left and right.
     *
     * @param beat seconds; four make a bar
     */
    public static float[][] play(double seconds, double beat, SampleRate rate) {
        float[][] channels = new float[2][(int) rate.frames(seconds)];
        new Band(channels, rate, beat).play();
        return channels;
    }

    private void play() {
        Drums drums = new Drums(channels, rate);
        for (int n = 0; frame(n) < channels[0].length; n++) {
            int bar = n / EIGHTHS % CHORDS.length;
            int place = n % EIGHTHS;
            beat(drums, place, frame(n));
            BASS.add(channels, rate, frame(n), 0.9 * eighth, hertz(ROOTS[bar]), 0.22, 0.22);
            int plucked = CHORDS[bar][ARPEGGIO[place]];
            GUITAR.add(channels, rate, frame(n), 3 * eighth, hertz(plucked), 0.16, 0.03);
            if (place % 4 == 0) {
                chord(CHORDS[bar], frame(n));
            }
        }
    }

    private void chord(int[] notes, int start) {
        for (int note : notes) {
            PIANO.add(channels, rate, start, 4 * eighth, hertz(note), 0.025, 0.12);
        }
    }

    private static void beat(Drums drums, int place, int start) {
        drums.hat(start);
        if (place == 0 || place == 5) {
            drums.kick(start);
        }
        if (place == 2 || place == 6) {
            drums.snare(start);
        }
    }

    private int frame(int eighths) {
        return (int) rate.frames(eighths * eighth);
    }

    private static double hertz(int midi) {
        return 440 * Math.pow(2, (midi - 69) / 12.0);
    }
}
