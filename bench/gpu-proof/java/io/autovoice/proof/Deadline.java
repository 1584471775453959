package io.autovoice.proof;

/** Ends a loop in time to say what it found, before the step's limit ends it without a word. */
record Deadline(long nanos) {

    static Deadline in(String seconds) {
        return new Deadline(System.nanoTime() + (long) (Double.parseDouble(seconds) * 1e9));
    }

    boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }
}
