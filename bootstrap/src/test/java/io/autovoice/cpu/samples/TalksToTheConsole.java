package io.autovoice.cpu.samples;

/** Breaks a rule on purpose. */
public final class TalksToTheConsole {
    void talk() {
        System.out.println();
    }
}
