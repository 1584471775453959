package io.autovoice.cpu.models.weights.pytorch;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names tensors by the keys and indices that lead to them, with dots between: {@code model.norm.weight}. */
final class TensorNames {
    private static final int DEEPEST = 32; // levels
    private static final int LONGEST = 1000; // characters of a name

    private final SortedMap<String, StoredTensor> tensors = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private TensorNames() {}

    static SortedMap<String, StoredTensor> of(Object root) {
        TensorNames names = new TensorNames();
        names.visit("", root, 0);
        return Collections.unmodifiableSortedMap(names.tensors);
    }

    private void visit(String path, Object node, int depth) {
        if (depth > DEEPEST) {
            throw new UnsuitableContentException("its dictionaries are nested more than %d deep".formatted(DEEPEST));
        }
        if (node instanceof StoredTensor tensor) {
            tensors.put(path, tensor);
        } else if (node instanceof Map<?, ?> dictionary && seen.add(node)) {
            dictionary.forEach((key, value) -> visit(join(path, key), value, depth + 1));
        } else if (node instanceof List<?> list && seen.add(node)) {
            for (int i = 0; i < list.size(); i++) {
                visit(join(path, i), list.get(i), depth + 1);
            }
        }
    }

    private static String join(String path, Object key) {
        String name = path.isEmpty() ? key.toString() : path + "." + key;
        if (name.length() > LONGEST) { // a long key above many tensors would be repeated for each
            throw new UnsuitableContentException("it has names of more than %d characters".formatted(LONGEST));
        }
        return name;
    }
}
