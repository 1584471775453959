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
#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
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

// Memory that ends where a page begins that nobody may touch, and so at its start as far as a page allows.
struct Buffer {
    char* start = nullptr;
    size_t bytes = 0;
    std::vector<char> before;

    void take(std::vector<char> content) {
        size_t page = (size_t) sysconf(_SC_PAGESIZE);
        bytes = content.size();
        before = std::move(content);
        size_t room = (bytes + page - 1) / page * page;
        char* mapped = (char*) mmap(nullptr, room + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (mapped == MAP_FAILED || (room > 0 && mprotect(mapped + page, room, PROT_READ | PROT_WRITE) != 0)) {
            fail("no memory for a buffer");
        }
        start = mapped + page + room - bytes;
        memset(mapped + page, 0xa5, room - bytes);
        reset();
    }

    void reset() {
        if (bytes > 0) {
            memcpy(start, before.data(), bytes);
        }
    }

    void check() const {
        size_t slack = (size_t) (uintptr_t) start % (size_t) sysconf(_SC_PAGESIZE);
        for (size_t i = 1; i <= slack; i++) {
            if (*(start - i) != (char) 0xa5) {
                fail("a buffer is written before its start");
            }
        }
    }
};

// What a request holds: see the Java side.
struct Request {
    FILE* file;
    std::string name;
    uint3 grid, block;
    size_t shared_bytes;
    std::vector<Buffer*> buffers;

    template <typename T>
    T number() {
        T value;
        if (fread(&value, sizeof value, 1, file) != 1) {
            fail("the request ends too early");
        }
        return value;
    }

    std::vector<char> bytes(size_t count) {
        std::vector<char> content(count);
        if (count > 0 && fread(content.data(), 1, count, file) != count) {
            fail("the request ends too early");
        }
        return content;
    }

    void expect(char kind) {
        char given = number<char>();
        if (given != kind) {
            fail(std::string("an argument of kind ") + kind + " is given as " + given);
        }
    }

    template <typename T>
    T argument() {
        if constexpr (std::is_pointer_v<T>) {
            expect('b');
            Buffer* buffer = new Buffer();
            buffer->take(bytes((size_t) number<int64_t>()));
            buffers.push_back(buffer);
            return (T) buffer->start;
        } else if constexpr (std::is_same_v<T, float>) {
            expect('f');
            return number<float>();
        } else if constexpr (std::is_same_v<T, int>) {
            expect('i');
            return number<int>();
        } else {
            static_assert(std::is_same_v<T, long long>, "arguments are pointers, float, int or long long");
            expect('l');
            return number<long long>();
        }
    }
};

inline void run_grid(const Request& request, int order) {
    unsigned size = request.block.x;
    unsigned warps = (size + WARP - 1) / WARP;
    std::vector<unsigned> threads;
    for (unsigned warp = 0; warp < warps; warp++) {
        unsigned first = place(order, warp, warps) * WARP;
        unsigned lanes = std::min(WARP, size - first);
        for (unsigned i = 0; i < lanes; i++) {
            threads.push_back(first + place(order, i, lanes));
        }
    }
    unsigned blocks = request.grid.x * request.grid.y;
    for (unsigned i = 0; i < blocks; i++) {
        unsigned block = place(order, i, blocks);
        blockIdx = uint3{block % request.grid.x, block / request.grid.x, 0};
        run_block(threads, request.shared_bytes / sizeof(float));
    }
}

inline std::vector<char> contents(const Request& request) {
    std::vector<char> all;
    for (Buffer* buffer : request.buffers) {
        buffer->check();
        all.insert(all.end(), buffer->start, buffer->start + buffer->bytes);
    }
    return all;
}

template <typename... A>
void launch(void (*kernel)(A...), Request& request, FILE* result) {
    if (request.number<int>() != (int) sizeof...(A)) {
        fail("another number of arguments than the kernel's " + std::to_string(sizeof...(A)));
    }
    std::tuple<A...> arguments{request.argument<A>()...};  // in order, as braces promise
    struct Call : Body {
        void (*kernel)(A...);
        std::tuple<A...>* arguments;
        void run() override { std::apply(kernel, *arguments); }
    } call;
    call.kernel = kernel;
    call.arguments = &arguments;
    body = &call;
    std::vector<char> first;
    for (int order = 0; order < ORDERS; order++) {
        for (Buffer* buffer : request.buffers) {
            buffer->reset();
        }
        run_grid(request, order);
        std::vector<char> now = contents(request);
        if (order > 0 && now != first) {
            fail("the result depends on the order in which threads or blocks run: a barrier is missing, or two write the same place");
        }
        first = std::move(now);
    }
    fwrite(first.data(), 1, first.size(), result);
}

inline void stray(int) {
    static const char message[] = "memory is accessed outside of the buffers\n";
    (void) !write(2, entry_point, strlen(entry_point));
    (void) !write(2, ": ", 2);
    (void) !write(2, message, sizeof message - 1);
    _exit(3);
}

inline void watch_memory() {
    static char room[64 * 1024];
    stack_t alternate{};
    alternate.ss_sp = room;
    alternate.ss_size = sizeof room;
    sigaltstack(&alternate, nullptr);
    struct sigaction action {};
    action.sa_handler = stray;
    action.sa_flags = SA_ONSTACK;
    sigaction(SIGSEGV, &action, nullptr);
    sigaction(SIGBUS, &action, nullptr);
}

using Launcher = void (*)(Request&, FILE*);

struct Entry {
    const char* name;
    Launcher launch;
};

inline int run(int argc, char** argv, const std::vector<Entry>& entries) {
    if (argc != 3) {
        fail("a request and a file for the result are needed");
    }
    Request request;
    request.file = fopen(argv[1], "rb");
    FILE* result = fopen(argv[2], "wb");
    if (!request.file || !result) {
        fail("a file can't be opened");
    }
    std::vector<char> name = request.bytes((size_t) request.number<int>());
    request.name.assign(name.begin(), name.end());
    entry_point = request.name.c_str();
    request.grid = uint3{(unsigned) request.number<int>(), (unsigned) request.number<int>(), 1};
    request.block = uint3{(unsigned) request.number<int>(), 1, 1};
    request.shared_bytes = (size_t) request.number<int>();
    gridDim = request.grid;
    blockDim = request.block;
    fibers.resize(request.block.x);
    taken.resize((request.block.x + WARP - 1) / WARP * WARP);
    for (Fiber& fiber : fibers) {
        fiber.stack = (char*) malloc(STACK);
    }
    watch_memory();
    for (const Entry& entry : entries) {
        if (request.name == entry.name) {
            entry.launch(request, result);
            fclose(result);
            return 0;
        }
    }
    fail("there is no such kernel");
}

}  // namespace cuda_on_host

#define KERNEL_ENTRY(name)                                                          \
    cuda_on_host::Entry {                                                           \
        #name, [](cuda_on_host::Request& request, FILE* result) {                   \
            cuda_on_host::launch(name, request, result);                            \
        }                                                                           \
    }
