package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.domain.vocoder.Excitation;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Gathers pulses, has some of them worked out at a time, and adds them up in their order. */
final class Rendering {
    private static final double ALL_NOISE = 0.999; // amplitude at 0 Hz from which a pulse has no periodic part
    private static final int BATCH = 256; // pulses: some 10 MB

    private final PulseResponses responses;
    private final int size;
    private final Random noise;
    private final OverlapBuffer sound = new OverlapBuffer();
    private final List<Excitation> excitations = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    Rendering(PulseResponses responses, int size, long seed) {
        this.responses = responses;
        this.size = size;
        this.noise = new Random(seed);
    }

    /** Takes a pulse whose successor comes {@code periodSamples} later. */
    void add(Pulse pulse, double periodSamples, int noiseSamples) {
        boolean periodic = pulse.voiced && pulse.aperiodicity[0] <= ALL_NOISE;
        positions.add(pulse.sample() - PulseResponse.lead(size));
        excitations.add(new Excitation(
                pulse.power.clone(),
                pulse.aperiodicity.clone(),
                pulse.position - Math.floor(pulse.position),
                periodic ? periodSamples : 0,
                drawn(noiseSamples)));
        if (excitations.size() == BATCH) {
            render();
        }
    }

    /** What is final once no pulse before sample {@code next} is missing any more. */
    float[] takeUntil(long next) {
        long missing = positions.isEmpty() ? Long.MAX_VALUE : positions.get(0);
        return sound.takeUntil(Math.min(missing, next - PulseResponse.lead(size)));
    }

    float[] finish(long totalSamples) {
        render();
        return sound.takeUntil(totalSamples);
    }

    private void render() {
        double[][] rendered = responses.of(size, List.copyOf(excitations));
        for (int n = 0; n < rendered.length; n++) {
            sound.add(positions.get(n), rendered[n]);
        }
        excitations.clear();
        positions.clear();
    }

    /** White noise of variance 1 without its mean: no rumble below the pulses' rate. */
    private double[] drawn(int count) {
        double[] drawn = new double[count];
        double sum = 0;
        for (int n = 0; n < count; n++) {
            drawn[n] = noise.nextGaussian();
            sum += drawn[n];
        }
        for (int n = 0; n < count; n++) {
            drawn[n] -= sum / count;
        }
        return drawn;
    }
}
