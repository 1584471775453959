package io.autovoice.cpu.pitch.neural;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.network.PitchGuesses;
import io.autovoice.domain.pitch.network.PitchNetwork;

/** A piece of a song, and what the network says of it. Safe for use by many threads. */
final class Piece {
    private final PitchGuesses guesses;
    private final long firstFrame;
    private final int hop;
    private final long firstSample;
    private final Periodicity periodicity;

    private Piece(PitchGuesses guesses, long firstFrame, int hop, HeldWaveform held) {
        this.guesses = guesses;
        this.firstFrame = firstFrame;
        this.hop = hop;
        this.firstSample = held.from();
        int start = (int) Math.max(0, -held.from());
        int end = (int) Math.min(held.samples().length, held.frames() - held.from());
        this.periodicity = new Periodicity(held.samples(), PitchNetwork.RATE.hertz(), start, end);
    }

    /** The network's frames {@code start} to before {@code end}, with context. */
    static Piece heardBy(PitchNetwork network, Waveform song, long start, long end) {
        long first = Math.max(0, start - network.context());
        long last = Math.min(network.frames(song.frames()), end + network.context());
        long from = first * network.hop() - Periodicity.REACH;
        // the last frame's hop may be cut short by the end of the song, or a grid point lie behind it
        long to =
                Math.max(last * network.hop(), last < end + network.context() ? song.frames() : 0) + Periodicity.REACH;
        HeldWaveform held = HeldWaveform.of(song, from, (int) (to - from));
        return new Piece(network.hear(held, first, (int) (last - first)), first, network.hop(), held);
    }

    /** Writes down what speaks for a voice at grid point {@code point}. */
    void weigh(int point, double seconds, Evidence evidence) {
        double sample = seconds * PitchNetwork.RATE.hertz();
        double frame = sample / hop - firstFrame;
        double guess = guesses.hertzAt(frame);
        int middle = (int) (Math.round(sample) - firstSample);
        Periodicity.Match match = periodicity.near(middle, guess);
        double level = periodicity.level(middle);
        // the two err for different reasons: their mean errs less than either
        evidence.set(point, Math.sqrt(guess * match.hertz()), guesses.salienceAt(frame), match.correlation(), level);
    }
}
