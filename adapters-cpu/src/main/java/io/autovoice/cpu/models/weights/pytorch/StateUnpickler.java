package io.autovoice.cpu.models.weights.pytorch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * A pickle reader that knows the operations and the three names that saved tensors need, and refuses all others. The general reader would look names up
 * in a table that the whole process shares and make an object for those it doesn't know: that part of it is never reached.
 */
final class StateUnpickler extends Unpickler {
    private static final int LONGEST_QUOTE = 80;

    /** Those that only move or make numbers, lists and tuples. */
    private static final Set<Short> PLAIN = Set.of(
            Opcodes.PROTO,
            Opcodes.STOP,
            Opcodes.MARK,
            Opcodes.NONE,
            Opcodes.NEWTRUE,
            Opcodes.NEWFALSE,
            Opcodes.BININT,
            Opcodes.BININT1,
            Opcodes.BININT2,
            Opcodes.BINFLOAT,
            Opcodes.LONG1,
            Opcodes.EMPTY_LIST,
            Opcodes.EMPTY_TUPLE,
            Opcodes.TUPLE,
            Opcodes.TUPLE1,
            Opcodes.TUPLE2,
            Opcodes.TUPLE3,
            Opcodes.BINPUT,
            Opcodes.LONG_BINPUT,
            Opcodes.BINGET,
            Opcodes.LONG_BINGET,
            Opcodes.APPEND,
            Opcodes.APPENDS,
            Opcodes.REDUCE, // calls what GLOBAL put there
            Opcodes.BINPERSID);

    private final Map<String, Storage> storages = new HashMap<>();

    /** Storages that were referred to so far, by key. */
    Map<String, Storage> storages() {
        return storages;
    }

    @Override
    protected Object dispatch(short operation) throws IOException {
        switch (operation) {
            case Opcodes.GLOBAL -> stack.add(named(PickleUtils.readline(input), PickleUtils.readline(input)));
            case Opcodes.BINUNICODE -> stack.add(text(input));
            case Opcodes.EMPTY_DICT -> stack.add(new LinkedHashMap<>());
            case Opcodes.SETITEM -> {
                Object value = stack.pop();
                putAll(List.of(stack.pop(), value));
            }
            case Opcodes.SETITEMS -> putAll(stack.pop_all_since_marker());
            case Opcodes.BUILD -> ignoreAttributes();
            default -> {
                if (!PLAIN.contains(operation)) {
                    throw new UnsuitableContentException(
                            "its pickle has operation 0x%02x, which tensors don't need".formatted(operation & 0xff));
                }
                return super.dispatch(operation);
            }
        }
        return NO_RETURN_VALUE;
    }

    @Override
    protected Object persistentLoad(Object reference) {
        Storage storage = Storage.of(reference);
        Storage before = storages.putIfAbsent(storage.key(), storage);
        if (before != null && !before.equals(storage)) {
            throw new UnsuitableContentException("storage %s is described twice".formatted(storage.key()));
        }
        return storage;
    }

    private static Object named(String module, String name) {
        IObjectConstructor dictionary = arguments -> new LinkedHashMap<>();
        IObjectConstructor tensor = StoredTensor::of;
        String full = module + "." + name;
        return switch (full) {
            case "collections.OrderedDict" -> dictionary;
            case "torch._utils._rebuild_tensor_v2" -> tensor;
            default ->
                StorageType.named(name)
                        .filter(type -> module.equals("torch"))
                        .orElseThrow(() -> new UnsuitableContentException(
                                "it asks for '%s', which tensors don't need".formatted(shortened(full))));
        };
    }

    /** The general reader makes room for as many bytes as the text claims to have. */
    private static String text(InputStream input) throws IOException {
        int length = PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, Integer.BYTES));
        if (length < 0 || length > input.available()) {
            throw new UnsuitableContentException("its pickle ends within a text");
        }
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Keys can only be texts and numbers: a container that is a key might hold itself. */
    private void putAll(List<Object> keysAndValues) {
        if (!(stack.peek() instanceof Map<?, ?> dictionary)) {
            throw new UnsuitableContentException("its pickle puts entries into something that is no dictionary");
        }
        @SuppressWarnings("unchecked") // all dictionaries here are made by this class
        Map<Object, Object> entries = (Map<Object, Object>) dictionary;
        List<Object> pairs = new ArrayList<>(keysAndValues);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (!(pairs.get(i) instanceof String || pairs.get(i) instanceof Number)) {
                throw new UnsuitableContentException("its pickle has a key that is neither text nor number");
            }
            entries.put(pairs.get(i), pairs.get(i + 1));
        }
    }

    /** PyTorch hangs version numbers on its dictionaries. */
    private void ignoreAttributes() {
        stack.pop();
        if (!(stack.peek() instanceof Map)) {
            throw new UnsuitableContentException("its pickle sets attributes of something that is no dictionary");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
