// From the spectra of a song to those of its voice, by the levels that two networks give for voice and band. Spectra are
// [channel][frame][bin]; what the networks see and say is [channel][frame][networkBins], the lower bins.

// Grid: frames, channels.
extern "C" __global__ void __launch_bounds__(256) magnitudes(
        const float2* spectra, int bins, int networkBins, float gain, float* seen) {
    long long row = (long long) blockIdx.y * gridDim.x + blockIdx.x;
    for (int k = threadIdx.x; k < networkBins; k += blockDim.x) {
        float2 x = spectra[row * bins + k];
        seen[row * networkBins + k] = gain * sqrtf(x.x * x.x + x.y * x.y);
    }
}

// The voice's share of each bin, of levels or of powers. Above what the networks see it is that of their uppermost `seenBins`, 64 at most,
// with the odds lowered. Grid: frames, channels.
extern "C" __global__ void __launch_bounds__(256) shares(
        const float* voice,
        const float* band,
        const float2* spectra,
        int bins,
        int networkBins,
        int seenBins,
        float odds,
        int squared,
        float* share) {
    __shared__ float sungPower[64];
    __shared__ float power[64];
    long long row = (long long) blockIdx.y * gridDim.x + blockIdx.x;
    float* own = share + row * bins;
    for (int k = threadIdx.x; k < networkBins; k += blockDim.x) {
        float v = voice[row * networkBins + k];
        float b = band[row * networkBins + k];
        v = squared ? v * v : v;
        b = squared ? b * b : b;
        float part = (v + 1e-10f) / (v + b + 2e-10f); // one half where neither network sees anything
        own[k] = part;
        int last = k - (networkBins - seenBins);
        if (last >= 0) {
            float2 x = spectra[row * bins + k];
            power[last] = x.x * x.x + x.y * x.y;
            sungPower[last] = part * power[last];
        }
    }
    __syncthreads();
    float sung = 1e-12f;
    float all = 2e-12f;
    for (int i = 0; i < seenBins; i++) {
        sung += sungPower[i];
        all += power[i];
    }
    float seen = sung / all;
    float above = seen / (seen + odds * (1 - seen));
    for (int k = networkBins + threadIdx.x; k < bins; k += blockDim.x) {
        own[k] = above;
    }
}

// Scales the spectra of one channel by the mean of two shares, which may be one and the same. Grid: one thread a bin of a frame along x.
extern "C" __global__ void __launch_bounds__(256) apply_shares(
        const float2* spectra, const float* one, const float* other, int count, float2* taken) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= count) {
        return;
    }
    float gain = 0.5f * (one[n] + other[n]);
    taken[n] = make_float2(gain * spectra[n].x, gain * spectra[n].y);
}
