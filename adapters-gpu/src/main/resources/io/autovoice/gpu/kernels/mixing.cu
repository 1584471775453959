// Adds voice and band, and keeps the true peak at or below a ceiling: one gain a frame for all channels, the smallest that its neighbourhood
// wants, smoothed over that neighbourhood by a triangle. Rows of the mix have `context` frames of silence on either side, so that both ends
// have neighbours.

// Grid: one thread a frame of a row along x, channels. voice [voiceChannels][frames], band [channel][frames],
// mixed [channel][frames + 2 * context].
extern "C" __global__ void __launch_bounds__(256) mix(
        const float* voice, int voiceChannels, float voiceGain, const float* band, float bandGain, int frames, int context, float* mixed) {
    int at = blockIdx.x * blockDim.x + threadIdx.x;
    int length = frames + 2 * context;
    if (at >= length) {
        return;
    }
    int n = at - context;
    float sum = 0;
    if (n >= 0 && n < frames) {
        int sung = min((int) blockIdx.y, voiceChannels - 1);
        sum = bandGain * band[(long long) blockIdx.y * frames + n] + voiceGain * voice[(long long) sung * frames + n];
    }
    mixed[(long long) blockIdx.y * length + at] = sum;
}

// Four times oversampled peaks (ITU-R BS.1770-4, annex 2) and the gain that each frame wants. Grid: one thread a frame along x.
// taps [3][2 * reach]; gains [length].
extern "C" __global__ void __launch_bounds__(256) wanted_gains(
        const float* mixed, int length, int channels, const float* taps, int reach, float ceiling, float* gains) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= length) {
        return;
    }
    float peak = 0;
    for (int channel = 0; channel < channels; channel++) {
        const float* row = mixed + (long long) channel * length;
        peak = fmaxf(peak, fabsf(row[n]));
        if (n >= reach - 1 && n + reach < length) {
            for (int phase = 0; phase < 3; phase++) {
                float sum = 0;
                for (int k = 0; k < 2 * reach; k++) {
                    sum += taps[phase * 2 * reach + k] * row[n - reach + 1 + k];
                }
                peak = fmaxf(peak, fabsf(sum));
            }
        }
    }
    gains[n] = peak > ceiling ? ceiling / peak : 1.0f;
}

// The smaller of a value and the one `distance` behind it; beyond the end lies `rest`. With distances of 1, 2, 4 and so on, minima over
// windows of any width come out of a few passes. Grid: one thread an output along x.
extern "C" __global__ void __launch_bounds__(256) minimum_step(
        const float* values, int length, int distance, float rest, float* minima, int count) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= count) {
        return;
    }
    int other = n + distance;
    minima[n] = fminf(n < length ? values[n] : rest, other < length ? values[other] : rest);
}

extern __shared__ float workspace[]; // blockDim.x + width - 1

// Mean of `width` values, an odd number, around each; those outside count as `rest`. Grid: one thread a value along x.
extern "C" __global__ void __launch_bounds__(256) running_mean(const float* values, int length, int width, float rest, float* means) {
    int first = blockIdx.x * blockDim.x - width / 2;
    for (int i = threadIdx.x; i < blockDim.x + width - 1; i += blockDim.x) {
        int at = first + i;
        workspace[i] = at >= 0 && at < length ? values[at] : rest;
    }
    __syncthreads();
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= length) {
        return;
    }
    double sum = 0; // of a thousand values and more: in single precision it would be 100 dB off at best
    for (int k = 0; k < width; k++) {
        sum += workspace[threadIdx.x + k];
    }
    means[n] = (float) (sum / width);
}

// Grid: one thread a frame along x, channels. limited [channel][frames], without the context.
extern "C" __global__ void __launch_bounds__(256) apply_gains(
        const float* mixed, const float* gains, int frames, int context, float* limited) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= frames) {
        return;
    }
    long long row = (long long) blockIdx.y * (frames + 2 * context) + context;
    limited[(long long) blockIdx.y * frames + n] = mixed[row + n] * gains[context + n];
}
