package io.autovoice.gpu.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.matching.Nd4jRowProducts;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.testing.contract.RowProductsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ND4J with JavaCPP 1.5.7 beside the class path's, which has JavaCPP 1.5.11: both work in one JVM. */
class IsolatedNd4jTest implements RowProductsContract {
    private static final String JAVACPP = "org.bytedeco.javacpp.Loader";
    private static final Path NATIVES = Path.of("target", "nd4j-natives").toAbsolutePath();
    private static RowProducts isolated = new Nd4jRowProducts();

    @BeforeAll
    static void start() {
        RowProducts ours = new Nd4jRowProducts();
        ours.inBlocks(
                new float[1][1], new float[1][1], (first, length, products) -> {}); // the class path's is loaded first
        isolated = new IsolatedNd4j(PackagedNd4j.require(), NATIVES).start(0);
    }

    @Override
    public RowProducts products() {
        return isolated;
    }

    @Test
    void gives_what_the_class_paths_nd4j_gives() {
        Random random = new Random(1);
        float[][] candidates = rows(random, 900, 128);
        float[][] queries = rows(random, 1100, 128);

        float[] found = products(isolated, candidates, queries);

        float[] expected = products(new Nd4jRowProducts(), candidates, queries);
        for (int n = 0; n < expected.length; n++) {
            assertThat(found[n]).isCloseTo(expected[n], within(1e-4f)); // of sums of 128 squares
        }
    }

    @Test
    void shares_no_class_with_the_class_path_but_the_jdks() throws ReflectiveOperationException {
        ClassLoader inside = ((IsolatedRowProducts) isolated).loader();
        Object bridge = ((IsolatedRowProducts) isolated).bridge();

        assertThat(bridge.getClass().getClassLoader()).isSameAs(inside);
        assertThat(inside.loadClass(JAVACPP)).isNotSameAs(Class.forName(JAVACPP));
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> inside.loadClass(RowProducts.class.getName()));
    }

    @Test
    void unpacks_its_natives_into_a_folder_of_its_own() throws IOException {
        try (Stream<Path> unpacked = Files.list(NATIVES)) {
            assertThat(unpacked.map(path -> path.getFileName().toString()))
                    .contains("javacpp-1.5.7-linux-x86_64.jar")
                    .noneMatch(name -> name.contains("1.5.11"));
        }
    }

    @Test
    void leaves_the_threads_class_loader_as_it_was() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        float[][] rows = rows(new Random(2), 3, 4);
        isolated.inBlocks(
                rows,
                rows,
                (first, length, products) -> assertThat(Thread.currentThread().getContextClassLoader())
                        .isSameAs(before));

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void another_backend_than_the_wanted_one_is_not_used() {
        JarFolder native_ = PackagedNd4j.require();
        JarSet wanted = new JarSet("nd4j-cuda", "1", "JCublasBackend", List.of(), List.of(), 1);

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> IsolatedNd4j.requireBackend(wanted, "CpuBackend"))
                .withMessage("nd4j-cuda fell back to CpuBackend.")
                .satisfies(failure -> assertThat(failure.remedy()).contains("autovoice doctor"));
        assertThat(native_.set().backend()).isEqualTo("CpuBackend");
    }

    @Test
    void without_its_natives_it_does_not_start_and_says_so(@TempDir Path folder) throws IOException {
        for (Path jar : jars()) {
            boolean natives = jar.getFileName().toString().startsWith("nd4j-native-1")
                    && jar.toString().contains("linux");
            if (natives) {
                new JarOutputStream(Files.newOutputStream(folder.resolve(jar.getFileName()))).close();
            } else {
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
        }
        JarSet unchecked = new JarSet("nd4j-native", "1", "CpuBackend", List.of(), List.of(), 1);
        IsolatedNd4j nd4j = new IsolatedNd4j(new JarFolder(folder, unchecked, "mvn"), folder.resolve("natives"));

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> nd4j.start(0))
                .withMessageStartingWith("ND4J failed: ")
                .satisfies(failure -> assertThat(failure.remedy()).contains("--device cpu"));
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(PackagedNd4j.require().folder())) {
            return files.toList();
        }
    }

    private static float[] products(RowProducts by, float[][] candidates, float[][] queries) {
        float[] all = new float[candidates.length * queries.length];
        by.inBlocks(
                candidates,
                queries,
                (first, length, products) ->
                        System.arraycopy(products, 0, all, first * candidates.length, products.length));
        return all;
    }

    private static float[][] rows(Random random, int count, int width) {
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            for (int n = 0; n < width; n++) {
                row[n] = (float) random.nextGaussian();
            }
        }
        return rows;
    }
}
