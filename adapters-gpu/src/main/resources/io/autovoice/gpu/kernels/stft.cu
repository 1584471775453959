// Short-time Fourier transform and its inverse. Frame t starts at sample t * hop - lead; samples outside count as zero.
#include "fft.cuh"

extern __shared__ float workspace[]; // 2 * size

// Grid: frames, channels. samples [channel][count], spectra [channel][frame][size / 2 + 1].
extern "C" __global__ void __launch_bounds__(256) stft(
        const float* samples, int count, int lead, int hop, int size, const float* window, const float2* twiddles, float2* spectra) {
    const float* x = samples + (long long) blockIdx.y * count;
    int start = blockIdx.x * hop - lead;
    for (int n = threadIdx.x; n < size; n += blockDim.x) {
        int at = start + n;
        workspace[n] = at >= 0 && at < count ? window[n] * x[at] : 0.0f;
    }
    int half = size / 2;
    float2* packed = (float2*) workspace;
    float2* z = fft(packed, packed + half, half, twiddles);
    float2* bins = spectra + ((long long) blockIdx.y * gridDim.x + blockIdx.x) * (half + 1);
    for (int k = threadIdx.x; k <= half; k += blockDim.x) {
        bins[k] = realBin(z, k, half, twiddles);
    }
}

// Grid: frames, channels. frames [channel][frame][size]: windowed again and scaled by gain, to be added up.
extern "C" __global__ void __launch_bounds__(256) istft_frames(
        const float2* spectra, int size, const float* window, const float2* twiddles, float gain, float* frames) {
    int half = size / 2;
    long long row = (long long) blockIdx.y * gridDim.x + blockIdx.x;
    const float2* bins = spectra + row * (half + 1);
    float2* packed = (float2*) workspace;
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        packed[k] = packedBin(bins, k, half, twiddles);
    }
    float2* z = fft(packed, packed + half, half, twiddles);
    float scale = gain / half;
    float* x = frames + row * size;
    for (int n = threadIdx.x; n < half; n += blockDim.x) {
        x[2 * n] = scale * window[2 * n] * z[n].x;
        x[2 * n + 1] = -scale * window[2 * n + 1] * z[n].y;
    }
}

// Grid: one thread a sample along x, channels. Each sample adds up the frames over it in their order: the same sum on every GPU.
extern "C" __global__ void __launch_bounds__(256) overlap_add(
        const float* frames, int frameCount, int lead, int hop, int size, int count, float* samples) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= count) {
        return;
    }
    int at = n + lead;
    int first = max(0, (at - size + hop) / hop);
    int last = min(frameCount - 1, at / hop);
    const float* channel = frames + (long long) blockIdx.y * frameCount * size;
    float sum = 0;
    for (int frame = first; frame <= last; frame++) {
        sum += channel[(long long) frame * size + at - frame * hop];
    }
    samples[(long long) blockIdx.y * count + n] = sum;
}
