package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.vocoder.synthesis.Synthesizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Takes a recording apart and together again, for docs/quality/vocoder.py and refinement.py. Arguments: samples and F0 (raw little-endian
 * floats), sample rate, hop in milliseconds, output; if wanted, what works with the refined F0 ({@code none}, {@code analysis} or
 * {@code all}) and the seed of the noise. Prints processor seconds for envelope, aperiodicity, synthesis, then the sound's seconds, then
 * those for refinement; on one thread, after warming up.
 */
final class CopySynthesis {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CopySynthesis() {}

    public static void main(String[] arguments) throws IOException {
        float[] samples = floats(Path.of(arguments[0]));
        float[] f0 = floats(Path.of(arguments[1]));
        int rate = Integer.parseInt(arguments[2]);
        VocoderFormat format = new VocoderFormat(rate, Double.parseDouble(arguments[3]) / 1000);
        String refined = arguments.length > 5 ? arguments[5] : "none";
        long seed = arguments.length > 6 ? Long.parseLong(arguments[6]) : 1;
        float[] analysed = f0;
        double[] seconds = new double[4];
        for (int turn = 0; turn < 2 && !refined.equals("none"); turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            analysed = refine(format, samples, f0);
            seconds[3] = (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
        }
        float[] sung = refined.equals("all") ? analysed : f0;
        run(format, samples, analysed, sung, new Synthesizer(format, seed), seconds);
        float[] sound = run(format, samples, analysed, sung, new Synthesizer(format, seed), seconds);
        ByteBuffer out = ByteBuffer.allocate(4 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
        out.asFloatBuffer().put(sound);
        Files.write(Path.of(arguments[4]), out.array());
        System.out.printf(
                Locale.ROOT,
                "%.4f %.4f %.4f %.4f %.4f%n",
                seconds[0],
                seconds[1],
                seconds[2],
                (double) samples.length / rate,
                seconds[3]);
    }

    private static float[] run(
            VocoderFormat format,
            float[] samples,
            float[] f0,
            float[] sung,
            Synthesizer synthesizer,
            double[] seconds) {
        VocoderFrames frames = new VocoderFrames(format, f0.length);
        SpectralEnvelope envelope = new SpectralEnvelope(format);
        Aperiodicity aperiodicity = new Aperiodicity(format);
        double[] power = new double[format.bins()];
        double[] levels = new double[format.knots()];
        long start = THREADS.getCurrentThreadCpuTime();
        for (int k = 0; k < f0.length; k++) {
            frames.setF0(k, f0[k]);
            envelope.estimate(samples, k * format.hopSamples(), f0[k], power);
            frames.setPower(k, power);
        }
        long afterEnvelope = THREADS.getCurrentThreadCpuTime();
        for (int k = 0; k < f0.length; k++) {
            aperiodicity.estimate(samples, k * format.hopSamples(), f0[k], levels);
            frames.setAperiodicity(k, levels);
        }
        long afterAperiodicity = THREADS.getCurrentThreadCpuTime();
        for (int k = 0; k < f0.length; k++) {
            frames.setF0(k, sung[k]);
            synthesizer.push(frames, k);
        }
        float[] sound = synthesizer.finish(samples.length);
        seconds[0] = (afterEnvelope - start) * 1e-9;
        seconds[1] = (afterAperiodicity - afterEnvelope) * 1e-9;
        seconds[2] = (THREADS.getCurrentThreadCpuTime() - afterAperiodicity) * 1e-9;
        return sound;
    }

    private static float[] refine(VocoderFormat format, float[] samples, float[] f0) {
        F0Refinement refinement = new F0Refinement(format.sampleRate());
        float[] refined = new float[f0.length];
        for (int k = 0; k < f0.length; k++) {
            refined[k] = (float) refinement.refine(samples, k * format.hopSamples(), f0[k]);
        }
        return refined;
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
