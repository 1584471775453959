package io.autovoice.cpu.samples;

import io.autovoice.report.Reports;

/** Breaks a rule on purpose. */
public final class CpuThatKnowsReports {
    Object reports() {
        return Reports.writer();
    }
}
