package io.autovoice.application.measure.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be the same for two profiles to be compared, by name, and what is only worth saying: another version of the program or of a
 * library may be the very thing whose effect is asked for.
 */
public final class Conditions {
    private final SortedMap<String, String> decisive = new TreeMap<>();
    private final SortedMap<String, String> worthSaying = new TreeMap<>();

    private Conditions() {}

    public static Conditions of(Environment environment, Workload workload) {
        Conditions conditions = new Conditions();
        conditions.addHost(environment.host());
        conditions.addGpu(environment);
        conditions.addWorkload(workload);
        environment.models().forEach((name, hash) -> conditions.decisive.put("model " + name, hash));
        conditions.worthSaying.put("AutoVoice", environment.program());
        environment.libraries().forEach((name, version) -> conditions.worthSaying.put("library " + name, version));
        return conditions;
    }

    /** SHA-256 of all that is decisive, hexadecimal: the same for profiles that can be compared, and only for those. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        decisive.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether figures measured under the other conditions can stand beside these. */
    public Comparability comparedWith(Conditions other) {
        return new Comparability(differences(decisive, other.decisive), differences(worthSaying, other.worthSaying));
    }

    private void addHost(Host host) {
        decisive.put("CPU", host.cpu());
        decisive.put("cores", String.valueOf(host.cores()));
        decisive.put("memory in MiB", host.memory());
        decisive.put("system", host.system());
        decisive.put("Java", host.java());
        decisive.put("heap limit in MiB", String.valueOf(host.heapLimitMebibytes()));
    }

    private void addGpu(Environment environment) {
        environment
                .gpu()
                .ifPresentOrElse(
                        gpu -> {
                            decisive.put("GPU", gpu.name());
                            decisive.put("GPU driver", gpu.driver());
                            decisive.put("CUDA", gpu.cuda());
                            decisive.put("NVRTC", gpu.nvrtc());
                            decisive.put("TensorRT", gpu.tensorRt());
                        },
                        () -> decisive.put("GPU", "none"));
    }

    private void addWorkload(Workload workload) {
        decisive.put("song", workload.songSha256());
        decisive.put("voice", workload.voice());
        workload.options().forEach((name, value) -> decisive.put("option " + name, value));
        workload.engines().forEach((stage, use) -> decisive.put("engine of " + stage.key(), use.used()));
    }

    private static List<String> differences(SortedMap<String, String> ours, SortedMap<String, String> theirs) {
        TreeSet<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String one = ours.getOrDefault(name, "none");
            String other = theirs.getOrDefault(name, "none");
            if (!one.equals(other)) {
                differences.add("%s: %s here, %s there".formatted(name, one, other));
            }
        }
        return differences;
    }
}
