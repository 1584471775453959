package io.autovoice.cpu.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.failure.EngineFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    private final ResourceScope scope = new ResourceScope();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void runs_what_the_graph_says() throws IOException {
        Network network = Network.open(scope, scaleAndSum());

        Outputs out = network.run(Map.of("x", Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3)));

        assertThat(out.get("y").toFloats()).containsExactly(14, 32);
    }

    @Test
    void writes_into_a_tensor_that_is_there() throws IOException {
        Network network = Network.open(scope, scaleAndSum());
        Tensor y = Tensor.floats(1);

        network.run(Map.of("x", Tensor.of(new float[] {1, 1, 1}, 1, 3)), Map.of("y", y));

        assertThat(y.toFloats()).containsExactly(6);
    }

    @Test
    void says_what_it_takes_and_gives() throws IOException {
        Network network = Network.open(scope, scaleAndSum());

        assertThat(network.inputs()).containsExactly(Map.entry("x", new TensorSpec(ElementType.FLOAT, -1, 3)));
        assertThat(network.outputs()).containsExactly(Map.entry("y", new TensorSpec(ElementType.FLOAT, -1)));
    }

    @Test
    void leaves_out_what_nobody_can_read() throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(scaleAndSum())).toBuilder();
        model.getGraphBuilder()
                .addNode(NodeProto.newBuilder().setOpType("Shape").addInput("x").addOutput("sizes"))
                .addNode(NodeProto.newBuilder()
                        .setOpType("Cast")
                        .addInput("sizes")
                        .addOutput("bytes")
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("to")
                                .setType(AttributeProto.AttributeType.INT)
                                .setI(TensorProto.DataType.UINT8_VALUE)))
                .addOutput(ValueInfoProto.newBuilder()
                        .setName("bytes")
                        .setType(TypeProto.newBuilder()
                                .setTensorType(
                                        TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.UINT8_VALUE))));
        Network network = Network.open(
                scope, Files.write(folder.resolve("bytes.onnx"), model.build().toByteArray()));

        Outputs out = network.run(Map.of("x", Tensor.of(new float[] {1, 1, 1}, 1, 3)));

        assertThat(out.get("y").toFloats()).containsExactly(6);
        assertThatIllegalArgumentException().isThrownBy(() -> out.get("bytes"));
    }

    @Test
    void tells_of_a_file_that_is_no_model() throws IOException {
        Path file = Files.writeString(folder.resolve("text.onnx"), "no model");

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> Network.open(scope, file))
                .withMessageContaining("text.onnx");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void does_not_pass_nonsense_on(float nonsense) throws IOException {
        Network network = Network.open(scope, scaleAndSum());

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> network.run(Map.of("x", Tensor.of(new float[] {1, nonsense, 1}, 1, 3))))
                .withMessageContaining("not finite");
    }

    @Test
    void is_closed_by_its_scope_and_says_so() throws IOException {
        Network network = Network.open(scope, scaleAndSum());

        scope.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> network.run(Map.of()))
                .withMessageContaining("sum.onnx");
    }

    /** y = sum over the last axis of x * (1, 2, 3). */
    private Path scaleAndSum() throws IOException {
        OnnxGraph graph = new OnnxGraph("sum");
        String x = graph.input("x", ElementKind.FLOAT, "rows", 3);
        String scaled = graph.node("Mul", List.of(x, graph.weights("w", new float[] {1, 2, 3}, 3)));
        graph.add("ReduceSum", List.of(scaled, graph.integers("axes", 1)), List.of("y"), Attribute.of("keepdims", 0L));
        graph.output("y", ElementKind.FLOAT, "rows");
        return Files.write(folder.resolve("sum.onnx"), graph.toBytes());
    }
}
