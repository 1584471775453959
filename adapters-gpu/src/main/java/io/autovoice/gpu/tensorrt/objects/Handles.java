package io.autovoice.gpu.tensorrt.objects;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Owns C++ objects that TensorRT handed out, and deletes them, last first. The presets leave that undone: an object that a native method returns has no
 * deallocator in Java. This one calls the deleting destructor out of the object's table of virtual functions, where the Itanium C++ ABI (2.5.2)
 * has it, as {@code delete} does. Safe for use by many threads.
 */
public final class Handles implements AutoCloseable {
    /** Where classes have it that declare their destructor before all other virtual functions: everything in NvInfer.h. */
    public static final int SECOND_SLOT = 1;

    /** Where the parser has it: after its first eight functions in NvOnnxParser.h. */
    public static final int TENTH_SLOT = 9;

    private static final long LOWEST =
            1 << 16; // bytes; below are addresses that no object has, as in the runtime that crashes

    private final Deque<Pointer> owned = new ArrayDeque<>();

    /**
     * Takes ownership.
     *
     * @param name for people
     * @throws io.autovoice.domain.failure.EngineFailedException if there is no object, with what the log says
     */
    public synchronized <P extends Pointer> P own(String name, @Nullable P object, int slot) {
        P there = required(name, object);
        attach(there, deletingDestructor(there, slot));
        owned.push(there);
        return there;
    }

    /**
     * The object, which nobody owns.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if there is none, with what the log says
     */
    public static <P extends Pointer> P required(String name, @Nullable P object) {
        if (object == null || Long.compareUnsigned(object.address(), LOWEST) < 0) {
            throw Complaint.of("starting TensorRT's " + name);
        }
        return object;
    }

    /** Idempotent. */
    @Override
    public synchronized void close() {
        while (!owned.isEmpty()) {
            owned.pop().deallocate();
        }
    }

    /** Gives up what it owns without deleting it, now or when it is collected: on a GPU that hangs, or is lost. */
    public synchronized void leave() {
        while (!owned.isEmpty()) {
            owned.pop().deallocate(false);
        }
    }

    private static long deletingDestructor(Pointer object, int slot) {
        LongPointer table = new LongPointer(new Address(new LongPointer(new Address(object.address())).get()));
        return table.get(slot);
    }

    /** JavaCPP does this itself for objects that it allocates, by a method that it keeps to itself. */
    private static void attach(Pointer object, long destructor) {
        try {
            Method init = Pointer.class.getDeclaredMethod("init", long.class, long.class, long.class, long.class);
            init.setAccessible(true);
            init.invoke(object, object.address(), 1L, object.address(), destructor);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException otherVersion) {
            throw new LinkageError("this version of JavaCPP is not the one that AutoVoice was made for", otherVersion);
        }
    }
}
