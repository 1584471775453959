package io.autovoice.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final int FEWEST = 250; // classes; fewer would mean that modules were overlooked
    private static final List<String> MODULES = List.of("domain", "application", "cpu", "gpu", "report", "bootstrap");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("io.autovoice");

    static Stream<Rule> rules() {
        return Stream.of(ModuleRules.all(), VendorRules.all(), CodeRules.all()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_holds(Rule rule) {
        rule.law().check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_bites(Rule rule) {
        JavaClasses offenders = new ClassFileImporter()
                .importClasses(rule.offenders().stream()
                        .flatMap(offender -> Stream.concat(Stream.of(offender), Stream.of(offender.getInterfaces())))
                        .toList());

        assertThat(rule.law().evaluate(offenders).hasViolation()).isTrue();
    }

    @Test
    void all_modules_are_looked_at() {
        assertThat(MAIN.size()).isGreaterThan(FEWEST);
        assertThat(MODULES)
                .allSatisfy(module ->
                        assertThat(MAIN).anyMatch(type -> type.getPackageName().startsWith("io.autovoice." + module)));
    }
}
