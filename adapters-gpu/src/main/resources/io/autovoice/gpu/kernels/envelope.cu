// Spectral envelopes that are put together from others.

// Adds to each row the weighted mean of others, times a share, in the order of their ranks. Grid: rows. known [*][width];
// indices and weights [row][k], index -1: nothing; rows [row][width].
extern "C" __global__ void __launch_bounds__(128) add_weighted_rows(
        const float* known, int width, const int* indices, const float* weights, int k, float share, float* rows) {
    const int* from = indices + (long long) blockIdx.x * k;
    const float* weight = weights + (long long) blockIdx.x * k;
    for (int n = threadIdx.x; n < width; n += blockDim.x) {
        float sum = rows[(long long) blockIdx.x * width + n];
        for (int rank = 0; rank < k; rank++) {
            if (from[rank] >= 0) {
                sum += share * weight[rank] * known[(long long) from[rank] * width + n];
            }
        }
        rows[(long long) blockIdx.x * width + n] = sum;
    }
}
