package io.autovoice.gpu.engines.cache;

/** What cleaning deleted. */
public record Cleaned(int files, long bytes) {
    Cleaned plus(long fileBytes) {
        return new Cleaned(files + 1, bytes + fileBytes);
    }
}
