package io.autovoice.cpu.separation.mdx;

/** What a network gives; the other stem is what is left. */
public enum PrimaryStem {
    VOCALS,
    INSTRUMENTAL
}
