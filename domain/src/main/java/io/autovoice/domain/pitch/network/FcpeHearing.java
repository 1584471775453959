package io.autovoice.domain.pitch.network;

/** FCPE, wherever it runs: the frames are its own. */
public interface FcpeHearing extends PitchNetwork {
    @Override
    default int hop() {
        return FcpeFrames.HOP;
    }

    @Override
    default int framesPerRun() {
        return FcpeFrames.FRAMES_PER_RUN;
    }

    @Override
    default int context() {
        return FcpeFrames.CONTEXT;
    }

    @Override
    default long frames(long samples) {
        return samples / FcpeFrames.HOP + 1;
    }
}
