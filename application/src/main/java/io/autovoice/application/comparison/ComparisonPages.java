package io.autovoice.application.comparison;

/** Makes the pages that conversions are compared on. Safe for use by many threads. */
public interface ComparisonPages {
    /**
     * Says now what publishing would refuse later.
     *
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if the target isn't a folder, or holds something and may not, or the
     *     song is a file that would be replaced
     */
    void ensureWritable(ComparisonRequest request);

    /**
     * Starts a page; nothing of it is seen before it is published.
     *
     * @throws io.autovoice.domain.failure.OutputNotWrittenException as {@link #ensureWritable}
     */
    ComparisonDraft begin(ComparisonRequest request);
}
