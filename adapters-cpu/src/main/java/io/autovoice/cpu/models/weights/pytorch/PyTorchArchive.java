package io.autovoice.cpu.models.weights.pytorch;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;

/**
 * A file that PyTorch's {@code save} wrote ({@code .pt}, {@code .pth}, {@code .ckpt}). Tensors in nested dictionaries and lists are named by the way to
 * them, such as {@code model.norm.weight}; what isn't a tensor is passed over. Numbers are read when they are asked for, so that opening a file takes
 * little memory. Nothing in the file is ever run.
 */
public final class PyTorchArchive implements Weights {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte PICKLE = (byte) 0x80;

    private final Path file;
    private final SavedState state;
    private final SortedMap<String, StoredTensor> tensors;

    private PyTorchArchive(Path file, SavedState state) {
        this.file = file;
        this.state = state;
        this.tensors = TensorNames.of(state.root());
    }

    /**
     * Reads the names and shapes.
     *
     * @throws MissingResourceException if the file isn't there, is damaged, or asks for anything that tensors don't need
     */
    public static PyTorchArchive open(Path file) {
        try {
            return new PyTorchArchive(file, state(file));
        } catch (NoSuchFileException e) {
            throw refusal(file, "it isn't there", e);
        } catch (UnsuitableContentException | IOException e) {
            throw refusal(file, e);
        } catch (RuntimeException e) { // the pickle reader takes what it expects from the stack without a look
            throw refusal(file, "its pickle is damaged", e);
        }
    }

    @Override
    public Set<String> names() {
        return tensors.keySet();
    }

    @Override
    public long[] shape(String name) {
        return tensor(name).shape().clone();
    }

    @Override
    public float[] values(String name) {
        StoredTensor tensor = tensor(name);
        try {
            return tensor.values(state.read(tensor.storage()));
        } catch (UnsuitableContentException | IOException e) {
            throw refusal(file, e);
        }
    }

    private static SavedState state(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ZIP.length);
        }
        if (Arrays.equals(start, ZIP)) {
            return ZipState.open(file);
        }
        if (start.length > 0 && start[0] == PICKLE) {
            return SequentialState.open(file);
        }
        throw new UnsuitableContentException("it is in none of PyTorch's formats");
    }

    private StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw refusal(file, new UnsuitableContentException("it has no tensor '%s'".formatted(name)));
        }
        return tensor;
    }

    private static MissingResourceException refusal(Path file, Exception reason) {
        return refusal(file, String.valueOf(reason.getMessage()), reason);
    }

    private static MissingResourceException refusal(Path file, String reason, Exception cause) {
        return new MissingResourceException(
                "The weights '%s' can't be used: %s.".formatted(file.getFileName(), reason),
                "Take it from its original package again: autovoice models install.",
                cause);
    }
}
