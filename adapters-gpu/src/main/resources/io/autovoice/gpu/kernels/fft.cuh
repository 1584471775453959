// Discrete Fourier transforms by one block of threads in shared memory. All threads of the block have to call them.
// Lengths are powers of two. Twiddles are a table of e^(-2 pi i k / N), k = 0 .. N - 1, rounded once: sine and cosine are never worked out here.

__device__ __forceinline__ float2 times(float2 a, float2 b) {
    return make_float2(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x);
}

// Stockham's transform, which needs no reordering, in steps of radix 4 and a last one of radix 2 where the exponent is odd
// (C. Van Loan, Computational Frameworks for the Fast Fourier Transform, 1992, section 1.7). Of n complex values in x, with y as large;
// unscaled, exponent -2 pi i. The table is that of 2 n. Returns which of x and y holds the result, ready to be read by all.
__device__ __forceinline__ float2* fft(float2* x, float2* y, int n, const float2* twiddles) {
    int s = 1;
    for (int left = n; left > 1;) {
        __syncthreads();
        if (left % 4 == 0) {
            for (int i = threadIdx.x; i < n / 4; i += blockDim.x) {
                int q = i & (s - 1);
                int p = i - q;
                float2 a = x[i];
                float2 b = x[i + n / 4];
                float2 c = x[i + n / 2];
                float2 d = x[i + 3 * (n / 4)];
                float2 sum = make_float2(a.x + c.x, a.y + c.y);
                float2 difference = make_float2(a.x - c.x, a.y - c.y);
                float2 otherSum = make_float2(b.x + d.x, b.y + d.y);
                float2 turned = make_float2(d.y - b.y, b.x - d.x); // i (b - d)
                float2* out = y + q + 4 * p;
                out[0] = make_float2(sum.x + otherSum.x, sum.y + otherSum.y);
                out[s] = times(twiddles[2 * p], make_float2(difference.x - turned.x, difference.y - turned.y));
                out[2 * s] = times(twiddles[4 * p], make_float2(sum.x - otherSum.x, sum.y - otherSum.y));
                out[3 * s] = times(twiddles[6 * p], make_float2(difference.x + turned.x, difference.y + turned.y));
            }
            left /= 4;
            s *= 4;
        } else {
            for (int i = threadIdx.x; i < n / 2; i += blockDim.x) {
                float2 a = x[i];
                float2 b = x[i + n / 2];
                y[i] = make_float2(a.x + b.x, a.y + b.y);
                y[i + n / 2] = make_float2(a.x - b.x, a.y - b.y);
            }
            left /= 2;
            s *= 2;
        }
        float2* swapped = x;
        x = y;
        y = swapped;
    }
    __syncthreads();
    return x;
}

// Bin k = 0 .. half of the transform of 2 half real values, from that of the same values taken as half complex ones.
__device__ __forceinline__ float2 realBin(const float2* z, int k, int half, const float2* twiddles) {
    float2 a = z[k & (half - 1)];
    float2 b = z[(half - k) & (half - 1)];
    float2 even = make_float2(0.5f * (a.x + b.x), 0.5f * (a.y - b.y));
    float2 odd = make_float2(0.5f * (a.y + b.y), 0.5f * (b.x - a.x));
    float2 moved = times(twiddles[k], odd);
    return make_float2(even.x + moved.x, even.y + moved.y);
}

// The reverse, conjugated: the fft of these, k = 0 .. half - 1, is half (x[2 n], -x[2 n + 1]). What 0 Hz and the Nyquist frequency have of an
// imaginary part doesn't count.
__device__ __forceinline__ float2 packedBin(const float2* bins, int k, int half, const float2* twiddles) {
    float2 a = bins[k];
    float2 b = bins[half - k];
    if (k == 0) {
        a.y = 0;
        b.y = 0;
    }
    float2 even = make_float2(0.5f * (a.x + b.x), 0.5f * (a.y - b.y));
    float2 turn = twiddles[k];
    turn.y = -turn.y;
    float2 odd = times(turn, make_float2(0.5f * (a.x - b.x), 0.5f * (a.y + b.y)));
    return make_float2(even.x - odd.y, -(even.y + odd.x));
}
