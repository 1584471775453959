package io.autovoice.proof;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.domain.audio.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The same short song a hundred times in one JVM: the GPU's memory must not grow, and each must come out the same. Arguments: device, song,
 * voice, songs, seconds. On the CPU there is no memory of a GPU to judge.
 */
public final class ManySongs {
    private ManySongs() {}

    public static void main(String[] arguments) throws IOException {
        int wanted = Integer.parseInt(arguments[3]);
        Deadline deadline = Deadline.in(arguments[4]);
        boolean gpu = !arguments[0].equals("cpu");
        try (ResourceScope scope = new ResourceScope()) {
            Playing playing = Playing.open(scope, arguments[0]);
            Set<Integer> results = new HashSet<>();
            Steadiness memory = new Steadiness();
            long began = System.nanoTime();
            while (memory.rounds() < wanted && !deadline.passed()) {
                results.add(hash(playing.convert(arguments[1], arguments[2])));
                memory.round();
                System.out.printf(Locale.ROOT, "%d: %s, %s%n", memory.rounds(), memory, resident());
            }
            Figures.say(String.format(
                    Locale.ROOT,
                    "%d songs, %.2f s each, %d different results; %s; %s",
                    memory.rounds(),
                    (System.nanoTime() - began) / 1e9 / memory.rounds(),
                    results.size(),
                    memory,
                    resident()));
            System.exit(memory.rounds() == wanted && results.size() == 1 && (!gpu || memory.steady()) ? 0 : 1);
        }
    }

    private static int hash(Waveform song) {
        float[] samples = new float[Math.toIntExact(song.frames())];
        int hash = 0;
        for (int channel = 0; channel < song.channels(); channel++) {
            song.read(channel, 0, samples);
            hash = 31 * hash + Arrays.hashCode(samples);
        }
        return hash;
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .map(line -> "resident " + line.replaceAll("\\D+", "") + " kB")
                .orElse("");
    }
}
