package io.autovoice.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** What nvidia-smi says is used on the first GPU: from outside, so that nothing of ours has a part in it. */
final class GpuMemory {
    private GpuMemory() {}

    /** In MiB; empty where there is no nvidia-smi, or it says something else. */
    static OptionalLong used() {
        try {
            Process smi = new ProcessBuilder(
                            "nvidia-smi", "--id=0", "--query-gpu=memory.used", "--format=csv,noheader,nounits")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(smi.getInputStream(), StandardCharsets.UTF_8))) {
                return OptionalLong.of(Long.parseLong(String.valueOf(lines.readLine()).strip()));
            }
        } catch (IOException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
