package io.autovoice.application.measure.environment;

import java.util.List;

/**
 * Whether two profiles can be compared.
 *
 * @param obstacles what differs and forbids it, such as "cores: 2 here, 8 there"; empty if they can be compared
 * @param remarks what differs and should be said beside the comparison
 */
public record Comparability(List<String> obstacles, List<String> remarks) {
    public Comparability {
        obstacles = List.copyOf(obstacles);
        remarks = List.copyOf(remarks);
    }

    public boolean comparable() {
        return obstacles.isEmpty();
    }
}
