package io.autovoice.cpu.models.weights.pytorch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * PyTorch's format since 1.6: a zip without compression that has one folder with the pickle {@code data.pkl} and one file for each storage. Nothing is
 * ever unpacked to disk.
 */
final class ZipState implements SavedState {
    private static final String PICKLE = "/data.pkl";
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_. -]+(/[A-Za-z0-9_. -]+)+");

    private final Path file;
    private final String folder;
    private final Object root;

    private ZipState(Path file, String folder, Object root) {
        this.file = file;
        this.folder = folder;
        this.root = root;
    }

    static ZipState open(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String pickle = pickle(zip);
            String folder = pickle.substring(0, pickle.length() - PICKLE.length());
            refuseBigEndian(zip, folder);
            ZipEntry entry = entry(zip, pickle);
            if (entry.getSize() > LARGEST_PICKLE) {
                throw new UnsuitableContentException("its pickle has %d bytes".formatted(entry.getSize()));
            }
            byte[] bytes = bytes(zip, entry);
            return new ZipState(file, folder, new StateUnpickler().load(new ByteArrayInputStream(bytes)));
        }
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteBuffer read(Storage storage) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = entry(zip, folder + "/data/" + storage.key());
            if (entry.getSize() != storage.bytes()) {
                throw new UnsuitableContentException("storage %s has %d bytes and should have %d"
                        .formatted(storage.key(), entry.getSize(), storage.bytes()));
            }
            return SavedState.littleEndian(bytes(zip, entry));
        }
    }

    private static String pickle(ZipFile zip) {
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        names.stream().filter(ZipState::leadsAway).findFirst().ifPresent(name -> {
            throw new UnsuitableContentException("it has an entry named '%s'".formatted(name));
        });
        List<String> pickles =
                names.stream().filter(name -> name.endsWith(PICKLE)).toList();
        if (pickles.size() != 1) {
            throw new UnsuitableContentException(
                    "it has %d entries data.pkl and should have one".formatted(pickles.size()));
        }
        return pickles.get(0);
    }

    private static boolean leadsAway(String name) {
        return !ENTRY.matcher(name).matches() || List.of(name.split("/")).contains("..");
    }

    private static void refuseBigEndian(ZipFile zip, String folder) throws IOException {
        ZipEntry order =
                zip.getEntry(folder + "/byteorder"); // since PyTorch 2.1; before it was never written on others
        if (order != null && !new String(bytes(zip, order), StandardCharsets.US_ASCII).equals("little")) {
            throw new UnsuitableContentException("its numbers aren't little-endian");
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnsuitableContentException("its entry %s is missing".formatted(name));
        }
        return entry;
    }

    /** Entries aren't compressed, so that none can be larger than the file. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            throw new UnsuitableContentException("its entry %s is compressed".formatted(entry.getName()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length != entry.getSize()) {
                throw new UnsuitableContentException("its entry %s is cut off".formatted(entry.getName()));
            }
            return bytes;
        }
    }
}
