package io.autovoice.application.plan.gpu;

import java.util.List;

/** What was found of a GPU. */
public sealed interface GpuProbe {

    /**
     * No GPU that our engines could run on.
     *
     * @param reason a clause, such as "there is no NVIDIA driver on this machine"
     * @param remedy a sentence
     */
    record Unusable(String reason, String remedy) implements GpuProbe {}

    /**
     * A CUDA device that answers.
     *
     * @param gpu the one that was asked for
     * @param driver its version, such as 580.65; {@code unknown} where it doesn't tell
     * @param cuda the newest version of CUDA that the driver speaks, such as 13.0
     * @param nvrtc what compiles kernels for this GPU: without it none of our engines runs there
     * @param tensorRt what runs networks
     * @param all the devices of this machine, this one among them
     */
    record Usable(Gpu gpu, String driver, String cuda, GpuLibrary nvrtc, GpuLibrary tensorRt, List<Gpu> all)
            implements GpuProbe {
        public Usable {
            all = List.copyOf(all);
        }

        public int index() {
            return gpu.index();
        }

        public String name() {
            return gpu.name();
        }
    }
}
