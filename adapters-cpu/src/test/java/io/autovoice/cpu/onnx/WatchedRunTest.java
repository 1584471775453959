package io.autovoice.cpu.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.failure.ConversionCancelledException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedRunTest {
    private static final int SIZE = 1024;
    private static final int PRODUCTS = 40; // 2 GFLOP each: about a second in all

    private final ResourceScope scope = new ResourceScope();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void the_caller_hears_a_heartbeat_while_it_waits() throws IOException {
        AtomicInteger beats = new AtomicInteger();

        Tensor result = slow().run(Map.of("x", zeros()), Map.of(), beats::incrementAndGet)
                .get("y");

        assertThat(beats.get()).isPositive();
        assertThat(result.axis(0)).isEqualTo(SIZE);
    }

    @Test
    void what_a_heartbeat_throws_stops_the_run_and_the_next_run_works() throws IOException {
        Network network = slow();

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> network.run(Map.of("x", zeros()), Map.of(), () -> {
                    throw new ConversionCancelledException();
                }));

        assertThat(network.run(Map.of("x", zeros())).get("y").axis(0)).isEqualTo(SIZE);
    }

    private static Tensor zeros() {
        return Tensor.floats(SIZE, SIZE);
    }

    private Network slow() throws IOException {
        OnnxGraph graph = new OnnxGraph("slow");
        String x = graph.input("x", ElementKind.FLOAT, SIZE, SIZE);
        String product = x;
        for (int i = 0; i < PRODUCTS; i++) {
            product = graph.node("MatMul", List.of(product, x));
        }
        graph.add("Identity", List.of(product), List.of("y"));
        graph.output("y", ElementKind.FLOAT, SIZE, SIZE);
        return Network.open(scope, Files.write(folder.resolve("slow.onnx"), graph.toBytes()));
    }
}
