// Reads what is to be launched from a file, and writes what it leaves into another: the other side is HostKernels.
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <tuple>
#include <type_traits>
#include <utility>

#include "cuda_on_host.h"

namespace cuda_on_host {

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

inline int orders = ORDERS;  // in how many of them this request is run

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
    for (int order = 0; order < orders; order++) {
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
    if (argc != 4) {
        fail("a request, a file for the result and a number of orders are needed");
    }
    orders = std::min(ORDERS, std::max(1, atoi(argv[3])));
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
