package io.autovoice.cpu.pitch.neural;

import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.network.PitchNetwork;

/** Makes pitch extractors of networks. */
public final class NeuralPitch {
    private NeuralPitch() {}

    /**
     * An extractor that takes the pitch from a network, sharpens it by the period of the sound itself, and decides by both what is voiced.
     * It holds no state of its own, hears the song in pieces, and its result depends neither on the number of threads nor on the length of
     * the song after a piece. Its heap grows by some 30 bytes a grid point.
     *
     * @param networks make one a call; the calls may come from many threads
     * @param weights fitted to that network
     */
    public static PitchExtractor by(PitchNetwork.Opener networks, VoicingWeights weights) {
        return new NeuralPitchExtractor(networks, weights);
    }
}
