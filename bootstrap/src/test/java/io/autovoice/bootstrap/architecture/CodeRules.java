package io.autovoice.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.autovoice.cpu.samples.ExtensibleVoiceConverter;
import io.autovoice.cpu.samples.Listening;
import io.autovoice.cpu.samples.MainThatKnowsTests;
import io.autovoice.cpu.samples.PublicMixer;
import io.autovoice.cpu.samples.TalksToTheConsole;
import io.autovoice.cpu.samples.ThrowsAnything;
import io.autovoice.cpu.samples.UsesJavaUtilLogging;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.samples.PortThatIsClosed;
import io.autovoice.domain.samples.SeparatorInTheDomain;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.samples.unmarked.Unmarked;
import java.util.List;
import java.util.stream.Stream;

/** How classes are written, whatever module they are in. */
final class CodeRules {
    private static final String BOOTSTRAP = "io.autovoice.bootstrap..";

    private CodeRules() {}

    static List<Rule> all() {
        return Stream.concat(
                        everywhere(),
                        Stream.of(
                                stage(VocalSeparator.class, SeparatorInTheDomain.class),
                                stage(PitchExtractor.class, Listening.class),
                                stage(VoiceConverter.class, ExtensibleVoiceConverter.class),
                                stage(Mixer.class, PublicMixer.class)))
                .toList();
    }

    private static Stream<Rule> everywhere() {
        return Stream.of(
                Rule.of("every package is null-marked", classes().should(new BeInANullMarkedPackage()), Unmarked.class),
                Rule.of(
                        "ports are not closed by callers",
                        noClasses()
                                .that()
                                .areInterfaces()
                                .and()
                                .resideInAnyPackage("io.autovoice.domain..", "io.autovoice.application..")
                                .should()
                                .beAssignableTo(AutoCloseable.class),
                        PortThatIsClosed.class),
                Rule.of(
                        "only bootstrap talks to the console",
                        noClasses().that().resideOutsideOfPackage(BOOTSTRAP).should(ACCESS_STANDARD_STREAMS),
                        TalksToTheConsole.class),
                Rule.of(
                        "System.Logger is the logger",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(BOOTSTRAP)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.util.logging..", "org.slf4j.."),
                        UsesJavaUtilLogging.class),
                Rule.of("failures have names", noClasses().should(THROW_GENERIC_EXCEPTIONS), ThrowsAnything.class),
                Rule.of(
                        "nothing in main sees tests",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.autovoice.*.testing..", "org.junit..", "org.assertj.."),
                        MainThatKnowsTests.class));
    }

    private static Rule stage(Class<?> port, Class<?> offender) {
        String name = port.getSimpleName();
        ArchRule law = classes()
                .that()
                .implement(port)
                .should()
                .resideInAnyPackage(
                        "io.autovoice.cpu..",
                        "io.autovoice.gpu..",
                        "io.autovoice.application.profiling",
                        "io.autovoice.application.fallback")
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .notBePublic()
                .andShould(be(simpleNameEndingWith(name)));
        return Rule.of(name + " is hidden, final and named after its port", law, offender);
    }
}
