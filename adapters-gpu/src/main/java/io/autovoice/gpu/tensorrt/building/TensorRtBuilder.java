package io.autovoice.gpu.tensorrt.building;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.nativelayer.EngineBuilder;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.tensorrt.cudart.CudartDevice;
import io.autovoice.gpu.tensorrt.objects.Complaint;
import io.autovoice.gpu.tensorrt.objects.Handles;
import io.autovoice.gpu.tensorrt.objects.TensorRtLog;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorrt.nvinfer.IBuilderConfig;
import org.bytedeco.tensorrt.nvinfer.IHostMemory;
import org.bytedeco.tensorrt.nvinfer.ILayer;
import org.bytedeco.tensorrt.nvinfer.ITimingCache;

/** Builds by TensorRT. The presets can't pass its progress monitor on to Java: progress is the business of whoever watches. */
public final class TensorRtBuilder implements EngineBuilder {
    private final CudartDevice device;
    private final Runnable loading;

    /** @param loading loads what TensorRT needs for building and not for running: a gigabyte and a half; called before a builder is made */
    public TensorRtBuilder(CudartDevice device, Runnable loading) {
        this.device = device;
        this.loading = loading;
    }

    @Override
    public synchronized Optional<BuiltEngine> build(BuildRecipe recipe, byte[] timings, StageProgress progress) {
        loading.run();
        device.select();
        TensorRtLog.ONLY.drain();
        try (Handles handles = new Handles()) {
            ParsedNetwork parsed = ParsedNetwork.of(recipe, handles);
            IBuilderConfig config =
                    handles.own("configuration", parsed.builder().createBuilderConfig(), Handles.SECOND_SLOT);
            BuildConfiguration.of(recipe, parsed, config);
            ITimingCache known = timingCache(config, timings, handles);
            config.setTimingCache(known, false); // only what was timed on this very kind of GPU
            IHostMemory engine = parsed.builder().buildSerializedNetwork(parsed.network(), config);
            if (engine == null || engine.isNull()) {
                throw Complaint.of("building " + recipe.name());
            }
            handles.own("engine", engine, Handles.SECOND_SLOT);
            progress.advanced(1);
            return Optional.of(new BuiltEngine(bytes(engine), serialized(known, handles)));
        }
    }

    @Override
    public synchronized List<NetworkLayer> layers(BuildRecipe recipe) {
        loading.run();
        device.select();
        try (Handles handles = new Handles()) {
            return ParsedNetwork.of(recipe, handles).layers().stream()
                    .map(layer -> new NetworkLayer(layer.getName(), delicate(layer)))
                    .toList();
        }
    }

    /** Sums over many numbers, quotients, exponentials: kinds whose intermediate results leave the range of FP16 first. */
    private static boolean delicate(ILayer layer) {
        return switch (layer.getType().intern()) {
            case kNORMALIZATION, kSOFTMAX, kRAGGED_SOFTMAX, kREDUCE, kLRN, kUNARY -> true;
            default -> false;
        };
    }

    /** What is of no use any more gives way to an empty one. */
    private static ITimingCache timingCache(IBuilderConfig config, byte[] timings, Handles handles) {
        try (BytePointer known = new BytePointer(timings)) {
            ITimingCache cache = config.createTimingCache(known, timings.length);
            ITimingCache usable = cache == null ? config.createTimingCache(new BytePointer((Pointer) null), 0) : cache;
            return handles.own("timing cache", usable, Handles.SECOND_SLOT);
        }
    }

    private static byte[] serialized(ITimingCache known, Handles handles) {
        IHostMemory memory = known.serialize();
        return memory == null ? new byte[0] : bytes(handles.own("timings", memory, Handles.SECOND_SLOT));
    }

    private static byte[] bytes(IHostMemory memory) {
        byte[] bytes = new byte[Math.toIntExact(memory.size())];
        new BytePointer(memory.data()).capacity(bytes.length).get(bytes);
        return bytes;
    }
}
