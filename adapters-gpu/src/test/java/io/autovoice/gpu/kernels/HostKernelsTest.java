package io.autovoice.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.KernelDefectException;
import org.junit.jupiter.api.Test;

/** What the host notices of kernels that go wrong. */
class HostKernelsTest {
    private static final String HEAD =
            "extern \"C\" __global__ void sample(const float* in, int count, float* out) {\n";
    private static final String REVERSE = HEAD + """
                __shared__ float tile[64];
                tile[threadIdx.x] = in[blockIdx.x * 64 + threadIdx.x];
                __syncthreads();
                out[blockIdx.x * 64 + threadIdx.x] = tile[63 - threadIdx.x];
            }
            """;

    @Test
    void threads_of_a_block_share_what_they_wrote_before_a_barrier() {
        float[] out = run(REVERSE);

        assertThat(out[0]).isEqualTo(63);
        assertThat(out[64]).isEqualTo(127);
        assertThat(out[127]).isEqualTo(64);
    }

    @Test
    void a_removed_barrier_is_noticed() {
        assertThatThrownBy(() -> run(REVERSE.replace("__syncthreads();", "")))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("depends on the order");
    }

    @Test
    void a_barrier_that_some_threads_skip_is_noticed() {
        assertThatThrownBy(() -> run(REVERSE.replace("__syncthreads();", "if (threadIdx.x < 40) __syncthreads();")))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("not all threads");
    }

    @Test
    void a_barrier_after_some_threads_have_returned_is_noticed() {
        assertThatThrownBy(() ->
                        run(REVERSE.replace("__syncthreads();", "if (threadIdx.x > 40) return; __syncthreads();")))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("not all threads");
    }

    @Test
    void blocks_that_lean_on_one_another_are_noticed() {
        assertThatThrownBy(() -> run(HEAD + "out[threadIdx.x] = blockIdx.x; }"))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("depends on the order");
    }

    @Test
    void writing_beyond_a_buffer_is_noticed() {
        assertThatThrownBy(() -> run(HEAD + "out[blockIdx.x * 64 + threadIdx.x + 1] = 1; }"))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("outside of the buffers");
    }

    @Test
    void reading_beyond_a_buffer_is_noticed() {
        assertThatThrownBy(() -> run(HEAD + "out[threadIdx.x] = in[count + 63]; }"))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("outside of the buffers");
    }

    @Test
    void writing_before_a_buffer_is_noticed() {
        assertThatThrownBy(() -> run(HEAD + "if (threadIdx.x == 0) out[-1] = 1; }"))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("before its start");
    }

    @Test
    void writing_beyond_shared_memory_is_noticed() {
        assertThatThrownBy(() -> run("extern __shared__ float workspace[];\n" + HEAD + "workspace[threadIdx.x] = 1; }"))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("shared memory");
    }

    @Test
    void lanes_hand_values_to_one_another() {
        float[] out = run(HEAD + """
                    float sum = in[blockIdx.x * 64 + threadIdx.x];
                    for (int step = 16; step > 0; step /= 2) {
                        sum += __shfl_xor_sync(0xffffffff, sum, step);
                    }
                    out[blockIdx.x * 64 + threadIdx.x] = sum + __shfl_down_sync(0xffffffff, in[blockIdx.x * 64 + threadIdx.x], 1);
                }
                """);

        assertThat(out[0]).isEqualTo(496 + 1);
        assertThat(out[31]).isEqualTo(496 + 31); // nobody is below the last lane
        assertThat(out[32]).isEqualTo(1520 + 33);
    }

    @Test
    void a_shuffle_that_some_lanes_skip_is_noticed() {
        assertThatThrownBy(() -> run(
                        HEAD + "if (threadIdx.x != 5) out[0] = __shfl_down_sync(0xffffffff, in[threadIdx.x], 1); }"))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("not all lanes");
    }

    @Test
    void arguments_of_another_kind_are_refused() {
        Kernel kernel = new Kernel(new KernelSource("sample", REVERSE), "sample", 64);

        assertThatThrownBy(() -> HostKernels.launch(kernel, 1, 1, new float[64], 64f, new float[64]))
                .isInstanceOf(KernelDefectException.class)
                .hasMessageContaining("kind i");
    }

    private static float[] run(String text) {
        float[] in = new float[128];
        float[] out = new float[128];
        for (int n = 0; n < in.length; n++) {
            in[n] = n;
        }
        HostKernels.launch(new Kernel(new KernelSource("sample", text), "sample", 64), 2, 1, in, in.length, out);
        return out;
    }
}
