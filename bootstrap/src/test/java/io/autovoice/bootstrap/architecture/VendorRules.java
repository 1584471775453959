package io.autovoice.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.autovoice.cpu.samples.vendors.BytedecoOutsideItsFence;
import io.autovoice.cpu.samples.vendors.GuiceOutsideBootstrap;
import io.autovoice.cpu.samples.vendors.JacksonOutsideItsFence;
import io.autovoice.cpu.samples.vendors.Nd4jOutsideItsFence;
import io.autovoice.cpu.samples.vendors.OnnxProtobufOutsideItsFence;
import io.autovoice.cpu.samples.vendors.OnnxRuntimeOutsideItsFence;
import io.autovoice.cpu.samples.vendors.PickleOutsideItsFence;
import io.autovoice.cpu.samples.vendors.PicocliOutsideBootstrap;
import io.autovoice.cpu.samples.vendors.TransformsOutsideItsFence;
import io.autovoice.gpu.samples.CudaPresetsOutsideTheirFence;
import io.autovoice.gpu.samples.JCudaOutsideItsFence;
import io.autovoice.gpu.samples.KnowsTheBridge;
import io.autovoice.gpu.samples.Nd4jBridge;
import io.autovoice.gpu.samples.Nd4jOutsideTheBridge;
import io.autovoice.gpu.samples.TensorRtOutsideItsFence;
import java.util.List;

/** Each vendor has few packages that know it, so that it can be replaced there. */
final class VendorRules {
    private VendorRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "FFmpeg and JavaCPP",
                        fence("org.bytedeco..", "io.autovoice.cpu.audio..", "io.autovoice.gpu.tensorrt.."),
                        BytedecoOutsideItsFence.class),
                Rule.of(
                        "TensorRT",
                        fence("org.bytedeco.tensorrt..", "io.autovoice.gpu.tensorrt.."),
                        TensorRtOutsideItsFence.class),
                Rule.of(
                        "CUDA by JavaCPP",
                        fence(
                                "org.bytedeco.cuda..",
                                "io.autovoice.gpu.tensorrt.cudart",
                                "io.autovoice.gpu.tensorrt.running"),
                        CudaPresetsOutsideTheirFence.class),
                Rule.of(
                        "ONNX Runtime",
                        fence("ai.onnxruntime..", "io.autovoice.cpu.onnx"),
                        OnnxRuntimeOutsideItsFence.class),
                Rule.of(
                        "ONNX's protobuf classes",
                        fence("ai.onnx.proto..", "io.autovoice.cpu.onnx.graph"),
                        OnnxProtobufOutsideItsFence.class),
                Rule.of(
                        "The pickle reader",
                        fence("net.razorvine.pickle..", "io.autovoice.cpu.models.weights.pytorch"),
                        PickleOutsideItsFence.class),
                Rule.of(
                        "JCuda",
                        fence("jcuda..", "io.autovoice.gpu.cuda", "io.autovoice.gpu.probe"),
                        JCudaOutsideItsFence.class),
                Rule.of(
                        "ND4J",
                        fence("org.nd4j..", "io.autovoice.cpu.matching", "io.autovoice.gpu.nd4j"),
                        Nd4jOutsideItsFence.class),
                Rule.of(
                        "ND4J beside the class path",
                        noClasses()
                                .that()
                                .resideInAPackage("io.autovoice.gpu..")
                                .and()
                                .doNotHaveSimpleName("Nd4jBridge")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.nd4j.."),
                        Nd4jOutsideTheBridge.class),
                Rule.of(
                        "The bridge to ND4J is known by its bytes alone",
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("Nd4jBridge")
                                .should()
                                .dependOnClassesThat()
                                .haveSimpleName("Nd4jBridge"),
                        KnowsTheBridge.class),
                Rule.of(
                        "The bridge to ND4J needs the JDK and ND4J alone",
                        classes()
                                .that()
                                .haveSimpleName("Nd4jBridge")
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.nd4j..")
                                        .or(simpleName("Nd4jBridge"))),
                        Nd4jBridge.class),
                Rule.of(
                        "Jackson",
                        fence(
                                "tools.jackson..",
                                "io.autovoice.report..",
                                "io.autovoice.cpu.voices",
                                "io.autovoice.cpu.models"),
                        JacksonOutsideItsFence.class),
                Rule.of(
                        "JTransforms",
                        fence("org.jtransforms..", "io.autovoice.cpu.fft", "io.autovoice.report.picture"),
                        TransformsOutsideItsFence.class),
                Rule.of("picocli", fence("picocli..", "io.autovoice.bootstrap.cli.."), PicocliOutsideBootstrap.class),
                Rule.of(
                        "Guice",
                        fence("com.google.inject..", "io.autovoice.bootstrap.wiring"),
                        GuiceOutsideBootstrap.class));
    }

    private static ArchRule fence(String vendor, String... inside) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(inside)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor);
    }
}
