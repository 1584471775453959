package io.autovoice.application.validation;

import io.autovoice.domain.progress.StageProgress;

/** Deals a progress out to steps, one after the other, by their weights. */
final class Steps {
    private final StageProgress all;
    private final double sum;
    private double done;

    /** @param sum of the weights of all steps to come */
    Steps(StageProgress all, double sum) {
        this.all = all;
        this.sum = sum;
    }

    StageProgress next(double weight) {
        double from = done;
        done += weight;
        return all.part(Math.min(1, from / sum), Math.min(1, done / sum));
    }
}
