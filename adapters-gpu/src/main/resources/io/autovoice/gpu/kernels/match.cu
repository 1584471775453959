// Nearest neighbours by cosine: rows of unit length, all their products, the best candidates of each query.

#define INFINITE __int_as_float(0x7f800000)

__device__ __forceinline__ bool before(float value, int index, float otherValue, int otherIndex) {
    return value > otherValue || (value == otherValue && index < otherIndex);
}

// Rows scaled to unit length; a row of zeros stays what it is. One warp a row, blocks of 128 threads.
extern "C" __global__ void __launch_bounds__(128) unit_rows(const float* rows, int count, int width, float* unit) {
    int row = (blockIdx.x * blockDim.x + threadIdx.x) / 32;
    int lane = threadIdx.x % 32;
    if (row >= count) {
        return;
    }
    const float* x = rows + (long long) row * width;
    float squares = 0;
    for (int n = lane; n < width; n += 32) {
        squares += x[n] * x[n];
    }
    for (int step = 16; step > 0; step /= 2) {
        squares += __shfl_xor_sync(0xffffffff, squares, step); // the same sum in all lanes: addition is commutative to the bit
    }
    float scale = 1 / (sqrtf(squares) + 1e-9f);
    for (int n = lane; n < width; n += 32) {
        unit[(long long) row * width + n] = x[n] * scale;
    }
}

// products [query][candidate] of rows of one width, in tiles of 64 x 64; blocks of 256 threads, 16 values each. Grid: tiles of candidates,
// tiles of queries.
extern "C" __global__ void __launch_bounds__(256) row_products(
        const float* queries, int queryCount, const float* candidates, int candidateCount, int width, float* products) {
    __shared__ float left[16][65]; // a column more than used: threads of a warp then write to different banks
    __shared__ float right[16][65];
    int column = threadIdx.x % 16;
    int line = threadIdx.x / 16;
    float sums[4][4] = {};
    for (int from = 0; from < width; from += 16) {
        for (int i = threadIdx.x; i < 64 * 16; i += blockDim.x) {
            int k = from + i % 16;
            int query = blockIdx.y * 64 + i / 16;
            int candidate = blockIdx.x * 64 + i / 16;
            left[i % 16][i / 16] = k < width && query < queryCount ? queries[(long long) query * width + k] : 0.0f;
            right[i % 16][i / 16] =
                    k < width && candidate < candidateCount ? candidates[(long long) candidate * width + k] : 0.0f;
        }
        __syncthreads();
        for (int k = 0; k < 16; k++) {
#pragma unroll
            for (int i = 0; i < 4; i++) {
#pragma unroll
                for (int j = 0; j < 4; j++) {
                    sums[i][j] += left[k][line + 16 * i] * right[k][column + 16 * j];
                }
            }
        }
        __syncthreads();
    }
#pragma unroll
    for (int i = 0; i < 4; i++) {
#pragma unroll
        for (int j = 0; j < 4; j++) {
            int query = blockIdx.y * 64 + line + 16 * i;
            int candidate = blockIdx.x * 64 + column + 16 * j;
            if (query < queryCount && candidate < candidateCount) {
                products[(long long) query * candidateCount + candidate] = sums[i][j];
            }
        }
    }
}

// A product less what the preference takes off: `cost` an octave between the query's pitch and the candidate's, one octave at most; nothing
// where either is unvoiced, NaN.
__device__ __forceinline__ float liking(float product, float asked, float sung, float cost) {
    float apart = fabsf(asked - sung);
    return apart > 0 ? product - cost * fminf(1.0f, apart) : product;
}

// The k best candidates of each query, best first; of equal ones the lower index. Each thread holds the best of its own candidates that isn't
// taken yet, and looks for the next one only when that is taken. Grid: queries; blocks of 256 threads. Pitches in octaves. indices and
// values [query][k], index -1 where there are fewer.
extern "C" __global__ void __launch_bounds__(256) best_candidates(
        const float* products,
        int candidateCount,
        const float* askedOctaves,
        const float* sungOctaves,
        float cost,
        int k,
        int* indices,
        float* values) {
    __shared__ float warpValues[8];
    __shared__ int warpIndices[8];
    const float* row = products + (long long) blockIdx.x * candidateCount;
    float asked = askedOctaves[blockIdx.x];
    float taken = INFINITE;
    int takenIndex = -1;
    float own = -INFINITE;
    int ownIndex = candidateCount;
    bool stale = true;
    for (int rank = 0; rank < k; rank++) {
        if (stale) {
            own = -INFINITE;
            ownIndex = candidateCount;
            for (int candidate = threadIdx.x; candidate < candidateCount; candidate += blockDim.x) {
                float value = liking(row[candidate], asked, sungOctaves[candidate], cost);
                if (before(taken, takenIndex, value, candidate) && before(value, candidate, own, ownIndex)) {
                    own = value;
                    ownIndex = candidate;
                }
            }
        }
        float best = own;
        int bestIndex = ownIndex;
        for (int step = 16; step > 0; step /= 2) {
            float otherValue = __shfl_xor_sync(0xffffffff, best, step);
            int otherIndex = __shfl_xor_sync(0xffffffff, bestIndex, step);
            if (before(otherValue, otherIndex, best, bestIndex)) {
                best = otherValue;
                bestIndex = otherIndex;
            }
        }
        if (threadIdx.x % 32 == 0) {
            warpValues[threadIdx.x / 32] = best;
            warpIndices[threadIdx.x / 32] = bestIndex;
        }
        __syncthreads();
        taken = warpValues[0];
        takenIndex = warpIndices[0];
        for (int warp = 1; warp < 8; warp++) {
            if (before(warpValues[warp], warpIndices[warp], taken, takenIndex)) {
                taken = warpValues[warp];
                takenIndex = warpIndices[warp];
            }
        }
        __syncthreads();
        stale = ownIndex == takenIndex && ownIndex < candidateCount;
        if (threadIdx.x == 0) {
            bool found = takenIndex < candidateCount && taken > -INFINITE;
            indices[(long long) blockIdx.x * k + rank] = found ? takenIndex : -1;
            values[(long long) blockIdx.x * k + rank] = found ? taken : -INFINITE;
        }
    }
}
