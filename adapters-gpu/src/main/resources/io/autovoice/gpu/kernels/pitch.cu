// F0 from the saliences that a pitch network gives (Kim et al., "CREPE", ICASSP 2018, eq. 1-3; the neighbourhood is that of its published code).

// One warp a frame; blocks of 128 threads. saliences [frame][bins]. The pitch is the mean of the nine bins about the most salient one, weighted
// by salience; of equally salient ones the lowest counts. Where the neighbourhood hangs over, the outermost bin counts again if edgeRepeats is 1.
extern "C" __global__ void __launch_bounds__(128) decode_f0(
        const float* saliences,
        int frames,
        int bins,
        float firstCents,
        float centsPerBin,
        int edgeRepeats,
        float* hertz,
        float* highest) {
    int frame = (blockIdx.x * blockDim.x + threadIdx.x) / 32;
    int lane = threadIdx.x % 32;
    if (frame >= frames) {
        return;
    }
    const float* row = saliences + (long long) frame * bins;
    int peak = min(lane, bins - 1);
    float top = row[peak];
    for (int bin = lane + 32; bin < bins; bin += 32) {
        if (row[bin] > top) {
            top = row[bin];
            peak = bin;
        }
    }
    for (int step = 16; step > 0; step /= 2) {
        float otherTop = __shfl_down_sync(0xffffffff, top, step);
        int otherPeak = __shfl_down_sync(0xffffffff, peak, step);
        if (otherTop > top || (otherTop == top && otherPeak < peak)) {
            top = otherTop;
            peak = otherPeak;
        }
    }
    if (lane > 0) {
        return;
    }
    float weighted = 0;
    float sum = 0;
    for (int offset = -4; offset <= 4; offset++) {
        int inside = min(max(peak + offset, 0), bins - 1);
        if (inside == peak + offset || edgeRepeats) {
            weighted += (inside - peak) * row[inside]; // about the peak: small numbers keep more digits
            sum += row[inside];
        }
    }
    float bin = peak + (sum > 0 ? weighted / sum : 0.0f);
    hertz[frame] = 10.0f * exp2f((firstCents + bin * centsPerBin) / 1200.0f);
    highest[frame] = top;
}
