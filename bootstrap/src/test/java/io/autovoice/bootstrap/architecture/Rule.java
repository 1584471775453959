package io.autovoice.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule, and classes that break it: a rule that lets them pass would let everything pass.
 *
 * @param offenders imported together
 */
record Rule(String name, ArchRule law, List<Class<?>> offenders) {
    static Rule of(String name, ArchRule law, Class<?>... offenders) {
        return new Rule(name, law.allowEmptyShould(true), List.of(offenders));
    }

    @Override
    public String toString() {
        return name;
    }
}
