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

// Multichannel Wiener filter for two channels after one step of expectation maximisation (A. Nugraha, A. Liutkus, E. Vincent, Multichannel audio
// source separation with deep neural networks, IEEE/ACM TASLP 24 (2016), equations 4 to 9), in double precision as there is little of it.
//
// First where voice and band stand: their spatial covariances, one Hermitian matrix a bin, with a mean power of 1 over the channels. Spectra and
// shares are [frame][bin]; images [voice, band][left, right, cross re, cross im][bin]. Grid: one thread a bin along x.
extern "C" __global__ void __launch_bounds__(128) spatial_images(
        const float2* left, const float2* right, const float* leftShare, const float* rightShare, int frames, int bins, double* images) {
    int k = blockIdx.x * blockDim.x + threadIdx.x;
    if (k >= bins) {
        return;
    }
    double sums[2][4] = {};
    for (int frame = 0; frame < frames; frame++) {
        long long n = (long long) frame * bins + k;
#pragma unroll
        for (int source = 0; source < 2; source++) {
            double l = source == 0 ? leftShare[n] : 1.0 - leftShare[n];
            double r = source == 0 ? rightShare[n] : 1.0 - rightShare[n];
            double lRe = l * left[n].x;
            double lIm = l * left[n].y;
            double rRe = r * right[n].x;
            double rIm = r * right[n].y;
            sums[source][0] += lRe * lRe + lIm * lIm;
            sums[source][1] += rRe * rRe + rIm * rIm;
            sums[source][2] += lRe * rRe + lIm * rIm;
            sums[source][3] += lIm * rRe - lRe * rIm;
        }
    }
#pragma unroll
    for (int source = 0; source < 2; source++) {
        double mean = (sums[source][0] + sums[source][1]) / 2 + 1e-20;
#pragma unroll
        for (int i = 0; i < 4; i++) {
            images[(source * 4 + i) * bins + k] = sums[source][i] / mean;
        }
    }
}

// Then the filter v R (sum v R)^-1, with a little power from everywhere that keeps the matrices regular. Grid: one thread a bin of a frame along x.
extern "C" __global__ void __launch_bounds__(128) spatial_filter(
        const float2* left,
        const float2* right,
        const float* leftShare,
        const float* rightShare,
        const double* images,
        int count,
        int bins,
        float2* takenLeft,
        float2* takenRight) {
    int n = blockIdx.x * blockDim.x + threadIdx.x;
    if (n >= count) {
        return;
    }
    int k = n % bins;
    double lRe = left[n].x;
    double lIm = left[n].y;
    double rRe = right[n].x;
    double rIm = right[n].y;
    double l = leftShare[n];
    double r = rightShare[n];
    double leftPower = lRe * lRe + lIm * lIm;
    double rightPower = rRe * rRe + rIm * rIm;
    double v = (l * l * leftPower + r * r * rightPower) / 2;
    double b = ((1 - l) * (1 - l) * leftPower + (1 - r) * (1 - r) * rightPower) / 2;
    double lv = images[k];
    double rv = images[bins + k];
    double cRe = images[2 * bins + k];
    double cIm = images[3 * bins + k];
    double diffuse = 1e-4 * (v + b) + 1e-20;
    double ll = v * lv + b * images[4 * bins + k] + diffuse;
    double rr = v * rv + b * images[5 * bins + k] + diffuse;
    double re = v * cRe + b * images[6 * bins + k];
    double im = v * cIm + b * images[7 * bins + k];
    double scale = v / (ll * rr - re * re - im * im);
    // y = v (v Rv + b Rb)^-1 x
    double yRe = scale * (rr * lRe - (re * rRe - im * rIm));
    double yIm = scale * (rr * lIm - (re * rIm + im * rRe));
    double zRe = scale * (ll * rRe - (re * lRe + im * lIm));
    double zIm = scale * (ll * rIm - (re * lIm - im * lRe));
    // Rv y
    takenLeft[n] = make_float2((float) (lv * yRe + cRe * zRe - cIm * zIm), (float) (lv * yIm + cRe * zIm + cIm * zRe));
    takenRight[n] = make_float2((float) (rv * zRe + cRe * yRe + cIm * yIm), (float) (rv * zIm + cRe * yIm - cIm * yRe));
}
