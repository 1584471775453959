// Vocoder synthesis: the sound of each excitation, a pulse plus noise that lasts until the next one, through the minimum-phase response of an
// envelope (M. Morise, F. Yokomori, K. Ozawa, WORLD: a vocoder-based high-quality speech synthesis system for real-time applications, IEICE Trans.
// E99-D(7), 2016); the minimum phase by folding the cepstrum (A. Oppenheim, R. Schafer, Discrete-Time Signal Processing). Where pulses lie and
// which noise they carry is told.
#include "fft.cuh"

extern __shared__ float workspace[]; // 3 * size + 2

// Leaves in z half values whose fft is the spectrum of the cepstrum folded onto positive time, from those that packedBin and fft gave.
__device__ __forceinline__ void foldCepstrum(float2* z, int half) {
    float scale = 1.0f / half;
    for (int n = threadIdx.x; n < half; n += blockDim.x) {
        float even = 2 * n < half ? 2 * scale : 0.0f;
        float odd = 2 * n + 1 < half ? 2 * scale : 0.0f;
        even = n == 0 || 2 * n == half ? scale : even;
        z[n] = make_float2(even * z[n].x, -odd * z[n].y);
    }
}

// Grid: pulses. power and aperiodicity [pulse][size / 2 + 1]; delays in fractions of a sample; periods in samples, 0 for pulses without a periodic part;
// noise of variance 1 and mean 0, that of pulse p from noiseStarts[p] to before noiseStarts[p + 1]. shape [size] takes the mean off a pulse.
// responses [pulse][size + size / 4], from size / 2 samples before the pulse.
extern "C" __global__ void __launch_bounds__(256) pulse_responses(
        const float* power,
        const float* aperiodicity,
        const float* delays,
        const float* periods,
        const float* noise,
        const int* noiseStarts,
        const float* shape,
        const float2* twiddles,
        int size,
        float* responses) {
    int half = size / 2;
    const float* levels = power + (long long) blockIdx.x * (half + 1);
    const float* noisiness = aperiodicity + (long long) blockIdx.x * (half + 1);
    float delay = delays[blockIdx.x];
    float period = periods[blockIdx.x];
    float2* one = (float2*) workspace;
    float2* other = one + half;
    float2* filter = other + half;

    for (int k = threadIdx.x; k <= half; k += blockDim.x) {
        filter[k] = make_float2(0.5f * logf(levels[k] + 1e-24f), 0);
    }
    __syncthreads();
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        one[k] = packedBin(filter, k, half, twiddles);
    }
    float2* cepstrum = fft(one, other, half, twiddles);
    foldCepstrum(cepstrum, half);
    float2* folded = fft(cepstrum, cepstrum == one ? other : one, half, twiddles);
    for (int k = threadIdx.x; k <= half; k += blockDim.x) {
        float turns = realBin(folded, k, half, twiddles).y * 0.318309886f - 2 * delay * k / size; // of pi
        float amplitude = sqrtf(levels[k]);
        bool inner = k > 0 && k < half; // 0 Hz and the Nyquist frequency have no phase of their own
        filter[k] = make_float2(
                amplitude * cospif(inner ? turns : (k == 0 ? 0.0f : delay)), inner ? amplitude * sinpif(turns) : 0.0f);
    }
    __syncthreads();

    int start = noiseStarts[blockIdx.x];
    int count = noiseStarts[blockIdx.x + 1] - start;
    for (int n = threadIdx.x; n < size; n += blockDim.x) {
        workspace[n] = n < count ? noise[start + n] : 0.0f;
    }
    float2* excitation = fft(one, other, half, twiddles);
    for (int k = threadIdx.x; k <= half; k += blockDim.x) {
        float2 bin = realBin(excitation, k, half, twiddles);
        if (period > 0) {
            float a = noisiness[k];
            bin = make_float2(a * bin.x + sqrtf((1 - a * a) * period), a * bin.y);
        }
        filter[k] = times(bin, filter[k]);
    }
    __syncthreads();
    for (int k = threadIdx.x; k < half; k += blockDim.x) {
        one[k] = packedBin(filter, k, half, twiddles);
    }
    float2* sound = fft(one, other, half, twiddles);

    float mean = period > 0 ? sqrtf((1 - noisiness[0] * noisiness[0]) * period) * sqrtf(levels[0]) : 0.0f;
    int length = size + size / 4;
    for (int n = threadIdx.x; n < length; n += blockDim.x) {
        float ringing = 0;
        if (n >= size / 4) { // before that a fractional delay only ripples
            int at = (n - half) & (size - 1);
            ringing = (at % 2 == 0 ? sound[at / 2].x : -sound[at / 2].y) / half;
        }
        responses[(long long) blockIdx.x * length + n] = n < size ? ringing - mean * shape[n] : ringing;
    }
}

// Adds up responses that start at rising samples. Grid: one thread a sample along x; each adds in the order of the pulses.
extern "C" __global__ void __launch_bounds__(256) add_pulses(
        const float* responses, const int* starts, int pulses, int length, int count, float* samples) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= count) {
        return;
    }
    int low = 0; // the first that hasn't ended before n
    for (int high = pulses; low < high;) {
        int middle = (low + high) / 2;
        if (starts[middle] + length <= n) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    float sum = 0;
    for (int pulse = low; pulse < pulses && starts[pulse] <= n; pulse++) {
        sum += responses[(long long) pulse * length + n - starts[pulse]];
    }
    samples[n] = sum;
}
