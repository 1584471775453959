// Levels in mel bands, as networks are fed with them. Filters are triangles one after the other: band b sums the bins from firstBins[b] on,
// with the weights from weightStarts[b] to before weightStarts[b + 1]. Frame t starts at sample t * hop.
#include "fft.cuh"

extern __shared__ float workspace[];

__device__ __forceinline__ float bandOf(
        int band, const float* spectrum, const int* firstBins, const int* weightStarts, const float* weights) {
    int start = weightStarts[band];
    int count = weightStarts[band + 1] - start;
    float sum = 0;
    for (int n = 0; n < count; n++) {
        sum += weights[start + n] * spectrum[firstBins[band] + n];
    }
    return sum;
}

// Natural logarithm of the magnitude. Sizes of a power of two; workspace of 2 * size. Grid: frames. levels [frame][band].
extern "C" __global__ void __launch_bounds__(256) log_mel(
        const float* samples,
        int hop,
        int size,
        const float* window,
        const float2* twiddles,
        float extraPower,
        float floor,
        const int* firstBins,
        const int* weightStarts,
        const float* weights,
        int bands,
        float* levels) {
    const float* x = samples + (long long) blockIdx.x * hop;
    for (int n = threadIdx.x; n < size; n += blockDim.x) {
        workspace[n] = window[n] * x[n];
    }
    int half = size / 2;
    float2* packed = (float2*) workspace;
    float2* z = fft(packed, packed + half, half, twiddles);
    float* magnitudes = (float*) (z == packed ? packed + half : packed);
    for (int k = threadIdx.x; k <= half; k += blockDim.x) {
        float2 bin = realBin(z, k, half, twiddles);
        magnitudes[k] = sqrtf(bin.x * bin.x + bin.y * bin.y + extraPower);
    }
    __syncthreads();
    for (int band = threadIdx.x; band < bands; band += blockDim.x) {
        float level = bandOf(band, magnitudes, firstBins, weightStarts, weights);
        levels[(long long) blockIdx.x * bands + band] = logf(fmaxf(floor, level));
    }
}

// Power, for any even size, by the definition of the transform: Whisper's frames have 400 samples. Workspace of size + size / 2 + 1. Grid:
// frames. power [frame][band].
extern "C" __global__ void __launch_bounds__(256) power_mel(
        const float* samples,
        int hop,
        int size,
        const float* window,
        const float2* twiddles,
        const int* firstBins,
        const int* weightStarts,
        const float* weights,
        int bands,
        float* power) {
    const float* x = samples + (long long) blockIdx.x * hop;
    float* spectrum = workspace + size;
    for (int n = threadIdx.x; n < size; n += blockDim.x) {
        workspace[n] = window[n] * x[n];
    }
    __syncthreads();
    for (int k = threadIdx.x; k <= size / 2; k += blockDim.x) {
        float re = 0;
        float im = 0;
        for (int n = 0, turn = 0; n < size; n++) {
            re += workspace[n] * twiddles[turn].x;
            im += workspace[n] * twiddles[turn].y;
            turn += k;
            turn -= turn >= size ? size : 0;
        }
        spectrum[k] = re * re + im * im;
    }
    __syncthreads();
    for (int band = threadIdx.x; band < bands; band += blockDim.x) {
        power[(long long) blockIdx.x * bands + band] = bandOf(band, spectrum, firstBins, weightStarts, weights);
    }
}

// The largest of all values, at least `floor`. One block.
extern "C" __global__ void __launch_bounds__(256) largest(const float* values, int count, float floor, float* result) {
    __shared__ float largestOf[256];
    float own = floor;
    for (int n = threadIdx.x; n < count; n += blockDim.x) {
        own = fmaxf(own, values[n]);
    }
    largestOf[threadIdx.x] = own;
    for (int step = blockDim.x / 2; step > 0; step /= 2) {
        __syncthreads();
        if (threadIdx.x < step) {
            largestOf[threadIdx.x] = fmaxf(largestOf[threadIdx.x], largestOf[threadIdx.x + step]);
        }
    }
    if (threadIdx.x == 0) {
        result[0] = largestOf[0];
    }
}

// Common logarithm of power, at most `range` below that of the loudest, brought near -1 .. 1 as Whisper has it. Grid: one thread a value along
// x. power [frame][band], levels [band][frame].
extern "C" __global__ void __launch_bounds__(256) whisper_levels(
        const float* power, int frames, int bands, const float* loudest, float floor, float range, float* levels) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= frames * bands) {
        return;
    }
    int band = n / frames;
    int frame = n - band * frames;
    float level = log10f(fmaxf(power[(long long) frame * bands + band], floor));
    levels[n] = (fmaxf(level, log10f(loudest[0]) - range) + 4) / 4;
}
