package io.autovoice.cpu.vocoder;

/** Order statistics without a full sort: C. Hoare, "Algorithm 65: find", Comm. ACM 4(7), 1961. */
final class Selection {
    private Selection() {}

    /** Sum of the {@code count} smallest values, 0 < count < length; reorders the array. */
    static double sumOfSmallest(double[] values, int count) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (count <= j) {
                high = j;
            } else if (count >= i) {
                low = i;
            } else {
                break;
            }
        }
        double sum = 0;
        for (int n = 0; n < count; n++) {
            sum += values[n];
        }
        return sum;
    }
}
