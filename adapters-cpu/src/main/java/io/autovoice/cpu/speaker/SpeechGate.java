package io.autovoice.cpu.speaker;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;

/**
 * Makes quiet recordings louder and takes pauses out: frames of 30 ms stay if they lie within 35 dB of the loudest one. (Resemblyzer asks
 * WebRTC's detector of voice activity instead.)
 */
final class SpeechGate {
    private static final int FRAME = 480; // samples: 30 ms
    private static final double QUIET_BELOW = Math.pow(10, -3.5); // of the loudest frame's energy
    private static final double RMS = Math.pow(10, -30 / 20.0); // -30 dBFS

    private final Waveform recording;
    private final double[] energies;

    /** @param recording one channel at 16 kHz */
    SpeechGate(Waveform recording) {
        this.recording = recording;
        this.energies = new double[(int) ((recording.frames() + FRAME - 1) / FRAME)];
        float[] block = new float[FRAME];
        for (int index = 0; index < energies.length; index++) {
            recording.read(0, (long) index * FRAME, block);
            for (float sample : block) {
                energies[index] += (double) sample * sample;
            }
        }
    }

    Waveform speech(WaveformStorage storage) {
        double loudest = 0;
        double sum = 0;
        for (double energy : energies) {
            loudest = Math.max(loudest, energy);
            sum += energy;
        }
        float gain = (float) Math.max(1, RMS / Math.sqrt(sum / recording.frames()));
        WaveformBuilder speech = storage.builder(recording.rate(), 1);
        float[][] block = new float[1][FRAME];
        for (int index = 0; index < energies.length; index++) {
            if (energies[index] > QUIET_BELOW * loudest) {
                recording.read(0, (long) index * FRAME, block[0]);
                for (int n = 0; n < FRAME; n++) {
                    block[0][n] *= gain;
                }
                speech.append(block);
            }
        }
        return speech.build();
    }
}
