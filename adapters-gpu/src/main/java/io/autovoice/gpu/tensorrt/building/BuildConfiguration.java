package io.autovoice.gpu.tensorrt.building;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.InputRange;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.tensorrt.objects.Complaint;
import io.autovoice.gpu.tensorrt.objects.Dimensions;
import org.bytedeco.tensorrt.global.nvinfer.BuilderFlag;
import org.bytedeco.tensorrt.global.nvinfer.DataType;
import org.bytedeco.tensorrt.global.nvinfer.MemoryPoolType;
import org.bytedeco.tensorrt.global.nvinfer.OptProfileSelector;
import org.bytedeco.tensorrt.nvinfer.Dims64;
import org.bytedeco.tensorrt.nvinfer.IBuilderConfig;
import org.bytedeco.tensorrt.nvinfer.ILayer;
import org.bytedeco.tensorrt.nvinfer.IOptimizationProfile;

/** A recipe in TensorRT's terms. */
final class BuildConfiguration {
    private static final long MOST_MEMORY = 2L << 30; // bytes of scratch memory on the GPU while building and running

    private BuildConfiguration() {}

    static void of(BuildRecipe recipe, ParsedNetwork parsed, IBuilderConfig config) {
        config.setMemoryPoolLimit(MemoryPoolType.kWORKSPACE, MOST_MEMORY);
        config.clearFlag(BuilderFlag.kTF32); // FP32 means FP32
        if (recipe.precision() == Precision.FP16) {
            config.setFlag(BuilderFlag.kFP16);
        }
        if (!recipe.layersInFp32().isEmpty()) {
            config.setFlag(BuilderFlag.kOBEY_PRECISION_CONSTRAINTS);
            parsed.layers().stream()
                    .filter(layer -> recipe.layersInFp32().contains(layer.getName()))
                    .forEach(BuildConfiguration::keepInFp32);
        }
        if (!recipe.profile().inputs().isEmpty()) {
            config.addOptimizationProfile(profile(recipe, parsed));
        }
    }

    private static void keepInFp32(ILayer layer) {
        layer.setPrecision(DataType.kFLOAT);
        ParsedNetwork.outputs(layer)
                .filter(output -> ParsedNetwork.isFloat(layer.getOutput(output).getType()))
                .forEach(output -> layer.setOutputType(output, DataType.kFLOAT));
    }

    /** The builder owns it. */
    private static IOptimizationProfile profile(BuildRecipe recipe, ParsedNetwork parsed) {
        IOptimizationProfile profile = parsed.builder().createOptimizationProfile();
        recipe.profile().inputs().forEach((name, range) -> set(profile, name, range));
        if (!profile.isValid()) {
            throw Complaint.of("describing the shapes of " + recipe.name());
        }
        return profile;
    }

    private static void set(IOptimizationProfile profile, String input, InputRange range) {
        set(profile, input, OptProfileSelector.kMIN, range.smallest());
        set(profile, input, OptProfileSelector.kOPT, range.optimal());
        set(profile, input, OptProfileSelector.kMAX, range.largest());
    }

    private static void set(IOptimizationProfile profile, String input, OptProfileSelector which, Shape shape) {
        try (Dims64 dims = Dimensions.of(shape)) {
            if (!profile.setDimensions(input, which, dims)) {
                throw Complaint.of("describing the input '%s' as %s".formatted(input, shape));
            }
        }
    }
}
