package io.autovoice.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.autovoice.application.samples.ApplicationThatNamesAnAdapter;
import io.autovoice.cpu.samples.CpuThatKnowsReports;
import io.autovoice.domain.samples.DomainThatKnowsTheApplication;
import io.autovoice.gpu.samples.GpuThatKnowsTheCpu;
import io.autovoice.report.samples.ReportThatKnowsBootstrap;
import io.autovoice.samples.here.Here;
import io.autovoice.samples.there.There;
import java.util.List;
import java.util.stream.Stream;

/** Who may depend on whom: said as what is allowed, so that a misspelt name can't pass. */
final class ModuleRules {
    private static final String DOMAIN = "io.autovoice.domain..";
    private static final String APPLICATION = "io.autovoice.application..";
    private static final String[] LANGUAGE = {
        "java..", "org.jspecify.annotations..", "com.google.errorprone.annotations.."
    };

    private ModuleRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("the domain is pure", only(DOMAIN), DomainThatKnowsTheApplication.class),
                Rule.of(
                        "the application knows the domain alone",
                        only(APPLICATION, DOMAIN),
                        ApplicationThatNamesAnAdapter.class),
                Rule.of(
                        "the CPU's adapters know the inside and their own vendors",
                        only(
                                "io.autovoice.cpu..",
                                DOMAIN,
                                APPLICATION,
                                "ai.onnxruntime..",
                                "ai.onnx.proto..",
                                "com.google.errorprone.annotations..",
                                "com.google.protobuf..",
                                "net.razorvine.pickle..",
                                "org.bytedeco..",
                                "org.nd4j..",
                                "org.jtransforms..",
                                "org.visnow.jlargearrays..",
                                "tools.jackson.."),
                        CpuThatKnowsReports.class),
                Rule.of(
                        "the GPU's adapters know the inside and their own vendors",
                        only("io.autovoice.gpu..", DOMAIN, APPLICATION, "jcuda..", "org.bytedeco..", "org.nd4j.."),
                        GpuThatKnowsTheCpu.class),
                Rule.of(
                        "the reports know the inside and their own vendors",
                        only(
                                "io.autovoice.report..",
                                DOMAIN,
                                APPLICATION,
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jtransforms..",
                                "org.visnow.jlargearrays..",
                                "jdk.jfr.."),
                        ReportThatKnowsBootstrap.class),
                Rule.of(
                        "packages have no cycles",
                        slices().matching("io.autovoice.(**)").should().beFreeOfCycles(),
                        Here.class,
                        There.class));
    }

    private static ArchRule only(String module, String... others) {
        String[] allowed = Stream.of(Stream.of(module), Stream.of(others), Stream.of(LANGUAGE))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
