package io.autovoice.gpu.tensorrt.building;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.engines.forge.Trouble;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.tensorrt.objects.Handles;
import io.autovoice.gpu.tensorrt.objects.TensorRtLog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.tensorrt.global.nvinfer;
import org.bytedeco.tensorrt.global.nvonnxparser;
import org.bytedeco.tensorrt.nvinfer.IBuilder;
import org.bytedeco.tensorrt.nvinfer.ILayer;
import org.bytedeco.tensorrt.nvinfer.ILogger;
import org.bytedeco.tensorrt.nvinfer.INetworkDefinition;
import org.bytedeco.tensorrt.nvonnxparser.IParser;
import org.bytedeco.tensorrt.nvonnxparser.IParserError;

/** An ONNX file as TensorRT understands it, with the builder it belongs to. */
record ParsedNetwork(IBuilder builder, INetworkDefinition network) {
    private static final int EXPLICIT_BATCH = 0; // TensorRT 10 knows no other kind, and no flag for it

    /**
     * @param handles own all of it
     * @throws EngineFailedException with what the parser does not take
     */
    static ParsedNetwork of(BuildRecipe recipe, Handles handles) {
        IBuilder builder = handles.own("builder", nvinfer.createInferBuilder(TensorRtLog.ONLY), Handles.SECOND_SLOT);
        INetworkDefinition network =
                handles.own("network", builder.createNetworkV2(EXPLICIT_BATCH), Handles.SECOND_SLOT);
        IParser parser =
                handles.own("parser", nvonnxparser.createParser(network, TensorRtLog.ONLY), Handles.TENTH_SLOT);
        if (!parser.parseFromFile(recipe.onnx().toString(), ILogger.Severity.kWARNING.value)) {
            TensorRtLog.ONLY.drain(); // it says the same with names of source files
            throw new EngineFailedException(
                    "TensorRT does not take the network %s: %s.".formatted(recipe.model(), errors(parser)),
                    Trouble.remedy());
        }
        return new ParsedNetwork(builder, network);
    }

    /** Those that compute with floats. */
    List<ILayer> layers() {
        return IntStream.range(0, network.getNbLayers())
                .mapToObj(network::getLayer)
                .filter(ParsedNetwork::computesWithFloats)
                .toList();
    }

    private static boolean computesWithFloats(ILayer layer) {
        return switch (layer.getType().intern()) {
            case kCONSTANT, kSHAPE, kCAST, kIDENTITY, kCONDITION, kASSERTION -> false;
            default ->
                outputs(layer)
                        .anyMatch(output -> isFloat(layer.getOutput(output).getType()));
        };
    }

    static Stream<Integer> outputs(ILayer layer) {
        return IntStream.range(0, layer.getNbOutputs()).boxed();
    }

    static boolean isFloat(nvinfer.DataType type) {
        return type.intern() == nvinfer.DataType.kFLOAT || type.intern() == nvinfer.DataType.kHALF;
    }

    private static String errors(IParser parser) {
        if (parser.getNbErrors() == 0) {
            return "it gives no reason";
        }
        return IntStream.range(0, parser.getNbErrors())
                .mapToObj(parser::getError)
                .map(ParsedNetwork::sentence)
                .collect(Collectors.joining("; "));
    }

    private static String sentence(IParserError error) {
        String where = error.node() < 0 ? "" : " at node '%s' (%s)".formatted(error.nodeName(), error.nodeOperator());
        return error.desc().strip() + where;
    }
}
