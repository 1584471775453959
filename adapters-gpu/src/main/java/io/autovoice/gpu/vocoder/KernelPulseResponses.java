package io.autovoice.gpu.vocoder;

import io.autovoice.domain.signal.Windows;
import io.autovoice.domain.vocoder.Excitation;
import io.autovoice.domain.vocoder.PulseResponses;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Floats;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.kernels.Twiddles;
import io.autovoice.gpu.network.Sense;
import java.util.List;
import java.util.function.Function;

/** Each response by one block of threads; they are added up on the host, in the order of the pulses. */
public record KernelPulseResponses(Device device) implements PulseResponses {
    @Override
    public double[][] of(int size, List<Excitation> excitations) {
        if (excitations.isEmpty()) {
            return new double[0][];
        }
        int length = size + size / 4;
        try (DeviceStream stream = device.stream()) {
            DeviceBuffer responses = stream.allocate(excitations.size() * length);
            int[] noiseStarts = noiseStarts(excitations);
            Arguments pulses = Arguments.of(rows(stream, excitations, Excitation::power))
                    .and(rows(stream, excitations, Excitation::aperiodicity))
                    .and(each(stream, excitations, Excitation::delaySamples))
                    .and(each(stream, excitations, Excitation::periodSamples))
                    .and(noise(stream, excitations, noiseStarts))
                    .and(stream.holding(noiseStarts));
            Arguments tables = pulses.and(stream.holding(Floats.of(Windows.hannOfUnitSum(size))))
                    .and(stream.holding(Twiddles.of(size)));
            stream.launch(
                    Kernels.pulseResponses(size),
                    excitations.size(),
                    1,
                    tables.and(size).and(responses));
            return read(responses, excitations.size(), length);
        }
    }

    private static DeviceBuffer rows(
            DeviceStream stream, List<Excitation> excitations, Function<Excitation, double[]> row) {
        int width = row.apply(excitations.get(0)).length;
        float[] flat = new float[excitations.size() * width];
        for (int n = 0; n < excitations.size(); n++) {
            System.arraycopy(Floats.of(row.apply(excitations.get(n))), 0, flat, n * width, width);
        }
        return stream.holding(flat);
    }

    private static DeviceBuffer each(
            DeviceStream stream, List<Excitation> excitations, Function<Excitation, Double> value) {
        return stream.holding(
                Floats.of(excitations.stream().mapToDouble(value::apply).toArray()));
    }

    private static int[] noiseStarts(List<Excitation> excitations) {
        int[] starts = new int[excitations.size() + 1];
        for (int n = 0; n < excitations.size(); n++) {
            starts[n + 1] = starts[n] + excitations.get(n).noise().length;
        }
        return starts;
    }

    private static DeviceBuffer noise(DeviceStream stream, List<Excitation> excitations, int[] starts) {
        float[] all = new float[Math.max(1, starts[excitations.size()])];
        for (int n = 0; n < excitations.size(); n++) {
            float[] own = Floats.of(excitations.get(n).noise());
            System.arraycopy(own, 0, all, starts[n], own.length);
        }
        return stream.holding(all);
    }

    private static double[][] read(DeviceBuffer responses, int count, int length) {
        float[] flat = new float[count * length];
        responses.read(0, flat);
        Sense.requireFinite("vocoder", flat);
        double[][] rows = new double[count][length];
        for (int n = 0; n < flat.length; n++) {
            rows[n / length][n % length] = flat[n];
        }
        return rows;
    }
}
