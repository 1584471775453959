// Change of the sampling rate by up / down in lowest terms: output n lies at input n * down / up and is a weighted sum of the inputs around it.

// Grid: one thread an output along x, channels. x [channel][inputs], y [channel][outputs]; weights [up][taps], taps an even number. Output 0
// is the one numbered `from`; inputs outside count as zero.
extern "C" __global__ void __launch_bounds__(256) resample(
        const float* x, int inputs, const float* weights, int up, int down, int taps, long long from, float* y, int outputs) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= outputs) {
        return;
    }
    long long position = (from + i) * down;
    long long first = position / up - taps / 2 + 1;
    const float* weight = weights + (position % up) * taps;
    const float* row = x + (long long) blockIdx.y * inputs;
    int begin = (int) max(0LL, -first);
    int end = (int) min((long long) taps, inputs - first);
    float even = 0;
    float odd = 0;
    int k = begin;
    for (; k + 1 < end; k += 2) {
        even += weight[k] * row[first + k];
        odd += weight[k + 1] * row[first + k + 1];
    }
    if (k < end) {
        even += weight[k] * row[first + k];
    }
    y[(long long) blockIdx.y * outputs + i] = even + odd;
}
