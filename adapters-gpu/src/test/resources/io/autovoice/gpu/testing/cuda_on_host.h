#pragma once
// Runs CUDA kernels as C++ on the host, one thread after the other: for tests of what they compute, not of how fast.
//
// Each thread of a block is a fiber. It runs until it ends or waits, at __syncthreads or at a shuffle; when all wait, they go on. Every launch is
// run in several orders of threads and blocks, from the same buffers: results that differ by a bit depend on an order that a GPU doesn't
// promise. Also noticed: barriers and shuffles that not all threads reach, and accesses outside of buffers and of shared memory.
//
// Known of CUDA: threadIdx, blockIdx, blockDim, gridDim; __shared__ arrays in functions; one `extern __shared__ float workspace[]`;
// __syncthreads; full-mask __shfl_down_sync and __shfl_xor_sync; float2; the usual functions of floats. Not known: atomics, __half, tensor cores,
// races between threads that happen to leave the same result.
#include <setjmp.h>
#include <ucontext.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#define __global__
#define __device__
#define __forceinline__ inline
#define __launch_bounds__(...)
#define __shared__ static __attribute__((section("cuda_shared")))  // a section, so that all of it can be found; not for the extern one
#define __syncthreads() cuda_on_host::wait_for_block(__LINE__)
#define __shfl_down_sync(mask, value, delta) cuda_on_host::shuffle(mask, value, cuda_on_host::lane() + (delta), __LINE__)
#define __shfl_xor_sync(mask, value, bits) cuda_on_host::shuffle(mask, value, cuda_on_host::lane() ^ (bits), __LINE__)

struct float2 {
    float x, y;
};
inline float2 make_float2(float x, float y) {
    return float2{x, y};
}
struct uint3 {
    unsigned x, y, z;
};
static uint3 threadIdx, blockIdx, blockDim, gridDim;
using std::max;
using std::min;

inline float __int_as_float(int bits) {
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

inline float sinpif(float x) {
    return (float) std::sin(M_PI * x);
}
inline float cospif(float x) {
    return (float) std::cos(M_PI * x);
}

namespace cuda_on_host {
constexpr int SHARED_FLOATS = 13 * 1024;  // 48 KiB that a block may have, and some beyond
constexpr uint32_t POISON = 0xffffffff;  // a NaN: what was never written spoils what is made of it
constexpr size_t STACK = 128 * 1024;
constexpr int ORDERS = 3;
constexpr unsigned WARP = 32;
}  // namespace cuda_on_host

extern "C" __attribute__((weak)) char __start_cuda_shared[], __stop_cuda_shared[];  // the linker's, if there is such a section
alignas(16) float workspace[cuda_on_host::SHARED_FLOATS];

namespace cuda_on_host {

enum class State { READY, AT_BARRIER, AT_SHUFFLE, ENDED };

struct Fiber {
    jmp_buf place;
    bool entered;
    char* stack;
    State state;
    int line;
    uint32_t given;
};

static std::vector<Fiber> fibers;
static std::vector<uint32_t> taken;  // by thread: what its warp gave at the last shuffle
static jmp_buf scheduler;
static unsigned current;
static const char* entry_point = "";

[[noreturn]] inline void fail(const std::string& what) {
    fprintf(stderr, "%s: %s\n", entry_point, what.c_str());
    exit(3);
}

inline std::string where(unsigned thread) {
    return "thread " + std::to_string(thread) + " of block " + std::to_string(blockIdx.x) + ", " + std::to_string(blockIdx.y);
}

inline void pause(State state, int line) {
    Fiber& fiber = fibers[current];
    fiber.state = state;
    fiber.line = line;
    if (_setjmp(fiber.place) == 0) {
        _longjmp(scheduler, 1);
    }
}

inline void wait_for_block(int line) {
    pause(State::AT_BARRIER, line);
}

inline unsigned lane() {
    return threadIdx.x % WARP;
}

template <typename T>
T shuffle(unsigned mask, T value, unsigned from, int line) {
    static_assert(sizeof(T) == sizeof(uint32_t), "shuffles are of 32 bits");
    if (mask != 0xffffffff) {
        fail("a shuffle needs the full mask, line " + std::to_string(line));
    }
    memcpy(&fibers[current].given, &value, sizeof value);
    pause(State::AT_SHUFFLE, line);
    if (from < WARP) {  // else a lane gets its own
        memcpy(&value, &taken[current / WARP * WARP + from], sizeof value);
    }
    return value;
}

// What runs in the fibers of a launch.
struct Body {
    virtual void run() = 0;
    virtual ~Body() {}
};
static Body* body;

// Each fiber is entered once and serves one block after the other.
inline void run_fiber() {
    for (;;) {
        body->run();
        pause(State::ENDED, 0);
    }
}

inline void enter(Fiber& fiber) {
    static ucontext_t context;
    fiber.entered = true;
    getcontext(&context);
    context.uc_stack.ss_sp = fiber.stack;
    context.uc_stack.ss_size = STACK;
    context.uc_link = nullptr;
    makecontext(&context, run_fiber, 0);
    setcontext(&context);
}

// Until the fiber pauses. By jumps, since swapcontext asks the system to change the signal mask each time.
__attribute__((noinline)) inline void resume(unsigned thread) {
    current = thread;
    threadIdx.x = thread;
    if (_setjmp(scheduler) != 0) {
        return;
    }
    if (!fibers[thread].entered) {
        enter(fibers[thread]);
    }
    _longjmp(fibers[thread].place, 1);
}

// Which comes at a place: in order, in reverse, or mixed up.
inline unsigned place(int order, unsigned index, unsigned count) {
    if (order == 0) {
        return index;
    }
    if (order == 1) {
        return count - 1 - index;
    }
    unsigned step = count / 2 + 1;  // any number without a common divisor visits all
    for (;; step++) {
        unsigned a = step, b = count;
        while (b) {
            unsigned rest = a % b;
            a = b;
            b = rest;
        }
        if (a == 1) {
            return (unsigned) (((uint64_t) index * step + 7) % count);
        }
    }
}

// Whether any lane of a warp waited at a shuffle, and goes on.
inline bool release_shuffle(unsigned first) {
    unsigned end = std::min<unsigned>(first + WARP, fibers.size());
    unsigned waiting = 0;
    for (unsigned i = first; i < end; i++) {
        waiting += fibers[i].state == State::AT_SHUFFLE;
    }
    if (waiting == 0) {
        return false;
    }
    for (unsigned i = first; i < first + WARP; i++) {
        if (i >= end || fibers[i].state != State::AT_SHUFFLE || fibers[i].line != fibers[first].line) {
            fail("not all lanes of a warp reach the same shuffle, " + where(i));
        }
        taken[i] = fibers[i].given;
        fibers[i].state = State::READY;
    }
    return true;
}

// Runs each warp as far as it gets, to the end or the next barrier, before the next one starts: no GPU is less fair.
inline void run_warps(const std::vector<unsigned>& order) {
    for (unsigned begin = 0; begin < order.size(); begin += WARP) {
        unsigned end = std::min<unsigned>(begin + WARP, order.size());
        do {
            for (unsigned i = begin; i < end; i++) {
                if (fibers[order[i]].state == State::READY) {
                    resume(order[i]);
                }
            }
        } while (release_shuffle(order[begin] / WARP * WARP));
    }
}

// Whether threads are left.
inline bool release_barrier() {
    for (unsigned i = 0; i < fibers.size(); i++) {
        if (fibers[i].state != fibers[0].state || (fibers[0].state == State::AT_BARRIER && fibers[i].line != fibers[0].line)) {
            fail("not all threads of a block reach the same barrier: thread 0 and " + where(i) + " part");
        }
    }
    if (fibers[0].state == State::ENDED) {
        return false;
    }
    for (Fiber& fiber : fibers) {
        fiber.state = State::READY;
    }
    return true;
}

inline void run_block(const std::vector<unsigned>& order, size_t shared_floats) {
    memset(workspace, 0xff, sizeof workspace);
    if (__start_cuda_shared) {
        memset(__start_cuda_shared, 0xff, (size_t) (__stop_cuda_shared - __start_cuda_shared));
    }
    for (Fiber& fiber : fibers) {
        fiber.state = State::READY;
    }
    do {
        run_warps(order);
    } while (release_barrier());
    for (size_t i = shared_floats; i < SHARED_FLOATS; i++) {
        uint32_t bits;
        memcpy(&bits, &workspace[i], sizeof bits);
        if (bits != POISON) {
            fail("shared memory is written at float " + std::to_string(i) + ", beyond its end, in the block of " + where(0));
        }
    }
}

}  // namespace cuda_on_host
