package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.domain.vocoder.Excitation;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.List;
import java.util.stream.IntStream;

/** On all cores of the common pool. */
public final class ParallelPulseResponses implements PulseResponses {
    @Override
    public double[][] of(int size, List<Excitation> excitations) {
        ThreadLocal<PulseResponse> workers = ThreadLocal.withInitial(() -> new PulseResponse(size));
        return IntStream.range(0, excitations.size())
                .parallel()
                .mapToObj(n -> workers.get().of(excitations.get(n)))
                .toArray(double[][]::new);
    }
}
